package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Named;
import io.charchub.db.expressions.Order;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.QueryUse;
import io.charchub.db.expressions.ResolvedQuery;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Compound;
import io.charchub.db.sql.Grammar;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lazy, immutable query. Each method that narrows or orders gives a new query; the database is
 * asked when rows are wanted, and its answer is kept by the query that was asked, so that iterating
 * twice asks once.
 *
 * <pre>
 * Query&lt;Post, Post, ?&gt; posts = Post.objects.filter(status.eq(PUBLISHED)).orderBy(publishedAt.desc());
 * for (Post post : posts.slice(0, 10)) { ... }
 * posts.count();
 * </pre>
 *
 * <p>Mistakes in names and values are found where they are made, not when the query runs. A query
 * may be shared between threads.
 *
 * @param <T> the model
 * @param <R> what a row is read as
 * @param <S> the kind of query that methods give back
 */
public abstract class Query<T, R extends @Nullable Object, S extends Query<T, R, S>>
    implements Iterable<R>, QuerySource {
  /** How many rows {@code get()} reads to tell how many there are. */
  private static final int MOST_COUNTED = 21;

  private static final int CHUNK = 2_000;

  private final QueryState<T> state;
  private volatile @Nullable List<R> rows;
  private boolean isRoot;

  Query(QueryState<T> state) {
    this.state = state;
  }

  /** All rows of a model, whatever its own query sets leave out (Django's base manager). */
  static <T> QuerySet<T> root(ModelMeta<?> meta) {
    @SuppressWarnings("unchecked")
    ModelMeta<T> known = (ModelMeta<T>) meta;
    return new QuerySet<>(new QueryState<>(known, QuerySet::new));
  }

  final QueryState<T> state() {
    return state;
  }

  abstract S next(QueryState<T> changed);

  /** Asks for the rows. */
  abstract List<R> load(QueryState<T> wanted);

  /** Asks for the rows one after the other. */
  abstract void visit(QueryState<T> wanted, int chunk, Consumer<? super R> consumer);

  // ---- narrowing

  /**
   * The rows that meet all of {@code conditions}. Conditions on a many-valued relation that are
   * given in one call speak of the same related row; those of two calls may speak of two.
   *
   * @throws FieldException where a path, a look-up or a value is none that there is
   * @throws QueryException after {@code slice} and {@code union}
   */
  @SafeVarargs
  public final S filter(Q<? super T>... conditions) {
    return narrow("filter", false, conditions);
  }

  /**
   * The rows of which the look-up holds: {@code filter("author__name__icontains", "ali")}.
   *
   * @param lookup a path, with a look-up at its end; equality where it names none
   * @param value what the look-up takes; null asks for NULL
   */
  public final S filter(String lookup, @Nullable Object value) {
    return narrow("filter", false, Q.of(lookup, value));
  }

  /**
   * The rows that do not meet all of {@code conditions} together. Rows where a column is NULL stay.
   */
  @SafeVarargs
  public final S exclude(Q<? super T>... conditions) {
    return narrow("exclude", true, conditions);
  }

  /** The rows of which the look-up does not hold. */
  public final S exclude(String lookup, @Nullable Object value) {
    return narrow("exclude", true, Q.of(lookup, value));
  }

  private S narrow(String method, boolean negated, Q<?>... conditions) {
    if (conditions.length == 0) {
      return next(state);
    }
    refuseAfterSlice(method);
    refuseAfterUnion(method);
    Q<?> all = conditions[0];
    if (conditions.length > 1) {
      Q<Object> joined = Q.all();
      for (Q<?> each : conditions) {
        joined = joined.and(cast(each));
      }
      all = joined;
    }
    check(all);
    QueryState<T> changed = state.copy();
    changed.steps = new Step.Filter(state.steps, all, negated, false);
    return next(changed);
  }

  /** Narrowed by a condition whose related rows the next filter speaks of too. */
  final S sticky(Q<?> condition) {
    QueryState<T> changed = state.copy();
    changed.steps = new Step.Filter(state.steps, condition, false, true);
    return next(changed);
  }

  @SuppressWarnings("unchecked")
  private static Q<Object> cast(Q<?> condition) {
    return (Q<Object>) condition;
  }

  private void check(Q<?> condition) {
    if (condition instanceof Q.Group<?> group) {
      group.children().forEach(this::check);
    } else if (condition instanceof Q.Condition<?> one && !isAnnotation(one.path())) {
      Question.check(paths().resolve(one.path()), one.lookup(), one.value());
    }
  }

  private ModelPaths paths() {
    return ModelGraph.current().paths(state.meta());
  }

  private boolean isAnnotation(String path) {
    for (Step step = state.steps; step != null; step = step.previous()) {
      if (step instanceof Step.Annotate annotate
          && (path.equals(annotate.name()) || path.startsWith(annotate.name() + "__"))) {
        return true;
      }
    }
    return false;
  }

  // ---- order, slices

  /**
   * Ordered by these paths: {@code -} before one turns it round, {@code ?} is random. A relation
   * stands for the order of the model that it leads to. Replaces any order before.
   */
  public final S orderBy(String... paths) {
    for (String path : paths) {
      String name = path.startsWith("-") ? path.substring(1) : path;
      if (!name.equals("?") && !isAnnotation(name) && state.combination == null) {
        paths().resolve(name);
      }
    }
    return ordered(List.of((Object[]) paths));
  }

  /** Ordered by these expressions, ascending where they do not say. */
  public final S orderBy(Expression... orders) {
    return ordered(List.of((Object[]) orders));
  }

  /** Without any order, the model's own included. */
  public final S orderBy() {
    return ordered(List.of());
  }

  /**
   * What the rows are ordered by, in this order: what the query was told, else the model's order;
   * empty for none. A name is a reference to it, {@code ?} included.
   */
  public final List<Order> ordering() {
    List<Order> orders = new ArrayList<>();
    for (Object each : Orderings.of(state)) {
      Order order = each instanceof String path ? named(path) : ((Expression) each).asc();
      orders.add(state.reversed ? order.reversed() : order);
    }
    return orders;
  }

  private static Order named(String path) {
    return path.startsWith("-") ? F.of(path.substring(1)).desc() : F.of(path).asc();
  }

  final S unordered() {
    return ordered(List.of());
  }

  private S ordered(List<Object> orders) {
    refuseAfterSlice("orderBy");
    QueryState<T> changed = state.copy();
    changed.ordering = orders;
    changed.reversed = false;
    return next(changed);
  }

  /** In the opposite order; without an order nothing changes. */
  public final S reverse() {
    refuseAfterSlice("reverse");
    QueryState<T> changed = state.copy();
    changed.reversed = !state.reversed;
    return next(changed);
  }

  /** Whether rows come in an order, the model's own included. */
  public final boolean isOrdered() {
    return !Orderings.of(state).isEmpty();
  }

  /**
   * The rows from {@code from} on, up to and without {@code to}, counted from 0 within what was
   * sliced before.
   *
   * @throws QueryException {@code models.E058} for a negative number
   */
  public final S slice(int from, int to) {
    return sliced(from, Math.max(from, to), from < 0 || to < 0);
  }

  /** The first {@code count} rows. */
  public final S limit(int count) {
    return slice(0, count);
  }

  /** The first row. */
  private S top() {
    if (state.slice != null) {
      return limit(1);
    }
    QueryState<T> changed = state.copy();
    changed.slice = new QueryState.Slice(0, 1, true);
    return next(changed);
  }

  /** The rows from {@code from} on. */
  public final S offset(int from) {
    return sliced(from, -1, from < 0);
  }

  private S sliced(long from, long to, boolean negative) {
    if (negative) {
      throw new QueryException(
          Problem.of("models.E058", "A query cannot be sliced from its end: " + from + " to " + to)
              .hint("reverse(), or last()"));
    }
    QueryState.Slice before = state.slice;
    long start = before == null ? from : before.from() + from;
    long shifted = before == null ? to : before.from() + to;
    long end = to < 0 ? -1 : shifted;
    if (before != null && before.to() >= 0) {
      end = end < 0 ? before.to() : Math.min(end, before.to());
      start = Math.min(start, end);
    }
    QueryState<T> changed = state.copy();
    changed.slice = new QueryState.Slice(start, end);
    return next(changed);
  }

  /** Without duplicates. What rows are ordered by counts as a part of them. */
  public final S distinct() {
    refuseAfterSlice("distinct");
    refuseAfterUnion("distinct");
    QueryState<T> changed = state.copy();
    changed.distinct = true;
    changed.distinctOn = List.of();
    return next(changed);
  }

  /** The first row of each combination of these paths, in the order of the query (PostgreSQL). */
  public final S distinct(String... paths) {
    refuseAfterSlice("distinct");
    refuseAfterUnion("distinct");
    QueryState<T> changed = state.copy();
    changed.distinct = true;
    changed.distinctOn = List.of(paths);
    return next(changed);
  }

  // ---- annotations

  /**
   * With the value of an expression for each row: {@code post.annotation("comments", Long.class)}.
   * An aggregate is computed over what is joined so far, for each row, or after {@code values} for
   * each group.
   *
   * @param name letters, digits, {@code _}; not the name of a field
   * @throws FieldException {@code models.E040} for a name that cannot be one
   */
  public final S annotate(String name, Expression value) {
    return named(name, value, true);
  }

  /**
   * With several expressions for each row, under their names: {@code Count.of("comments").as("n")}.
   */
  public final S annotate(Expression... values) {
    Query<T, R, S> query = this;
    for (Expression value : values) {
      query = query.annotate(nameOf(value), value);
    }
    return query.next(query.state);
  }

  /** With an expression that conditions and orders can name, and that is not selected. */
  public final S alias(String name, Expression value) {
    return named(name, value, false);
  }

  private S named(String name, Expression value, boolean selected) {
    refuseAfterUnion(selected ? "annotate" : "alias");
    checkName(name);
    QueryState<T> changed = state.copy();
    changed.steps =
        new Step.Annotate(
            state.steps, name, value instanceof Named named ? named.value() : value, selected);
    return next(changed);
  }

  private static String nameOf(Expression value) {
    String name = value.defaultName();
    if (name == null) {
      throw new FieldException(
          Problem.of("models.E040", "'" + value + "' needs a name")
              .hint("give it one: .as(\"name\")"));
    }
    return name;
  }

  /** Whether {@code name} is made of ASCII letters, digits and {@code _}, no digit first. */
  private static boolean isIdentifier(String name, int longest) {
    if (name.isEmpty() || name.length() > longest) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private void checkName(String name) {
    if (!isIdentifier(name, 63)) {
      throw new FieldException(
          Problem.of(
                  "models.E040",
                  "An annotation's name is an identifier, which "
                      + name.length()
                      + " characters given are not")
              .hint("letters, digits and _"));
    }
    boolean field =
        state.meta().findField(name).isPresent() || state.meta().findManyToMany(name).isPresent();
    if (field && state.annotation(name) == null) {
      throw new FieldException(
          Problem.of(
                  "models.E040",
                  "The annotation '" + name + "' has the name of a field of " + state.meta().name())
              .hint("another name"));
    }
  }

  // ---- as a whole

  /** The same query, to be asked anew. */
  public final S all() {
    return next(state);
  }

  /** No rows, and no question to the database. */
  public final S none() {
    QueryState<T> changed = state.copy();
    changed.none = true;
    return next(changed);
  }

  /** The same query on the database called {@code alias}. */
  public final S using(String alias) {
    return on(alias);
  }

  final S on(@Nullable String alias) {
    if (Objects.equals(alias, state.database)) {
      return next(state);
    }
    QueryState<T> changed = state.copy();
    changed.database = alias;
    return next(changed);
  }

  /**
   * These rows and those of {@code others}, without duplicates. Only order, slices and counts may
   * follow.
   */
  public final S union(Query<?, ?, ?>... others) {
    return combined(Compound.Operator.UNION, others);
  }

  /** These rows and those of {@code others}, duplicates included. */
  public final S unionAll(Query<?, ?, ?>... others) {
    return combined(Compound.Operator.UNION_ALL, others);
  }

  /** The rows that {@code others} have as well. */
  public final S intersection(Query<?, ?, ?>... others) {
    return combined(Compound.Operator.INTERSECTION, others);
  }

  /** The rows that none of {@code others} has. */
  public final S difference(Query<?, ?, ?>... others) {
    return combined(Compound.Operator.DIFFERENCE, others);
  }

  private S combined(Compound.Operator operator, Query<?, ?, ?>... others) {
    List<QueryState<?>> parts = new ArrayList<>();
    boolean union = operator == Compound.Operator.UNION || operator == Compound.Operator.UNION_ALL;
    if (!(union && state.none)) {
      parts.add(state);
    }
    for (Query<?, ?, ?> other : others) {
      if (!(union && other.state().none)) {
        parts.add(other.state());
      }
    }
    if (parts.size() == 1 && parts.get(0) == state || parts.isEmpty()) {
      return next(state);
    }
    QueryState<T> whole = new QueryState<>(state.meta(), state.factory);
    whole.database = state.database;
    whole.valuesOnly = state.valuesOnly;
    whole.ordering = List.of();
    whole.combination = new QueryState.Combination(operator, List.copyOf(parts));
    return next(whole);
  }

  // ---- rows

  /**
   * The rows, loaded once; those of a {@link Manager}'s root each time anew. Unmodifiable; never
   * null, perhaps empty.
   */
  public final List<R> list() {
    List<R> known = rows;
    if (known == null) {
      known = load(state);
      if (!isRoot) {
        rows = known;
      }
    }
    return known;
  }

  /**
   * Marks the beginning of all queries of a model, which lives as long as the program and keeps no
   * rows.
   */
  final S asRoot() {
    isRoot = true;
    @SuppressWarnings("unchecked") // S is the type of this
    S self = (S) this;
    return self;
  }

  @Override
  public final Iterator<R> iterator() {
    return list().iterator();
  }

  /** The rows, loaded once, as a stream. */
  public final Stream<R> stream() {
    return list().stream();
  }

  /** Gives each row to {@code consumer} without keeping them: for results larger than memory. */
  public final void iterate(Consumer<? super R> consumer) {
    iterate(CHUNK, consumer);
  }

  /** {@link #iterate(Consumer)}, with relations loaded for {@code chunk} rows at a time. */
  public final void iterate(int chunk, Consumer<? super R> consumer) {
    if (chunk < 1) {
      throw new IllegalArgumentException("a chunk has 1 row or more, not " + chunk);
    }
    visit(state, chunk, consumer);
  }

  /** Takes rows that were loaded with others. */
  final S filled(List<R> known) {
    S copy = next(state);
    ((Query<T, R, S>) copy).keep(known);
    return copy;
  }

  private void keep(List<R> known) {
    this.rows = known;
  }

  /**
   * The one row.
   *
   * @throws DoesNotExist {@code models.E060} where there is none
   * @throws MultipleObjectsReturned {@code models.E063} where there are more
   */
  public final R get() {
    QueryState<T> one = state;
    if (state.slice == null && state.combination == null) {
      one = state.copy();
      one.ordering = List.of();
      one.slice = new QueryState.Slice(0, MOST_COUNTED, true);
    }
    List<R> found = load(one);
    if (found.size() == 1) {
      return found.get(0);
    }
    String label = state.meta().label();
    if (found.isEmpty()) {
      throw DoesNotExist.of(label, "There is no " + state.meta().name() + matching());
    }
    String many =
        found.size() >= MOST_COUNTED
            ? "more than " + (MOST_COUNTED - 1)
            : String.valueOf(found.size());
    throw new MultipleObjectsReturned(
        label,
        Problem.of(
                "models.E063",
                "get() found " + many + " rows of " + state.meta().name() + matching())
            .hint("filter by what is unique, or first()"));
  }

  /** The names of what was asked for, without the values, which may be secret. */
  private String matching() {
    List<String> asked = new ArrayList<>();
    for (Step step : Step.list(state.steps)) {
      if (step instanceof Step.Filter filter) {
        collect(filter.condition(), asked);
      }
    }
    return asked.isEmpty()
        ? ""
        : " that matches " + asked.stream().distinct().collect(Collectors.joining(", "));
  }

  private static void collect(Q<?> condition, List<String> asked) {
    if (condition instanceof Q.Group<?> group) {
      group.children().forEach(child -> collect(child, asked));
    } else if (condition instanceof Q.Condition<?> one) {
      asked.add(
          one.lookup().isEmpty() || one.lookup().equals("exact")
              ? one.path()
              : one.path() + "__" + one.lookup());
    }
  }

  /** The one row that meets {@code conditions}. */
  @SafeVarargs
  public final R get(Q<? super T>... conditions) {
    return filter(conditions).get();
  }

  /** The one row of which the look-up holds. */
  public final R get(String lookup, @Nullable Object value) {
    return filter(lookup, value).get();
  }

  /**
   * The row at {@code index}, counted from 0.
   *
   * @throws IndexOutOfBoundsException where there are not so many
   */
  public final R get(int index) {
    List<R> known = rows;
    if (known != null) {
      return known.get(index);
    }
    List<R> found = slice(index, index + 1).list();
    if (found.isEmpty()) {
      throw new IndexOutOfBoundsException("the query has no row number " + index);
    }
    return found.get(0);
  }

  /**
   * The first row; by the key where no order was asked for, and none of the model's own is there.
   */
  public final Optional<R> first() {
    return edge(next(state));
  }

  /** The last row. */
  public final Optional<R> last() {
    refuseAfterSlice("last");
    return edge(byKeyIfUnordered().reverse());
  }

  private S byKeyIfUnordered() {
    return state.ordering == null && state.meta().ordering().isEmpty()
        ? orderBy("pk")
        : next(state);
  }

  private Optional<R> edge(S query) {
    Query<T, R, S> wanted = query;
    if (wanted.state.slice == null && wanted.state.combination == null) {
      wanted = ((Query<T, R, S>) query).byKeyIfUnordered();
    }
    List<R> known = wanted == this ? rows : null;
    List<R> found = known == null ? ((Query<T, R, S>) wanted.top()).list() : known;
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
  }

  /**
   * The first row in the order of {@code fields}, or of the model's {@code getLatestBy}.
   *
   * @throws DoesNotExist where there is none
   */
  public final R earliest(String... fields) {
    return extreme(false, fields);
  }

  /** The last row in the order of {@code fields}, or of the model's {@code getLatestBy}. */
  public final R latest(String... fields) {
    return extreme(true, fields);
  }

  private R extreme(boolean latest, String... fields) {
    refuseAfterSlice(latest ? "latest" : "earliest");
    List<String> by = fields.length > 0 ? Arrays.asList(fields) : state.meta().getLatestBy();
    if (by.isEmpty()) {
      throw new QueryException(
          Problem.of(
                  "models.E059",
                  "earliest() and latest() of " + state.meta().name() + " need a field to go by")
              .hint("latest(\"createdAt\"), or @Meta(getLatestBy = \"createdAt\")"));
    }
    S ordered = orderBy(by.toArray(new String[0]));
    List<R> found =
        ((Query<T, R, S>) ((Query<T, R, S>) (latest ? ordered.reverse() : ordered)).top()).list();
    if (found.isEmpty()) {
      throw DoesNotExist.of(
          state.meta().label(), "There is no " + state.meta().name() + matching());
    }
    return found.get(0);
  }

  // ---- questions

  /** Whether there is a row, without loading any. */
  public final boolean exists() {
    List<R> known = rows;
    return known == null ? Execution.exists(state) : !known.isEmpty();
  }

  /** How many rows there are, counted by the database unless they are loaded. */
  public final long count() {
    List<R> known = rows;
    if (known != null) {
      return known.size();
    }
    Object count = aggregate(Count.rows().as("count")).get("count");
    return count instanceof Number number ? number.longValue() : 0;
  }

  /**
   * Values computed over all rows, by name: {@code aggregate(Avg.of("views"))} gives {@code
   * views__avg}.
   */
  public final Map<String, @Nullable Object> aggregate(Expression... values) {
    if (values.length == 0) {
      return Map.of();
    }
    List<Named> named = new ArrayList<>(values.length);
    for (Expression value : values) {
      String name = nameOf(value);
      if (!isIdentifier(name, 128)) {
        throw new FieldException(
            Problem.of(
                    "models.E040",
                    "An aggregate's name is an identifier, which "
                        + name.length()
                        + " characters given are not")
                .hint("letters, digits and _"));
      }
      named.add(value.as(name));
    }
    return new Aggregation(state, named).run();
  }

  /** How the database would go about the query, in its own words. */
  public final String explain() {
    Database database = Connections.get(state.database);
    Sql sql = sql();
    String word = Grammar.of(database.dialect()).explain();
    return String.join(
        "\n",
        database.query(
            new Sql(word + sql.text(), sql.params()),
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < row.columnCount(); i++) {
                cells.add(String.valueOf(row.getObject(i)));
              }
              return String.join(" ", cells);
            }));
  }

  /**
   * The statement that asks for the rows: for people, tests and logs. Its text is empty where there
   * is nothing to ask.
   */
  public final Sql sql() {
    Shape shape = new Shape();
    Database database = Connections.get(state.database);
    Plan plan = Execution.rows(state, shape, database);
    return plan.isEmpty() ? Sql.of("") : Execution.bind(plan, shape, state, database);
  }

  // ---- inside another query

  @Override
  public final void shape(Shape shape) {
    shape.token(Query.class);
    state.shape(shape);
  }

  @Override
  public final String rowsOf() {
    return state.valuesOnly ? "" : state.meta().label();
  }

  /** Whether this can give one row at most. */
  final boolean isOneRow() {
    QueryState.Slice slice = state.slice;
    return slice != null && slice.to() >= 0 && slice.to() - slice.from() == 1;
  }

  @Override
  public final ResolvedQuery resolveQuery(Scope outer, QueryUse use, @Nullable String key) {
    return Subqueries.resolve(state, outer, use, key);
  }

  final int maxParameters() {
    return Connections.get(state.database).dialect().maxParameters();
  }

  // ---- refusals

  final void refuseAfterSlice(String method) {
    if (state.isSliced()) {
      throw new QueryException(
          Problem.of("models.E058", method + "() cannot follow a slice")
              .hint("call " + method + "() before slice() and limit()"));
    }
  }

  final void refuseAfterUnion(String method) {
    QueryState.Combination combination = state.combination;
    if (combination != null) {
      throw new QueryException(
          Problem.of(
                  "models.E052",
                  method
                      + "() cannot follow "
                      + combination.operator().name().toLowerCase(java.util.Locale.ROOT)
                      + "()")
              .hint("call " + method + "() on each of the queries"));
    }
  }

  @Override
  public String toString() {
    return state.toString();
  }
}
