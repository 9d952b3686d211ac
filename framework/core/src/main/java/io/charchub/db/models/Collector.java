package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.RelationKind;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that goes when some rows go, refuses what is protected, and deletes it in an
 * order in which no reference is ever left hanging (Django's {@code Collector}). One for each
 * deletion.
 */
final class Collector {
  private static final int SHOWN = 5;

  private final @Nullable String alias;
  private final Database database;
  private final ModelRegistry registry;
  private final Map<ModelMeta<?>, Map<Object, Object>> rows = new LinkedHashMap<>();
  private final Map<ModelMeta<?>, Set<ModelMeta<?>>> dependencies = new HashMap<>();

  /** For each foreign key that is emptied, the keys of what it refers to no longer. */
  private final Map<ModelField<?, ?>, List<Object>> emptied = new LinkedHashMap<>();

  private final List<QuerySet<Object>> unseen = new ArrayList<>();
  private final Map<ModelManyToMany<?>, ThroughDeletion> throughRows = new LinkedHashMap<>();
  private final Map<ModelMeta<?>, Map<ModelField<?, ?>, Set<Object>>> restricted =
      new LinkedHashMap<>();

  Collector(@Nullable String alias) {
    this.alias = alias;
    this.database = Connections.get(alias);
    this.registry = ModelGraph.current().registry();
  }

  // ---- finding

  /** Adds rows of one model, and all that goes with them. */
  void collect(Collection<?> objects) {
    collect(objects, null);
    refuseRestricted();
  }

  private void collect(Collection<?> objects, @Nullable ModelMeta<?> source) {
    List<Object> fresh = add(objects, source);
    if (fresh.isEmpty()) {
      return;
    }
    ModelMeta<?> meta = Instances.meta(fresh.get(0));
    for (ReverseRelation relation : registry.reverseRelations(meta)) {
      if (relation.kind() == RelationKind.MANY_TO_MANY) {
        collectThrough(Relation.reverse(relation), fresh);
      } else {
        collectReferring(relation.field(), fresh);
      }
    }
    meta.manyToMany().forEach(set -> collectThrough(Relation.forward(set), fresh));
  }

  private List<Object> add(Collection<?> objects, @Nullable ModelMeta<?> source) {
    List<Object> fresh = new ArrayList<>();
    for (Object object : objects) {
      ModelMeta<?> meta = Instances.meta(object);
      Object key = Instances.mapKey(Instances.key(object));
      if (key != null
          && rows.computeIfAbsent(meta, each -> new LinkedHashMap<>()).putIfAbsent(key, object)
              == null) {
        fresh.add(object);
      }
    }
    if (!objects.isEmpty() && source != null) {
      ModelMeta<?> meta = Instances.meta(objects.iterator().next());
      dependencies.computeIfAbsent(meta, each -> new LinkedHashSet<>()).add(source);
    }
    return fresh;
  }

  /** Rows of a table between that has no model of its own go with either end. */
  private void collectThrough(Relation relation, List<Object> objects) {
    if (relation.manyToMany().through().isEmpty()) {
      List<Object> keys = objects.stream().map(Instances::key).collect(Collectors.toList());
      throughRows
          .computeIfAbsent(relation.manyToMany(), each -> new ThroughDeletion(each, database))
          .add(relation, keys);
    }
  }

  private void collectReferring(ModelField<?, ?> field, List<Object> objects) {
    OnDelete rule = field.foreignKey().onDelete();
    if (rule == OnDelete.DO_NOTHING) {
      return;
    }
    ModelField<?, ?> target = field.targetField();
    List<Object> keys =
        objects.stream().map(object -> Instances.get(object, target)).collect(Collectors.toList());
    if (rule == OnDelete.SET_NULL || rule == OnDelete.SET_DEFAULT) {
      emptied.computeIfAbsent(field, each -> new ArrayList<>()).addAll(keys);
      return;
    }
    if (rule == OnDelete.CASCADE && goesUnseen(field.model())) {
      unseen.add(
          Query.<Object>root(field.model())
              .on(alias)
              .unordered()
              .filter(Q.lookup(field.name(), "in", keys)));
      return;
    }
    List<Object> referring =
        RelationLoader.inPieces(
            Query.<Object>root(field.model()).on(alias).unordered(), field.name(), keys);
    if (referring.isEmpty()) {
      return;
    }
    switch (rule) {
      case CASCADE -> collect(referring, field.target());
      case PROTECT -> throw protect(field, referring);
      case RESTRICT ->
          restricted
              .computeIfAbsent(field.model(), each -> new LinkedHashMap<>())
              .computeIfAbsent(field, each -> new LinkedHashSet<>())
              .addAll(referring);
      default -> throw new IllegalStateException("no rule for " + rule);
    }
  }

  /**
   * Whether rows of a model can go by one statement: nobody listens, and nothing refers to them.
   */
  private boolean goesUnseen(ModelMeta<?> meta) {
    if (Signalled.isHeard(Signalled.PreDelete.class)
        || Signalled.isHeard(Signalled.PostDelete.class)) {
      return false;
    }
    if (!meta.manyToMany().isEmpty()) {
      return false;
    }
    for (ReverseRelation relation : registry.reverseRelations(meta)) {
      if (relation.kind() == RelationKind.MANY_TO_MANY
          || relation.field().foreignKey().onDelete() != OnDelete.DO_NOTHING) {
        return false;
      }
    }
    return true;
  }

  private static ProtectedException protect(ModelField<?, ?> field, List<Object> referring) {
    return new ProtectedException(
        Problem.of("models.E071", refusal("protected", referring.size(), field))
            .hint("delete those first: " + shown(referring)),
        referring);
  }

  /** {@code Author cannot be deleted: it is protected by 1 post that refers to it by author}. */
  private static String refusal(String how, int number, ModelField<?, ?> field) {
    return field.target().name()
        + (" cannot be deleted: it is " + how + " by ")
        + count(number, field.model())
        + (number == 1 ? " that refers to it by " : " that refer to it by ")
        + field.name();
  }

  private static String count(int number, ModelMeta<?> meta) {
    return number + " " + (number == 1 ? meta.verboseName() : meta.verboseNamePlural());
  }

  private static String shown(Collection<Object> objects) {
    String some =
        objects.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return objects.size() > SHOWN ? some + ", ..." : some;
  }

  /** Rows that restrict are no hindrance where they go themselves. */
  private void refuseRestricted() {
    Set<Object> standing = Collections.newSetFromMap(new IdentityHashMap<>());
    List<ModelField<?, ?>> fields = new ArrayList<>();
    restricted.forEach(
        (meta, byField) ->
            byField.forEach(
                (field, objects) -> {
                  Map<Object, Object> going = rows.getOrDefault(meta, Map.of());
                  for (Object object : objects) {
                    if (!going.containsKey(Instances.mapKey(Instances.key(object)))
                        && !goesWith(meta, object)) {
                      standing.add(object);
                      fields.add(field);
                    }
                  }
                }));
    if (!standing.isEmpty()) {
      ModelField<?, ?> field = fields.get(0);
      throw new RestrictedException(
          Problem.of("models.E072", refusal("restricted", standing.size(), field))
              .hint("delete those first: " + shown(standing)),
          List.copyOf(standing));
    }
  }

  /** Whether a row is among those that go by one statement. */
  private boolean goesWith(ModelMeta<?> meta, Object object) {
    for (QuerySet<Object> query : unseen) {
      if (query.state().meta() == meta && query.contains(object)) {
        return true;
      }
    }
    return false;
  }

  // ---- deleting

  /** Deletes everything that was found. */
  Deleted delete() {
    Map<String, Integer> counts = new TreeMap<>();
    List<ModelMeta<?>> order = sorted();
    if (isOneRow()) {
      ModelMeta<?> meta = order.get(0);
      Object only = rowsOf(meta).get(0);
      if (goesUnseen(meta)) {
        count(counts, meta.label(), deleteKeys(meta, List.of(key(only))));
        clearKey(only);
        return deleted(counts);
      }
    }
    database.atomic(() -> deleteAll(order, counts));
    rows.values().forEach(each -> each.values().forEach(Collector::clearKey));
    return deleted(counts);
  }

  private List<Object> rowsOf(ModelMeta<?> meta) {
    return new ArrayList<>(rows.getOrDefault(meta, Map.of()).values());
  }

  private boolean isOneRow() {
    return rows.size() == 1
        && rows.values().iterator().next().size() == 1
        && unseen.isEmpty()
        && throughRows.isEmpty()
        && emptied.isEmpty();
  }

  private void deleteAll(List<ModelMeta<?>> order, Map<String, Integer> counts) {
    boolean heardBefore = Signalled.isHeard(Signalled.PreDelete.class);
    boolean heardAfter = Signalled.isHeard(Signalled.PostDelete.class);
    if (heardBefore) {
      rows.values()
          .forEach(
              each ->
                  each.values()
                      .forEach(
                          row -> Signalled.send(new Signalled.PreDelete(row, database.alias()))));
    }
    throughRows.forEach(
        (set, rowsBetween) -> {
          int gone = rowsBetween.delete();
          if (gone > 0) {
            count(counts, set.model().label() + "_" + set.name(), gone);
          }
        });
    for (QuerySet<Object> query : unseen) {
      int gone = new Updating(query.state()).delete();
      if (gone > 0) {
        count(counts, query.state().meta().label(), gone);
      }
    }
    emptied.forEach(this::empty);
    for (ModelMeta<?> meta : order) {
      List<Object> objects = rowsOf(meta);
      Collections.reverse(objects);
      count(counts, meta.label(), deleteKeys(meta, objects.stream().map(Collector::key).toList()));
      if (heardAfter) {
        objects.forEach(row -> Signalled.send(new Signalled.PostDelete(row, database.alias())));
      }
    }
  }

  private static Object key(Object row) {
    return java.util.Objects.requireNonNull(Instances.key(row));
  }

  private static void clearKey(Object row) {
    ModelField<?, ?> pk = Instances.meta(row).pk();
    if (!pk.isForeignKey() && pk.type().isAutomatic()) {
      Instances.set(row, pk, null);
    }
  }

  private static Deleted deleted(Map<String, Integer> counts) {
    return new Deleted(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        Collections.unmodifiableMap(counts));
  }

  private static void count(Map<String, Integer> counts, String label, int number) {
    counts.merge(label, number, Integer::sum);
  }

  private int deleteKeys(ModelMeta<?> meta, List<Object> keys) {
    int gone = 0;
    QuerySet<Object> all = Query.<Object>root(meta).on(alias).unordered();
    int most = Math.max(1, all.maxParameters() - 50);
    for (int from = 0; from < keys.size(); from += most) {
      List<Object> piece = keys.subList(from, Math.min(keys.size(), from + most));
      gone += new Updating(all.filter(Q.lookup("pk", "in", piece)).state()).delete();
    }
    return gone;
  }

  /** Empties a foreign key of all rows that refer to what goes, in one statement. */
  private void empty(ModelField<?, ?> field, List<Object> targets) {
    boolean toNull = field.foreignKey().onDelete() == OnDelete.SET_NULL;
    Object value = toNull ? null : field.declared().options().defaultValue();
    QuerySet<Object> all = Query.<Object>root(field.model()).on(alias).unordered();
    int most = Math.max(1, all.maxParameters() - 50);
    for (int from = 0; from < targets.size(); from += most) {
      List<Object> piece = targets.subList(from, Math.min(targets.size(), from + most));
      all.filter(Q.lookup(field.name(), "in", piece)).update(field.name(), value);
    }
  }

  /**
   * The models, those that refer to others first; in the order of their finding where they go round
   * in a circle.
   */
  private List<ModelMeta<?>> sorted() {
    List<ModelMeta<?>> sorted = new ArrayList<>();
    Set<ModelMeta<?>> done = new LinkedHashSet<>();
    List<ModelMeta<?>> models = new ArrayList<>(rows.keySet());
    while (sorted.size() < models.size()) {
      boolean found = false;
      for (ModelMeta<?> model : models) {
        if (!done.contains(model) && done.containsAll(referringTo(model))) {
          sorted.add(model);
          done.add(model);
          found = true;
        }
      }
      if (!found) {
        Collections.reverse(models);
        return models;
      }
    }
    return sorted;
  }

  /** The models among those that go whose rows refer to {@code model}. */
  private Set<ModelMeta<?>> referringTo(ModelMeta<?> model) {
    Set<ModelMeta<?>> referring = new LinkedHashSet<>();
    dependencies.forEach(
        (source, targets) -> {
          if (targets.contains(model) && source != model && rows.containsKey(source)) {
            referring.add(source);
          }
        });
    return referring;
  }

  /**
   * Whether rows of the query's model can go by one statement, and none is there to be looked at
   * before.
   */
  static boolean canDeleteUnseen(ModelMeta<?> meta, @Nullable String alias) {
    return new Collector(alias).goesUnseen(meta);
  }
}
