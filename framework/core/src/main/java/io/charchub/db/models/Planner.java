package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.ListValue;
import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.Operand;
import io.charchub.db.expressions.OuterRef;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Q.Connector;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.QueryUse;
import io.charchub.db.expressions.Reference;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.ResolvedQuery;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.expressions.Types;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.ExistsQuery;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.From;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.IsNull;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.Selected;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a query was told, in the model's terms, into tables, joins and conditions. One for
 * each query and sub-query, used once.
 *
 * <p>The rules are Django's, because people know them: conditions on a relation to several rows
 * that are given in one call speak of the same row, those of two calls of any two; an exclusion by
 * such a relation asks that no row exists; an exclusion by a column keeps the rows where it is
 * NULL.
 */
final class Planner {
  final ModelGraph graph;
  final ModelMeta<?> meta;
  final Grammar grammar;
  final JoinTree joins;
  private final @Nullable Scope outer;
  private final int level;
  private final List<Clause> where = new ArrayList<>();
  final Map<String, Annotation> annotations = new LinkedHashMap<>();
  final List<SqlExpression> outerColumns = new ArrayList<>();
  @Nullable List<SqlExpression> groupBy;
  boolean groupByModel;
  @Nullable List<Output> values;
  private @Nullable Set<String> stuck;
  private boolean repeatable = true;

  /** The source of a truth that belongs to the plan. */
  private static final Object IS_NULL = new Object();

  /**
   * A named expression of the query.
   *
   * @param value what it stands for
   * @param selected whether it is part of the result
   */
  record Annotation(Resolved value, boolean selected) {}

  /**
   * Where a path ends.
   *
   * @param all the aliases on the way, the start included
   * @param kept those that are needed
   * @param column the column
   * @param type what it holds
   * @param nullable whether it may be NULL
   */
  record End(List<String> all, List<String> kept, Column column, Field<?> type, boolean nullable) {
    String alias() {
      return kept.get(kept.size() - 1);
    }
  }

  /**
   * A condition, and the joins that it cannot do without.
   *
   * @param clause the condition
   * @param needed the aliases
   */
  private record Built(Clause clause, Set<String> needed) {}

  Planner(ModelGraph graph, ModelMeta<?> meta, Grammar grammar, @Nullable Scope outer, int level) {
    graph.registry().require(meta);
    this.graph = graph;
    this.meta = meta;
    this.grammar = grammar;
    this.outer = outer;
    this.level = level;
    this.joins = new JoinTree(meta, level);
  }

  // ---- what it was told

  /** Takes in everything that a query was told about rows and names. */
  void replay(QueryState<?> state) {
    for (Step step : Step.list(state.steps)) {
      if (step instanceof Step.Filter filter) {
        filter(filter.negated() ? filter.condition().not() : filter.condition(), filter.sticky());
      } else if (step instanceof Step.Annotate annotate) {
        annotate(annotate);
      } else if (step instanceof Step.Values selected) {
        select(selected.names());
      }
    }
  }

  /** Takes in one filter; {@code sticky} where the next one speaks of the same related rows. */
  void filter(Q<?> condition, boolean sticky) {
    Set<String> inner = joins.inner();
    Set<String> reuse = stuck == null ? new HashSet<>() : stuck;
    JoinVotes votes = new JoinVotes(Connector.AND, false, 1);
    Built built = build(condition, reuse, false, false, true);
    votes.add(built.needed());
    votes.apply(joins);
    where.add(built.clause());
    joins.demote(inner);
    stuck = sticky ? reuse : null;
  }

  void require(SqlExpression condition) {
    where.add(new Clause.Leaf(Resolved.computed(condition, Types.BOOLEAN, List.of())));
  }

  private void annotate(Step.Annotate step) {
    Resolved value = step.value().resolve(scope());
    annotations.put(step.name(), new Annotation(value, step.selected()));
    if (step.selected() && values != null) {
      values.add(new Output(step.name(), value, step.name()));
    }
    if (value.aggregate() && !value.window()) {
      if (values == null) {
        groupByModel = true;
      } else {
        groupBy = groups(values);
      }
    }
  }

  private static List<SqlExpression> groups(List<Output> outputs) {
    List<SqlExpression> groups = new ArrayList<>();
    for (Output output : outputs) {
      Resolved value = output.value();
      boolean named = !output.alias().isEmpty() && !value.aggregate() && !value.groupBy().isEmpty();
      groups.addAll(named ? List.of(value.sql()) : value.groupBy());
    }
    return groups;
  }

  private void select(List<String> names) {
    if (groupByModel) {
      groupByModel = false;
      groupBy = new ArrayList<>();
      for (ModelField<?, ?> field : meta.fields()) {
        groupBy.add(new Column(joins.base(), field.column()));
      }
      annotations
          .values()
          .forEach(each -> groupBy.addAll(each.selected() ? each.value().groupBy() : List.of()));
    }
    List<Output> outputs = new ArrayList<>();
    if (names.isEmpty()) {
      meta.fields().forEach(field -> outputs.add(output(field.attname())));
      annotations.forEach(
          (name, each) -> {
            if (each.selected()) {
              outputs.add(new Output(name, each.value(), name));
            }
          });
    } else {
      names.forEach(name -> outputs.add(output(name)));
    }
    values = outputs;
  }

  private Output output(String name) {
    Annotation annotation = annotations.get(name);
    if (annotation != null) {
      if (!annotation.selected()) {
        throw new FieldException(
            Problem.of("models.E038", "'" + name + "' is an alias, which is not selected")
                .hint("annotate in place of alias"));
      }
      return new Output(name, annotation.value(), name);
    }
    return new Output(name, reference(name, null, true), "");
  }

  // ---- paths

  Scope scope() {
    return new QueryScope(this, null, true);
  }

  /** The query around, noting what is read from it. */
  Scope outerScope() {
    Scope around = outer;
    if (around == null) {
      throw new FieldException(
          Problem.of("models.E042", "OuterRef stands in a query that is not inside another one")
              .hint("use the query in Subquery, Exists or filter(...) of another one"));
    }
    Planner ours = around instanceof Subqueries.Planned planned ? planned.planner() : this;
    return new Subqueries.Planned() {
      @Override
      public Planner planner() {
        return ours;
      }

      @Override
      public Resolved path(String path) {
        Resolved there = around.path(path);
        outerColumns.addAll(there.groupBy());
        return there;
      }

      @Override
      public Resolved condition(Q<?> condition) {
        return around.condition(condition);
      }

      @Override
      public Scope outer() {
        return around.outer();
      }

      @Override
      public Scope insideAggregate() {
        return this;
      }

      @Override
      public void unrepeatable() {
        Planner.this.unrepeatable();
      }
    };
  }

  void unrepeatable() {
    repeatable = false;
    if (outer != null) {
      outer.unrepeatable();
    }
  }

  boolean isRepeatable() {
    return repeatable;
  }

  int level() {
    return level;
  }

  /**
   * What a path stands for: an annotation, or a column at the end of joins, with its transforms.
   */
  Resolved reference(String path, @Nullable Set<String> reuse, boolean joinsAllowed) {
    Annotation annotation = annotations.get(path);
    if (annotation != null) {
      return annotation.value();
    }
    int end = path.indexOf("__");
    if (end > 0 && annotations.containsKey(path.substring(0, end))) {
      Resolved value =
          java.util.Objects.requireNonNull(annotations.get(path.substring(0, end))).value();
      return transform(path, value, List.of(path.substring(end + 2).split("__", -1)));
    }
    ResolvedPath resolved = resolvePath(path);
    if (!joinsAllowed && resolved.hops().size() > (resolved.related() == null ? 0 : 1)) {
      throw new FieldException(
          Problem.of(
                  "models.E037", "'" + path + "' leads to another table, which cannot be read here")
              .hint("use a Subquery"));
    }
    End there = end(joins.base(), resolved, reuse);
    Resolved value = Resolved.column(there.column(), there.type(), isNullable(there));
    if (resolved.related() != null) {
      value = value.keyOf(resolved.related().label());
    }
    return transform(resolved.label(), value, resolved.rest());
  }

  private boolean isNullable(End end) {
    return end.nullable() || joins.isOuter(end.alias());
  }

  private ResolvedPath resolvePath(String path) {
    try {
      return graph.paths(meta).resolve(path);
    } catch (FieldException e) {
      if (annotations.isEmpty() || !e.problem().id().equals("models.E030")) {
        throw e;
      }
      Set<String> known = new java.util.TreeSet<>(graph.paths(meta).names());
      known.addAll(annotations.keySet());
      throw ModelPaths.unknown(meta, path.split("__", -1)[0], known, path);
    }
  }

  private static Resolved transform(String label, Resolved value, List<String> names) {
    Resolved current = value;
    for (String name : names) {
      Field<?> type = current.type();
      if (type == null || Transforms.typeOf(type, name) == null) {
        Set<String> known = Transforms.names(current.kind());
        String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
        throw new FieldException(
            Problem.of("models.E036", label + " has no part '" + name + "'")
                .hint(
                    near
                        + (known.isEmpty()
                            ? "it has no parts"
                            : "Parts: " + String.join(", ", known))));
      }
      current = Transforms.apply(current, name);
    }
    return current;
  }

  /** Joins along a path from {@code start}; the aliases on the way, the start included. */
  List<String> walk(String start, ResolvedPath path, @Nullable Set<String> reuse) {
    List<String> all = new ArrayList<>(path.hops().size() + 1);
    all.add(start);
    String alias = start;
    for (Hop hop : path.hops()) {
      alias = joins.join(alias, hop, reuse);
      all.add(alias);
    }
    return all;
  }

  /**
   * Joins along a path from {@code start}, and gives back the joins that only lead to a key held
   * before them.
   */
  End end(String start, ResolvedPath path, @Nullable Set<String> reuse) {
    List<String> all = walk(start, path, reuse);
    List<String> kept = new ArrayList<>(all);
    String column = path.column();
    Field<?> type = path.type();
    boolean nullable = type.isNullable();
    for (int i = path.hops().size() - 1; i >= 0; i--) {
      Hop hop = path.hops().get(i);
      if (!hop.direct() || !column.equals(hop.toColumn())) {
        break;
      }
      column = hop.fromColumn();
      type = hop.fromType();
      nullable = hop.nullable();
      joins.release(kept.remove(i + 1));
    }
    return new End(all, kept, new Column(kept.get(kept.size() - 1), column), type, nullable);
  }

  // ---- conditions

  /**
   * A condition as a value: joins that it needs are LEFT JOINs, since it must not take rows away.
   */
  Resolved conditionAsValue(Q<?> condition, @Nullable Set<String> reuse) {
    Built built = build(condition, reuse, false, false, false);
    joins.promote(built.needed());
    List<SqlExpression> groups = new ArrayList<>();
    built.clause().groups(groups);
    SqlExpression sql = built.clause().sql();
    boolean aggregate = built.clause().aggregate();
    return new Resolved(
        sql,
        Types.BOOLEAN,
        "",
        aggregate,
        built.clause().window(),
        false,
        aggregate ? groups : sql instanceof Truth ? List.of() : List.of(sql),
        "");
  }

  private Built build(
      Q<?> condition,
      @Nullable Set<String> reuse,
      boolean branchNegated,
      boolean currentNegated,
      boolean split) {
    if (condition instanceof Q.Group<?> group) {
      return buildGroup(group, reuse, branchNegated, currentNegated, split);
    }
    int mark = joins.mark();
    if (condition instanceof Q.Condition<?> one) {
      return buildCondition(
          one.path(), one.lookup(), one, one.value(), reuse, branchNegated, currentNegated, split);
    }
    Resolved resolved;
    if (condition instanceof Q.Comparison comparison) {
      resolved = compare(comparison, reuse);
    } else {
      resolved = condition.resolve(new QueryScope(this, reuse, true));
      if (resolved.kind() != ValueKind.BOOLEAN) {
        throw new FieldException(
            Problem.of(
                    "models.E032",
                    "'" + condition + "' is neither true nor false, and cannot be a condition")
                .hint("compare it: matches(\"gt\", 0)"));
      }
    }
    return new Built(
        new Clause.Leaf(resolved),
        condition instanceof Q.Comparison ? joins.usedSince(mark) : Set.of());
  }

  private Built buildGroup(
      Q.Group<?> group,
      @Nullable Set<String> reuse,
      boolean branchNegated,
      boolean currentNegated,
      boolean split) {
    boolean negated = currentNegated ^ group.isNegated();
    boolean branch = branchNegated || group.isNegated();
    JoinVotes votes = new JoinVotes(group.connector(), negated, group.children().size());
    List<Clause> clauses = new ArrayList<>(group.children().size());
    for (Q<?> child : group.children()) {
      Built built = build(child, reuse, branch, negated, split);
      votes.add(built.needed());
      clauses.add(built.clause());
    }
    Set<String> needed = votes.apply(joins);
    return new Built(new Clause.Group(group.connector(), group.isNegated(), clauses), needed);
  }

  private Resolved compare(Q.Comparison comparison, @Nullable Set<String> reuse) {
    Scope scope = new QueryScope(this, reuse, true);
    Resolved left = comparison.left().resolve(scope);
    String label = "'" + comparison.left() + "'";
    return ask(scope, label, left, List.of(comparison.lookup()), comparison, comparison.value());
  }

  /** A look-up on a value that is there already. */
  private Resolved ask(
      Scope scope,
      String label,
      Resolved left,
      List<String> names,
      Object source,
      @Nullable Object value) {
    Question question = Question.of(label, left.type(), false, names, "");
    Resolved transformed = left;
    for (String name : question.transforms()) {
      transformed = Transforms.apply(transformed, name);
    }
    Operand operand = operand(scope, source, value, Conversion.NONE, QueryUse.MEMBERSHIP, null);
    if (operand.expression() == null && operand.query() == null) {
      Lookups.check(label, question.type(), question.lookup(), value, Conversion.NONE);
    }
    SqlExpression sql = Lookups.resolve(scope, transformed, question.lookup(), operand);
    List<Resolved> parts = new ArrayList<>(List.of(transformed));
    if (operand.expression() != null) {
      parts.add(operand.expression());
    }
    return condition(sql, parts);
  }

  /**
   * A condition made of these: like a computed value, but it is the parts that rows are grouped by.
   */
  private static Resolved condition(SqlExpression sql, List<Resolved> parts) {
    Resolved computed = Resolved.computed(sql, Types.BOOLEAN, parts);
    if (computed.aggregate()) {
      return computed;
    }
    List<SqlExpression> groups = new ArrayList<>();
    parts.forEach(part -> groups.addAll(part.groupBy()));
    return computed.grouping(groups);
  }

  private static Operand operand(
      Scope scope,
      Object source,
      @Nullable Object value,
      Conversion given,
      QueryUse use,
      @Nullable String key) {
    if (value instanceof Expression expression) {
      return Operand.expression(expression.resolve(scope));
    }
    if (value instanceof QuerySource query) {
      return Operand.query(query.resolveQuery(scope, use, key));
    }
    return Operand.value(source, value, given);
  }

  private Built buildCondition(
      String path,
      String lookup,
      Object source,
      @Nullable Object value,
      @Nullable Set<String> reuse,
      boolean branchNegated,
      boolean currentNegated,
      boolean split) {
    Scope scope = new QueryScope(this, reuse, true);
    Built onAnnotation = annotationCondition(scope, path, lookup, source, value);
    if (onAnnotation != null) {
      return onAnnotation;
    }
    ResolvedPath resolved = resolvePath(path);
    Question question =
        Question.of(
            resolved.label(), resolved.type(), resolved.related() != null, resolved.rest(), lookup);
    Question.check(resolved, lookup, value);
    int many = resolved.firstMany();
    if (many >= 0 && branchNegated && split) {
      return splitExclude(resolved, path, lookup, source, value, many, reuse);
    }
    int mark = joins.mark();
    Operand operand =
        operand(
            scope, source, value, Question.keys(resolved), QueryUse.MEMBERSHIP, keyName(resolved));
    Set<String> used = joins.usedSince(mark);
    refuseSeveralRows(question.lookup(), value, operand);
    End end = end(joins.base(), resolved, reuse);
    used.addAll(end.all());
    if (reuse != null) {
      reuse.addAll(end.kept());
    }
    Resolved column = Resolved.column(end.column(), end.type(), end.nullable());
    Resolved left = column;
    for (String name : question.transforms()) {
      left = Transforms.apply(left, name);
    }
    SqlExpression sql = Lookups.resolve(scope, left, question.lookup(), operand);
    List<Resolved> parts = new ArrayList<>(List.of(left));
    if (operand.expression() != null) {
      parts.add(operand.expression());
    }
    Clause leaf = new Clause.Leaf(condition(sql, parts));
    return guarded(leaf, column, end, question.lookup(), value, operand, currentNegated, used);
  }

  /**
   * Keeps, in an exclusion, the rows of which the database says neither yes nor no because a column
   * is NULL.
   */
  private Built guarded(
      Clause leaf,
      Resolved column,
      End end,
      String lookup,
      @Nullable Object value,
      Operand operand,
      boolean currentNegated,
      Set<String> used) {
    boolean isNull = value == null || (lookup.equals("isnull") && Boolean.TRUE.equals(value));
    if (!currentNegated) {
      return new Built(leaf, isNull ? Set.of() : used);
    }
    if (isNull) {
      return new Built(leaf, used);
    }
    if (lookup.equals("isnull")) {
      return new Built(leaf, Set.of());
    }
    List<Clause> all = new ArrayList<>(List.of(leaf));
    boolean nullAsked = value instanceof ListValue list && list.hadNull();
    if (!nullAsked && (end.nullable() || joins.isOuter(end.alias()))) {
      all.add(notNull(column));
    }
    Resolved other = operand.expression();
    if (other != null && other.sql() instanceof Column && other.nullable()) {
      all.add(notNull(other));
    }
    return new Built(
        all.size() == 1 ? leaf : new Clause.Group(Connector.AND, false, all), Set.of());
  }

  private static Clause notNull(Resolved column) {
    return new Clause.Leaf(condition(new IsNull(column.sql(), false), List.of(column)));
  }

  private static void refuseSeveralRows(String lookup, @Nullable Object value, Operand operand) {
    ResolvedQuery query = operand.query();
    if (query != null && value instanceof Query<?, ?, ?> source) {
      if (!lookup.equals("in") && !source.isOneRow()) {
        throw new FieldException(
            Problem.of(
                    "models.E039",
                    "A query that is compared with '" + lookup + "' must give one row")
                .hint("limit(1), or 'in'"));
      }
    }
    if (query != null && query.columns().size() != 1 && !query.empty()) {
      throw new FieldException(
          Problem.of(
                  "models.E039",
                  "A query that is compared must select one column, not " + query.columns().size())
              .hint("values(\"id\")"));
    }
  }

  private static @Nullable String keyName(ResolvedPath path) {
    ModelField<?, ?> field = path.field();
    return path.related() != null && field != null && field.isForeignKey()
        ? field.targetField().name()
        : null;
  }

  private @Nullable Built annotationCondition(
      Scope scope, String path, String lookup, Object source, @Nullable Object value) {
    if (annotations.isEmpty()) {
      return null;
    }
    int end = path.indexOf("__");
    String name = end < 0 ? path : path.substring(0, end);
    Annotation annotation = annotations.get(name);
    String rest = end < 0 ? "" : path.substring(end + 2);
    if (annotation == null) {
      annotation = annotations.get(path);
      rest = "";
    }
    if (annotation == null) {
      for (int i = path.lastIndexOf("__");
          i > 0 && annotation == null;
          i = path.lastIndexOf("__", i - 1)) {
        name = path.substring(0, i);
        rest = path.substring(i + 2);
        annotation = annotations.get(name);
      }
    }
    if (annotation == null) {
      return null;
    }
    List<String> names =
        new ArrayList<>(rest.isEmpty() ? List.of() : List.of(rest.split("__", -1)));
    if (!lookup.isEmpty()) {
      names.add(lookup);
    }
    return new Built(
        new Clause.Leaf(ask(scope, "'" + name + "'", annotation.value(), names, source, value)),
        Set.of());
  }

  /**
   * An exclusion by a relation to several rows: no such row may exist. The inner query begins at
   * the table that the first relation to several rows leads to, and is tied to ours by its
   * reference.
   */
  private Built splitExclude(
      ResolvedPath resolved,
      String path,
      String lookup,
      Object source,
      @Nullable Object value,
      int many,
      @Nullable Set<String> reuse) {
    Scope here = new QueryScope(this, reuse, true);
    Planner inner = new Planner(graph, meta, grammar, here, level + 1);
    Object asked =
        value instanceof Reference || value instanceof OuterRef
            ? OuterRef.of((Expression) value)
            : value;
    Set<String> innerJoins = inner.joins.inner();
    Built condition = inner.buildSingle(path, lookup, source, asked);
    inner.where.add(condition.clause());
    inner.joins.demote(innerJoins);

    List<String> tables = inner.joins.active();
    boolean left = false;
    for (int i = 0; i <= many; i++) {
      left |= inner.joins.isOuter(tables.get(i + 1));
      inner.joins.release(tables.get(i));
    }
    Hop hop = resolved.hops().get(many);
    String prefix = prefix(resolved, many, hop);
    String manyAlias = tables.get(many + 1);
    Column tie;
    if (inner.joins.isOuter(manyAlias)) {
      inner.joins.use(tables.get(many));
      tie = new Column(tables.get(many), hop.fromColumn());
    } else {
      tie = new Column(manyAlias, hop.toColumn());
    }
    if (reuse != null && !inner.joins.isOuter(manyAlias)) {
      tieToSameRow(inner, hop, manyAlias, reuse);
    }
    Resolved ours = reference(prefix, reuse, true);
    inner.outerColumns.addAll(ours.groupBy());
    inner.require(new Compare(tie, "=", ours.sql()));
    SqlExpression where = inner.whereSql();
    SqlExpression exists =
        Truth.FALSE.equals(where) ? Truth.FALSE : new ExistsQuery(inner.existence(where));
    Clause clause = new Clause.Leaf(condition(exists, List.of(ours)));
    if (left) {
      Built none = buildCondition(prefix, "isnull", IS_NULL, true, reuse, true, true, true);
      clause = new Clause.Group(Connector.OR, false, List.of(clause, none.clause()));
    }
    return new Built(clause, Set.of());
  }

  /** One condition as a whole filter. */
  private Built buildSingle(String path, String lookup, Object source, @Nullable Object value) {
    JoinVotes votes = new JoinVotes(Connector.AND, false, 1);
    Built built = buildCondition(path, lookup, source, value, new HashSet<>(), false, false, true);
    votes.add(built.needed());
    return new Built(built.clause(), votes.apply(joins));
  }

  /**
   * Where our own query joined the same relation in this call, the exclusion speaks of that very
   * row.
   */
  private void tieToSameRow(Planner inner, Hop hop, String manyAlias, Set<String> reuse) {
    String plain = inner.joins.plainName(manyAlias);
    for (String alias : reuse) {
      if (joins.plainName(alias).equals(plain) && !joins.isBase(alias)) {
        ModelMeta<?> there = hop.to();
        String key = there == null ? "id" : there.pk().column();
        inner.require(new Compare(new Column(manyAlias, key), "=", new Column(alias, key)));
        return;
      }
    }
  }

  /** The path, in our own terms, of the column that the relation to several rows refers to. */
  private String prefix(ResolvedPath path, int many, Hop hop) {
    StringBuilder prefix = new StringBuilder();
    int before = many;
    ModelMeta<?> model = meta;
    int next = 0;
    for (ResolvedPath.Name name : path.names()) {
      if (before - name.hops() < 0) {
        break;
      }
      prefix.append(name.name()).append("__");
      before -= name.hops();
      next += name.hops();
      ModelMeta<?> to = path.hops().get(next - 1).to();
      model = to == null ? model : to;
    }
    for (ModelField<?, ?> field : model.fields()) {
      if (field.column().equals(hop.fromColumn())) {
        return prefix.append(field.name()).toString();
      }
    }
    return prefix.append("pk").toString();
  }

  // ---- the parts of a statement

  /** The conditions on rows and groups together. */
  Clause.Split conditions() {
    Clause all = new Clause.Group(Connector.AND, false, List.copyOf(where));
    return Clause.split(all, false);
  }

  /** The conditions in SQL, where none is on groups; null for none. */
  @Nullable SqlExpression whereSql() {
    SqlExpression sql = new Clause.Group(Connector.AND, false, List.copyOf(where)).sql();
    return sql.equals(Truth.TRUE) ? null : sql;
  }

  /** Whether a condition is on groups. */
  boolean hasHaving() {
    return where.stream().anyMatch(Clause::aggregate);
  }

  private Select existence(@Nullable SqlExpression condition) {
    return new Select(
        false,
        List.of(),
        List.of(new Selected(Fixed.ONE, "")),
        joins.first(),
        joins.joins(),
        condition,
        List.of(),
        null,
        List.of(),
        Fixed.ONE,
        null,
        null);
  }

  From first() {
    return joins.first();
  }
}
