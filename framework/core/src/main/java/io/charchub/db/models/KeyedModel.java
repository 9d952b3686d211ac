package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Reference;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.Deferring;
import io.charchub.db.meta.FieldPath;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.Problem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as an object (Django's {@code Model}), with a key of a type of its own. Most
 * models extend {@link Model}.
 *
 * <pre>
 * public class Country extends KeyedModel&lt;String&gt; {
 *   &#64;CharField(maxLength = 2, primaryKey = true) public String code;
 *   &#64;CharField(maxLength = 100) public String name;
 * }
 * </pre>
 *
 * <p>An instance is a plain object: reading a field never queries. Not for use by several threads
 * at once.
 *
 * @param <K> the type of the primary key
 */
public abstract class KeyedModel<K> implements Deferring {
  /** Stands in caches for "there is no such row". */
  static final Object NOTHING = new Object();

  private transient @Nullable Origin origin;
  private transient @Nullable Object @Nullable [] annotations;
  private transient @Nullable Extras extras;

  /** What few instances have. */
  private static final class Extras {
    @Nullable BitSet deferred;
    @Nullable Map<Integer, Expression> assigned;
    @Nullable Map<Object, Object> cache;
  }

  /** A new instance, not saved. */
  protected KeyedModel() {}

  // ---- what it is

  /** The primary key; null before it is known. */
  @SuppressWarnings("unchecked")
  public @Nullable K pk() {
    return (K) Instances.key(this);
  }

  /** Whether this has no row yet, as far as it knows. */
  public final boolean isAdding() {
    return origin == null;
  }

  /** The alias of the database that this was read from or saved to; null before. */
  public final @Nullable String database() {
    return origin == null ? null : origin.database;
  }

  /**
   * The value that a query computed for this row under {@code name}.
   *
   * @throws FieldException {@code models.E050} where the query had no such annotation
   * @throws ClassCastException where it is of another type
   */
  public final <V> @Nullable V annotation(String name, Class<V> type) {
    return type.cast(annotationValue(name));
  }

  /** Whether the query that this was read by had an annotation called {@code name}. */
  public final boolean hasAnnotation(String name) {
    return origin != null && annotations != null && List.of(origin.annotationNames).contains(name);
  }

  @Nullable Object annotationValue(String name) {
    if (origin != null && annotations != null) {
      for (int i = 0; i < annotations.length; i++) {
        if (origin.annotationNames[i].equals(name)) {
          return annotations[i];
        }
      }
    }
    throw new FieldException(
        Problem.of(
                "models.E050",
                getClass().getSimpleName() + " was read without an annotation '" + name + "'")
            .hint(
                origin == null || annotations == null
                    ? "annotate the query: annotate(\"" + name + "\", ...)"
                    : "Annotations: " + String.join(", ", origin.annotationNames)));
  }

  // ---- saving and deleting

  /**
   * Writes this row: UPDATE where the key is known and the row is there, INSERT otherwise. Does not
   * check values: that is {@link #fullClean()}.
   *
   * @throws QueryException {@code models.E053} where it refers to an object that was never saved
   */
  public void save() {
    save(SaveOptions.DEFAULT);
  }

  /** {@link #save()} with options. Override this one to do something at each save. */
  public void save(SaveOptions options) {
    new Saver<>(this, options).save();
  }

  /**
   * Deletes the row, and what the relations to it say goes with it. The key is null afterwards
   * where it can be.
   *
   * @throws QueryException {@code models.E054} where it was never saved
   * @throws ProtectedException where a reference protects it
   * @throws RestrictedException where a reference restricts it
   */
  public Deleted delete() {
    if (Instances.key(this) == null) {
      throw new QueryException(
          Problem.of(
                  "models.E054", getClass().getSimpleName() + " has no key and cannot be deleted")
              .hint("save it first"));
    }
    Collector collector = new Collector(database());
    collector.collect(List.of(this));
    return collector.delete();
  }

  /**
   * Reads the row again. What was loaded of related rows is forgotten.
   *
   * @throws DoesNotExist where the row is gone
   */
  public void refreshFromDb() {
    refreshFromDb(new String[0]);
  }

  /** Reads these fields again; none for all that are not deferred. */
  public void refreshFromDb(String... fields) {
    new Refresher<>(this).refresh(List.of(fields));
  }

  /**
   * Lets the database compute the value of {@code field} when this is saved; what it computed is
   * read back.
   *
   * <pre>
   * post.assign(Post_.views, Post_.views.plus(1));
   * post.save();
   * </pre>
   */
  public final void assign(Reference field, Expression value) {
    ModelField<Object, ?> found = Instances.meta((Object) this).field(field.path());
    Extras some = extras();
    if (some.assigned == null) {
      some.assigned = new LinkedHashMap<>();
    }
    some.assigned.put(found.index(), value);
  }

  /** The expressions that were assigned and not saved yet, by the number of the field. */
  final Map<Integer, Expression> assigned() {
    return extras == null || extras.assigned == null ? Map.of() : extras.assigned;
  }

  final void clearAssigned() {
    if (extras != null) {
      extras.assigned = null;
    }
  }

  // ---- checks

  /**
   * Checks each field, then the whole by {@link #clean()}, then that no other row has what must be
   * unique, then the constraints. Never called by {@link #save()}.
   *
   * @throws io.charchub.validation.ValidationException with everything that was found
   */
  public final void fullClean() {
    fullClean(Set.of());
  }

  /** {@link #fullClean()} without the fields called {@code exclude}. */
  public final void fullClean(Set<String> exclude) {
    new Cleaner<>(this, exclude).fullClean();
  }

  /** Checks each field by itself, and sets it to its cleaned value. */
  public final void cleanFields(Set<String> exclude) {
    Cleaner<KeyedModel<K>> cleaner = new Cleaner<>(this, exclude);
    cleaner.cleanFields();
    cleaner.throwIfAny();
  }

  /** Checks that no other row has what must be unique. */
  public final void validateUnique(Set<String> exclude) {
    Cleaner<KeyedModel<K>> cleaner = new Cleaner<>(this, exclude);
    cleaner.validateUnique();
    cleaner.throwIfAny();
  }

  /** Checks the constraints of the model. */
  public final void validateConstraints(Set<String> exclude) {
    Cleaner<KeyedModel<K>> cleaner = new Cleaner<>(this, exclude);
    cleaner.validateConstraints();
    cleaner.throwIfAny();
  }

  /**
   * Checks what concerns several fields; does nothing unless overridden. Throw a {@code
   * ValidationException}, of a field or of the whole.
   */
  public void clean() {}

  // ---- deferred fields

  /** Whether the field was left out when this was read, and was not set since. */
  public final boolean isDeferred(String field) {
    return isDeferred(Instances.meta((Object) this).field(field).index());
  }

  /** The names of the fields that were left out when this was read. */
  public final Set<String> deferredFields() {
    Set<String> names = new LinkedHashSet<>();
    for (ModelField<Object, ?> field : Instances.meta((Object) this).fields()) {
      if (isDeferred(field.index())) {
        names.add(field.attname());
      }
    }
    return names;
  }

  /** The value of a field, read now where it was left out. */
  @SuppressWarnings("unchecked")
  public final <V> @Nullable V value(FieldPath<?, V> field) {
    ModelField<Object, ?> found = Instances.meta((Object) this).field(field.path());
    require(found);
    return (V) Instances.get(this, found);
  }

  @Override
  public final void require(ModelField<?, ?> field) {
    if (extras != null && isDeferred(field.index())) {
      loadDeferred(field);
    }
  }

  final boolean isDeferred(int field) {
    return extras != null && extras.deferred != null && extras.deferred.get(field);
  }

  @Override
  public final boolean hasDeferred() {
    return extras != null && extras.deferred != null && !extras.deferred.isEmpty();
  }

  /** Reads a field that was left out, for all peers. */
  final void loadDeferred(ModelField<?, ?> field) {
    Refresher.loadDeferred(this, field);
  }

  /** Notes that a field has a value now. */
  final void present(int field) {
    if (isDeferred(field)) {
      BitSet less = (BitSet) Objects.requireNonNull(extras().deferred).clone();
      less.clear(field);
      extras().deferred = less;
    }
  }

  // ---- for the loader

  final void loaded(Origin from, @Nullable BitSet deferred) {
    origin = from;
    if (deferred != null) {
      extras().deferred = deferred;
    }
  }

  /** Notes that this was saved to the database called {@code alias}. */
  final void saved(String alias) {
    if (origin == null || !origin.database.equals(alias)) {
      origin = Origin.saved(alias);
      annotations = null;
    }
  }

  final void annotations(@Nullable Object[] values) {
    annotations = values;
  }

  /** The rows of the same result that are still in use, this one among them. */
  final List<KeyedModel<?>> peers() {
    return origin == null ? List.of(this) : origin.peersOf(this);
  }

  final @Nullable Object cached(Object key) {
    return extras == null || extras.cache == null ? null : extras.cache.get(key);
  }

  final void cache(Object key, @Nullable Object value) {
    Extras some = extras();
    if (some.cache == null) {
      some.cache = new HashMap<>(4);
    }
    if (value == null) {
      some.cache.remove(key);
    } else {
      some.cache.put(key, value);
    }
  }

  /** Forgets everything that was loaded of related rows. */
  final void forget() {
    if (extras != null) {
      extras.cache = null;
    }
  }

  /**
   * What a {@link Prefetch} put aside under a name of its own.
   *
   * @throws FieldException {@code models.E050} where there is none
   */
  @SuppressWarnings("unchecked")
  public final <T> List<T> prefetched(String name) {
    Object list = cached(name);
    if (list instanceof List<?> found) {
      return (List<T>) found;
    }
    throw new FieldException(
        Problem.of(
                "models.E050",
                getClass().getSimpleName() + " was read without a prefetch to '" + name + "'")
            .hint("prefetchRelated(Prefetch.of(path, query).to(\"" + name + "\"))"));
  }

  private Extras extras() {
    Extras some = extras;
    if (some == null) {
      some = new Extras();
      extras = some;
    }
    return some;
  }

  // ---- for models

  /** The reference behind a foreign key or a one-to-one field; for the initialiser of the field. */
  protected final <T extends @Nullable Object> Ref<T> ref() {
    return new Ref<>(this);
  }

  /** The set behind a many-to-many field; for the initialiser of the field. */
  protected final <T> Many<T> many() {
    return new Many<>(this);
  }

  // ---- as an object

  /**
   * Whether both are the same row: of one model, with the same key. An instance without a key
   * equals only itself.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof KeyedModel<?> model) || model.getClass() != getClass()) {
      return false;
    }
    Object key = Instances.key(this);
    return key != null && key.equals(Instances.key(model));
  }

  /**
   * A hash of the key.
   *
   * @throws QueryException {@code models.E055} before the key is known: it would change when the
   *     instance is saved
   */
  @Override
  public int hashCode() {
    Object key = Instances.key(this);
    if (key == null) {
      throw new QueryException(
          Problem.of("models.E055", getClass().getSimpleName() + " has no key yet, and so no hash")
              .hint("save it before it goes into a set or map"));
    }
    return key.hashCode();
  }

  /** {@code Post object (1)}. Models override it with what people read. */
  @Override
  public String toString() {
    return getClass().getSimpleName()
        + " object ("
        + (ModelMeta.exists(getClass()) ? Instances.key(this) : null)
        + ")";
  }
}
