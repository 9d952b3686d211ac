package io.charchub.db.models;

import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what is related to rows that were read, one query for each step of each path. */
final class Prefetcher {
  private final List<? extends KeyedModel<?>> roots;
  private final Set<String> done = new LinkedHashSet<>();

  Prefetcher(List<? extends KeyedModel<?>> roots) {
    this.roots = roots;
  }

  /**
   * Refuses two prefetches that want different rows for one path, and paths that lead nowhere.
   *
   * @throws QueryException {@code models.E065}
   */
  static void check(ModelMeta<?> meta, List<Prefetch> prefetches) {
    Map<String, Prefetch> seen = new HashMap<>();
    for (Prefetch prefetch : prefetches) {
      Prefetch before = seen.put(prefetch.path() + "=" + prefetch.name(), prefetch);
      if (before != null && before.query() != prefetch.query()) {
        throw new QueryException(
            Problem.of(
                    "models.E065",
                    "'" + prefetch.path() + "' is prefetched twice, by different queries")
                .hint("keep one of them under a name of its own: .to(\"name\")"));
      }
      if (!prefetch.name().isEmpty()
          && isField(meta, prefetch.name())
          && !prefetch.path().contains("__")) {
        throw new QueryException(
            Problem.of(
                    "models.E065",
                    "'"
                        + prefetch.name()
                        + "' is a field of "
                        + meta.name()
                        + ", which no prefetch can take the name of")
                .hint("another name"));
      }
      if (prefetch.query() != null && prefetch.query().state().valuesOnly) {
        throw new QueryException(
            Problem.of("models.E065", "'" + prefetch.path() + "' cannot be prefetched by values")
                .hint("a query of whole rows"));
      }
      ModelMeta<?> model = meta;
      for (String step : prefetch.path().split("__", -1)) {
        Optional<ModelMeta<?>> next = target(model, step);
        if (next.isEmpty()) {
          break;
        }
        model = next.get();
      }
    }
  }

  private static boolean isField(ModelMeta<?> meta, String name) {
    return meta.findField(name).isPresent() || meta.findManyToMany(name).isPresent();
  }

  private static Optional<ModelMeta<?>> target(ModelMeta<?> meta, String step) {
    var field = meta.findField(step);
    if (field.isPresent() && field.get().isForeignKey()) {
      return Optional.of(field.get().target());
    }
    return relation(meta, step).map(Relation::related);
  }

  void run(List<Prefetch> prefetches) {
    for (Prefetch prefetch : prefetches) {
      run(prefetch);
    }
  }

  private void run(Prefetch prefetch) {
    List<? extends KeyedModel<?>> rows = roots;
    String[] steps = prefetch.path().split("__", -1);
    StringBuilder walked = new StringBuilder();
    for (int i = 0; i < steps.length && !rows.isEmpty(); i++) {
      walked.append(i > 0 ? "__" : "").append(steps[i]);
      boolean last = i == steps.length - 1;
      QuerySetOf<?, ?> query = last ? prefetch.query() : null;
      String name = last ? prefetch.name() : "";
      boolean known = !done.add(walked + "=" + name);
      rows = step(rows, steps[i], query, name, known);
    }
  }

  /** Loads one step for all rows, and gives the rows that it leads to. */
  private static List<KeyedModel<?>> step(
      List<? extends KeyedModel<?>> rows,
      String step,
      @Nullable QuerySetOf<?, ?> query,
      String name,
      boolean known) {
    KeyedModel<?> one = rows.get(0);
    ModelMeta<Object> meta = Instances.meta((Object) one);
    QuerySet<Object> wanted =
        query == null ? null : Query.<Object>root(query.state().meta()).like(query.state());
    for (KeyedModel<?> row : rows) {
      Object aside = row.cached(step);
      if (aside instanceof List<?>) {
        return flatten(rows, step);
      }
    }
    var field = meta.findField(step);
    if (field.isPresent() && field.get().isForeignKey()) {
      return forward(rows, field.get(), wanted, one.database());
    }
    Relation relation = relation(meta, step).orElseThrow(() -> unknown(meta, step));
    if (!relation.isManyToMany() && relation.field().foreignKey().isOneToOne()) {
      RelationLoader.single(rows, relation, wanted, one.database());
      return singles(rows, relation);
    }
    if (!known) {
      SetLoader.load(rows, relation, wanted, name);
    }
    List<KeyedModel<?>> next = new ArrayList<>();
    for (KeyedModel<?> row : rows) {
      if (!name.isEmpty()) {
        row.prefetched(name).forEach(each -> next.add((KeyedModel<?>) each));
      } else {
        RelatedSet<Object> set = RelatedSet.of(row, relation);
        set.list().forEach(each -> next.add((KeyedModel<?>) each));
      }
    }
    return next;
  }

  private static List<KeyedModel<?>> flatten(List<? extends KeyedModel<?>> rows, String name) {
    List<KeyedModel<?>> next = new ArrayList<>();
    rows.forEach(row -> row.prefetched(name).forEach(each -> next.add((KeyedModel<?>) each)));
    return next;
  }

  private static List<KeyedModel<?>> forward(
      List<? extends KeyedModel<?>> rows,
      ModelField<?, ?> field,
      @Nullable QuerySet<Object> query,
      @Nullable String database) {
    RelationLoader.forward(rows, field, query, database);
    Set<Object> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    List<KeyedModel<?>> next = new ArrayList<>();
    for (KeyedModel<?> row : rows) {
      Object target = Instances.ref(row, field).peek();
      if (target instanceof KeyedModel<?> model && seen.add(target)) {
        next.add(model);
      }
    }
    return next;
  }

  private static List<KeyedModel<?>> singles(
      List<? extends KeyedModel<?>> rows, Relation relation) {
    List<KeyedModel<?>> next = new ArrayList<>();
    for (KeyedModel<?> row : rows) {
      if (row.cached(relation.identity()) instanceof KeyedModel<?> found) {
        next.add(found);
      }
    }
    return next;
  }

  /** The relation that instances call {@code name}. */
  static Optional<Relation> relation(ModelMeta<?> meta, String name) {
    Optional<? extends ModelManyToMany<?>> many = meta.findManyToMany(name);
    if (many.isPresent()) {
      return Optional.of(Relation.forward(many.get()));
    }
    return ModelGraph.current().registry().findReverse(meta, name).map(Relation::reverse);
  }

  static FieldException unknown(ModelMeta<?> meta, String name) {
    Set<String> known = new TreeSet<>();
    meta.fields().stream()
        .filter(ModelField::isForeignKey)
        .forEach(field -> known.add(field.name()));
    meta.manyToMany().forEach(set -> known.add(set.name()));
    for (ReverseRelation relation : ModelGraph.current().registry().reverseRelations(meta)) {
      if (!relation.isHidden()) {
        known.add(relation.name());
      }
    }
    String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
    return new FieldException(
        Problem.of("models.E066", meta.name() + " has no relation '" + name + "'")
            .hint(near + "Relations: " + String.join(", ", known)));
  }
}
