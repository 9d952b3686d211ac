package io.charchub.forms;

import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a field offers, and the way from what was sent to a row: one query to show them
 * all, one query to find those that were chosen.
 *
 * @param <T> the model
 */
final class ModelChoices<T> {
  private QuerySetOf<T, ?> query;
  private @Nullable String keyName;
  private Function<? super T, String> label = String::valueOf;
  private @Nullable List<Option<T>> options;

  ModelChoices(QuerySetOf<T, ?> query) {
    this.query = query;
  }

  void limit(List<? extends Q<? super T>> conditions) {
    for (Q<? super T> condition : conditions) {
      query = query.filter(condition);
    }
    options = null;
  }

  void query(QuerySetOf<T, ?> changed) {
    query = changed;
    options = null;
  }

  QuerySetOf<T, ?> query() {
    return query;
  }

  String labelOf(T row) {
    return label.apply(row);
  }

  Class<T> model() {
    return Manager.modelOf(query);
  }

  void keyedBy(String field) {
    keyName = field;
  }

  void labelled(Function<? super T, String> label) {
    this.label = label;
  }

  // ---- showing

  /** All of them, read when first asked: a form lives as long as a page. */
  List<Option<T>> options() {
    List<Option<T>> known = options;
    if (known == null) {
      known = new ArrayList<>();
      for (T row : query.all()) {
        known.add(Option.of(row, keyText(row), label.apply(row)));
      }
      options = known;
    }
    return known;
  }

  /** What stands for a row, or for a key that a model keeps of it. */
  String keyText(Object rowOrKey) {
    return model().isInstance(rowOrKey)
        ? String.valueOf(valueOf(model().cast(rowOrKey)))
        : String.valueOf(rowOrKey);
  }

  private @Nullable Object valueOf(T row) {
    ModelMeta<T> meta = ModelMeta.of(model());
    return meta.get(row, key().index());
  }

  // ---- finding

  /** The row that {@code sent} stands for, where it is among those offered. */
  Optional<T> find(Object sent) {
    Object value = read(sent);
    return value == null ? Optional.empty() : query.filter(key().name(), value).first();
  }

  /** The rows that {@code sent} stand for, by the text that stands for each. */
  Map<String, T> findAll(Collection<?> sent) {
    Map<String, T> found = new LinkedHashMap<>();
    for (T row : among(sent).list()) {
      found.put(keyText(row), row);
    }
    return found;
  }

  /** The query of them; of no row where none of {@code sent} can be a key. */
  QuerySetOf<T, ?> among(Collection<?> sent) {
    List<Object> values = new ArrayList<>();
    for (Object each : sent) {
      Object value = read(each);
      if (value != null) {
        values.add(value);
      }
    }
    return values.isEmpty() ? query.none() : query.filter(key().name() + "__in", values);
  }

  /** The key as the database has it; null where the text is none: it then stands for no row. */
  private @Nullable Object read(Object sent) {
    try {
      return key().type().toJava(sent);
    } catch (ValidationException none) {
      return null;
    }
  }

  /** {@code ۱۲} and {@code 012} stand for the row 12 too. */
  String normal(String sent) {
    Object value = read(sent);
    return value == null ? sent : String.valueOf(value);
  }

  private ModelField<T, ?> key() {
    ModelMeta<T> meta = ModelMeta.of(model());
    return keyName == null ? meta.pk() : meta.field(keyName);
  }
}
