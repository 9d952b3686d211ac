package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads fields of instances again, or for the first time.
 *
 * @param <T> the model
 */
final class Refresher<T extends KeyedModel<?>> {
  private final T instance;
  private final ModelMeta<Object> meta;

  Refresher(T instance) {
    this.instance = instance;
    this.meta = Instances.meta((Object) instance);
  }

  /** Reads the fields called {@code names} again; none for all that are there. */
  void refresh(List<String> names) {
    List<ModelField<?, ?>> fields = new ArrayList<>();
    if (names.isEmpty()) {
      for (ModelField<Object, ?> field : meta.fields()) {
        if (!instance.isDeferred(field.index())) {
          fields.add(field);
        }
      }
    } else {
      names.forEach(name -> fields.add(meta.field(name)));
    }
    Object key = Instances.key(instance);
    if (key == null) {
      throw DoesNotExist.of(meta.label(), meta.name() + " has no key and no row to be read again");
    }
    QuerySet<Object> query = Query.<Object>root(meta).on(instance.database());
    if (fields.size() < meta.fields().size()) {
      query = query.only(fields.stream().map(ModelField::name).toArray(String[]::new));
    }
    Object fresh = query.get("pk", key);
    for (ModelField<?, ?> field : fields) {
      copy(fresh, instance, field);
    }
    if (names.isEmpty()) {
      instance.forget();
      instance.clearAssigned();
    }
    instance.saved(java.util.Objects.requireNonNull(((KeyedModel<?>) fresh).database()));
  }

  private static void copy(Object from, KeyedModel<?> to, ModelField<?, ?> field) {
    if (field.isForeignKey()) {
      Instances.ref(to, field).load(null);
    }
    Instances.set(to, field, Instances.get(from, field));
    to.present(field.index());
  }

  /** Reads a field that was left out of {@code one}, for all its peers that lack it. */
  static void loadDeferred(KeyedModel<?> one, ModelField<?, ?> field) {
    Map<Object, List<KeyedModel<?>>> open = new LinkedHashMap<>();
    for (KeyedModel<?> peer : one.peers()) {
      Object key = Instances.mapKey(Instances.key(peer));
      if (key != null && peer.isDeferred(field.index())) {
        open.computeIfAbsent(key, each -> new ArrayList<>()).add(peer);
      }
    }
    ModelMeta<Object> meta = Instances.meta((Object) one);
    QuerySet<Object> query =
        Query.<Object>root(meta).on(one.database()).unordered().only(field.name());
    for (Object row :
        RelationLoader.inPieces(query, meta.pk().name(), new ArrayList<>(open.keySet()))) {
      open.getOrDefault(Instances.mapKey(Instances.key(row)), List.of())
          .forEach(peer -> copy(row, peer, field));
    }
    if (one.isDeferred(field.index())) {
      throw DoesNotExist.of(meta.label(), "The row of " + one + " is gone");
    }
  }
}
