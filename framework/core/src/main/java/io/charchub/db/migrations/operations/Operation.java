package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import java.util.Optional;

/**
 * One change of the models (Django's counterpart has the same name): what the state is after it,
 * and how the database gets there and back.
 *
 * <pre>{@code
 * new AddField("Post", "subtitle", new CharField(100).nullable())
 * }</pre>
 *
 * <p>Immutable. Names of models may be written in any case; names of fields are those in Java. A
 * kind of one's own extends this class, has a public constructor, and answers {@link #deconstruct}
 * with what it was made of where a migration is to be written for it.
 */
public abstract class Operation {

  /** For kinds of operations. */
  protected Operation() {}

  // ---- what it does

  /**
   * The state after this operation.
   *
   * @param app the label of the migration's app
   * @throws io.charchub.db.migrations.state.StateException when the state does not have what is
   *     changed, or has what is made
   */
  public abstract ProjectState apply(String app, ProjectState state);

  /** Takes the database from the state before this operation to the state after it. */
  public abstract void forward(Change change);

  /**
   * Takes the database from the state after this operation ({@link Change#from}) to the one before.
   */
  public abstract void backward(Change change);

  /** Whether {@link #backward} is possible. */
  public boolean isReversible() {
    return true;
  }

  /** Whether the operation may be left out when several migrations are made into one. */
  public boolean isElidable() {
    return false;
  }

  /** Whether SQL says all that it does, so that {@code sqlmigrate} can show it. */
  public boolean reducesToSql() {
    return true;
  }

  // ---- what it says

  /** What kind of change this is. */
  public abstract Category category();

  /** One short sentence without a full stop: {@code Add field subtitle to post}. */
  public abstract String describe();

  /** {@code + Add field subtitle to post}. */
  public final String describeWithSymbol() {
    return category().symbol() + " " + describe();
  }

  /**
   * What this adds to the name of a migration, such as {@code post_subtitle}; empty for nothing.
   */
  public Optional<String> nameFragment() {
    return Optional.empty();
  }

  /** How one writes this operation in Java. */
  public abstract Deconstruction deconstruct();

  // ---- what it has to do with others

  /** Whether this may have to do with a model; when in doubt, yes. */
  public boolean referencesModel(String model, String app) {
    return true;
  }

  /** Whether this may have to do with a field; when in doubt, yes. */
  public boolean referencesField(String model, String field, String app) {
    return referencesModel(model, app);
  }

  /**
   * What becomes of this operation and a later one of the same migration.
   *
   * @param app the label of the migration's app
   */
  public Reduction reduce(Operation next, String app) {
    if (isElidable()) {
      return Reduction.into(next);
    }
    return next.isElidable() ? Reduction.into(this) : Reduction.Passage.BLOCKED;
  }

  /**
   * What was found, but {@link Reduction.Passage#FREE} for nothing found where {@code free} holds.
   */
  static Reduction orFree(Reduction found, boolean free) {
    return found == Reduction.Passage.BLOCKED && free ? Reduction.Passage.FREE : found;
  }

  /** In Java's form, for messages. */
  @Override
  public String toString() {
    return deconstruct().toString();
  }
}
