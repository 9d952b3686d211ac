package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Ref;
import io.charchub.db.models.RelatedSet;
import io.charchub.template.PropertyReader;
import java.util.Collection;
import java.util.HashSet;
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
  private static final String UNKNOWN_FIELD = "models.E012";

  private final Class<?> type;
  private final ModelMeta<T> meta;
  private final Set<String> own;

  @SuppressWarnings("unchecked") // the metamodel of a class reads its instances
  ModelProperties(Class<?> type) {
    this.type = type;
    this.meta = (ModelMeta<T>) ModelMeta.of(type);
    this.own = new HashSet<>(meta.propertyNames());
  }

  @Override
  @SuppressWarnings("unchecked") // asked for instances of the class only
  public @Nullable Object read(Object instance, String name) {
    if (own.contains(name)) {
      return value(meta.property((T) instance, name));
    }
    KeyedModel<?> model = (KeyedModel<?>) instance;
    if (model.hasAnnotation(name)) {
      return model.annotation(name, Object.class);
    }
    Optional<ReverseRelation> back =
        registry().flatMap(registry -> registry.findReverse(meta, name));
    return back.isPresent() ? related(model, back.get()) : inSnakeCase((T) instance, name);
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof Ref<?> reference ? reference.get() : value;
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

  private @Nullable Object inSnakeCase(T instance, String name) {
    try {
      return value(meta.property(instance, name));
    } catch (FieldException e) {
      if (e.problem().id().equals(UNKNOWN_FIELD)) {
        throw PropertyReader.unknown(type, name, names());
      }
      throw e;
    }
  }

  @Override
  public Collection<String> names() {
    Set<String> names = new TreeSet<>(own);
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
