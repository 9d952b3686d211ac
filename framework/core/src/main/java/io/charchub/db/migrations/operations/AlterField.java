package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import io.charchub.errors.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a field is. The column keeps its values as far as its new type can hold them; what
 * only Java knows, such as a help text, changes without SQL.
 *
 * <pre>{@code
 * new AlterField("Post", "subtitle", new CharField(100)).oneOffDefault("")
 * }</pre>
 */
public final class AlterField extends FieldOperation {
  private final Field<?> field;
  private final @Nullable Object oneOff;

  /** To this field. */
  public AlterField(String model, String name, Field<?> field) {
    this(model, name, field, null);
  }

  private AlterField(String model, String name, Field<?> field, @Nullable Object oneOff) {
    super(model, name, field);
    this.field = field;
    this.oneOff = oneOff;
  }

  /**
   * With a value for the rows that have NULL when this runs. It does not become the field's
   * default.
   */
  public AlterField oneOffDefault(Object value) {
    return new AlterField(model(), name(), field, value);
  }

  /** The field after. */
  public Field<?> field() {
    return field;
  }

  /** The value in place of NULL; null where none is given. */
  public @Nullable Object oneOff() {
    return oneOff;
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    ModelState model = model(app, state);
    model.field(name());
    return state.with(model.withField(name(), field));
  }

  @Override
  public void forward(Change change) {
    refuseOtherTables(change);
    change.compareTables(key(change.app()), name(), oneOff);
  }

  @Override
  public void backward(Change change) {
    refuseOtherTables(change);
    change.compareTables();
  }

  /**
   * Between a column and a table, and between a table of its own and a model's, no row could be
   * kept.
   */
  private void refuseOtherTables(Change change) {
    Field<?> from = model(change.app(), change.from()).field(name());
    Field<?> to = model(change.app(), change.to()).field(name());
    if (!home(from).equals(home(to))) {
      throw new StateException(
          Problem.of(
                  "migrations.E004",
                  "The field '"
                      + model()
                      + "."
                      + name()
                      + "' cannot be altered from "
                      + from
                      + " to "
                      + to)
              .hint(
                  "its rows are kept in another table: remove the field and add it again, or move the rows with"
                      + " RunSql and tell the state with SeparateDatabaseAndState"));
    }
  }

  private static String home(Field<?> field) {
    if (field instanceof ManyToManyField many) {
      return many.through().isEmpty() ? "a table of its own" : "a model";
    }
    return "a column";
  }

  @Override
  public Category category() {
    return Category.ALTERATION;
  }

  @Override
  public String describe() {
    return "Alter field " + name() + " on " + lowerModel();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of("alter_" + lowerModel() + "_" + inFileNames(name()));
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this, model(), name(), field);
    return oneOff == null ? source.end() : source.call("oneOffDefault", oneOff).end();
  }

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof FieldOperation operation && isOfField(operation)) {
      if (operation instanceof AlterField || operation instanceof RemoveField) {
        return Reduction.into(operation);
      }
      if (operation instanceof RenameField rename && field.options().column().isEmpty()) {
        return Reduction.into(rename, new AlterField(model(), rename.newName(), field, oneOff));
      }
    }
    return super.reduce(next, app);
  }
}
