package io.charchub.contrib.admin;

import io.charchub.db.fields.JsonField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Ref;
import io.charchub.db.models.RelatedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row had at one moment, to be compared with what it has later:
 *
 * <pre>
 * RowSnapshot before = RowSnapshot.of(post, List.of("title", "author", "tags"));
 * form.save();
 * AdminLog.of(request).changed(post, before.changes());
 * </pre>
 *
 * <p>Taking it reads the keys of each many-to-many field that it is told, and nothing else; names
 * of rows are read only for what changed. For one thread.
 *
 * @param <T> the model
 */
public final class RowSnapshot<T extends KeyedModel<?>> {
  /** Longer values are kept by their beginning. */
  static final int LONGEST_VALUE = 50_000;

  private static final int SHOWN_OF_CUT = 1_000;

  private final T row;
  private final ModelMeta<T> meta;
  private final Map<ModelField<T, ?>, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<ModelField<T, ?>, String> names = new LinkedHashMap<>();
  private final Map<ModelManyToMany<T>, Set<Object>> keys = new LinkedHashMap<>();
  private final Set<String> masked = new LinkedHashSet<>();

  @SuppressWarnings("unchecked") // an instance is of its own class
  private RowSnapshot(T row) {
    this.row = row;
    this.meta = (ModelMeta<T>) ModelMeta.of(row.getClass());
  }

  /** What {@code row} has now in the fields with a column that can be edited. */
  public static <T extends KeyedModel<?>> RowSnapshot<T> of(T row) {
    RowSnapshot<T> snapshot = new RowSnapshot<>(row);
    for (ModelField<T, ?> field : snapshot.meta.fields()) {
      if (field.declared().isEditable() && !field.isPrimaryKey()) {
        snapshot.take(field);
      }
    }
    return snapshot;
  }

  /**
   * What {@code row} has now in these fields, many-to-many fields among them; names that are none
   * of a field are left out.
   */
  public static <T extends KeyedModel<?>> RowSnapshot<T> of(T row, Collection<String> fields) {
    RowSnapshot<T> snapshot = new RowSnapshot<>(row);
    for (String name : fields) {
      snapshot.meta.findField(name).ifPresent(snapshot::take);
      snapshot.meta.findManyToMany(name).ifPresent(snapshot::take);
    }
    return snapshot;
  }

  /** Says of these fields only that they changed, as of those that are secret by their name. */
  public RowSnapshot<T> masking(Collection<String> fields) {
    masked.addAll(fields);
    return this;
  }

  private void take(ModelField<T, ?> field) {
    values.put(field, stored(field));
    if (field.isForeignKey()
        && meta.relation(row, field.index()) instanceof Ref<?> ref
        && ref.isSet()
        && ref.isLoaded()) {
      names.put(field, String.valueOf(ref.get()));
    }
  }

  private void take(ModelManyToMany<T> set) {
    keys.put(set, row.pk() == null ? Set.of() : keysNow(set));
  }

  private Set<Object> keysNow(ModelManyToMany<T> set) {
    return new LinkedHashSet<>(related(set).all().flat("pk", Object.class).list());
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private RelatedSet<Object> related(ModelManyToMany<T> set) {
    return (RelatedSet<Object>) meta.many(row, set.index());
  }

  private <V> @Nullable Object stored(ModelField<T, V> field) {
    return field.type().toDatabase(field.get(row));
  }

  // ---- what changed since

  /** What differs in the row now, in the order of the fields; empty for nothing. */
  public List<FieldChange> changes() {
    List<FieldChange> changes = new ArrayList<>();
    values.forEach(
        (field, old) -> {
          Object now = stored(field);
          if (!same(old, now)) {
            changes.add(change(field, old, now));
          }
        });
    keys.forEach(
        (set, old) -> {
          Set<Object> now = keysNow(set);
          if (!now.equals(old)) {
            changes.add(change(set, old, now));
          }
        });
    return changes;
  }

  private static boolean same(@Nullable Object old, @Nullable Object now) {
    return old instanceof BigDecimal one && now instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : Objects.deepEquals(old, now);
  }

  private boolean isMasked(String name) {
    return masked.contains(name) || SecretFields.isSecret(name);
  }

  private FieldChange change(ModelField<T, ?> field, @Nullable Object old, @Nullable Object now) {
    String label = field.verboseName();
    if (isMasked(field.name())) {
      return new FieldChange(field.name(), label, FieldChange.Kind.MASKED, null, null);
    }
    if (field.isForeignKey()) {
      return new FieldChange(
          field.name(), label, FieldChange.Kind.ROW, oldRow(field, old), newRow(field, now));
    }
    boolean cut = isLong(old) || isLong(now);
    return new FieldChange(
        field.name(),
        label,
        cut ? FieldChange.Kind.CUT : FieldChange.Kind.VALUE,
        kept(field, old, cut),
        kept(field, now, cut));
  }

  private static boolean isLong(@Nullable Object value) {
    return value instanceof byte[]
        || value instanceof CharSequence text && text.length() > LONGEST_VALUE;
  }

  /** A value as JSON has it; the log says of bytes only how many there are. */
  private static @Nullable Object kept(
      ModelField<?, ?> field, @Nullable Object value, boolean cut) {
    if (value instanceof byte[] bytes) {
      return bytes.length + " B";
    }
    if (value == null || value instanceof Boolean || value instanceof Long) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    String text = field.declared() instanceof JsonField ? value.toString() : String.valueOf(value);
    return cut && text.length() > SHOWN_OF_CUT ? shortened(text, SHOWN_OF_CUT) : text;
  }

  /** The beginning of {@code text}, without half a letter at its end. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  // ---- names of rows

  private FieldChange.@Nullable Row oldRow(ModelField<T, ?> field, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    String known = names.get(field);
    return known != null
        ? new FieldChange.Row(key.toString(), known)
        : named(field.target(), field.targetField().name(), List.of(key)).get(0);
  }

  private FieldChange.@Nullable Row newRow(ModelField<T, ?> field, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    Object target = ((Ref<?>) meta.relation(row, field.index())).get();
    return new FieldChange.Row(key.toString(), String.valueOf(target));
  }

  private FieldChange change(ModelManyToMany<T> set, Set<Object> old, Set<Object> now) {
    if (isMasked(set.name())) {
      return new FieldChange(set.name(), set.verboseName(), FieldChange.Kind.MASKED, null, null);
    }
    List<Object> removed = old.stream().filter(key -> !now.contains(key)).toList();
    List<Object> added = now.stream().filter(key -> !old.contains(key)).toList();
    return new FieldChange(
        set.name(),
        set.verboseName(),
        FieldChange.Kind.ROWS,
        named(set.target(), "pk", removed),
        named(set.target(), "pk", added));
  }

  /** Rows by their keys, in that order; one that is gone is called by its key. */
  private static List<FieldChange.Row> named(ModelMeta<?> meta, String by, List<Object> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    QuerySetOf<?, ?> rows = Manager.allOf(meta);
    Map<Object, ?> found = by.equals("pk") ? rows.inBulk(keys) : rows.inBulk(keys, by);
    return keys.stream()
        .map(key -> new FieldChange.Row(key.toString(), nameOf(found.get(key), key)))
        .toList();
  }

  private static String nameOf(@Nullable Object row, Object key) {
    return row == null ? key.toString() : row.toString();
  }
}
