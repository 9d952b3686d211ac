package io.charchub.db.models;

import io.charchub.db.expressions.QueryUse;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.ResolvedQuery;
import io.charchub.db.expressions.Scope;
import io.charchub.db.sql.SqlExpression;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a query as a part of another one. */
final class Subqueries {
  private Subqueries() {}

  static ResolvedQuery resolve(
      QueryState<?> state, Scope outer, QueryUse use, @Nullable String key) {
    Planner around = around(outer);
    if (state.combination != null) {
      Compounds.Compounded whole =
          new Compounds(
                  around.graph,
                  around.grammar,
                  narrowed(state, use, key),
                  outer,
                  around.level() + 1)
              .plan();
      if (!whole.repeatable()) {
        outer.unrepeatable();
      }
      return new ResolvedQuery(
          whole.statement(), values(whole.first().columns()), List.of(), whole.empty());
    }
    Planner planner =
        new Planner(around.graph, state.meta(), around.grammar, outer, around.level() + 1);
    planner.replay(state);
    Assembler assembler = new Assembler(planner, withoutNeedlessOrder(state));
    Assembler.Assembled assembled =
        switch (use) {
          case EXISTENCE -> assembler.existence();
          case MEMBERSHIP -> assembler.key(key);
          case VALUE -> assembler.rows();
        };
    List<SqlExpression> columns = List.copyOf(new LinkedHashSet<>(planner.outerColumns));
    return new ResolvedQuery(
        assembled.select(), values(assembled.columns()), columns, assembled.empty());
  }

  private static <T> QueryState<T> withoutNeedlessOrder(QueryState<T> state) {
    if (state.isSliced() || state.distinct) {
      return state;
    }
    QueryState<T> plain = state.copy();
    plain.ordering = List.of();
    return plain;
  }

  private static <T> QueryState<T> narrowed(
      QueryState<T> state, QueryUse use, @Nullable String key) {
    if (use != QueryUse.MEMBERSHIP || state.valuesOnly) {
      return state;
    }
    QueryState<T> values = state.copy();
    values.steps = new Step.Values(state.steps, List.of(key == null ? "pk" : key));
    values.valuesOnly = true;
    return values;
  }

  private static List<Resolved> values(List<Output> outputs) {
    return outputs.stream().map(Output::value).toList();
  }

  private static Planner around(Scope outer) {
    if (outer instanceof Planned planned) {
      return planned.planner();
    }
    throw new IllegalStateException(
        "a sub-query is resolved in a scope that is not of a query: " + outer);
  }

  /** A scope that knows the query it is of. */
  interface Planned extends Scope {
    Planner planner();
  }
}
