package io.charchub.db.models;

import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another model: a foreign key or a one-to-one field. {@link #id()} is
 * free; {@link #get()} loads the row when it is first asked, for all rows of the same result in one
 * query.
 *
 * <pre>
 * post.author.get().name;
 * post.author.set(ali);
 * </pre>
 *
 * <p>Made by {@code ref()} in the initialiser of the field. Not for use by several threads.
 *
 * @param <T> the target; {@code Ref<@Nullable Author>} where it may be absent
 */
public final class Ref<T extends @Nullable Object> {
  private final KeyedModel<?> owner;
  private @Nullable Object key;
  private @Nullable Object target;

  Ref(KeyedModel<?> owner) {
    this.owner = owner;
  }

  /**
   * The key that is stored, without a query; null where there is none, or the target was never
   * saved.
   */
  public @Nullable Object id() {
    if (key == null && target != null) {
      key = targetKey(target);
    }
    return key;
  }

  /** Whether this points at something. Never queries. */
  public boolean isSet() {
    return key != null || target != null;
  }

  /** Whether {@link #get()} answers without a query. */
  public boolean isLoaded() {
    return target != null || key == null;
  }

  /**
   * The target, loaded now where it is not there yet; null where the reference is empty and may be.
   *
   * @throws DoesNotExist {@code models.E061} where a reference that must not be empty is, {@code
   *     models.E060} where the row is gone
   */
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // null only where T says that it may be, which is checked above
  public T get() {
    if (target == null) {
      if (owner.isDeferred(field().index())) {
        owner.loadDeferred(field());
      }
      if (key != null) {
        RelationLoader.forward(owner, field(), this);
      } else if (!field().type().isNullable()) {
        ModelField<?, ?> field = field();
        throw new DoesNotExist(
            field.target().label(),
            Problem.of("models.E061", field.model().name() + " has no " + field.name())
                .hint("set it first: " + field.name() + ".set(...)"));
      }
    }
    return (T) target;
  }

  /**
   * Points at {@code newTarget}; null where the reference may be empty. A target that was never
   * saved must be saved before this row is.
   *
   * @throws FieldException {@code models.E034} where it is an instance of another model
   */
  public void set(T newTarget) {
    Object given = newTarget;
    if (given != null) {
      ModelMeta<?> expected = field().target();
      if (!expected.modelClass().isInstance(given)) {
        throw new FieldException(
            Problem.of(
                    "models.E034",
                    field() + " cannot point at a " + given.getClass().getSimpleName())
                .hint("it refers to " + expected.label()));
      }
    }
    owner.present(field().index());
    target = given;
    key = given == null ? null : targetKey(given);
  }

  /** Points at the row with this key, which is not looked for; null empties the reference. */
  public void setId(@Nullable Object newKey) {
    owner.present(field().index());
    assignKey(newKey);
  }

  /** For generated code: the key as it was read or set; another key forgets the target. */
  public void load(@Nullable Object storedKey) {
    assignKey(storedKey);
  }

  private void assignKey(@Nullable Object newKey) {
    if (target != null && !Objects.equals(newKey, key)) {
      target = null;
    }
    key = newKey;
  }

  /** The loaded target, where {@code row} is known to be what the key refers to. */
  void fill(Object row) {
    target = row;
  }

  /** The target where it is loaded; null otherwise. */
  @Nullable Object peek() {
    return target;
  }

  private @Nullable Object targetKey(Object instance) {
    return Instances.get(instance, field().targetField());
  }

  /** The field that this is the value of. */
  ModelField<?, ?> field() {
    ModelMeta<Object> meta = Instances.meta((Object) owner);
    for (ModelField<?, ?> field : meta.fields()) {
      if (field.isForeignKey() && meta.relation(owner, field.index()) == this) {
        return field;
      }
    }
    throw new IllegalStateException(
        "a Ref stands in a field of its model, made by ref() in its initialiser");
  }

  @Override
  public String toString() {
    return String.valueOf(target == null ? key : target);
  }
}
