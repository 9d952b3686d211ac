package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Order;
import io.charchub.db.expressions.Reference;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.expressions.Types;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Call;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Ordered;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query: its own, or the model's. A relation named as an order stands for the order
 * of the model that it leads to, if that has one.
 */
final class Orderings {
  private final Planner planner;
  private final QueryState<?> state;

  /**
   * One value that rows are ordered by.
   *
   * @param value the value with its direction
   * @param selected whether it is part of the result under its name
   */
  record Term(Resolved value, boolean selected) {
    Ordered ordered() {
      return (Ordered) value.sql();
    }
  }

  Orderings(Planner planner, QueryState<?> state) {
    this.planner = planner;
    this.state = state;
  }

  /** Whether the order is the model's, because the query was told none. */
  static boolean isDefault(QueryState<?> state) {
    return state.ordering == null;
  }

  /** The paths and expressions that count. */
  static List<?> of(QueryState<?> state) {
    return state.ordering == null ? state.meta().ordering() : state.ordering;
  }

  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (Object each : of(state)) {
      if (each instanceof String path) {
        boolean descending = path.startsWith("-");
        String name = descending ? path.substring(1) : path;
        path(name, descending ^ state.reversed, terms);
      } else {
        expression((Expression) each, terms);
      }
    }
    return terms;
  }

  private void path(String name, boolean descending, List<Term> terms) {
    if (name.equals("?")) {
      SqlExpression random = Call.of("RANDOM", ValueKind.FLOAT);
      terms.add(new Term(term(Resolved.constant(random, Types.FLOAT), descending, null), false));
      return;
    }
    Planner.Annotation annotation = planner.annotations.get(name);
    if (annotation != null) {
      terms.add(annotation(name, annotation, descending, null));
      return;
    }
    List<Output> selected = planner.values;
    if (selected != null) {
      for (Output output : selected) {
        if (output.name().equals(name)) {
          terms.add(new Term(term(output.value(), descending, null), false));
          return;
        }
      }
    }
    int end = name.indexOf("__");
    if (end > 0 && planner.annotations.containsKey(name.substring(0, end))) {
      terms.add(new Term(term(planner.reference(name, null, true), descending, null), false));
      return;
    }
    follow(planner.meta, planner.joins.base(), name, descending, new HashSet<>(), terms);
  }

  private Term annotation(
      String name,
      Planner.Annotation annotation,
      boolean descending,
      @Nullable Boolean nullsFirst) {
    Resolved value = annotation.value();
    boolean shown = annotation.selected() && isSelected(name);
    if (shown) {
      value = value.as(new Column("", name)).grouping(List.of());
    }
    return new Term(term(value, descending, nullsFirst), shown);
  }

  private boolean isSelected(String name) {
    return planner.values == null
        || planner.values.stream().anyMatch(output -> output.alias().equals(name));
  }

  private static Resolved term(Resolved value, boolean descending, @Nullable Boolean nullsFirst) {
    return value.as(new Ordered(value.sql(), descending, nullsFirst)).grouping(value.groupBy());
  }

  private void expression(Expression each, List<Term> terms) {
    Order order = each instanceof Order given ? given : each.asc();
    if (state.reversed) {
      order = order.reversed();
    }
    if (order.value() instanceof Reference reference) {
      Planner.Annotation annotation = planner.annotations.get(reference.path());
      if (annotation != null) {
        Boolean first =
            order.nulls() == Order.Nulls.DATABASE
                ? null
                : Boolean.valueOf(order.nulls() == Order.Nulls.FIRST);
        terms.add(annotation(reference.path(), annotation, order.isDescending(), first));
        return;
      }
    }
    terms.add(new Term(order.resolve(planner.scope()), false));
  }

  private void follow(
      ModelMeta<?> model,
      String start,
      String name,
      boolean descending,
      Set<String> seen,
      List<Term> terms) {
    ResolvedPath path = planner.graph.paths(model).resolve(name);
    ModelMeta<?> related = path.related();
    if (related != null
        && !related.ordering().isEmpty()
        && !path.byKey()
        && path.rest().isEmpty()) {
      if (!seen.add(path.label())) {
        throw new FieldException(
            Problem.of(
                    "models.E047",
                    "The order of " + model.label() + " by '" + name + "' never ends")
                .hint("order by the key, '" + name + "_id', in one of the models"));
      }
      List<String> walked = planner.walk(start, path, null);
      for (String item : related.ordering()) {
        boolean turned = item.startsWith("-");
        String last = walked.get(walked.size() - 1);
        follow(related, last, turned ? item.substring(1) : item, descending ^ turned, seen, terms);
      }
      seen.remove(path.label());
      return;
    }
    Planner.End end = planner.end(start, path, null);
    Resolved value = Resolved.column(end.column(), end.type(), end.nullable());
    for (String part : path.rest()) {
      if (value.type() == null || Transforms.typeOf(value.type(), part) == null) {
        throw new FieldException(
            Problem.of("models.E036", path.label() + " has no part '" + part + "'")
                .hint("a path to a field, or a transform of it"));
      }
      value = Transforms.apply(value, part);
    }
    terms.add(new Term(term(value, descending, null), false));
  }
}
