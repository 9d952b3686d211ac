package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Expression;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.Update;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Saves one instance: UPDATE where the key is known, and INSERT where that found no row.
 *
 * @param <T> the model
 */
final class Saver<T extends KeyedModel<?>> {
  private final T instance;
  private final SaveOptions options;
  private final ModelMeta<Object> meta;
  private final Database database;
  private final Grammar grammar;
  private final WriteText texts;

  Saver(T instance, SaveOptions options) {
    this.instance = instance;
    this.options = options;
    this.meta = Instances.meta((Object) instance);
    String alias = options.database() == null ? instance.database() : options.database();
    this.database = Connections.get(alias);
    this.grammar = Grammar.of(database.dialect());
    this.texts = ModelGraph.current().texts();
  }

  void save() {
    List<String> updateFields = options.updateFields();
    if (options.forceInsert() && (options.forceUpdate() || updateFields != null)) {
      throw new QueryException(
          Problem.of("models.E051", "A row cannot be forced to be inserted and updated at once")
              .hint("one of the two"));
    }
    if (updateFields != null && updateFields.isEmpty()) {
      return;
    }
    refuseUnsavedTargets(updateFields);
    List<ModelField<?, ?>> written = written(updateFields);
    if (!options.asItStands() && Signalled.isHeard(Signalled.PreSave.class)) {
      Signalled.send(new Signalled.PreSave(instance, database.alias()));
    }
    boolean created = write(written, updateFields != null);
    instance.saved(database.alias());
    if (!options.asItStands() && Signalled.isHeard(Signalled.PostSave.class)) {
      Signalled.send(new Signalled.PostSave(instance, created, database.alias()));
    }
  }

  private void refuseUnsavedTargets(@Nullable List<String> updateFields) {
    for (ModelField<Object, ?> field : meta.fields()) {
      if (!field.isForeignKey() || (updateFields != null && !names(updateFields, field))) {
        continue;
      }
      Ref<Object> ref = Instances.ref(instance, field);
      if (ref.peek() != null && ref.id() == null) {
        throw new QueryException(
            Problem.of(
                    "models.E053",
                    meta.name()
                        + " cannot be saved: its "
                        + field.name()
                        + " was never saved and has no key")
                .hint("save the " + field.target().name() + " first"));
      }
    }
  }

  private static boolean names(List<String> names, ModelField<?, ?> field) {
    return names.stream()
        .anyMatch(
            name -> field.model().findField(name).filter(found -> found == field).isPresent());
  }

  /** The fields that are written: without the key, and without those that were never read. */
  private List<ModelField<?, ?>> written(@Nullable List<String> updateFields) {
    List<ModelField<?, ?>> fields = new ArrayList<>();
    if (updateFields != null) {
      for (String name : updateFields) {
        ModelField<Object, ?> field = meta.field(name);
        if (field.isPrimaryKey()) {
          throw new QueryException(
              Problem.of("models.E051", "The key of a " + meta.name() + " cannot be updated")
                  .hint("leave it out"));
        }
        fields.add(field);
      }
      return fields;
    }
    for (ModelField<Object, ?> field : meta.fields()) {
      if (!field.isPrimaryKey() && !instance.isDeferred(field.index())) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Returns whether the row is new. */
  private boolean write(List<ModelField<?, ?>> written, boolean mustExist) {
    Object key = Instances.key(instance);
    boolean must = mustExist || options.forceUpdate();
    if (key == null && must) {
      throw new QueryException(
          Problem.of("models.E051", "A " + meta.name() + " without a key has no row to update")
              .hint("save() without options"));
    }
    if (key != null && !options.forceInsert()) {
      if (update(key, written)) {
        return false;
      }
      if (must) {
        throw new NotUpdated(
            Problem.of("models.E062", "No row of " + meta.name() + " has the key " + key)
                .hint("it is gone, or was never there"));
      }
    }
    insert(key);
    return true;
  }

  private boolean update(Object key, List<ModelField<?, ?>> written) {
    if (written.isEmpty()) {
      return Query.<Object>root(meta).on(database.alias()).filter("pk", key).exists();
    }
    written.forEach(field -> setOnSave(field, false));
    if (!instance.assigned().isEmpty()) {
      return updateComputed(key, written);
    }
    @Nullable Object[] values = new @Nullable Object[written.size() + 1];
    for (int i = 0; i < written.size(); i++) {
      values[i] = stored(written.get(i));
    }
    values[written.size()] = store(meta.pk(), key);
    String text = texts.update(grammar, meta, written);
    return database.update(Sql.of(text, values)) > 0;
  }

  /** An UPDATE in which the database computes something, which is read back. */
  private boolean updateComputed(Object key, List<ModelField<?, ?>> written) {
    Planner planner = new Planner(ModelGraph.current(), meta, grammar, null, 0);
    List<Update.Set> sets = new ArrayList<>();
    List<ModelField<?, ?>> computed = new ArrayList<>();
    for (ModelField<?, ?> field : written) {
      Expression expression = instance.assigned().get(field.index());
      SqlExpression value =
          expression == null
              ? Param.fixed(stored(field), io.charchub.db.sql.ValueKind.UNKNOWN)
              : expression.resolve(new QueryScope(planner, null, false)).sql();
      if (expression != null) {
        computed.add(field);
      }
      sets.add(new Update.Set(field.column(), value));
    }
    Compare where =
        new Compare(
            new Column(meta.table(), meta.pk().column()),
            "=",
            Param.fixed(store(meta.pk(), key), io.charchub.db.sql.ValueKind.UNKNOWN));
    Update update =
        new Update(meta.table(), sets, where, computed.stream().map(ModelField::column).toList());
    SqlWriter out = new SqlWriter(grammar);
    update.write(out);
    List<@Nullable Object> values = new ArrayList<>();
    out.params().forEach(param -> values.add(param.bind(param.value())));
    List<Boolean> rows =
        database.returning(
            new Sql(out.text(), Collections.unmodifiableList(values)),
            row -> {
              for (int i = 0; i < computed.size(); i++) {
                Instances.load(instance, computed.get(i), row, i);
              }
              return Boolean.TRUE;
            });
    instance.clearAssigned();
    return !rows.isEmpty();
  }

  private void insert(@Nullable Object key) {
    if (!instance.assigned().isEmpty()) {
      throw new QueryException(
          Problem.of(
                  "models.E056",
                  "A new "
                      + meta.name()
                      + " cannot have values that the database computes from its row: "
                      + instance.assigned().keySet().stream()
                          .map(index -> meta.fields().get(index).name())
                          .collect(Collectors.joining(", ")))
              .hint("save it with values first"));
    }
    List<ModelField<Object, ?>> fields = new ArrayList<>();
    for (ModelField<Object, ?> field : meta.fields()) {
      setOnSave(field, true);
      if (!(field.isPrimaryKey() && key == null)) {
        fields.add(field);
      }
    }
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored(fields.get(i));
    }
    boolean returning = key == null;
    Sql sql = Sql.of(texts.insert(grammar, meta, fields, 1, null, returning), values);
    if (returning) {
      database.returning(
          sql,
          row -> {
            Instances.load(instance, meta.pk(), row, 0);
            return Boolean.TRUE;
          });
    } else {
      database.update(sql);
    }
  }

  private void setOnSave(ModelField<?, ?> field, boolean adding) {
    Object value = options.asItStands() ? null : field.type().valueOnSave(adding);
    if (value != null) {
      Instances.set(instance, field, value);
    }
  }

  private @Nullable Object stored(ModelField<?, ?> field) {
    return store(field, Instances.get(instance, field));
  }

  @SuppressWarnings("unchecked")
  static @Nullable Object store(ModelField<?, ?> field, @Nullable Object value) {
    return ((Field<Object>) Objects.requireNonNull(field.type())).toDatabase(value);
  }
}
