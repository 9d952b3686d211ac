package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Order;
import io.charchub.db.expressions.Reference;
import io.charchub.db.expressions.Scope;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compound;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Ordered;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Statement;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * UNION, INTERSECT and EXCEPT: several queries planned one by one, with an order and limits of the
 * whole.
 */
final class Compounds {
  private final ModelGraph graph;
  private final Grammar grammar;
  private final QueryState<?> state;
  private final @Nullable Scope outer;
  private final int level;

  /**
   * The statement, and what its columns are.
   *
   * @param statement the statement
   * @param first the first query, whose columns are those of the whole
   * @param empty whether it is known to give no row
   * @param repeatable whether the plan fits other values
   */
  record Compounded(
      Statement statement, Assembler.Assembled first, boolean empty, boolean repeatable) {}

  Compounds(
      ModelGraph graph, Grammar grammar, QueryState<?> state, @Nullable Scope outer, int level) {
    this.graph = graph;
    this.grammar = grammar;
    this.state = state;
    this.outer = outer;
    this.level = level;
  }

  Compounded plan() {
    QueryState.Combination combination = Objects.requireNonNull(state.combination);
    List<Statement> statements = new ArrayList<>();
    Assembler.Assembled first = null;
    boolean repeatable = true;
    boolean difference = combination.operator() == Compound.Operator.DIFFERENCE;
    boolean union =
        combination.operator() == Compound.Operator.UNION
            || combination.operator() == Compound.Operator.UNION_ALL;
    boolean empty = state.none;
    for (QueryState<?> part : combination.parts()) {
      QueryState<?> aligned = aligned(part);
      Assembler.Assembled columns;
      Statement statement;
      boolean none;
      if (aligned.combination != null) {
        Compounded inner = new Compounds(graph, grammar, aligned, outer, level).plan();
        columns = inner.first();
        statement = inner.statement();
        none = inner.empty();
        repeatable &= inner.repeatable();
      } else {
        Planner planner = new Planner(graph, aligned.meta(), grammar, outer, level);
        planner.replay(aligned);
        columns = new Assembler(planner, withoutNeedlessOrder(aligned)).rows();
        statement = columns.select();
        none = columns.empty();
        repeatable &= planner.isRepeatable();
      }
      boolean isFirst = first == null;
      if (first == null) {
        first = columns;
      }
      if (none) {
        empty |= !union && (isFirst || !difference);
      } else {
        statements.add(statement);
      }
    }
    if (statements.isEmpty()) {
      empty = true;
    }
    Assembler.Assembled columns = Objects.requireNonNull(first);
    Statement whole =
        new Compound(
            combination.operator(),
            statements,
            order(columns),
            Assembler.limitOf(state.slice),
            Assembler.offsetOf(state.slice));
    return new Compounded(whole, columns, empty, repeatable);
  }

  private static <T> QueryState<T> withoutNeedlessOrder(QueryState<T> part) {
    if (part.isSliced()) {
      return part;
    }
    QueryState<T> plain = part.copy();
    plain.ordering = List.of();
    return plain;
  }

  /** What the whole selects, each part must select. */
  private <P> QueryState<P> aligned(QueryState<P> part) {
    if (!state.valuesOnly || part.valuesOnly) {
      return part;
    }
    QueryState<P> copy = part.copy();
    for (Step step : Step.list(state.steps)) {
      if (step instanceof Step.Values values) {
        if (copy.combination == null) {
          copy.steps = new Step.Values(copy.steps, values.names());
        } else {
          copy.steps = new Step.Values(null, values.names());
        }
        copy.valuesOnly = true;
      }
    }
    return copy;
  }

  private List<SqlExpression> order(Assembler.Assembled columns) {
    List<SqlExpression> order = new ArrayList<>();
    if (state.ordering == null) {
      return order;
    }
    for (Object each : state.ordering) {
      boolean descending;
      String path;
      Boolean nullsFirst = null;
      if (each instanceof String text) {
        descending = text.startsWith("-");
        path = descending ? text.substring(1) : text;
      } else {
        Order given = each instanceof Order one ? one : ((Expression) each).asc();
        descending = given.isDescending();
        path =
            given.value() instanceof Reference reference
                ? reference.path()
                : given.value().toString();
        nullsFirst =
            given.nulls() == Order.Nulls.DATABASE
                ? null
                : Boolean.valueOf(given.nulls() == Order.Nulls.FIRST);
      }
      SqlExpression position = new Fixed(String.valueOf(position(columns, path)));
      order.add(new Ordered(position, descending ^ state.reversed, nullsFirst));
    }
    return order;
  }

  private int position(Assembler.Assembled columns, String path) {
    ModelField<?, ?> field = state.meta().findField(path).orElse(null);
    String name = field == null ? path : field.name();
    for (int i = 0; i < columns.columns().size(); i++) {
      String known = columns.columns().get(i).name();
      boolean same =
          field != null
              && columns.columns().get(i).value().sql() instanceof Column column
              && column.name().equals(field.column());
      if (known.equals(path) || known.equals(name) || same) {
        return i + 1;
      }
    }
    throw new FieldException(
        Problem.of(
                "models.E046",
                "A union cannot be ordered by '" + path + "', which is not among its columns")
            .hint(
                "Columns: "
                    + String.join(", ", columns.columns().stream().map(Output::name).toList())));
  }
}
