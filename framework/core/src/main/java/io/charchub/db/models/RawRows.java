package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Row;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Types;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads instances by SQL of the programmer's own.
 *
 * @param <T> the model
 */
final class RawRows<T> {
  private final ModelMeta<T> meta;
  private final Database database;

  RawRows(ModelMeta<T> meta, Database database) {
    this.meta = meta;
    this.database = database;
  }

  /** Runs {@code sql} with these values bound, and gives its rows as objects of the model. */
  List<T> read(String sql, @Nullable Object... values) {
    List<@Nullable Object> stored = new ArrayList<>(values.length);
    for (Object value : values) {
      stored.add(store(value));
    }
    Reader reader = new Reader();
    return database.query(new Sql(sql, Collections.unmodifiableList(stored)), reader::read);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object store(@Nullable Object value) {
    Field<Object> type = (Field<Object>) Types.of(value);
    if (value instanceof KeyedModel<?> instance) {
      return Instances.key(instance);
    }
    return type == null ? value : type.toDatabase(value);
  }

  /** Reads the rows of one result, whose columns are known with its first row. */
  private final class Reader {
    private @Nullable ModelField<T, ?>[] fields = newArray(0);
    private String[] names = {};
    private @Nullable BitSet deferred;
    private @Nullable Origin origin;

    @SuppressWarnings("unchecked")
    private @Nullable ModelField<T, ?>[] newArray(int length) {
      return new ModelField[length];
    }

    T read(Row row) {
      if (origin == null) {
        learn(row);
      }
      T instance = meta.newInstance();
      List<@Nullable Object> extra = new ArrayList<>();
      for (int i = 0; i < fields.length; i++) {
        ModelField<T, ?> field = fields[i];
        if (field == null) {
          extra.add(row.getObject(i));
        } else {
          meta.load(instance, field.index(), row, i);
        }
      }
      Origin from = java.util.Objects.requireNonNull(origin);
      KeyedModel<?> model = (KeyedModel<?>) (Object) instance;
      model.loaded(from, deferred);
      if (names.length > 0) {
        model.annotations(extra.toArray());
      }
      if (!from.add(model)) {
        origin = new Origin(database.alias(), names);
      }
      return instance;
    }

    private void learn(Row row) {
      int count = row.columnCount();
      fields = newArray(count);
      BitSet missing = new BitSet();
      missing.set(0, meta.fields().size());
      List<String> others = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = row.columnName(i);
        ModelField<T, ?> field = byColumn(name);
        fields[i] = field;
        if (field == null) {
          others.add(name);
        } else {
          missing.clear(field.index());
        }
      }
      if (missing.get(meta.pk().index())) {
        throw new QueryException(
            Problem.of("models.E073", "Raw SQL for " + meta.name() + " must select the key")
                .hint("SELECT " + meta.pk().column() + ", ..."));
      }
      names = others.toArray(new String[0]);
      deferred = missing.isEmpty() ? null : missing;
      origin = new Origin(database.alias(), names);
    }

    private @Nullable ModelField<T, ?> byColumn(String name) {
      for (ModelField<T, ?> field : meta.fields()) {
        if (field.column().equalsIgnoreCase(name)) {
          return field;
        }
      }
      return null;
    }
  }
}
