package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Aggregate;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.Named;
import io.charchub.db.expressions.Operand;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.QueryUse;
import io.charchub.db.expressions.Reference;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Shape;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.expressions.Types;
import io.charchub.db.expressions.Value;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.From;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.Selected;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Statement;
import io.charchub.db.sql.UnfitException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values computed over all rows of a query. Where the query has groups, limits or distinct rows
 * already, they are computed over it as a query in FROM.
 */
final class Aggregation {
  private static final String INNER = "subquery";

  private final QueryState<?> state;
  private final List<Named> values;

  Aggregation(QueryState<?> state, List<Named> values) {
    this.state = state;
    this.values = values;
  }

  Map<String, @Nullable Object> run() {
    for (Named value : values) {
      if (!value.containsAggregate() && !refersToAnnotation(value.value())) {
        throw new FieldException(
            Problem.of("models.E044", "'" + value.value() + "' is not an aggregate")
                .hint("Count, Sum, Avg, Min, Max of it"));
      }
    }
    Shape shape = new Shape().token(Execution.Purpose.AGGREGATE);
    state.shape(shape);
    values.forEach(value -> value.shape(shape.token(value.defaultName())));
    Database database = Connections.get(state.database);
    ModelGraph graph = ModelGraph.current();
    Plan plan = graph.plans(database.dialect()).get(shape, () -> make(graph, shape, database));
    if (plan.isEmpty()) {
      return ofNothing();
    }
    Sql sql;
    try {
      sql = plan.bind(shape);
    } catch (UnfitException e) {
      plan = make(graph, shape, database).plan();
      if (plan.isEmpty()) {
        return ofNothing();
      }
      sql = plan.bind(shape);
    }
    String[] names = plan.names();
    Field<?>[] types = plan.types();
    List<Map<String, @Nullable Object>> rows =
        database.query(sql, row -> Projection.map(row, names, types));
    return rows.isEmpty() ? ofNothing() : rows.get(0);
  }

  private boolean refersToAnnotation(Expression value) {
    if (value instanceof Reference reference) {
      return state.annotation(reference.path()) != null;
    }
    return value.parts().stream().anyMatch(this::refersToAnnotation);
  }

  /** What aggregates are of no rows at all. */
  private Map<String, @Nullable Object> ofNothing() {
    Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
    for (Named named : values) {
      Object value = null;
      if (named.value() instanceof Aggregate aggregate) {
        value =
            aggregate.isCount()
                ? Long.valueOf(0)
                : aggregate.otherwise() instanceof Value given ? given.value() : null;
      }
      nothing.put(String.valueOf(named.defaultName()), value);
    }
    return nothing;
  }

  private PlanCache.Made make(ModelGraph graph, Shape shape, Database database) {
    Grammar grammar = Grammar.of(database.dialect());
    if (state.combination != null) {
      Compounds.Compounded inner = new Compounds(graph, grammar, state, null, 0).plan();
      Planner planner = new Planner(graph, state.meta(), grammar, null, 0);
      List<Output> outputs = outputs(new Columns(planner, inner.first().columns()));
      return made(
          over(inner.statement(), outputs),
          grammar,
          shape,
          inner.empty(),
          outputs,
          inner.repeatable());
    }
    Planner planner = new Planner(graph, state.meta(), grammar, null, 0);
    planner.replay(state);
    if (!needsSubquery(planner)) {
      List<Output> outputs = outputs(planner.scope());
      QueryState<?> plain = state.copy();
      plain.ordering = List.of();
      plain.related = List.of();
      plain.lock = null;
      Assembler.Assembled assembled = new Assembler(planner, plain).only(outputs);
      return made(
          assembled.select(), grammar, shape, assembled.empty(), outputs, planner.isRepeatable());
    }
    return overSubquery(planner, grammar, shape);
  }

  private boolean needsSubquery(Planner planner) {
    boolean grouped =
        planner.annotations.values().stream()
            .anyMatch(each -> each.value().aggregate() || each.value().window());
    return planner.groupBy != null
        || state.isSliced()
        || state.distinct
        || grouped
        || planner.hasHaving();
  }

  private PlanCache.Made overSubquery(Planner planner, Grammar grammar, Shape shape) {
    Columns scope = new Columns(planner, List.of());
    List<Output> outputs = outputs(scope);
    List<Output> inner = new ArrayList<>();
    if (state.distinct) {
      inner.addAll(distinctColumns(planner));
    } else if (planner.values != null) {
      for (int i = 0; i < planner.values.size(); i++) {
        inner.add(aliased(planner.values.get(i), "__v" + i));
      }
    }
    inner.addAll(scope.added);
    if (planner.groupByModel) {
      planner.groupByModel = false;
      List<SqlExpression> groups = new ArrayList<>();
      groups.add(new Column(planner.joins.base(), planner.meta.pk().column()));
      planner.groupBy = groups;
    }
    if (inner.isEmpty()) {
      inner.add(new Output("key", planner.reference("pk", null, false), "__key"));
    }
    QueryState<?> plain = state.copy();
    plain.related = List.of();
    plain.lock = null;
    Assembler.Assembled assembled = new Assembler(planner, plain).only(inner);
    return made(
        over(assembled.select(), outputs),
        grammar,
        shape,
        assembled.empty(),
        outputs,
        planner.isRepeatable());
  }

  private List<Output> distinctColumns(Planner planner) {
    List<Output> columns = new ArrayList<>();
    List<Output> shown = planner.values;
    if (shown == null) {
      planner
          .meta
          .fields()
          .forEach(
              field ->
                  columns.add(
                      aliased(
                          new Output(
                              field.name(), planner.reference(field.attname(), null, false), ""),
                          "__f" + field.index())));
      planner.annotations.forEach(
          (name, each) -> {
            if (each.selected()) {
              columns.add(new Output(name, each.value(), name));
            }
          });
    } else {
      for (int i = 0; i < shown.size(); i++) {
        columns.add(aliased(shown.get(i), "__v" + i));
      }
    }
    return columns;
  }

  private static Output aliased(Output output, String alias) {
    return output.alias().isEmpty() ? new Output(output.name(), output.value(), alias) : output;
  }

  private static Statement over(Statement inner, List<Output> outputs) {
    List<Selected> columns =
        outputs.stream().map(output -> new Selected(output.value().sql(), output.alias())).toList();
    return Select.of(columns, new From.Query(inner, INNER), null);
  }

  private List<Output> outputs(Scope scope) {
    List<Output> outputs = new ArrayList<>();
    for (Named named : values) {
      String name = String.valueOf(named.defaultName());
      outputs.add(new Output(name, named.value().resolve(scope), name));
    }
    return outputs;
  }

  private static PlanCache.Made made(
      Statement statement,
      Grammar grammar,
      Shape shape,
      boolean empty,
      List<Output> outputs,
      boolean repeatable) {
    return new PlanCache.Made(Plan.of(statement, grammar, shape, empty, null, outputs), repeatable);
  }

  /**
   * The columns of a query in FROM, as aggregates over it see them: what they read becomes a column
   * of it.
   */
  private static final class Columns implements Subqueries.Planned {
    private final Planner inner;
    private final List<Output> existing;
    private final Map<String, Resolved> known = new LinkedHashMap<>();
    final List<Output> added = new ArrayList<>();

    Columns(Planner inner, List<Output> existing) {
      this.inner = inner;
      this.existing = existing;
    }

    @Override
    public Planner planner() {
      return inner;
    }

    @Override
    public Resolved path(String path) {
      Resolved found = known.get(path);
      if (found != null) {
        return found;
      }
      Resolved value = inner.reference(path, null, true);
      String alias = "__col" + (known.size() + 1);
      for (Output output : existing) {
        if (output.name().equals(path) && value.sql() instanceof Column column) {
          alias = column.name();
        }
      }
      Column column = new Column(INNER, alias);
      Resolved resolved =
          new Resolved(
              column,
              value.type(),
              value.untyped(),
              false,
              false,
              true,
              List.of(column),
              value.relation());
      known.put(path, resolved);
      added.add(new Output(path, value, alias));
      return resolved;
    }

    @Override
    public Resolved condition(Q<?> condition) {
      return Resolved.computed(clause(condition).sql(), Types.BOOLEAN, List.of());
    }

    private Clause clause(Q<?> condition) {
      if (condition instanceof Q.Group<?> group) {
        return new Clause.Group(
            group.connector(),
            group.isNegated(),
            group.children().stream().map(this::clause).toList());
      }
      if (condition instanceof Q.Condition<?> one) {
        return new Clause.Leaf(Resolved.computed(lookup(one), Types.BOOLEAN, List.of()));
      }
      return new Clause.Leaf(condition.resolve(this));
    }

    private SqlExpression lookup(Q.Condition<?> condition) {
      ResolvedPath path = inner.graph.paths(inner.meta).resolve(condition.path());
      Question question =
          Question.of(
              path.label(), path.type(), path.related() != null, path.rest(), condition.lookup());
      int asked =
          question.transforms().size()
              + (path.rest().size() > question.transforms().size() ? 1 : 0);
      String plain = condition.path();
      for (int i = 0; i < Math.min(asked, path.rest().size()); i++) {
        plain = plain.substring(0, plain.lastIndexOf("__"));
      }
      Resolved left = path(plain);
      for (String name : question.transforms()) {
        left = Transforms.apply(left, name);
      }
      Operand operand;
      if (condition.value() instanceof Expression expression) {
        operand = Operand.expression(expression.resolve(this));
      } else if (condition.value() instanceof QuerySource query) {
        operand = Operand.query(query.resolveQuery(this, QueryUse.MEMBERSHIP, null));
      } else {
        Conversion keys = Question.keys(path);
        operand = Operand.value(condition, condition.value(), keys);
      }
      return Lookups.resolve(this, left, question.lookup(), operand);
    }

    @Override
    public Scope outer() {
      return inner.outerScope();
    }

    @Override
    public Scope insideAggregate() {
      return this;
    }

    @Override
    public void unrepeatable() {
      inner.unrepeatable();
    }
  }
}
