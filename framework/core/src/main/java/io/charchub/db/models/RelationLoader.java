package io.charchub.db.models;

import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads what a row refers to, for all its peers at once. */
final class RelationLoader {
  private RelationLoader() {}

  /** Loads the target of {@code wanted}, and those of the peers of its owner. */
  static void forward(KeyedModel<?> owner, ModelField<?, ?> field, Ref<?> wanted) {
    forward(owner.peers(), field, null, owner.database());
    if (wanted.peek() == null) {
      throw new DoesNotExist(
          field.target().label(),
          Problem.of(
                  "models.E060",
                  "There is no " + field.target().name() + " with the key " + wanted.id())
              .at(field.toString())
              .hint("the row is gone, and the reference was left behind"));
    }
  }

  /**
   * Loads the targets of a foreign key of all {@code owners} that are not loaded.
   *
   * @param base the query that they are found by; null for all rows
   */
  static void forward(
      List<? extends KeyedModel<?>> owners,
      ModelField<?, ?> field,
      @Nullable QuerySet<Object> base,
      @Nullable String database) {
    Map<Object, List<Ref<Object>>> open = new LinkedHashMap<>();
    for (KeyedModel<?> owner : owners) {
      if (owner.isDeferred(field.index())) {
        continue;
      }
      Ref<Object> ref = Instances.ref(owner, field);
      Object key = Instances.mapKey(ref.id());
      if (ref.peek() == null && key != null) {
        open.computeIfAbsent(key, each -> new ArrayList<>()).add(ref);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    ModelField<?, ?> target = field.targetField();
    QuerySet<Object> all = base == null ? Query.root(target.model()).on(database) : base;
    for (Object row : inPieces(all, target.name(), new ArrayList<>(open.keySet()))) {
      List<Ref<Object>> refs = open.get(Instances.mapKey(Instances.get(row, target)));
      if (refs != null) {
        refs.forEach(ref -> ref.fill(row));
      }
    }
  }

  /**
   * The rows whose field is one of {@code keys}, asked for in as many queries as the database
   * needs.
   */
  static List<Object> inPieces(QuerySet<Object> all, String field, List<Object> keys) {
    int most = Math.max(1, all.maxParameters() - 50);
    if (keys.size() == 1) {
      return all.filter(Q.lookup(field, "exact", keys.get(0))).list();
    }
    if (keys.size() <= most) {
      return all.filter(Q.lookup(field, "in", keys)).list();
    }
    List<Object> rows = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += most) {
      List<Object> piece = keys.subList(from, Math.min(keys.size(), from + most));
      rows.addAll(all.filter(Q.lookup(field, "in", piece)).list());
    }
    return rows;
  }

  /**
   * The row on the other side of a one-to-one relation, for all peers of {@code owner}; null where
   * there is none.
   */
  static @Nullable Object single(KeyedModel<?> owner, Relation relation) {
    Object known = owner.cached(relation.identity());
    if (known == null) {
      single(owner.peers(), relation, null, owner.database());
      known = owner.cached(relation.identity());
    }
    return known == KeyedModel.NOTHING ? null : known;
  }

  static void single(
      List<? extends KeyedModel<?>> owners,
      Relation relation,
      @Nullable QuerySet<Object> base,
      @Nullable String database) {
    ModelField<?, ?> field = relation.field();
    ModelField<?, ?> ownKey = field.targetField();
    Map<Object, List<KeyedModel<?>>> open = new LinkedHashMap<>();
    for (KeyedModel<?> owner : owners) {
      Object key = Instances.mapKey(Instances.get(owner, ownKey));
      if (key != null && owner.cached(relation.identity()) == null) {
        open.computeIfAbsent(key, each -> new ArrayList<>()).add(owner);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    ModelMeta<?> source = field.model();
    QuerySet<Object> all = base == null ? Query.root(source).on(database) : base;
    for (Object row : inPieces(all, field.name(), new ArrayList<>(open.keySet()))) {
      List<KeyedModel<?>> sharing = open.remove(Instances.mapKey(Instances.get(row, field)));
      if (sharing != null) {
        sharing.forEach(owner -> owner.cache(relation.identity(), row));
        Instances.ref(row, field).fill(sharing.get(0));
      }
    }
    open.values()
        .forEach(
            sharing ->
                sharing.forEach(owner -> owner.cache(relation.identity(), KeyedModel.NOTHING)));
  }
}
