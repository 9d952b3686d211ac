package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.IntegrityException;
import io.charchub.db.RowReader;
import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.DateFunction;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Reference;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.FieldPath;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.RelationPath;
import io.charchub.db.sql.DateTrunc;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query for instances of a model (Django's {@code QuerySet} and {@code Manager} in one). One's
 * own query sets extend it and add methods that can be chained:
 *
 * <pre>
 * public final class PostQuerySet extends QuerySetOf&lt;Post, PostQuerySet&gt; {
 *   PostQuerySet(QueryState&lt;Post&gt; state) { super(state); }
 *
 *   public PostQuerySet published() { return filter(Post_.status.eq(Status.PUBLISHED)); }
 * }
 * </pre>
 *
 * @param <T> the model
 * @param <S> the class itself
 */
public abstract class QuerySetOf<T, S extends QuerySetOf<T, S>> extends Query<T, T, S> {

  /** A query set in the given state. */
  protected QuerySetOf(QueryState<T> state) {
    super(state);
  }

  @Override
  @SuppressWarnings("unchecked") // the factory makes what this is
  final S next(QueryState<T> changed) {
    return (S) changed.factory.make(changed);
  }

  // ---- loading

  @Override
  final List<T> load(QueryState<T> wanted) {
    Shape shape = new Shape();
    Database database = Connections.get(wanted.database);
    Plan plan = Execution.rows(wanted, shape, database);
    if (plan.isEmpty()) {
      return List.of();
    }
    ModelReader<T>.ResultReader reader = reader(plan, wanted, database);
    List<T> rows = database.query(Execution.bind(plan, shape, wanted, database), reader);
    reader.close();
    prefetch(wanted, rows);
    return rows;
  }

  @SuppressWarnings("unchecked")
  private ModelReader<T>.ResultReader reader(Plan plan, QueryState<T> wanted, Database database) {
    ModelReader<T> model = (ModelReader<T>) java.util.Objects.requireNonNull(plan.model());
    return model.reader(database.alias(), wanted.known);
  }

  @SuppressWarnings("unchecked")
  private static void prefetch(QueryState<?> wanted, List<?> rows) {
    if (!wanted.prefetch.isEmpty() && !rows.isEmpty()) {
      new Prefetcher((List<? extends KeyedModel<?>>) rows).run(wanted.prefetch);
    }
  }

  @Override
  final void visit(QueryState<T> wanted, int chunk, Consumer<? super T> consumer) {
    Shape shape = new Shape();
    Database database = Connections.get(wanted.database);
    Plan plan = Execution.rows(wanted, shape, database);
    if (plan.isEmpty()) {
      return;
    }
    List<T> rows = new ArrayList<>(Math.min(chunk, 1_000));
    RowReader<T> reader = reader(plan, wanted, database);
    database.stream(
        Execution.bind(plan, shape, wanted, database),
        row -> {
          rows.add(reader.read(row));
          if (rows.size() == chunk) {
            deliver(wanted, rows, consumer);
          }
        });
    deliver(wanted, rows, consumer);
  }

  private static <T> void deliver(
      QueryState<T> wanted, List<T> rows, Consumer<? super T> consumer) {
    prefetch(wanted, rows);
    rows.forEach(consumer);
    rows.clear();
  }

  final S knowing(ModelField<?, ?> field, Object target) {
    QueryState<T> changed = state().copy();
    changed.known = new QueryState.Known(field.index(), target);
    return next(changed);
  }

  /** This query with everything that another one was told. */
  @SuppressWarnings("unchecked")
  final S like(QueryState<?> other) {
    QueryState<T> changed = ((QueryState<T>) other).copy();
    QueryState<T> mine = new QueryState<>(changed.meta(), state().factory);
    mine.take(changed);
    return next(mine);
  }

  /** This query changed as it was before it was sliced, and sliced again. */
  final S beforeSlice(UnaryOperator<S> change) {
    QueryState<T> whole = state().copy();
    QueryState.Slice slice = whole.slice;
    whole.slice = null;
    QueryState<T> changed = change.apply(next(whole)).state().copy();
    changed.slice = slice;
    return next(changed);
  }

  private void refuseAfterUnionOrSlice(String method) {
    refuseAfterSlice(method);
    refuseAfterUnion(method);
  }

  // ---- values in place of instances

  /** Rows as maps from path to value; without paths, of every field. */
  public final Rows<T, Map<String, @Nullable Object>> values(String... paths) {
    return rows(Arrays.asList(paths), Projection::map);
  }

  /**
   * Rows as maps from name to value: {@code Functions.lower("title").as("low")}; {@code value1}
   * where none is given.
   */
  public final Rows<T, Map<String, @Nullable Object>> values(Expression... values) {
    return selecting(Projection::map, values);
  }

  /** Rows as lists of values, in the order of {@code paths}; without paths, of every field. */
  public final Rows<T, List<@Nullable Object>> valuesList(String... paths) {
    return rows(Arrays.asList(paths), Projection::list);
  }

  /** Rows as lists of values. */
  public final Rows<T, List<@Nullable Object>> valuesList(Expression... values) {
    return selecting(Projection::list, values);
  }

  /** One value a row (Django's {@code values_list(flat=True)}). */
  @SuppressWarnings("unchecked")
  public final <V> Rows<T, @Nullable V> flat(FieldPath<? super T, V> path) {
    Projection<@Nullable V> single =
        (row, names, types) -> (V) Projection.single(row, names, types);
    return this.<@Nullable V>rows(List.of(path.path()), single);
  }

  /** One value a row, of {@code type}. */
  public final <V> Rows<T, @Nullable V> flat(String path, Class<V> type) {
    Projection<@Nullable V> single =
        (row, names, types) -> type.cast(Projection.single(row, names, types));
    return this.<@Nullable V>rows(List.of(path), single);
  }

  /**
   * Rows as records. A component stands for the field or annotation of its name; {@code authorName}
   * for {@code author__name}; or for what its {@link Path} says.
   *
   * <pre>
   * record PostCard(String title, String authorName, long comments) {}
   *
   * Post.objects.annotate("comments", Count.of("comment")).as(PostCard.class);
   * </pre>
   */
  public final <P extends Record> Rows<T, P> as(Class<P> record) {
    RecordProjection<P> projection = RecordProjection.of(record);
    return rows(projection.paths(state()), projection);
  }

  private <X extends @Nullable Object> Rows<T, X> selecting(
      Projection<X> projection, Expression... values) {
    QuerySetOf<T, S> query = this;
    List<String> names = new ArrayList<>(values.length);
    for (Expression value : values) {
      if (value instanceof Reference reference) {
        names.add(reference.path());
        continue;
      }
      String given = value.defaultName();
      String name = given == null ? "value" + (names.size() + 1) : given;
      query = query.annotate(name, value);
      names.add(name);
    }
    return query.rows(names, projection);
  }

  private <X extends @Nullable Object> Rows<T, X> rows(
      List<String> names, Projection<X> projection) {
    for (String name : names) {
      checkValue(name);
    }
    QueryState<T> changed = state().copy();
    changed.steps = new Step.Values(changed.steps, List.copyOf(names));
    changed.valuesOnly = true;
    changed.related = List.of();
    changed.deferral = null;
    changed.prefetch = List.of();
    return new Rows<>(changed, projection);
  }

  private void checkValue(String name) {
    int end = name.indexOf("__");
    boolean annotation =
        state().annotation(name) != null
            || (end > 0 && state().annotation(name.substring(0, end)) != null);
    if (!annotation && state().combination == null) {
      ModelGraph.current().paths(state().meta()).resolve(name);
    }
  }

  /**
   * The days, or beginnings of units, that a field of dates has, each once, ascending. NULL is left
   * out.
   */
  public final Rows<T, LocalDate> dates(String field, DateTrunc.Unit unit) {
    Expression cut = DateFunction.trunc(F.of(field), unit, ValueKind.DATE, null);
    return moments(field, cut, LocalDate.class);
  }

  /**
   * The beginnings of units that a field of points in time has, each once, ascending. NULL is left
   * out.
   */
  public final Rows<T, Instant> datetimes(String field, DateTrunc.Unit unit) {
    return moments(field, DateFunction.trunc(F.of(field), unit, null), Instant.class);
  }

  /**
   * {@link #dates(String, DateTrunc.Unit)} with the unit by its name: {@code year}, {@code month},
   * {@code week}, {@code day}.
   *
   * @throws IllegalArgumentException for any other name of a unit
   */
  public final Rows<T, LocalDate> dates(String field, String unit) {
    return dates(field, DateTrunc.Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
  }

  /**
   * {@link #datetimes(String, DateTrunc.Unit)} with the unit by its name, such as {@code month}.
   *
   * @throws IllegalArgumentException for what is no name of a unit
   */
  public final Rows<T, Instant> datetimes(String field, String unit) {
    return datetimes(field, DateTrunc.Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
  }

  private <V> Rows<T, V> moments(String field, Expression cut, Class<V> type) {
    String name = "charchub_moment";
    Projection<V> projection =
        (row, names, types) ->
            type.cast(java.util.Objects.requireNonNull(Projection.single(row, names, types)));
    QuerySetOf<T, S> annotated = annotate(name, cut);
    return annotated
        .rows(List.of(name), projection)
        .distinct()
        .filter(field + "__isnull", false)
        .orderBy(name);
  }

  // ---- related rows

  /** With what these foreign keys point at read from the same rows: one query in place of two. */
  public final S selectRelated(String... paths) {
    QueryState<T> changed = state().copy();
    List<String> related = new ArrayList<>(changed.related);
    for (String path : paths) {
      checkRelated(path);
      related.add(path);
    }
    changed.related = List.copyOf(related);
    return next(changed);
  }

  /** With what these foreign keys point at read from the same rows. */
  @SafeVarargs
  public final S selectRelated(RelationPath<? super T, ?>... paths) {
    return selectRelated(texts(paths));
  }

  private static String[] texts(Reference[] paths) {
    String[] texts = new String[paths.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = paths[i].path();
    }
    return texts;
  }

  private void checkRelated(String path) {
    ModelPaths start = ModelGraph.current().paths(state().meta());
    if (!start.isSingle(path)) {
      checkSteps(path);
      start.noteSingle(path);
    }
  }

  private void checkSteps(String path) {
    ModelMeta<?> meta = state().meta();
    for (String name : path.contains("__") ? path.split("__", -1) : new String[] {path}) {
      ModelPaths paths = ModelGraph.current().paths(meta);
      if (!paths.names().contains(name)
          && meta.findField(name).isEmpty()
          && ModelGraph.current().registry().findReverseQuery(meta, name).isEmpty()) {
        throw ModelPaths.unknown(meta, name, paths.singleRelations(), path);
      }
      ResolvedPath resolved = paths.resolve(name);
      if (resolved.related() == null || resolved.firstMany() >= 0) {
        java.util.Set<String> known = paths.singleRelations();
        throw new FieldException(
            Problem.of(
                    "models.E048", "selectRelated cannot follow '" + name + "' from " + meta.name())
                .hint(
                    (known.isEmpty()
                            ? "it refers to nothing"
                            : "Choices: " + String.join(", ", known))
                        + "; for several rows use prefetchRelated"));
      }
      meta = resolved.related();
    }
  }

  /** Without related objects in the same rows, whatever was asked for before. */
  public final S withoutRelated() {
    QueryState<T> changed = state().copy();
    changed.related = List.of();
    return next(changed);
  }

  /** With related rows read together with these, in one more query for each step of a path. */
  public final S prefetchRelated(String... paths) {
    return prefetchRelated(Arrays.stream(paths).map(Prefetch::of).toArray(Prefetch[]::new));
  }

  /** With related rows read together with these. */
  @SafeVarargs
  public final S prefetchRelated(RelationPath<? super T, ?>... paths) {
    return prefetchRelated(Arrays.stream(paths).map(Prefetch::of).toArray(Prefetch[]::new));
  }

  /** With related rows read together with these, by queries of one's own. */
  public final S prefetchRelated(Prefetch... prefetches) {
    QueryState<T> changed = state().copy();
    List<Prefetch> all = new ArrayList<>(changed.prefetch);
    all.addAll(Arrays.asList(prefetches));
    Prefetcher.check(changed.meta(), all);
    changed.prefetch = List.copyOf(all);
    return next(changed);
  }

  // ---- deferred fields

  /**
   * Reading only these fields now, and the key; the others when they are asked for through the
   * metamodel.
   */
  public final S only(String... fields) {
    return deferring(Arrays.asList(fields), true);
  }

  /** Reading only these fields now. */
  @SafeVarargs
  public final S only(FieldPath<? super T, ?>... fields) {
    return only(texts(fields));
  }

  /** Reading these fields later, besides those that were deferred before. */
  public final S defer(String... fields) {
    return deferring(Arrays.asList(fields), false);
  }

  /** Reading these fields later. */
  @SafeVarargs
  public final S defer(FieldPath<? super T, ?>... fields) {
    return defer(texts(fields));
  }

  private S deferring(List<String> names, boolean only) {
    refuseAfterUnion(only ? "only" : "defer");
    for (String name : names) {
      checkDeferral(name, only);
    }
    QueryState<T> changed = state().copy();
    QueryState.Deferral before = changed.deferral;
    List<String> all = new ArrayList<>(names);
    boolean immediate = only;
    if (!only && before != null) {
      if (before.only()) {
        all = new ArrayList<>(before.names());
        all.removeAll(names);
        immediate = true;
      } else {
        all.addAll(before.names());
      }
    } else if (only && before != null && !before.only()) {
      all.removeAll(before.names());
    }
    changed.deferral =
        all.isEmpty() && !immediate ? null : new QueryState.Deferral(List.copyOf(all), immediate);
    return next(changed);
  }

  private void checkDeferral(String name, boolean only) {
    ResolvedPath path = ModelGraph.current().paths(state().meta()).resolve(name);
    if (!path.rest().isEmpty()) {
      throw ModelPaths.unknown(state().meta(), path.rest().get(0), java.util.Set.of(), name);
    }
    if (!only && name.equals("pk")) {
      throw new FieldException(
          Problem.of(
                  "models.E049",
                  "The key of a " + state().meta().name() + " cannot be left for later")
              .hint("leave it out"));
    }
  }

  // ---- locks

  /**
   * Locking the rows until the transaction ends; on SQLite, where a transaction is alone, nothing
   * more is asked.
   */
  public final S selectForUpdate() {
    return selectForUpdate(new Select.Lock(false, false, false, List.of()));
  }

  /** {@link #selectForUpdate()} with options; {@code of} names relations, and {@code self}. */
  public final S selectForUpdate(Select.Lock lock) {
    refuseAfterUnion("selectForUpdate");
    QueryState<T> changed = state().copy();
    changed.lock = new Select.Lock(lock.noWait(), lock.skipLocked(), lock.noKey(), List.of());
    changed.lockOf = lock.of();
    return next(changed);
  }

  // ---- raw SQL

  /**
   * Instances read by SQL of one's own. Columns are matched with fields by name; those that have no
   * field become annotations, and fields that have no column are deferred. The key must be among
   * them.
   *
   * @param sql with a {@code ?} for each value; never made of anything from outside
   * @param values bound, in the order of the marks
   * @throws QueryException {@code models.E073} where the key is missing
   */
  public final List<T> raw(String sql, @Nullable Object... values) {
    return new RawRows<>(state().meta(), Connections.get(state().database)).read(sql, values);
  }

  // ---- single rows and sets of keys

  /** Whether {@code object}, a saved instance, is among the rows. */
  public final boolean contains(T object) {
    if (!state().meta().modelClass().isInstance(object)) {
      throw new FieldException(
          Problem.of(
                  "models.E034",
                  "contains() was given a " + ((Object) object).getClass().getSimpleName())
              .hint("an instance of " + state().meta().label()));
    }
    Object key = Instances.key(object);
    if (key == null) {
      throw new QueryException(
          Problem.of(
                  "models.E053",
                  "contains() was given a " + state().meta().name() + " that was never saved")
              .hint("save it first"));
    }
    if (state().combination != null || state().isSliced()) {
      return list().contains(object);
    }
    return filter("pk", key).exists();
  }

  /** The rows with these keys, by key; keys that no row has are left out. */
  public final Map<Object, T> inBulk(Collection<?> keys) {
    return inBulk(keys, "pk");
  }

  /** The rows of which the unique field called {@code field} has one of these values, by value. */
  public final Map<Object, T> inBulk(Collection<?> keys, String field) {
    refuseAfterSlice("inBulk");
    ModelField<T, ?> found = state().meta().field(field);
    if (!found.type().isUnique()) {
      throw new QueryException(
          Problem.of(
                  "models.E074",
                  "inBulk needs a field that no two rows have alike, which " + found + " is not")
              .hint("pk"));
    }
    Map<Object, T> byKey = new LinkedHashMap<>();
    int most = Math.max(1, maxParameters() - 50);
    List<Object> all = new ArrayList<>(keys);
    for (int from = 0; from < all.size(); from += most) {
      List<Object> piece = all.subList(from, Math.min(all.size(), from + most));
      for (T row : filter(Q.<T>lookup(found.name(), "in", piece))) {
        Object key = Instances.get(row, found);
        if (key != null) {
          byKey.put(key, row);
        }
      }
    }
    return byKey;
  }

  /** Every row, by key. */
  public final Map<Object, T> inBulk() {
    refuseAfterSlice("inBulk");
    Map<Object, T> byKey = new LinkedHashMap<>();
    for (T row : this) {
      byKey.put(java.util.Objects.requireNonNull(Instances.key(row)), row);
    }
    return byKey;
  }

  // ---- new rows

  /** Saves a new instance that {@code fill} gave its values. */
  public final T create(Consumer<? super T> fill) {
    T made = state().meta().newInstance();
    fill.accept(made);
    insert(made);
    return made;
  }

  /** Saves a new instance with these values: {@code create(title.to("Nowruz"), author.to(ali))}. */
  @SafeVarargs
  public final T create(Assignment<? super T>... values) {
    return create(Arrays.asList(values));
  }

  private T create(List<? extends Assignment<?>> values) {
    T made = state().meta().newInstance();
    Assignments.apply(made, values);
    insert(made);
    return made;
  }

  private void insert(T made) {
    ((KeyedModel<?>) (Object) made)
        .save(new SaveOptions(true, false, state().database, null, false));
  }

  /**
   * The row that meets {@code lookup}; where there is none, a new one with the values that {@code
   * lookup} asks to be equal, and {@code defaults}. Of two that try at once one makes it and the
   * other finds it.
   *
   * @throws MultipleObjectsReturned where several rows meet it
   */
  @SafeVarargs
  public final Created<T> getOrCreate(Q<? super T> lookup, Assignment<? super T>... defaults) {
    return getOrCreate(lookup, Arrays.asList(defaults));
  }

  private Created<T> getOrCreate(Q<? super T> lookup, List<? extends Assignment<?>> defaults) {
    S found = filter(lookup);
    try {
      return new Created<>(found.get(), false);
    } catch (DoesNotExist e) {
      return createOrGet(found, lookup, defaults);
    }
  }

  private Created<T> createOrGet(S found, Q<?> lookup, List<? extends Assignment<?>> defaults) {
    List<Assignment<?>> values = new ArrayList<>(asked(lookup));
    values.addAll(defaults);
    try {
      return new Created<>(Connections.get(state().database).atomic(() -> create(values)), true);
    } catch (IntegrityException e) {
      try {
        return new Created<>(found.all().get(), false);
      } catch (DoesNotExist none) {
        throw e;
      }
    }
  }

  /** Gives a new row what {@code lookup} asks for, and {@code defaults}. */
  static void fill(Object row, Q<?> lookup, List<? extends Assignment<?>> defaults) {
    Assignments.apply(row, asked(lookup));
    Assignments.apply(row, defaults);
  }

  /**
   * The values that a condition asks fields to be equal to; other look-ups say nothing about a new
   * row.
   */
  private static List<Assignment<?>> asked(Q<?> lookup) {
    List<Assignment<?>> values = new ArrayList<>();
    if (lookup instanceof Q.Group<?> group) {
      if (group.connector() == Q.Connector.AND && !group.isNegated()) {
        group.children().forEach(child -> values.addAll(asked(child)));
      }
    } else if (lookup instanceof Q.Condition<?> one
        && !one.path().contains("__")
        && (one.lookup().isEmpty() || one.lookup().equals("exact"))) {
      values.add(new Assignment<>(one.path(), one.value()));
    }
    return values;
  }

  /**
   * The row that meets {@code lookup}, changed to have {@code values}; where there is none, a new
   * one.
   */
  @SafeVarargs
  public final Created<T> updateOrCreate(Q<? super T> lookup, Assignment<? super T>... values) {
    return updateOrCreate(lookup, Arrays.asList(values), Arrays.asList(values));
  }

  /**
   * {@link #updateOrCreate(Q, Assignment[])} with values for a new row that differ from those for
   * one that is there.
   */
  public final Created<T> updateOrCreate(
      Q<? super T> lookup,
      List<? extends Assignment<?>> values,
      List<? extends Assignment<?>> whenCreated) {
    return Connections.get(state().database)
        .atomic(
            () -> {
              QuerySetOf<T, S> locked = selectForUpdate();
              Created<T> result = locked.getOrCreate(lookup, whenCreated);
              if (!result.created() && !values.isEmpty()) {
                change(result.object(), values);
              }
              return result;
            });
  }

  private void change(T object, List<? extends Assignment<?>> values) {
    KeyedModel<?> model = (KeyedModel<?>) (Object) object;
    List<String> names = new ArrayList<>();
    for (Assignment<?> each : values) {
      if (each.value() instanceof Expression expression) {
        model.assign(F.of(each.path()), expression);
      } else {
        Assignments.set(object, each.path(), each.value());
      }
      names.add(state().meta().field(each.path()).name());
    }
    for (ModelField<T, ?> field : state().meta().fields()) {
      if (!names.contains(field.name()) && field.type().valueOnSave(false) != null) {
        names.add(field.name());
      }
    }
    model.save(new SaveOptions(false, false, state().database, names, false));
  }

  /**
   * Inserts {@code objects} in few statements; their keys are known afterwards. No {@code save()},
   * no signals.
   */
  public final List<T> bulkCreate(Collection<? extends T> objects) {
    return bulkCreate(objects, BulkOptions.DEFAULT);
  }

  /** {@link #bulkCreate(Collection)} with options. */
  public final List<T> bulkCreate(Collection<? extends T> objects, BulkOptions options) {
    List<T> all = List.copyOf(objects);
    if (!all.isEmpty()) {
      writer().insert(all, options);
    }
    return all;
  }

  // ---- changes

  /**
   * Writes these fields of {@code objects}, in few statements; the number of rows that matched. No
   * {@code save()}.
   */
  public final int bulkUpdate(Collection<? extends T> objects, String... fields) {
    return writer().update(objects, Arrays.asList(fields), 0);
  }

  /** Writes these fields of {@code objects}. */
  @SafeVarargs
  public final int bulkUpdate(Collection<? extends T> objects, FieldPath<? super T, ?>... fields) {
    return bulkUpdate(objects, texts(fields));
  }

  @SuppressWarnings("unchecked")
  private BulkWriter writer() {
    return new BulkWriter((ModelMeta<Object>) state().meta(), state().database);
  }

  /**
   * Changes the rows in one statement; the number of rows that matched. No {@code save()}, no
   * signals, no automatic times.
   *
   * <pre>
   * Post.objects.filter(status.eq(DRAFT)).update(status.to(PUBLISHED), views.to(views.plus(1)));
   * </pre>
   */
  @SafeVarargs
  public final int update(Assignment<? super T>... values) {
    return update(Arrays.asList(values));
  }

  /** Changes one field of the rows in one statement. */
  public final int update(String field, @Nullable Object value) {
    return update(List.of(Assignment.of(field, value)));
  }

  private int update(List<? extends Assignment<?>> values) {
    refuseAfterUnionOrSlice("update");
    return new Updating(state()).update(values);
  }

  /** Deletes the rows, and what the relations to them say goes with them. */
  public final Deleted delete() {
    refuseAfterUnionOrSlice("delete");
    if (state().distinct && !state().distinctOn.isEmpty()) {
      throw new QueryException(
          Problem.of("models.E052", "delete() cannot follow distinct(fields)")
              .hint("delete by keys: filter(\"pk__in\", query)"));
    }
    ModelMeta<T> meta = state().meta();
    if (Collector.canDeleteUnseen(meta, state().database)) {
      int gone = new Updating(state()).delete();
      return new Deleted(gone, gone == 0 ? Map.of() : Map.of(meta.label(), gone));
    }
    QueryState<T> plain = state().copy();
    plain.ordering = List.of();
    plain.related = List.of();
    plain.prefetch = List.of();
    plain.lock = null;
    List<T> rows = next(plain).list();
    if (rows.isEmpty()) {
      return new Deleted(0, Map.of());
    }
    Collector collector = new Collector(state().database);
    collector.collect(rows);
    return collector.delete();
  }
}
