package io.charchub.db.migrations.operations;

import io.charchub.db.Sql;
import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import java.util.List;

/**
 * Runs SQL of the project's own.
 *
 * <pre>{@code
 * new RunSql("UPDATE blog_post SET views = 0 WHERE views IS NULL").reverse()
 * new RunSql("CREATE VIEW busy AS SELECT ...").reverse("DROP VIEW busy")
 * }</pre>
 *
 * <p>Each text is one statement, without a semicolon at its end. What changes a model's tables is
 * told to the state with {@link #state}.
 */
public final class RunSql extends Operation {
  private final List<String> statements;
  private final List<String> reverse;
  private final boolean reversible;
  private final List<Operation> state;
  private final boolean elidable;

  /** Runs these statements in order. There is no way back, unless {@link #reverse} says one. */
  public RunSql(String... statements) {
    this(List.of(statements), List.of(), false, List.of(), false);
  }

  private RunSql(
      List<String> statements,
      List<String> reverse,
      boolean reversible,
      List<Operation> state,
      boolean elidable) {
    this.statements = statements;
    this.reverse = reverse;
    this.reversible = reversible;
    this.state = state;
    this.elidable = elidable;
  }

  /** With these statements for the way back; none where there is nothing to undo. */
  public RunSql reverse(String... back) {
    return new RunSql(statements, List.of(back), true, state, elidable);
  }

  /** With what the statements mean for the models. */
  public RunSql state(Operation... operations) {
    return new RunSql(statements, reverse, reversible, List.of(operations), elidable);
  }

  /** To be left out when several migrations are made into one. */
  public RunSql elidable() {
    return new RunSql(statements, reverse, reversible, state, true);
  }

  @Override
  public boolean isReversible() {
    return reversible;
  }

  @Override
  public boolean isElidable() {
    return elidable;
  }

  @Override
  public ProjectState apply(String app, ProjectState before) {
    ProjectState after = before;
    for (Operation operation : state) {
      after = operation.apply(app, after);
    }
    return after;
  }

  @Override
  public void forward(Change change) {
    statements.forEach(statement -> change.editor().run(Sql.of(statement)));
  }

  @Override
  public void backward(Change change) {
    reverse.forEach(statement -> change.editor().run(Sql.of(statement)));
  }

  @Override
  public Category category() {
    return Category.SQL;
  }

  @Override
  public String describe() {
    return "Raw SQL operation";
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this, statements.toArray());
    if (reversible) {
      source.callWith("reverse", reverse);
    }
    if (!state.isEmpty()) {
      source.callWith("state", state);
    }
    return source.callIf(elidable, "elidable").end();
  }
}
