package io.charchub.db.meta;

import io.charchub.db.fields.FieldNames;
import io.charchub.db.fields.ManyToManyField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many field of a model: the target, and the table between with its two columns.
 *
 * @param <M> the model
 */
public final class ModelManyToMany<M> {
  private final ModelMeta<M> model;
  private final int index;
  private final String name;
  private final ManyToManyField type;
  private final Class<?> target;
  private final @Nullable Class<?> through;

  ModelManyToMany(
      ModelMeta<M> model,
      int index,
      String name,
      ManyToManyField type,
      Class<?> target,
      @Nullable Class<?> through) {
    this.model = model;
    this.index = index;
    this.name = name;
    this.type = type;
    this.target = target;
    this.through = through;
  }

  /** The model that declares it. */
  public ModelMeta<M> model() {
    return model;
  }

  /** The place among {@link ModelMeta#manyToMany()}, from 0: what {@link ModelMeta#many} takes. */
  public int index() {
    return index;
  }

  /** The name in Java: {@code tags}. */
  public String name() {
    return name;
  }

  /** What it was declared to be. */
  public ManyToManyField type() {
    return type;
  }

  /** What people read for the field. */
  public String verboseName() {
    String told = type.options().verboseName();
    return told.isEmpty() ? FieldNames.words(name) : told;
  }

  /** The model at the other end. */
  public ModelMeta<?> target() {
    return Swapping.target(type.to(), target);
  }

  /** {@link #target()} among the models of a registry; empty where it has none such. */
  Optional<ModelMeta<?>> target(ModelRegistry registry) {
    return registry.target(type.to(), target);
  }

  /** The model of the table between; empty where the table was made for this field. */
  public Optional<ModelMeta<?>> through() {
    return through == null ? Optional.empty() : Optional.of(ModelMeta.ofAny(through));
  }

  /** Whether both ends are one model. */
  public boolean isToSelf() {
    return target == model.modelClass()
        || Swapping.setting(type.to()).isPresent() && target() == model;
  }

  /** Whether adding A to B adds B to A. */
  public boolean isSymmetrical() {
    return isToSelf() && type.isSymmetrical();
  }

  /** The table between. */
  public String table() {
    if (through != null) {
      return ModelMeta.ofAny(through).table();
    }
    return type.table().isEmpty() ? model.table() + "_" + FieldNames.snake(name) : type.table();
  }

  /** The column that refers to the model that declares this. */
  public String sourceColumn() {
    if (through != null) {
      return sourceField().column();
    }
    return (isToSelf() ? "from_" : "") + model.name().toLowerCase(Locale.ROOT) + "_id";
  }

  /** The column that refers to the target. */
  public String targetColumn() {
    if (through != null) {
      return targetField().column();
    }
    return (isToSelf() ? "to_" : "") + target().name().toLowerCase(Locale.ROOT) + "_id";
  }

  /** The foreign key of the model between that refers to the model that declares this. */
  public ModelField<?, ?> sourceField() {
    return throughKeys(model.modelClass()).get(0);
  }

  /**
   * The foreign key of the model between that refers to the target: the second one, where both ends
   * are one model.
   */
  public ModelField<?, ?> targetField() {
    List<ModelField<?, ?>> keys = throughKeys(target().modelClass());
    return isToSelf() ? keys.get(1) : keys.get(0);
  }

  private List<ModelField<?, ?>> throughKeys(Class<?> end) {
    if (through == null) {
      throw new IllegalStateException(this + " has no model between");
    }
    List<ModelField<?, ?>> keys = new java.util.ArrayList<>();
    for (ModelField<?, ?> field : ModelMeta.ofAny(through).fields()) {
      if (field.isForeignKey() && field.target().modelClass() == end) {
        keys.add(field);
      }
    }
    return keys;
  }

  /** {@code blog.Post.tags}. */
  @Override
  public String toString() {
    return model.label() + "." + name;
  }
}
