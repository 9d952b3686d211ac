package io.charchub.db.migrations.state;

import io.charchub.db.Dialect;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.schema.Column;
import io.charchub.db.schema.Constraint;
import io.charchub.db.schema.Index;
import io.charchub.db.schema.IndexNames;
import io.charchub.db.schema.Reference;
import io.charchub.db.schema.Table;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tables of a state: what the database holds, or should hold, when it has come this far. Every
 * name that a model does not choose follows from the state alone, so two ways to one state lead to
 * the same tables.
 */
public final class Tables {
  private final ProjectState state;
  private final Dialect dialect;
  private final IndexNames names;

  /** The tables of {@code state} on a database of this dialect. */
  public Tables(ProjectState state, Dialect dialect) {
    this.state = state;
    this.dialect = dialect;
    this.names = new IndexNames(dialect.maxNameLength());
  }

  /** Every table that migrations make: of models, and between models. */
  public List<Table> all() {
    return ofApps(app -> true);
  }

  /** The tables of the apps whose labels are {@code wanted}, as {@link #all()} gives them. */
  public List<Table> ofApps(Predicate<String> wanted) {
    List<Table> tables = new ArrayList<>();
    for (ModelState model : state.models().values()) {
      if (model.hasTables() && wanted.test(model.key().app())) {
        tables.add(table(model));
        model.ownTables().keySet().forEach(field -> tables.add(between(model, field)));
      }
    }
    return tables;
  }

  /** The table of a model. */
  public Table table(ModelState model) {
    String name = model.tableName();
    List<Column> columns = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    for (Map.Entry<String, Field<?>> entry : model.fields().entrySet()) {
      Field<?> field = entry.getValue();
      if (field.hasColumn()) {
        Column column = column(model, entry.getKey());
        columns.add(column);
        if (field.options().dbIndex() && !field.isUnique()) {
          indexes.add(Index.of(names.column(name, column.name()), column.name()));
        }
      }
    }
    for (List<String> set : model.uniqueTogether()) {
      List<String> together = set.stream().map(field -> columnName(model, field)).toList();
      indexes.add(Index.unique(names.unique(name, together), together.toArray(String[]::new)));
    }
    model.indexes().forEach(index -> indexes.add(index(model, index)));
    List<Constraint> constraints = new ArrayList<>();
    model.constraints().forEach(one -> place(model, one, indexes, constraints));
    return new Table(name, columns, indexes, constraints);
  }

  /** The name of a field's column. */
  public static String columnName(ModelState model, String name) {
    Field<?> field = model.field(name);
    String told = field.options().column();
    if (!told.isEmpty()) {
      return told;
    }
    return field instanceof ForeignKey ? FieldNames.keyColumn(name) : FieldNames.snake(name);
  }

  private Column column(ModelState model, String name) {
    Field<?> field = resolved(model, name);
    Column column = Column.of(columnName(model, name), field.columnType());
    if (field.isPrimaryKey()) {
      column = field.isAutomatic() ? column.asAutoIncrement() : column.asPrimaryKey();
    } else if (field.isUnique()) {
      column = column.asUnique();
    }
    if (field.isNullable()) {
      column = column.asNullable();
    }
    if (field instanceof ForeignKey key && key.hasDbConstraint()) {
      ModelState target = target(model, key, name);
      column = column.referring(target.tableName(), columnName(target, targetField(target, key)));
    }
    return column;
  }

  /** The field of that name; a foreign key knows what kind of key it stores. */
  public Field<?> resolved(ModelState model, String name) {
    return resolved(model, name, 0);
  }

  private Field<?> resolved(ModelState model, String name, int depth) {
    Field<?> field = model.field(name);
    if (!(field instanceof ForeignKey key)) {
      return field;
    }
    ModelState target = target(model, key, name);
    if (depth > state.models().size()) {
      throw new StateException(
          Problem.of(
                  "migrations.E006",
                  "The keys of " + model.label() + " refer to each other in a circle")
              .at(model.label() + "." + name));
    }
    return key.resolved(resolved(target, targetField(target, key), depth + 1));
  }

  private static String targetField(ModelState target, ForeignKey key) {
    return key.toField().isEmpty() ? target.primaryKey() : key.toField();
  }

  private ModelState target(ModelState model, ForeignKey key, String name) {
    return target(model, name, ModelKey.named(key.to(), model.key()));
  }

  private ModelState target(ModelState model, String name, ModelKey key) {
    return state
        .find(key)
        .orElseThrow(
            () ->
                new StateException(
                    Problem.of(
                            "migrations.E006",
                            model.label()
                                + "."
                                + name
                                + " refers to '"
                                + key
                                + "', which no migration made before it")
                        .hint(
                            "add the migration that creates it to the dependencies; is its app in INSTALLED_APPS?")));
  }

  // ---- between models

  /** The table that a many-to-many field of {@code model} keeps its rows in. */
  public Table between(ModelState model, String field) {
    ManyToManyField many = (ManyToManyField) model.field(field);
    ModelState target = target(model, field, ModelKey.named(many.to(), model.key()));
    boolean toSelf = target.key().equals(model.key());
    String name =
        many.table().isEmpty() ? model.tableName() + "_" + FieldNames.snake(field) : many.table();
    Column source = side(model, (toSelf ? "from_" : "") + model.lowerName() + "_id");
    Column other = side(target, (toSelf ? "to_" : "") + target.lowerName() + "_id");
    List<String> pair = List.of(source.name(), other.name());
    return Table.of(name, Column.id(), source, other)
        .with(Index.unique(names.unique(name, pair), source.name(), other.name()))
        .with(Index.of(names.column(name, source.name()), source.name()))
        .with(Index.of(names.column(name, other.name()), other.name()));
  }

  private Column side(ModelState model, String name) {
    String key = model.primaryKey();
    return Column.of(name, resolved(model, key).reference().columnType())
        .referring(new Reference(model.tableName(), columnName(model, key)));
  }

  // ---- indexes and constraints

  private Index index(ModelState model, IndexOption option) {
    List<Index.Part> parts =
        option.fields().stream()
            .map(
                field ->
                    field.startsWith("-")
                        ? Index.Part.column(columnName(model, field.substring(1))).desc()
                        : Index.Part.column(columnName(model, field)))
            .toList();
    return new Index(option.name(), parts, false, condition(model).write(option.condition()));
  }

  /** A rule for some rows only is a unique index: that is all that databases have for it. */
  private void place(
      ModelState model,
      ConstraintOption option,
      List<Index> indexes,
      List<Constraint> constraints) {
    String condition = condition(model).write(option.condition());
    if (option instanceof ConstraintOption.Unique unique) {
      List<String> columns =
          unique.fields().stream().map(field -> columnName(model, field)).toList();
      if (condition == null) {
        constraints.add(new Constraint.Unique(unique.name(), columns));
      } else {
        indexes.add(Index.unique(unique.name(), columns.toArray(String[]::new)).where(condition));
      }
    } else if (condition != null) {
      constraints.add(new Constraint.Check(option.name(), condition));
    }
  }

  private ConditionSql condition(ModelState model) {
    return new ConditionSql(
        model, field -> resolved(model, field), field -> columnName(model, field), dialect);
  }
}
