package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Ref;
import io.charchub.db.models.RelatedSet;
import io.charchub.template.PropertyReader;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a model in templates: what the annotation processor generated for it; what a
 * query computed for the row; the way back of a relation ({@code author.posts}); names in snake
 * case too.
 */
final class ModelProperties<T> implements PropertyReader {
  private static final Object ABSENT = new Object();

  private final Class<?> type;
  private final ModelMeta<T> meta;

  @SuppressWarnings("unchecked") // the metamodel of a class reads its instances
  ModelProperties(Class<?> type) {
    this.type = type;
    this.meta = (ModelMeta<T>) ModelMeta.of(type);
  }

  @Override
  @SuppressWarnings("unchecked") // asked for instances of the class only
  public @Nullable Object read(Object instance, String name) {
    Object own = meta.property((T) instance, name, ABSENT);
    if (own != ABSENT) {
      return own instanceof Ref<?> reference ? reference.get() : own;
    }
    KeyedModel<?> model = (KeyedModel<?>) instance;
    if (model.hasAnnotation(name)) {
      return model.annotation(name, Object.class);
    }
    Optional<ReverseRelation> back =
        registry().flatMap(registry -> registry.findReverse(meta, name));
    return related(model, back.orElseThrow(() -> PropertyReader.unknown(type, name, names())));
  }

  /** Several rows are a set; one that is not there is no value, as any other that is missing. */
  private static @Nullable Object related(KeyedModel<?> model, ReverseRelation back) {
    Class<?> source = back.source().modelClass();
    if (back.isMultiple()) {
      return RelatedSet.reverse(model, source, back.fieldName());
    }
    try {
      return RelatedSet.single(model, source.asSubclass(KeyedModel.class), back.fieldName());
    } catch (DoesNotExist none) {
      return null;
    }
  }

  @Override
  public Collection<String> names() {
    Set<String> names = new TreeSet<>(meta.propertyNames());
    registry()
        .ifPresent(
            registry ->
                registry.reverseRelations(meta).stream()
                    .filter(relation -> !relation.isHidden())
                    .forEach(relation -> names.add(relation.name())));
    return names;
  }

  private static Optional<ModelRegistry> registry() {
    return Services.isInstalled() ? Services.current().find(ModelRegistry.class) : Optional.empty();
  }
}
