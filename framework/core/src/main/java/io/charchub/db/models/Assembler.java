package io.charchub.db.models;

import io.charchub.db.expressions.Resolved;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.RelationKind;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.From;
import io.charchub.db.sql.Ordered;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.Selected;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the SELECT together: columns, order, groups, limits. One for each query, after its steps
 * were replayed.
 */
final class Assembler {
  private static final String OVER = "windowed";

  private final Planner planner;
  private final QueryState<?> state;
  private final List<Output> columns = new ArrayList<>();
  private @Nullable ModelLayout layout;
  private List<Output> annotations = List.of();

  /**
   * A SELECT, and what its columns are.
   *
   * @param select the statement
   * @param columns its columns, those that only the order needs left out
   * @param layout where whole rows stand; null for values
   * @param annotations the columns beside whole rows
   * @param empty whether it is known to give no row
   */
  record Assembled(
      Select select,
      List<Output> columns,
      @Nullable ModelLayout layout,
      List<Output> annotations,
      boolean empty) {}

  Assembler(Planner planner, QueryState<?> state) {
    this.planner = planner;
    this.state = state;
  }

  /** The rows of the query. */
  Assembled rows() {
    if (planner.values != null) {
      columns.addAll(planner.values);
    } else {
      wholeRows();
    }
    return assemble(new Orderings(planner, state).terms(), slice());
  }

  /** Only the field called {@code field}, or the key where it is null, in place of whole rows. */
  Assembled key(@Nullable String field) {
    if (planner.values != null) {
      return rows();
    }
    if (planner.groupByModel) {
      groupByKey();
    }
    columns.add(
        new Output("key", planner.reference(field == null ? "pk" : field, null, false), ""));
    boolean ordered = state.isSliced() || !state.distinctOn.isEmpty();
    return assemble(ordered ? new Orderings(planner, state).terms() : List.of(), slice());
  }

  /** One row at most, of which only the existence matters. */
  Assembled existence() {
    if (state.distinct && state.isSliced()) {
      return rows();
    }
    if (planner.groupByModel) {
      groupByKey();
    }
    columns.add(new Output("a", Resolved.constant(Fixed.ONE, null), "a"));
    Limits limits = slice();
    return assemble(
        List.of(), new Limits(limits.limit == null ? Fixed.ONE : limits.limit, limits.offset));
  }

  private void groupByKey() {
    planner.groupByModel = false;
    List<SqlExpression> groups = new ArrayList<>();
    groups.add(new Column(planner.joins.base(), planner.meta.pk().column()));
    planner.groupBy = groups;
  }

  /** Only these columns: what the query around computes with. */
  Assembled only(List<Output> outputs) {
    columns.addAll(outputs);
    return assemble(state.isSliced() ? new Orderings(planner, state).terms() : List.of(), slice());
  }

  // ---- columns

  private void wholeRows() {
    layout = layout(planner.meta, planner.joins.base(), tree(state.related), "");
    List<Output> extra = new ArrayList<>();
    planner.annotations.forEach(
        (name, annotation) -> {
          if (annotation.selected()) {
            extra.add(new Output(name, annotation.value(), name));
          }
        });
    columns.addAll(extra);
    annotations = extra;
  }

  /** Names below names, as {@code selectRelated} was told them. */
  private record Tree(Map<String, Tree> children) {
    Tree() {
      this(new LinkedHashMap<>());
    }
  }

  private static Tree tree(List<String> paths) {
    Tree root = new Tree();
    for (String path : paths) {
      Tree node = root;
      for (String name : path.split("__", -1)) {
        node = node.children.computeIfAbsent(name, key -> new Tree());
      }
    }
    return root;
  }

  private ModelLayout layout(ModelMeta<?> meta, String alias, Tree tree, String prefix) {
    int offset = columns.size();
    BitSet read = read(meta, prefix, tree);
    int[] fields = read == null ? null : read.stream().toArray();
    int keyColumn = offset;
    for (ModelField<?, ?> field : meta.fields()) {
      if (read == null || read.get(field.index())) {
        if (field.isPrimaryKey()) {
          keyColumn = columns.size();
        }
        Column column = new Column(alias, field.column());
        columns.add(new Output(field.name(), Resolved.column(column, field.type(), true), ""));
      }
    }
    int width = columns.size() - offset;
    BitSet deferred = null;
    if (read != null) {
      deferred = new BitSet();
      deferred.set(0, meta.fields().size());
      deferred.andNot(read);
    }
    return new ModelLayout(
        meta, offset, width, fields, deferred, keyColumn, related(meta, alias, tree, prefix));
  }

  private List<ModelLayout.Related> related(
      ModelMeta<?> meta, String alias, Tree tree, String prefix) {
    if (tree.children.isEmpty()) {
      return List.of();
    }
    List<ModelLayout.Related> related = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>(tree.children.keySet());
    tree.children.forEach(
        (name, below) -> {
          var field = meta.findField(name);
          if (field.isPresent() && field.get().isForeignKey() && !name.equals("pk")) {
            open.remove(name);
            ModelField<?, ?> key = field.get();
            String joined = planner.joins.join(alias, Hop.forward(key), null);
            ModelLayout layout = layout(key.target(), joined, below, prefix + key.name() + "__");
            related.add(new ModelLayout.Related(key, null, layout));
            return;
          }
          var reverse = planner.graph.registry().findReverseQuery(meta, name);
          if (reverse.isPresent() && reverse.get().kind() == RelationKind.ONE_TO_ONE) {
            open.remove(name);
            ReverseRelation relation = reverse.get();
            String joined = planner.joins.join(alias, Hop.reverse(relation.field()), null);
            ModelLayout layout = layout(relation.source(), joined, below, prefix + name + "__");
            related.add(new ModelLayout.Related(null, relation, layout));
          }
        });
    if (!open.isEmpty()) {
      throw refuseRelated(meta, open.iterator().next());
    }
    return List.copyOf(related);
  }

  private FieldException refuseRelated(ModelMeta<?> meta, String name) {
    Set<String> known = planner.graph.paths(meta).singleRelations();
    return new FieldException(
        Problem.of("models.E048", "selectRelated cannot follow '" + name + "' from " + meta.name())
            .hint(
                (known.isEmpty() ? "it refers to nothing" : "Choices: " + String.join(", ", known))
                    + "; for several rows use prefetchRelated"));
  }

  // ---- deferred fields

  private @Nullable BitSet read(ModelMeta<?> meta, String prefix, Tree tree) {
    QueryState.Deferral deferral = state.deferral;
    if (deferral == null) {
      return null;
    }
    BitSet read = new BitSet();
    boolean any = false;
    for (ModelField<?, ?> field : meta.fields()) {
      boolean named = false;
      for (String path : deferral.names()) {
        if (path.startsWith(prefix)
            && names(field, path.substring(prefix.length()), deferral.only())) {
          named = true;
        }
      }
      any |= named;
      read.set(field.index(), field.isPrimaryKey() || named == deferral.only());
    }
    if (!any) {
      return null;
    }
    for (String name : tree.children.keySet()) {
      meta.findField(name).ifPresent(field -> refuseDeferredKey(field, read));
    }
    return read;
  }

  private static boolean names(ModelField<?, ?> field, String rest, boolean only) {
    int end = rest.indexOf("__");
    if (end >= 0 && !only) {
      return false;
    }
    String name = end < 0 ? rest : rest.substring(0, end);
    return field.model().findField(name).filter(found -> found == field).isPresent();
  }

  private static void refuseDeferredKey(ModelField<?, ?> field, BitSet read) {
    if (!read.get(field.index())) {
      throw new FieldException(
          Problem.of(
                  "models.E049",
                  field
                      + " cannot be left for later and followed by selectRelated at the same time")
              .hint("name it in only(), or leave it out of selectRelated()"));
    }
  }

  // ---- the rest

  private record Limits(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {}

  private Limits slice() {
    return limits(state.slice);
  }

  private static Limits limits(QueryState.@Nullable Slice slice) {
    if (slice == null) {
      return new Limits(null, null);
    }
    if (slice.written()) {
      return new Limits(new Fixed(String.valueOf(slice.to())), null);
    }
    Param limit =
        slice.to() < 0 ? null : Param.of(slice, slice, Assembler::limit, ValueKind.INTEGER);
    Param offset =
        slice.from() == 0 ? null : Param.of(slice, slice, Assembler::offset, ValueKind.INTEGER);
    return new Limits(limit, offset);
  }

  static @Nullable SqlExpression limitOf(QueryState.@Nullable Slice slice) {
    return limits(slice).limit;
  }

  static @Nullable SqlExpression offsetOf(QueryState.@Nullable Slice slice) {
    return limits(slice).offset;
  }

  private static @Nullable Object limit(@Nullable Object given) {
    return given instanceof QueryState.Slice slice ? slice.to() - slice.from() : null;
  }

  private static @Nullable Object offset(@Nullable Object given) {
    return given instanceof QueryState.Slice slice ? slice.from() : null;
  }

  private Assembled assemble(List<Orderings.Term> order, Limits limits) {
    List<Output> own = List.copyOf(columns);
    boolean grouped = planner.groupByModel || planner.groupBy != null;
    Clause.Split conditions = planner.conditions();
    List<Orderings.Term> terms =
        grouped && Orderings.isDefault(state) && !state.isSliced() ? List.of() : order;
    List<Selected> selected = new ArrayList<>();
    for (Output column : columns) {
      selected.add(new Selected(column.value().sql(), column.alias()));
    }
    if (state.distinct && state.distinctOn.isEmpty()) {
      addOrderColumns(terms, selected);
    }
    SqlExpression where = sql(conditions.where());
    SqlExpression having = sql(conditions.having());
    SqlExpression window = sql(conditions.window());
    List<SqlExpression> groups = grouped ? groups(terms, conditions.having()) : List.of();
    List<SqlExpression> orderBy = new ArrayList<>();
    for (Orderings.Term term : terms) {
      if (!orderBy.contains(term.value().sql())) {
        orderBy.add(term.value().sql());
      }
    }
    if (window != null) {
      Select over = overWindows(selected, where, groups, having, window, orderBy, limits);
      return new Assembled(over, own, layout, annotations, isEmpty(where, having));
    }
    Select select =
        new Select(
            state.distinct,
            distinctOn(),
            selected,
            planner.first(),
            planner.joins.joins(),
            where,
            groups,
            having,
            orderBy,
            limits.limit,
            limits.offset,
            lock());
    return new Assembled(select, own, layout, annotations, isEmpty(where, having));
  }

  /**
   * A condition on window functions is asked of a query in FROM, since they are computed after
   * WHERE.
   */
  private Select overWindows(
      List<Selected> selected,
      @Nullable SqlExpression where,
      List<SqlExpression> groups,
      @Nullable SqlExpression having,
      SqlExpression window,
      List<SqlExpression> orderBy,
      Limits limits) {
    List<Selected> inner = new ArrayList<>();
    List<Selected> outer = new ArrayList<>();
    for (Selected column : selected) {
      String name = "__c" + inner.size();
      inner.add(new Selected(column.value(), name));
      outer.add(new Selected(new Column(OVER, name), column.alias()));
    }
    inner.add(new Selected(window, "__meets"));
    List<SqlExpression> order = new ArrayList<>();
    for (SqlExpression each : orderBy) {
      Ordered ordered = (Ordered) each;
      if (ordered.value() instanceof Column column && column.table().isEmpty()) {
        order.add(ordered);
        continue;
      }
      String name = "__o" + order.size();
      inner.add(new Selected(ordered.value(), name));
      order.add(new Ordered(new Column(OVER, name), ordered.descending(), ordered.nullsFirst()));
    }
    Select rows =
        new Select(
            false,
            List.of(),
            inner,
            planner.first(),
            planner.joins.joins(),
            where,
            groups,
            having,
            List.of(),
            null,
            null,
            null);
    return new Select(
        state.distinct,
        List.of(),
        outer,
        new From.Query(rows, OVER),
        List.of(),
        new Column(OVER, "__meets"),
        List.of(),
        null,
        order,
        limits.limit,
        limits.offset,
        null);
  }

  private boolean isEmpty(@Nullable SqlExpression where, @Nullable SqlExpression having) {
    QueryState.Slice slice = state.slice;
    return state.none
        || Truth.FALSE.equals(where)
        || Truth.FALSE.equals(having)
        || (slice != null && slice.to() >= 0 && slice.to() <= slice.from());
  }

  private static @Nullable SqlExpression sql(@Nullable Clause clause) {
    if (clause == null) {
      return null;
    }
    SqlExpression sql = clause.sql();
    return sql.equals(Truth.TRUE) ? null : sql;
  }

  /** DISTINCT counts what rows are ordered by, so that must be selected too. */
  private static void addOrderColumns(List<Orderings.Term> terms, List<Selected> selected) {
    for (Orderings.Term term : terms) {
      SqlExpression value = term.ordered().value();
      if (!term.selected() && selected.stream().noneMatch(column -> column.value().equals(value))) {
        selected.add(new Selected(value, ""));
      }
    }
  }

  private List<SqlExpression> groups(List<Orderings.Term> terms, @Nullable Clause having) {
    Set<SqlExpression> groups = new LinkedHashSet<>();
    if (planner.groupBy != null) {
      groups.addAll(planner.groupBy);
    }
    for (Output column : columns) {
      if (!groups.contains(column.value().sql())) {
        groups.addAll(column.value().groupBy());
      }
    }
    terms.forEach(term -> groups.addAll(term.value().groupBy()));
    List<SqlExpression> ofHaving = new ArrayList<>();
    if (having != null) {
      having.groups(ofHaving);
      groups.addAll(ofHaving);
    }
    return collapse(groups, ofHaving);
  }

  /** Where rows are grouped by the key of a table, its other columns need not be named. */
  private List<SqlExpression> collapse(Set<SqlExpression> groups, List<SqlExpression> ofHaving) {
    if (!planner.grammar.keyDeterminesRow()) {
      return List.copyOf(groups);
    }
    Set<String> keyed = new LinkedHashSet<>();
    for (SqlExpression group : groups) {
      if (group instanceof Column column && isKey(column)) {
        keyed.add(column.table());
      }
    }
    List<SqlExpression> kept = new ArrayList<>();
    for (SqlExpression group : groups) {
      boolean implied =
          group instanceof Column column && keyed.contains(column.table()) && !isKey(column);
      if (!implied || ofHaving.contains(group)) {
        kept.add(group);
      }
    }
    return kept;
  }

  private boolean isKey(Column column) {
    ModelMeta<?> meta = planner.joins.meta(column.table());
    return meta != null && meta.pk().column().equals(column.name());
  }

  private List<SqlExpression> distinctOn() {
    if (state.distinctOn.isEmpty()) {
      return List.of();
    }
    if (!planner.grammar.supportsDistinctOn()) {
      throw planner.grammar.notSupported(
          "keep one row for each value of distinct(fields)", "distinct() without fields");
    }
    return state.distinctOn.stream()
        .map(path -> planner.reference(path, null, true).sql())
        .toList();
  }

  private Select.@Nullable Lock lock() {
    Select.Lock lock = state.lock;
    if (lock == null || !planner.grammar.locks()) {
      return null;
    }
    List<String> tables = new ArrayList<>();
    for (String name : state.lockOf) {
      if (name.equals("self")) {
        tables.add(planner.joins.base());
      } else {
        ResolvedPath path = planner.graph.paths(planner.meta).resolve(name);
        List<String> all = planner.end(planner.joins.base(), path, null).all();
        tables.add(all.get(all.size() - 1));
      }
    }
    return new Select.Lock(lock.noWait(), lock.skipLocked(), lock.noKey(), tables);
  }
}
