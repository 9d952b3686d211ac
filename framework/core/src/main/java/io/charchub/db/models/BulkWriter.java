package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Insert;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes many rows with few statements: no {@code save()}, no signals. */
final class BulkWriter {
  /** More rows in one statement gain nothing. */
  private static final int MOST_ROWS = 500;

  private final ModelMeta<Object> meta;
  private final Database database;
  private final Grammar grammar;
  private final WriteText texts;

  BulkWriter(ModelMeta<Object> meta, @Nullable String alias) {
    this.meta = meta;
    this.database = Connections.get(alias);
    this.grammar = Grammar.of(database.dialect());
    this.texts = ModelGraph.current().texts();
  }

  // ---- insert

  void insert(Collection<?> objects, BulkOptions options) {
    List<Object> keyed = new ArrayList<>();
    List<Object> fresh = new ArrayList<>();
    for (Object object : objects) {
      (Instances.key(object) == null ? fresh : keyed).add(object);
    }
    Insert.Conflict conflict = conflict(options);
    Runnable work =
        () -> {
          insert(keyed, true, conflict, options);
          insert(fresh, false, conflict, options);
        };
    if (objects.size() > 1) {
      database.atomic(work);
    } else {
      work.run();
    }
  }

  private Insert.@Nullable Conflict conflict(BulkOptions options) {
    if (options.ignoreConflicts()) {
      return new Insert.Conflict(List.of(), List.of());
    }
    if (options.updateFields().isEmpty()) {
      return null;
    }
    if (options.uniqueFields().isEmpty()) {
      throw new QueryException(
          Problem.of(
                  "models.E069",
                  "bulkCreate of "
                      + meta.name()
                      + " that updates must know what tells that a row is there")
              .hint("BulkOptions.DEFAULT.updating(...).on(\"slug\")"));
    }
    return new Insert.Conflict(columns(options.updateFields()), columns(options.uniqueFields()));
  }

  private List<String> columns(List<String> names) {
    return names.stream().map(name -> meta.field(name).column()).toList();
  }

  private void insert(
      List<Object> objects,
      boolean withKey,
      Insert.@Nullable Conflict conflict,
      BulkOptions options) {
    if (objects.isEmpty()) {
      return;
    }
    List<ModelField<Object, ?>> fields = new ArrayList<>();
    for (ModelField<Object, ?> field : meta.fields()) {
      if (withKey || !field.isPrimaryKey()) {
        fields.add(field);
      }
    }
    boolean ignoring = conflict != null && conflict.update().isEmpty();
    boolean returning = !withKey && !ignoring;
    int most =
        Math.min(
            MOST_ROWS,
            Math.max(1, database.dialect().maxParameters() / Math.max(1, fields.size())));
    int size = options.batchSize() > 0 ? Math.min(options.batchSize(), most) : most;
    for (int from = 0; from < objects.size(); from += size) {
      insertBatch(
          objects.subList(from, Math.min(objects.size(), from + size)),
          fields,
          conflict,
          returning);
    }
    if (!ignoring) {
      objects.forEach(object -> ((KeyedModel<?>) object).saved(database.alias()));
    }
  }

  private void insertBatch(
      List<Object> batch,
      List<ModelField<Object, ?>> fields,
      Insert.@Nullable Conflict conflict,
      boolean returning) {
    @Nullable Object[] values = new @Nullable Object[batch.size() * fields.size()];
    int next = 0;
    for (Object object : batch) {
      for (ModelField<Object, ?> field : fields) {
        values[next++] = valueForInsert(object, field);
      }
    }
    Sql sql =
        Sql.of(texts.insert(grammar, meta, fields, batch.size(), conflict, returning), values);
    if (!returning) {
      database.update(sql);
      return;
    }
    int[] index = {0};
    database.returning(
        sql,
        row -> {
          Instances.load(batch.get(index[0]++), meta.pk(), row, 0);
          return Boolean.TRUE;
        });
  }

  private static @Nullable Object valueForInsert(Object object, ModelField<Object, ?> field) {
    Object moment = field.type().valueOnSave(true);
    if (moment != null) {
      Instances.set(object, field, moment);
    }
    if (field.isForeignKey()) {
      Ref<Object> ref = Instances.ref(object, field);
      if (ref.peek() != null && ref.id() == null) {
        throw new QueryException(
            Problem.of(
                    "models.E053",
                    field + " of a row to be inserted was never saved and has no key")
                .hint("save it first"));
      }
    }
    return Saver.store(field, Instances.get(object, field));
  }

  // ---- update

  int update(Collection<?> objects, List<String> names, int batchSize) {
    List<ModelField<Object, ?>> fields = new ArrayList<>();
    for (String name : names) {
      ModelField<Object, ?> field = meta.field(name);
      if (field.isPrimaryKey()) {
        throw new QueryException(
            Problem.of("models.E051", "bulkUpdate cannot change the key of a " + meta.name())
                .hint("leave it out"));
      }
      fields.add(field);
    }
    if (fields.isEmpty()) {
      throw new QueryException(
          Problem.of("models.E051", "bulkUpdate of " + meta.name() + " was given no fields")
              .hint("name the fields that changed"));
    }
    Map<Object, Object> byKey = new LinkedHashMap<>();
    for (Object object : objects) {
      Object key = Instances.key(object);
      if (key == null) {
        throw new QueryException(
            Problem.of(
                    "models.E053",
                    "bulkUpdate was given a " + meta.name() + " that was never saved")
                .hint("bulkCreate"));
      }
      byKey.putIfAbsent(key, object);
    }
    if (byKey.isEmpty()) {
      return 0;
    }
    String text = texts.update(grammar, meta, fields);
    List<List<@Nullable Object>> rows = new ArrayList<>(byKey.size());
    byKey.forEach((key, object) -> rows.add(valuesForUpdate(object, fields, key)));
    int size = batchSize > 0 ? batchSize : rows.size();
    return database.atomic(
        () -> {
          int matched = 0;
          for (int from = 0; from < rows.size(); from += size) {
            matched += database.batch(text, rows.subList(from, Math.min(rows.size(), from + size)));
          }
          return matched;
        });
  }

  private List<@Nullable Object> valuesForUpdate(
      Object object, List<ModelField<Object, ?>> fields, Object key) {
    if (!((KeyedModel<?>) object).assigned().isEmpty()) {
      throw new QueryException(
          Problem.of(
                  "models.E056",
                  "bulkUpdate cannot write what the database computes: " + meta.name() + " " + key)
              .hint("save() it, or update() the query"));
    }
    List<@Nullable Object> values = new ArrayList<>(fields.size() + 1);
    for (ModelField<Object, ?> field : fields) {
      values.add(Saver.store(field, Instances.get(object, field)));
    }
    values.add(Saver.store(meta.pk(), key));
    return values;
  }
}
