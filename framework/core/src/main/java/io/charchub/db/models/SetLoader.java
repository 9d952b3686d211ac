package io.charchub.db.models;

import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the related sets of many rows at once, or only how many there are in each. */
final class SetLoader {
  /** The annotation that tells which row a related one was found for. */
  private static final String OWNER = "charchub_owner";

  private SetLoader() {}

  /**
   * Loads the sets of {@code owners}.
   *
   * @param query which rows; null for all
   * @param name what the lists are kept as; empty for the sets themselves
   */
  static void load(
      List<? extends KeyedModel<?>> owners,
      Relation relation,
      @Nullable QuerySet<Object> query,
      String name) {
    Map<Object, List<KeyedModel<?>>> byKey = byKey(owners, relation, name);
    if (byKey.isEmpty()) {
      return;
    }
    KeyedModel<?> one = owners.get(0);
    QuerySet<Object> all =
        query == null ? Query.<Object>root(relation.related()).on(one.database()) : query;
    List<Object> keys = new ArrayList<>(byKey.keySet());
    Map<Object, List<Object>> found = new HashMap<>();
    List<Object> rows =
        relation.isManyToMany()
            ? throughTable(all, relation, keys)
            : byForeignKey(all, relation, keys);
    for (Object row : rows) {
      found.computeIfAbsent(owner(row, relation), key -> new ArrayList<>()).add(row);
    }
    byKey.forEach(
        (key, sharing) -> {
          List<Object> list = List.copyOf(found.getOrDefault(key, List.of()));
          for (KeyedModel<?> owner : sharing) {
            keep(owner, relation, list, name);
          }
        });
  }

  private static Map<Object, List<KeyedModel<?>>> byKey(
      List<? extends KeyedModel<?>> owners, Relation relation, String name) {
    Map<Object, List<KeyedModel<?>>> byKey = new LinkedHashMap<>();
    for (KeyedModel<?> owner : owners) {
      Object key = Instances.mapKey(Instances.get(owner, relation.ownerKey()));
      boolean loaded = name.isEmpty() && RelatedSet.of(owner, relation).isLoaded();
      if (key != null && !loaded) {
        byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(owner);
      }
    }
    return byKey;
  }

  private static List<Object> byForeignKey(
      QuerySet<Object> all, Relation relation, List<Object> keys) {
    if (all.state().isSliced()) {
      return sliced(all, keys, key -> Q.lookup(relation.path(), "exact", key));
    }
    return RelationLoader.inPieces(all, relation.path(), keys);
  }

  private static List<Object> throughTable(
      QuerySet<Object> all, Relation relation, List<Object> keys) {
    if (all.state().isSliced()) {
      return sliced(
          all.beforeSlice(query -> query.annotate(OWNER, F.of(relation.path()))),
          keys,
          key -> Q.lookup(relation.path(), "exact", key));
    }
    int most = Math.max(1, all.maxParameters() - 50);
    List<Object> rows = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += most) {
      List<Object> piece = keys.subList(from, Math.min(keys.size(), from + most));
      rows.addAll(
          all.filter(Q.lookup(relation.path(), "in", piece))
              .annotate(OWNER, F.of(relation.path()))
              .list());
    }
    return rows;
  }

  /** A query with a limit has it for each owner, so each is asked for. */
  private static List<Object> sliced(
      QuerySet<Object> all,
      List<Object> keys,
      java.util.function.Function<Object, Q<Object>> condition) {
    List<Object> rows = new ArrayList<>();
    for (Object key : keys) {
      rows.addAll(all.beforeSlice(query -> query.filter(condition.apply(key))).list());
    }
    return rows;
  }

  private static @Nullable Object owner(Object row, Relation relation) {
    return Instances.mapKey(
        relation.isManyToMany()
            ? ((KeyedModel<?>) row).annotationValue(OWNER)
            : Instances.get(row, relation.field()));
  }

  private static void keep(KeyedModel<?> owner, Relation relation, List<Object> list, String name) {
    if (!relation.isManyToMany()) {
      ModelField<?, ?> field = relation.field();
      list.forEach(row -> Instances.ref(row, field).fill(owner));
    }
    if (name.isEmpty()) {
      RelatedSet.of(owner, relation).fill(list);
    } else {
      owner.cache(name, list);
    }
  }

  /** Counts the sets of {@code owners}. */
  static void count(List<? extends KeyedModel<?>> owners, Relation relation) {
    Map<Object, List<KeyedModel<?>>> byKey = new LinkedHashMap<>();
    for (KeyedModel<?> owner : owners) {
      Object key = Instances.mapKey(Instances.get(owner, relation.ownerKey()));
      if (key != null && !RelatedSet.of(owner, relation).isCounted()) {
        byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(owner);
      }
    }
    if (byKey.isEmpty()) {
      return;
    }
    QuerySet<Object> all = Query.<Object>root(relation.related()).on(owners.get(0).database());
    int most = Math.max(1, all.maxParameters() - 50);
    List<Object> keys = new ArrayList<>(byKey.keySet());
    Map<Object, Long> counts = new HashMap<>();
    for (int from = 0; from < keys.size(); from += most) {
      List<Object> piece = keys.subList(from, Math.min(keys.size(), from + most));
      for (List<@Nullable Object> row :
          all.filter(Q.lookup(relation.path(), "in", piece))
              .valuesList(relation.path())
              .annotate("charchub_count", Count.of("pk"))
              .list()) {
        Object key = Instances.mapKey(row.get(0));
        if (key != null && row.get(1) instanceof Number number) {
          counts.put(key, number.longValue());
        }
      }
    }
    byKey.forEach(
        (key, sharing) ->
            sharing.forEach(
                owner -> RelatedSet.of(owner, relation).counted(counts.getOrDefault(key, 0L))));
  }
}
