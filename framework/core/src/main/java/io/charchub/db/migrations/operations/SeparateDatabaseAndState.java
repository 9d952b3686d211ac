package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.migrations.state.ProjectState;
import java.util.ArrayList;
import java.util.List;

/**
 * Does one thing to the database and tells the state another: to take a table over that is there
 * already, or to move a model to another app.
 *
 * <pre>{@code
 * new SeparateDatabaseAndState()
 *     .database(new RunSql("ALTER TABLE old_tags RENAME TO blog_tag").reverse("..."))
 *     .state(new CreateModel("Tag").field(...))
 * }</pre>
 */
public final class SeparateDatabaseAndState extends Operation {
  private final List<Operation> database;
  private final List<Operation> state;

  /** That does nothing yet. */
  public SeparateDatabaseAndState() {
    this(List.of(), List.of());
  }

  private SeparateDatabaseAndState(List<Operation> database, List<Operation> state) {
    this.database = database;
    this.state = state;
  }

  /** With these done to the database. */
  public SeparateDatabaseAndState database(Operation... operations) {
    return new SeparateDatabaseAndState(List.of(operations), state);
  }

  /** With these told to the state. */
  public SeparateDatabaseAndState state(Operation... operations) {
    return new SeparateDatabaseAndState(database, List.of(operations));
  }

  @Override
  public boolean isReversible() {
    return database.stream().allMatch(Operation::isReversible);
  }

  @Override
  public boolean reducesToSql() {
    return database.stream().allMatch(Operation::reducesToSql);
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
    ProjectState here = change.from();
    for (Operation operation : database) {
      ProjectState there = operation.apply(change.app(), here);
      operation.forward(change.between(here, there));
      here = there;
    }
  }

  @Override
  public void backward(Change change) {
    List<ProjectState> states = new ArrayList<>(List.of(change.to()));
    for (Operation operation : database) {
      states.add(operation.apply(change.app(), states.get(states.size() - 1)));
    }
    for (int i = database.size() - 1; i >= 0; i--) {
      database.get(i).backward(change.between(states.get(i + 1), states.get(i)));
    }
  }

  @Override
  public Category category() {
    return Category.MIXED;
  }

  @Override
  public String describe() {
    return "Custom state/database change combination";
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this);
    if (!database.isEmpty()) {
      source.callWith("database", database);
    }
    if (!state.isEmpty()) {
      source.callWith("state", state);
    }
    return source.end();
  }
}
