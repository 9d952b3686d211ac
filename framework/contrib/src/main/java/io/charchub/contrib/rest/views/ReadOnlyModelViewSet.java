package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;

/**
 * The rows of a model as an API that changes nothing. DRF's class of the same name.
 *
 * @param <T> the model
 */
public class ReadOnlyModelViewSet<T extends KeyedModel<?>> extends ModelViewSet<T> {
  /** The rows of {@code rows}, shown by {@code serializer}. */
  public ReadOnlyModelViewSet(QuerySetOf<T, ?> rows, ModelSerializer<T> serializer) {
    super(rows, serializer);
    only("list", "retrieve");
  }

  /** All rows of a model, with all fields that people may see in forms. */
  public static <T extends KeyedModel<?>> ReadOnlyModelViewSet<T> of(Class<T> model) {
    QuerySetOf<T, ?> rows = Manager.defaultOf(ModelMeta.of(model));
    return new ReadOnlyModelViewSet<>(rows, ModelSerializer.of(model));
  }
}
