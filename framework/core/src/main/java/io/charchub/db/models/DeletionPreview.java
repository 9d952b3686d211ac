package io.charchub.db.models;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.RelationKind;
import io.charchub.db.meta.ReverseRelation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would go if some rows were deleted, and what forbids it, for a person to look at first:
 *
 * <pre>
 * DeletionPreview preview = DeletionPreview.of(List.of(post));
 * preview.going();      // 1 post, 2 comments
 * preview.blocking();   // what protects them; then delete() would be refused
 * </pre>
 *
 * <p>Nothing is deleted, and never is everything loaded: of each model up to {@value #READ} rows
 * are read, the first {@value #FIRST} of them for people to see, and of more the keys, up to
 * {@value #MOST}. What hangs on rows beyond those is not looked at: {@link #isComplete} tells. A
 * relation costs one query, two where more than {@value #READ} rows refer by it. Django's
 * counterpart is the admin's {@code NestedObjects}.
 */
public final class DeletionPreview {
  /** How many rows of a kind are told at most. */
  public static final int FIRST = 20;

  /**
   * Rows of a kind up to this number are read whole, so that no other query asks for their keys.
   */
  static final int READ = 100;

  /** How far rows are counted. */
  public static final int MOST = 1_000;

  private static final int MOST_QUERIES = 100;

  private final @Nullable String alias;
  private final ModelRegistry registry;
  private final Map<ModelMeta<?>, Found> going = new LinkedHashMap<>();
  private final Map<ModelManyToMany<?>, Found> links = new LinkedHashMap<>();
  private final Map<ModelField<?, ?>, Found> emptied = new LinkedHashMap<>();
  private final Map<ModelField<?, ?>, Found> protecting = new LinkedHashMap<>();
  private final Map<ModelField<?, ?>, Found> restricting = new LinkedHashMap<>();
  private final Map<ModelField<?, ?>, Found> untouched = new LinkedHashMap<>();
  private final Deque<Batch> waiting = new ArrayDeque<>();
  private int queries;
  private boolean complete = true;

  /**
   * Rows of one kind.
   *
   * @param model the model of the rows
   * @param relation the field by which they refer to what goes, or hold it; empty for {@link
   *     #going}
   * @param count how many there are, counted up to {@value #MOST}
   * @param isMore whether there are more than were counted
   * @param first the first of them
   */
  public record Part(
      ModelMeta<?> model, String relation, long count, boolean isMore, List<KeyedModel<?>> first) {}

  private static final class Found {
    final Set<Object> keys = new LinkedHashSet<>();
    final List<KeyedModel<?>> first = new ArrayList<>();
    boolean more;

    Part part(ModelMeta<?> model, String relation) {
      return new Part(model, relation, keys.size(), more, List.copyOf(first));
    }
  }

  /** Rows whose relations were not looked at yet, by their keys. */
  private record Batch(ModelMeta<?> meta, List<Object> keys) {}

  private DeletionPreview(@Nullable String alias) {
    this.alias = alias;
    this.registry = ModelGraph.current().registry();
  }

  /** What would go with these rows, which are of one model and were saved. */
  public static DeletionPreview of(Collection<? extends KeyedModel<?>> rows) {
    String alias = rows.isEmpty() ? null : rows.iterator().next().database();
    DeletionPreview preview = new DeletionPreview(alias);
    for (KeyedModel<?> row : rows) {
      preview.start(Instances.meta((Object) row), row);
    }
    preview.going.forEach(
        (meta, found) -> preview.waiting.add(new Batch(meta, List.copyOf(found.keys))));
    preview.walk();
    return preview;
  }

  private void start(ModelMeta<?> meta, KeyedModel<?> row) {
    Found found = going.computeIfAbsent(meta, each -> new Found());
    Object key = Instances.mapKey(Instances.key(row));
    if (key != null && found.keys.add(key) && found.first.size() < FIRST) {
      found.first.add(row);
    }
  }

  /** What would go with the rows of a query. */
  public static DeletionPreview of(QuerySetOf<?, ?> rows) {
    DeletionPreview preview = new DeletionPreview(rows.state().database);
    ModelMeta<?> meta = rows.state().meta();
    Found found = preview.going.computeIfAbsent(meta, each -> new Found());
    List<Object> keys = preview.take(rows, found);
    preview.complete &= !found.more || preview.goesAlone(meta);
    preview.waiting.add(new Batch(meta, keys));
    preview.walk();
    return preview;
  }

  // ---- what was found

  /** What would be deleted, by model: those asked for first. */
  public List<Part> going() {
    List<Part> parts = new ArrayList<>();
    going.forEach((meta, found) -> parts.add(found.part(meta, "")));
    return parts;
  }

  /**
   * The links of many-to-many fields that would be deleted, by field: how many there are, and the
   * first rows at the other end, which stay.
   */
  public List<Part> links() {
    List<Part> parts = new ArrayList<>();
    links.forEach(
        (set, found) -> {
          boolean forward = going.containsKey(set.model());
          parts.add(found.part(forward ? set.target() : set.model(), set.name()));
        });
    return parts;
  }

  /** The rows that would stay and lose their reference, or get its default, by field. */
  public List<Part> emptied() {
    return parts(emptied);
  }

  /** The rows that forbid the deletion, by field; empty where nothing does. */
  public List<Part> blocking() {
    List<Part> parts = new ArrayList<>(parts(protecting));
    parts.addAll(parts(restricting));
    return parts;
  }

  /**
   * The rows that refer to what would go by a reference that is left to the database ({@code
   * DO_NOTHING}), by field: the database may delete them too, or refuse.
   */
  public List<Part> leftToDatabase() {
    return parts(untouched);
  }

  private static List<Part> parts(Map<ModelField<?, ?>, Found> byField) {
    List<Part> parts = new ArrayList<>();
    byField.forEach((field, found) -> parts.add(found.part(field.model(), field.name())));
    return parts;
  }

  /** Whether everything was looked at; otherwise more may go, and something may forbid it. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The models of which rows could go, also those that were not looked at: all that can be reached
   * by references that cascade.
   */
  public Set<ModelMeta<?>> reachable() {
    Set<ModelMeta<?>> reached = new LinkedHashSet<>(going.keySet());
    Deque<ModelMeta<?>> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (ReverseRelation relation : registry.reverseRelations(open.remove())) {
        boolean cascades =
            relation.kind() != RelationKind.MANY_TO_MANY
                && relation.field().foreignKey().onDelete() == OnDelete.CASCADE;
        if (cascades && reached.add(relation.source())) {
          open.add(relation.source());
        }
      }
    }
    return reached;
  }

  // ---- looking

  private void walk() {
    while (!waiting.isEmpty()) {
      Batch batch = waiting.remove();
      if (!batch.keys().isEmpty()) {
        if (queries >= MOST_QUERIES) {
          complete = false;
          break;
        }
        visit(batch);
      }
    }
    restricting.values().removeIf(found -> found.first.isEmpty());
  }

  private void visit(Batch batch) {
    Map<ModelMeta<?>, List<ModelField<?, ?>>> cascading = new LinkedHashMap<>();
    for (ReverseRelation relation : registry.reverseRelations(batch.meta())) {
      if (relation.kind() == RelationKind.MANY_TO_MANY) {
        if (!relation.manyToMany().isSymmetrical()) {
          findLinks(Relation.reverse(relation), batch.keys());
        }
      } else {
        ModelField<?, ?> field = relation.field();
        if (field.foreignKey().onDelete() == OnDelete.CASCADE) {
          cascading.computeIfAbsent(field.model(), each -> new ArrayList<>()).add(field);
        } else {
          Found found = foundBy(field).computeIfAbsent(field, each -> new Found());
          take(referring(List.of(field), batch.keys()), found);
        }
      }
    }
    batch.meta().manyToMany().forEach(set -> findLinks(Relation.forward(set), batch.keys()));
    cascading.forEach((meta, fields) -> cascade(meta, fields, batch.keys()));
    List.of(emptied, protecting, untouched)
        .forEach(each -> each.values().removeIf(found -> found.keys.isEmpty()));
    dropGoing();
  }

  private Map<ModelField<?, ?>, Found> foundBy(ModelField<?, ?> field) {
    return switch (field.foreignKey().onDelete()) {
      case PROTECT -> protecting;
      case RESTRICT -> restricting;
      case DO_NOTHING -> untouched;
      default -> emptied;
    };
  }

  private void cascade(ModelMeta<?> meta, List<ModelField<?, ?>> fields, List<Object> keys) {
    Found found = going.computeIfAbsent(meta, each -> new Found());
    List<Object> fresh = take(referring(fields, keys), found);
    if (found.keys.isEmpty()) {
      going.remove(meta);
    } else if (!goesAlone(meta)) {
      complete &= !found.more;
      waiting.add(new Batch(meta, fresh));
    }
  }

  /** Rows that restrict or would be emptied are none of either where they go themselves. */
  private void dropGoing() {
    for (Map<ModelField<?, ?>, Found> each : List.of(restricting, emptied)) {
      each.forEach(
          (field, found) -> {
            Found gone = going.get(field.model());
            if (gone != null) {
              found.keys.removeAll(gone.keys);
              found.first.removeIf(
                  row -> !found.keys.contains(Instances.mapKey(Instances.key(row))));
            }
          });
      each.values().removeIf(found -> found.keys.isEmpty());
    }
  }

  /** Whether nothing refers to rows of the model, so that there is nothing more to look at. */
  private boolean goesAlone(ModelMeta<?> meta) {
    return meta.manyToMany().isEmpty() && registry.reverseRelations(meta).isEmpty();
  }

  private QuerySet<Object> referring(List<ModelField<?, ?>> fields, List<Object> keys) {
    Q<Object> any = byKey(fields.get(0), keys);
    for (ModelField<?, ?> field : fields.subList(1, fields.size())) {
      any = any.or(byKey(field, keys));
    }
    return Query.<Object>root(fields.get(0).model()).on(alias).filter(any);
  }

  private static Q<Object> byKey(ModelField<?, ?> field, List<Object> keys) {
    String path = field.targetField().isPrimaryKey() ? field.name() : field.name() + "__pk";
    return keys.size() == 1 ? Q.lookup(path, "exact", keys.get(0)) : Q.lookup(path, "in", keys);
  }

  private void findLinks(Relation relation, List<Object> keys) {
    ModelManyToMany<?> set = relation.manyToMany();
    if (set.through().isEmpty()) {
      Found found = links.computeIfAbsent(set, each -> new Found());
      QuerySet<Object> others =
          Query.<Object>root(relation.related())
              .on(alias)
              .filter(Q.lookup(relation.path(), "in", keys));
      takeLinks(others, found);
      if (found.first.isEmpty()) {
        links.remove(set);
      }
    }
  }

  /** Adds what {@code query} has; the keys that are new. */
  private List<Object> take(QuerySetOf<?, ?> query, Found found) {
    queries++;
    List<?> rows = query.withoutRelated().orderBy("pk").limit(READ + 1).list();
    List<Object> fresh = new ArrayList<>();
    if (rows.size() <= READ) {
      rows.forEach(row -> addKey(Instances.key(row), found, fresh));
    } else {
      queries++;
      List<? extends @Nullable Object> keys =
          query.orderBy("pk").flat("pk", Object.class).limit(MOST + 1).list();
      found.more |= keys.size() > MOST;
      keys.subList(0, Math.min(keys.size(), MOST)).forEach(key -> addKey(key, found, fresh));
    }
    for (Object row : rows) {
      boolean isNew = fresh.contains(Instances.mapKey(Instances.key(row)));
      if (isNew && found.first.size() < FIRST) {
        found.first.add((KeyedModel<?>) row);
      }
    }
    return fresh;
  }

  private static void addKey(@Nullable Object key, Found found, List<Object> fresh) {
    Object known = Instances.mapKey(key);
    if (known != null && found.keys.add(known)) {
      fresh.add(known);
    }
  }

  /** A row may be at the other end of several links: each is counted. */
  private void takeLinks(QuerySet<Object> others, Found found) {
    queries++;
    List<Object> rows = others.unordered().limit(READ + 1).list();
    long count = rows.size();
    if (count > READ) {
      queries++;
      count = others.unordered().limit(MOST + 1).flat("pk", Object.class).list().size();
    }
    for (long i = 0; i < Math.min(count, MOST); i++) {
      found.keys.add(found.keys.size());
    }
    found.more |= count > MOST;
    for (Object row : rows) {
      if (found.first.size() < FIRST && !found.first.contains(row)) {
        found.first.add((KeyedModel<?>) row);
      }
    }
  }
}
