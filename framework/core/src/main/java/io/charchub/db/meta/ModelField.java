package io.charchub.db.meta;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.fields.ForeignKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model that has a column: its place, its names, what it holds, and the way to its
 * value in an instance. For a foreign key the value is the stored key.
 *
 * @param <M> the model
 * @param <V> the type of the values
 */
public final class ModelField<M, V> {
  private final ModelMeta<M> model;
  private final int index;
  private final String name;
  private final Field<V> declared;
  private final @Nullable Class<?> target;
  private volatile @Nullable Resolved<V> resolved;

  ModelField(
      ModelMeta<M> model, int index, String name, Field<V> declared, @Nullable Class<?> target) {
    this.model = model;
    this.index = index;
    this.name = name;
    this.declared = declared;
    this.target = target;
    this.resolved = target == null ? new Resolved<>(declared, null, false) : null;
  }

  /**
   * The model whose table has the column: the model itself also where an abstract base declares the
   * field.
   */
  public ModelMeta<M> model() {
    return model;
  }

  /**
   * The place among {@link ModelMeta#fields()}, from 0: what {@link ModelMeta#get} and its like
   * take.
   */
  public int index() {
    return index;
  }

  /** The name in Java: {@code publishedAt}, {@code author}. */
  public String name() {
    return name;
  }

  /**
   * The name of the value itself: {@code authorId} for a foreign key {@code author}, else the
   * {@link #name()}.
   */
  public String attname() {
    return isForeignKey() ? name + "Id" : name;
  }

  /** The column: {@code published_at}, {@code author_id}. */
  public String column() {
    String told = declared.options().column();
    if (!told.isEmpty()) {
      return told;
    }
    return isForeignKey() ? FieldNames.keyColumn(name) : FieldNames.snake(name);
  }

  /** What people read for the field. */
  public String verboseName() {
    String told = declared.options().verboseName();
    return told.isEmpty() ? FieldNames.words(name) : told;
  }

  /** Whether this is the primary key. */
  public boolean isPrimaryKey() {
    return declared.isPrimaryKey();
  }

  /** Whether this refers to a row of a model: a foreign key or a one-to-one field. */
  public boolean isForeignKey() {
    return target != null;
  }

  /**
   * What the column holds. A foreign key is {@linkplain ForeignKey#resolved resolved}: it converts,
   * stores and reads keys of its target; the first call therefore finds the target's metamodel.
   */
  public Field<V> type() {
    Resolved<V> known = resolved;
    if (known == null || known.movable() && known.target() != targetField()) {
      known = resolve();
      resolved = known;
    }
    return known.type();
  }

  @SuppressWarnings("unchecked")
  private Resolved<V> resolve() {
    ModelField<?, ?> stored = targetField();
    boolean movable = Swapping.setting(foreignKey().to()).isPresent();
    return new Resolved<>((Field<V>) foreignKey().resolved(stored.type()), stored, movable);
  }

  /**
   * What the column holds, once it is known.
   *
   * @param target the field that a foreign key stores; null for no foreign key
   * @param movable whether another project may have another target
   */
  private record Resolved<V>(Field<V> type, @Nullable ModelField<?, ?> target, boolean movable) {}

  /**
   * What the column was declared to hold; unlike {@link #type()} it does not look at the target of
   * a foreign key.
   */
  public Field<V> declared() {
    return declared;
  }

  /**
   * The foreign key.
   *
   * @throws IllegalStateException where the field is none
   */
  public ForeignKey foreignKey() {
    if (declared instanceof ForeignKey key) {
      return key;
    }
    throw new IllegalStateException(this + " is no foreign key");
  }

  /**
   * What the model that a foreign key refers to calls the way back: {@code posts}, {@code
   * post_set}; empty where it has none. Django's accessor name.
   *
   * @throws IllegalStateException where the field is no foreign key
   */
  public String reverseName() {
    return ReverseRelations.name(this);
  }

  /**
   * The model that a foreign key refers to.
   *
   * @throws IllegalStateException where the field is no foreign key
   */
  public ModelMeta<?> target() {
    if (target == null) {
      throw new IllegalStateException(this + " is no foreign key");
    }
    return Swapping.target(foreignKey().to(), target);
  }

  /** {@link #target()} among the models of a registry; empty where it has none such. */
  Optional<ModelMeta<?>> target(ModelRegistry registry) {
    return target == null ? Optional.empty() : registry.target(foreignKey().to(), target);
  }

  /**
   * The field of the target whose value is stored: its primary key, or the one that {@code toField}
   * names.
   */
  public ModelField<?, ?> targetField() {
    String named = foreignKey().toField();
    return named.isEmpty() ? target().pk() : target().field(named);
  }

  /** Many to one, or one to one. */
  public RelationKind kind() {
    return foreignKey().isOneToOne() ? RelationKind.ONE_TO_ONE : RelationKind.MANY_TO_ONE;
  }

  /**
   * The value in {@code instance}; for a foreign key the stored key. A field that was left for
   * later is read now.
   */
  @SuppressWarnings("unchecked")
  public @Nullable V get(M instance) {
    if (instance instanceof Deferring deferring) {
      deferring.require(this);
    }
    return (V) model.get(instance, index);
  }

  /**
   * Sets the value in {@code instance}; for a foreign key the stored key. Null is refused where the
   * Java field is primitive.
   */
  public void set(M instance, @Nullable V value) {
    model.set(instance, index, value);
  }

  /** {@code blog.Post.title}. */
  @Override
  public String toString() {
    return model.label() + "." + name;
  }
}
