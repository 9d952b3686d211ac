package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Shape;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Statement;
import io.charchub.db.sql.UnfitException;
import java.util.List;

/** From the state of a query to a plan, by the shortest way: plans are kept by shape. */
final class Execution {
  private Execution() {}

  /** What a query is asked for; part of its shape. */
  enum Purpose {
    ROWS,
    EXISTENCE,
    AGGREGATE,
    UPDATE,
    DELETE
  }

  /** The plan for the rows of {@code state}; {@code shape}, empty before, has its values after. */
  static Plan rows(QueryState<?> state, Shape shape, Database database) {
    shape.token(Purpose.ROWS);
    state.shape(shape);
    ModelGraph graph = ModelGraph.current();
    PlanCache cache = graph.plans(database.dialect());
    Plan known = cache.find(shape);
    if (known != null) {
      return known;
    }
    PlanCache.Made made = makeRows(graph, state, shape, database);
    if (made.repeatable()) {
      cache.keep(shape, made.plan());
    }
    return made.plan();
  }

  private static PlanCache.Made makeRows(
      ModelGraph graph, QueryState<?> state, Shape shape, Database database) {
    Grammar grammar = Grammar.of(database.dialect());
    if (state.combination != null) {
      Compounds.Compounded whole = new Compounds(graph, grammar, state, null, 0).plan();
      Plan plan = plan(whole.statement(), grammar, shape, whole.empty(), whole.first());
      return new PlanCache.Made(plan, whole.repeatable());
    }
    Planner planner = new Planner(graph, state.meta(), grammar, null, 0);
    planner.replay(state);
    Assembler.Assembled assembled = new Assembler(planner, state).rows();
    Plan plan = plan(assembled.select(), grammar, shape, assembled.empty(), assembled);
    return new PlanCache.Made(plan, planner.isRepeatable());
  }

  private static Plan plan(
      Statement statement,
      Grammar grammar,
      Shape shape,
      boolean empty,
      Assembler.Assembled columns) {
    ModelLayout layout = columns.layout();
    ModelReader<?> reader =
        layout == null ? null : new ModelReader<>(layout, columns.annotations());
    return Plan.of(statement, grammar, shape, empty, reader, columns.columns());
  }

  /** Whether {@code state} has a row. */
  static boolean exists(QueryState<?> state) {
    Database database = Connections.get(state.database);
    if (state.combination != null) {
      QueryState<?> one = state.copy();
      one.slice = one.slice == null ? new QueryState.Slice(0, 1) : one.slice;
      Shape shape = new Shape();
      Plan plan = rows(one, shape, database);
      return !plan.isEmpty()
          && !database.query(bind(plan, shape, one, database), row -> Boolean.TRUE).isEmpty();
    }
    Shape shape = new Shape().token(Purpose.EXISTENCE);
    state.shape(shape);
    ModelGraph graph = ModelGraph.current();
    Plan plan =
        graph
            .plans(database.dialect())
            .get(shape, () -> makeExistence(graph, state, shape, database));
    if (plan.isEmpty()) {
      return false;
    }
    Sql sql;
    try {
      sql = plan.bind(shape);
    } catch (UnfitException e) {
      Plan fresh = makeExistence(graph, state, shape, database).plan();
      if (fresh.isEmpty()) {
        return false;
      }
      sql = fresh.bind(shape);
    }
    return !database.query(sql, row -> Boolean.TRUE).isEmpty();
  }

  private static PlanCache.Made makeExistence(
      ModelGraph graph, QueryState<?> state, Shape shape, Database database) {
    Grammar grammar = Grammar.of(database.dialect());
    Planner planner = new Planner(graph, state.meta(), grammar, null, 0);
    planner.replay(state);
    Assembler.Assembled assembled = new Assembler(planner, state).existence();
    Plan plan = Plan.of(assembled.select(), grammar, shape, assembled.empty(), null, List.of());
    return new PlanCache.Made(plan, planner.isRepeatable());
  }

  /**
   * The statement with the values of {@code shape}; planned anew where the plan at hand does not
   * fit them.
   */
  static Sql bind(Plan plan, Shape shape, QueryState<?> state, Database database) {
    try {
      return plan.bind(shape);
    } catch (UnfitException e) {
      Plan fresh = makeRows(ModelGraph.current(), state, shape, database).plan();
      return fresh.isEmpty() ? nothing(plan) : fresh.bind(shape);
    }
  }

  /** A statement with the columns of {@code plan} and no rows. */
  private static Sql nothing(Plan plan) {
    int columns = Math.max(1, plan.columns().size());
    return Sql.of("SELECT " + "NULL, ".repeat(columns - 1) + "NULL WHERE 1 = 0");
  }
}
