package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.fields.Field;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a field: a column, or for many to many a table. Backwards, drops it with its values.
 *
 * <pre>{@code
 * new AddField("Post", "rating", new IntegerField()).oneOffDefault(3)
 * }</pre>
 */
public final class AddField extends FieldOperation {
  private final Field<?> field;
  private final @Nullable Object oneOff;

  /** A field that is not there yet. */
  public AddField(String model, String name, Field<?> field) {
    this(model, name, field, null);
  }

  private AddField(String model, String name, Field<?> field, @Nullable Object oneOff) {
    super(model, name, field);
    this.field = field;
    this.oneOff = oneOff;
  }

  /**
   * With a value for the rows that are there when this runs. It does not become the field's
   * default.
   */
  public AddField oneOffDefault(Object value) {
    return new AddField(model(), name(), field, value);
  }

  /** The field. */
  public Field<?> field() {
    return field;
  }

  /** The value for the rows that are there; null where none is given. */
  public @Nullable Object oneOff() {
    return oneOff;
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    ModelState model = model(app, state);
    if (model.fields().containsKey(name())) {
      throw StateException.exists("The field '" + model.label() + "." + name() + "'");
    }
    return state.with(model.withField(name(), field));
  }

  @Override
  public void forward(Change change) {
    change.compareTables(key(change.app()), name(), oneOff);
  }

  @Override
  public Category category() {
    return Category.ADDITION;
  }

  @Override
  public String describe() {
    return "Add field " + name() + " to " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of(lowerModel() + "_" + inFileNames(name()));
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this, model(), name(), field);
    return oneOff == null ? source.end() : source.call("oneOffDefault", oneOff).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof FieldOperation operation && isOfField(operation)) {
      if (operation instanceof AlterField alter) {
        Object value = alter.oneOff() == null ? oneOff : alter.oneOff();
        return Reduction.into(new AddField(model(), name(), alter.field(), value));
      }
      if (operation instanceof RemoveField) {
        return Reduction.into();
      }
      if (operation instanceof RenameField rename) {
        return Reduction.into(new AddField(model(), rename.newName(), field, oneOff));
      }
    }
    return super.reduce(next, app);
  }
}
