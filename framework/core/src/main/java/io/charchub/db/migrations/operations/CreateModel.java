package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.Options;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.StateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates a model and its tables; backwards, drops them with their rows.
 *
 * <pre>{@code
 * new CreateModel("Tag")
 *     .field("id", new BigAutoField())
 *     .field("name", new CharField(40).unique())
 *     .options(new Options().ordering("name"))
 * }</pre>
 */
public final class CreateModel extends ModelOperation {
  private final ModelState model;

  /** A model without fields. */
  public CreateModel(String name) {
    this(new ModelState("", name));
  }

  /** The model as it is described, in whatever app. */
  public CreateModel(ModelState model) {
    super(model.name());
    this.model = model.inApp("");
  }

  /** With a field more, at the end. */
  public CreateModel field(String name, Field<?> field) {
    return new CreateModel(model.withField(name, field));
  }

  /** With these options. */
  public CreateModel options(Options options) {
    return new CreateModel(model.withOptions(options));
  }

  /** In this table. */
  public CreateModel table(String name) {
    return new CreateModel(model.withTable(name));
  }

  /** With a set of fields more that no two rows have alike. */
  public CreateModel uniqueTogether(String... fields) {
    List<List<String>> sets = new ArrayList<>(model.uniqueTogether());
    sets.add(List.of(fields));
    return new CreateModel(model.withUniqueTogether(sets));
  }

  /** With an index more. */
  public CreateModel index(IndexOption index) {
    return new CreateModel(model.withIndex(index));
  }

  /** With a constraint more. */
  public CreateModel constraint(ConstraintOption constraint) {
    return new CreateModel(model.withConstraint(constraint));
  }

  /** The model, in no app. */
  public ModelState model() {
    return model;
  }

  @Override
  public ProjectState apply(String app, ProjectState state) {
    if (state.find(key(app)).isPresent()) {
      throw StateException.exists("The model '" + app + "." + name() + "'");
    }
    return state.with(model.inApp(app));
  }

  @Override
  public Category category() {
    return Category.ADDITION;
  }

  @Override
  public String describe() {
    return (model.options().managed() ? "Create model " : "Create unmanaged model ") + name();
  }

  @Override
  public Optional<String> nameFragment() {
    return Optional.of(lowerName());
  }

  @Override
  public Deconstruction deconstruct() {
    Source source = Source.of(this, name());
    model.fields().forEach((field, type) -> source.call("field", field, type));
    source.callIf(!model.table().isEmpty(), "table", model.table());
    model.uniqueTogether().forEach(set -> source.callWith("uniqueTogether", set));
    model.indexes().forEach(index -> source.call("index", index));
    model.constraints().forEach(constraint -> source.call("constraint", constraint));
    source.callIf(!model.options().equals(new Options()), "options", model.options());
    return source.end();
  }

  @Override
  public boolean referencesModel(String other, String app) {
    return same(other, name())
        || model.fields().values().stream()
            .anyMatch(field -> FieldReferences.toModel(field, key(app), new ModelKey(app, other)));
  }

  // ---- what becomes of it and what follows

  @Override
  public Reduction reduce(Operation next, String app) {
    if (next instanceof ModelOperation operation) {
      return withModelOperation(operation, app);
    }
    if (next instanceof FieldOperation operation && operation.isOfModel(name())) {
      return Reduction.into(withField(operation));
    }
    if (next instanceof IndexOperation operation && operation.isOfModel(name())) {
      return operation
          .into(model)
          .<Reduction>map(changed -> Reduction.into(new CreateModel(changed)))
          .orElseGet(() -> super.reduce(next, app));
    }
    return super.reduce(next, app);
  }

  private Reduction withModelOperation(ModelOperation next, String app) {
    if (!same(next.name(), name())) {
      return super.reduce(next, app);
    }
    if (next instanceof DeleteModel) {
      return Reduction.into();
    }
    if (next instanceof RenameModel rename) {
      return Reduction.into(new CreateModel(model.named(rename.newName())));
    }
    if (next instanceof ModelOptionOperation option) {
      return Reduction.into(new CreateModel(option.into(model)));
    }
    return super.reduce(next, app);
  }

  private CreateModel withField(FieldOperation next) {
    if (next instanceof AddField add) {
      return new CreateModel(model.withField(add.name(), add.field()));
    }
    if (next instanceof AlterField alter) {
      return new CreateModel(model.withField(alter.name(), alter.field()));
    }
    if (next instanceof RenameField rename) {
      return new CreateModel(model.renamingField(rename.name(), rename.newName()));
    }
    return new CreateModel(without(next.name()));
  }

  private ModelState without(String field) {
    List<List<String>> sets = new ArrayList<>();
    for (List<String> set : model.uniqueTogether()) {
      List<String> rest = set.stream().filter(name -> !name.equals(field)).toList();
      if (!rest.isEmpty()) {
        sets.add(rest);
      }
    }
    Map<String, Field<?>> fields = new LinkedHashMap<>(model.fields());
    fields.remove(field);
    return model.withFields(fields).withUniqueTogether(sets);
  }
}
