package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Q;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another model that are related to one instance: the reverse side of a foreign key, or
 * either side of a many-to-many relation (Django's related managers).
 *
 * <pre>
 * RelatedSet&lt;Post&gt; posts = Post_.author.of(ali);
 * posts.count();
 * posts.filter(status.eq(PUBLISHED));
 * </pre>
 *
 * <p>Rows and counts are loaded when they are first asked for, for all instances of the result that
 * the owner was read in, in one query. A change of the set forgets them. Not for use by several
 * threads.
 *
 * @param <T> the related model
 */
public class RelatedSet<T> implements Iterable<T> {
  private final KeyedModel<?> owner;
  private @Nullable Relation relation;
  private @Nullable List<T> loaded;
  private long count = -1;

  RelatedSet(KeyedModel<?> owner, @Nullable Relation relation) {
    this.owner = owner;
    this.relation = relation;
  }

  /**
   * The rows of {@code source} whose field {@code fieldName} refers to {@code owner}.
   *
   * @throws FieldException {@code models.E066} where that field does not lead to the owner
   */
  public static <T> RelatedSet<T> reverse(KeyedModel<?> owner, Class<T> source, String fieldName) {
    return of(owner, relation(owner, source, fieldName));
  }

  /**
   * The one row of {@code source} whose one-to-one field {@code fieldName} refers to {@code owner}.
   *
   * @throws DoesNotExist {@code models.E061} where there is none
   */
  public static <T extends KeyedModel<?>> T single(
      KeyedModel<?> owner, Class<T> source, String fieldName) {
    Relation relation = relation(owner, source, fieldName);
    Object found = RelationLoader.single(owner, relation);
    if (found == null) {
      throw new DoesNotExist(
          relation.related().label(),
          Problem.of(
              "models.E061", relation.owner().name() + " has no " + relation.related().name()));
    }
    return source.cast(found);
  }

  private static Relation relation(KeyedModel<?> owner, Class<?> source, String fieldName) {
    ModelMeta<Object> meta = Instances.meta((Object) owner);
    ModelMeta<?> from = ModelMeta.of(source);
    String name = from.findField(fieldName).map(ModelField::name).orElse(fieldName);
    for (ReverseRelation each : ModelGraph.current().registry().reverseRelations(meta)) {
      if (each.source() == from && each.fieldName().equals(name)) {
        return Relation.reverse(each);
      }
    }
    throw new FieldException(
        Problem.of(
                "models.E066", from.name() + "." + fieldName + " does not lead to a " + meta.name())
            .hint("a relation of " + from.name() + " to " + meta.name()));
  }

  /** The set of a relation, the same object each time. */
  @SuppressWarnings("unchecked")
  static <T> RelatedSet<T> of(KeyedModel<?> owner, Relation relation) {
    if (relation.isManyToMany() && !relation.fromTarget()) {
      return (RelatedSet<T>) Instances.many(owner, relation.manyToMany());
    }
    Object known = owner.cached(relation.identity());
    if (known instanceof RelatedSet<?> set) {
      return (RelatedSet<T>) set;
    }
    RelatedSet<T> made = new RelatedSet<>(owner, relation);
    owner.cache(relation.identity(), made);
    return made;
  }

  /** Finds the relation that this is the set of, where the constructor could not know it. */
  Relation find() {
    throw new IllegalStateException("a related set knows its relation");
  }

  private Relation relation() {
    Relation known = relation;
    if (known == null) {
      known = find();
      relation = known;
    }
    return known;
  }

  final KeyedModel<?> owner() {
    return owner;
  }

  // ---- reading

  /**
   * All of them, as a query that can be narrowed and ordered. Where they are loaded, it has them
   * already.
   *
   * @throws QueryException {@code models.E053} where the owner was never saved
   */
  public final QuerySet<T> all() {
    QuerySet<T> query = Query.<T>root(relation().related()).on(owner.database());
    QuerySet<T> related = related(query);
    return loaded == null ? related : related.filled(loaded);
  }

  /**
   * All of them, as a query of one's own kind: {@code tag.posts.within(Post.objects).published()}.
   */
  public final <S extends QuerySetOf<T, S>> S within(S query) {
    return related(query);
  }

  private <S extends QuerySetOf<T, S>> S related(S query) {
    Relation known = relation();
    Object key = requireKey();
    Q<Object> ours = Q.lookup(known.path(), "exact", key);
    return known.isManyToMany()
        ? query.sticky(ours)
        : query.filter(ours).knowing(known.field(), owner);
  }

  private Object requireKey() {
    Object key = Instances.get(owner, relation().ownerKey());
    if (key == null) {
      throw new QueryException(
          Problem.of(
                  "models.E053",
                  "A "
                      + relation().owner().name()
                      + " that was never saved has no related rows: "
                      + relation())
              .hint("save it first"));
    }
    return key;
  }

  /** All of them, loaded for every instance that the owner was read with. Unmodifiable. */
  public final List<T> list() {
    if (loaded == null) {
      requireKey();
      SetLoader.load(owner.peers(), relation(), null, "");
    }
    return loaded == null ? all().list() : loaded;
  }

  /** {@link #list()} as a stream. */
  public final Stream<T> stream() {
    return list().stream();
  }

  @Override
  public final Iterator<T> iterator() {
    return list().iterator();
  }

  /** Those that meet all of {@code conditions}, asked for now. */
  @SafeVarargs
  public final QuerySet<T> filter(Q<? super T>... conditions) {
    return all().filter(conditions);
  }

  /** Those of which the look-up holds, asked for now. */
  public final QuerySet<T> filter(String lookup, @Nullable Object value) {
    return all().filter(lookup, value);
  }

  /** How many there are, counted for every instance that the owner was read with. */
  public final long count() {
    if (loaded != null) {
      return loaded.size();
    }
    if (count < 0) {
      requireKey();
      SetLoader.count(owner.peers(), relation());
    }
    return Math.max(0, count);
  }

  /** Whether there is one, found out for every instance that the owner was read with. */
  public final boolean exists() {
    if (loaded == null && count < 0 && owner.peers().size() == 1) {
      return all().exists();
    }
    return count() > 0;
  }

  /** Whether there is none. */
  public final boolean isEmpty() {
    return !exists();
  }

  /** Whether {@code object} is one of them. */
  public final boolean contains(T object) {
    return loaded == null ? all().contains(object) : loaded.contains(object);
  }

  /** Whether {@link #list()} answers without a query. */
  public final boolean isLoaded() {
    return loaded != null;
  }

  final boolean isCounted() {
    return count >= 0 || loaded != null;
  }

  final void fill(List<T> rows) {
    loaded = rows;
    count = rows.size();
  }

  final void counted(long number) {
    count = number;
  }

  /** Forgets what was loaded. */
  final void forget() {
    loaded = null;
    count = -1;
  }

  // ---- changing

  /** Relates {@code objects}, saved ones. Those that are related already stay so. */
  @SafeVarargs
  public final void add(T... objects) {
    addAll(Arrays.asList(objects));
  }

  /** Relates {@code objects}, saved ones. */
  public final void addAll(Collection<? extends T> objects) {
    List<Object> keys = keys(objects);
    if (keys.isEmpty()) {
      return;
    }
    if (relation().isManyToMany()) {
      through().add(keys, Map.of());
    } else {
      ModelField<?, ?> field = relation().field();
      Query.<Object>root(relation().related())
          .on(owner.database())
          .filter("pk__in", keys)
          .update(field.name(), owner);
      objects.forEach(object -> Instances.ref(object, field).set(owner));
    }
    forget();
  }

  /** Relates the rows with these keys, which need not be loaded. */
  public final void addKeys(Collection<?> keys) {
    List<Object> wanted = present(keys);
    if (wanted.isEmpty()) {
      return;
    }
    requireKey();
    if (relation().isManyToMany()) {
      through().add(wanted, Map.of());
    } else {
      rows(wanted).update(relation().field().name(), owner);
    }
    forget();
  }

  /** Ends the relation to the rows with these keys. */
  public final void removeKeys(Collection<?> keys) {
    List<Object> wanted = present(keys);
    if (wanted.isEmpty()) {
      return;
    }
    requireKey();
    if (relation().isManyToMany()) {
      through().remove(wanted);
    } else {
      refuseUnlessNullable();
      all().all().filter("pk__in", wanted).update(relation().field().name(), (Object) null);
    }
    forget();
  }

  /** Makes the rows with these keys the related ones, as a whole. */
  public final void setKeys(Collection<?> keys) {
    List<Object> wanted = present(keys);
    Connections.get(owner.database())
        .atomic(
            () -> {
              List<Object> before = new ArrayList<>();
              all()
                  .all()
                  .flat("pk", Object.class)
                  .forEach(key -> before.add(Instances.mapKey(key)));
              List<Object> gone = new ArrayList<>(before);
              gone.removeAll(wanted);
              List<Object> fresh = new ArrayList<>(wanted);
              fresh.removeAll(before);
              removeKeys(gone);
              addKeys(fresh);
            });
    forget();
  }

  private QuerySet<Object> rows(List<Object> keys) {
    return Query.<Object>root(relation().related()).on(owner.database()).filter("pk__in", keys);
  }

  /** The keys as maps have them. */
  private List<Object> present(Collection<?> keys) {
    List<Object> present = new ArrayList<>(keys.size());
    for (Object key : keys) {
      Object known = Instances.mapKey(Assignments.key(relation().related(), key));
      if (known != null) {
        present.add(known);
      }
    }
    return present;
  }

  /**
   * Relates {@code objects} through rows of the model between, with these values of its own fields.
   *
   * @throws QueryException {@code models.E067} where the relation is no many-to-many with a model
   *     between
   */
  public final void addThrough(Collection<? extends T> objects, Map<String, ?> values) {
    if (!relation().isManyToMany() || relation().manyToMany().through().isEmpty()) {
      throw new QueryException(
          Problem.of("models.E067", relation() + " has no model between that could hold values")
              .hint("addAll(objects)"));
    }
    through().add(keys(objects), values);
    forget();
  }

  /**
   * Ends the relation to {@code objects}; the rows themselves stay.
   *
   * @throws QueryException {@code models.E067} where they cannot be without an owner
   */
  @SafeVarargs
  public final void remove(T... objects) {
    removeAll(Arrays.asList(objects));
  }

  /** Ends the relation to {@code objects}; the rows themselves stay. */
  public final void removeAll(Collection<? extends T> objects) {
    List<Object> keys = keys(objects);
    if (keys.isEmpty()) {
      return;
    }
    if (relation().isManyToMany()) {
      through().remove(keys);
    } else {
      refuseUnlessNullable();
      all().filter("pk__in", keys).update(relation().field().name(), (Object) null);
      objects.forEach(object -> Instances.ref(object, relation().field()).setId(null));
    }
    forget();
  }

  /** Ends the relation to all of them; the rows themselves stay. */
  public final void clear() {
    requireKey();
    if (relation().isManyToMany()) {
      through().clear();
    } else {
      refuseUnlessNullable();
      all().update(relation().field().name(), (Object) null);
    }
    forget();
  }

  /**
   * Makes {@code objects} the related ones: those that are missing are added, all others removed,
   * as a whole.
   */
  public final void set(Collection<? extends T> objects) {
    List<Object> wanted = keys(objects);
    Database database = Connections.get(owner.database());
    database.atomic(
        () -> {
          Map<Object, T> present = new LinkedHashMap<>();
          all().all().forEach(row -> present.put(key(row), row));
          Set<Object> keep = new java.util.LinkedHashSet<>(wanted);
          List<T> gone = new ArrayList<>();
          present.forEach(
              (key, row) -> {
                if (!keep.contains(key)) {
                  gone.add(row);
                }
              });
          List<T> fresh =
              objects.stream()
                  .filter(row -> !present.containsKey(key(row)))
                  .collect(Collectors.toList());
          if (!gone.isEmpty()
              && (relation().isManyToMany() || relation().field().type().isNullable())) {
            removeAll(gone);
          }
          addAll(fresh);
        });
    forget();
  }

  /** Saves a new related row that {@code fill} gave its values. */
  public final T create(java.util.function.Consumer<? super T> fill) {
    requireKey();
    QuerySet<T> query = Query.<T>root(relation().related()).on(owner.database());
    if (relation().isManyToMany()) {
      T made = query.create(fill);
      addAll(List.of(made));
      return made;
    }
    T made =
        query.create(
            row -> {
              Instances.ref(row, relation().field()).set(owner);
              fill.accept(row);
            });
    forget();
    return made;
  }

  /**
   * The related row that meets {@code lookup}; where there is none, a new one with what it asks for
   * and {@code defaults}.
   */
  @SafeVarargs
  public final Created<T> getOrCreate(Q<? super T> lookup, Assignment<? super T>... defaults) {
    try {
      return new Created<>(all().all().get(lookup), false);
    } catch (DoesNotExist e) {
      T made = create(row -> QuerySetOf.fill(row, lookup, Arrays.asList(defaults)));
      return new Created<>(made, true);
    }
  }

  private void refuseUnlessNullable() {
    ModelField<?, ?> field = relation().field();
    if (!field.type().isNullable()) {
      throw new QueryException(
          Problem.of(
                  "models.E067",
                  "A " + relation().related().name() + " cannot be without its " + field.name())
              .hint("delete the rows, or make the reference nullable"));
    }
  }

  private Through through() {
    return new Through(owner, relation(), requireKey());
  }

  private List<Object> keys(Collection<? extends T> objects) {
    requireKey();
    List<Object> keys = new ArrayList<>(objects.size());
    for (T object : objects) {
      ModelMeta<?> expected = relation().related();
      if (!expected.modelClass().isInstance(object)) {
        throw new FieldException(
            Problem.of(
                    "models.E034",
                    relation() + " cannot hold a " + ((Object) object).getClass().getSimpleName())
                .hint("it holds rows of " + expected.label()));
      }
      Object key = key(object);
      if (key == null) {
        throw new QueryException(
            Problem.of(
                    "models.E053",
                    "A "
                        + expected.name()
                        + " that was never saved cannot be related: "
                        + relation())
                .hint("save it first"));
      }
      keys.add(key);
    }
    return keys;
  }

  private static @Nullable Object key(Object row) {
    return Instances.mapKey(Instances.key(row));
  }

  @Override
  public String toString() {
    return relation() + (loaded == null ? "" : String.valueOf(loaded));
  }
}
