package io.charchub.db.models;

import io.charchub.db.expressions.Q.Connector;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.sql.CaseWhen;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Infix;
import io.charchub.db.sql.Junction;
import io.charchub.db.sql.Not;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition while a query is planned: it must still be told which part concerns rows, and which
 * groups.
 */
sealed interface Clause {

  /** Whether this says anything at all. */
  default boolean isVoid() {
    return false;
  }

  /** Whether an aggregate takes part. */
  boolean aggregate();

  /** Whether a window function takes part. */
  boolean window();

  /** The condition in SQL. */
  SqlExpression sql();

  /** Adds what rows must be grouped by for this. */
  void groups(List<SqlExpression> into);

  /** One condition. */
  record Leaf(Resolved resolved) implements Clause {
    @Override
    public boolean aggregate() {
      return resolved.aggregate();
    }

    @Override
    public boolean window() {
      return resolved.window();
    }

    @Override
    public SqlExpression sql() {
      return resolved.sql();
    }

    @Override
    public void groups(List<SqlExpression> into) {
      into.addAll(resolved.groupBy());
    }
  }

  /** Several conditions. */
  record Group(Connector connector, boolean negated, List<Clause> children) implements Clause {
    @Override
    public boolean isVoid() {
      return children.stream().allMatch(Clause::isVoid);
    }

    @Override
    public boolean aggregate() {
      return children.stream().anyMatch(Clause::aggregate);
    }

    @Override
    public boolean window() {
      return children.stream().anyMatch(Clause::window);
    }

    @Override
    public SqlExpression sql() {
      List<SqlExpression> each =
          children.stream().filter(child -> !child.isVoid()).map(Clause::sql).toList();
      if (each.isEmpty()) {
        return Truth.TRUE;
      }
      SqlExpression joined =
          switch (connector) {
            case AND -> Junction.all(each);
            case OR -> Junction.any(each);
            case XOR -> odd(each);
          };
      return negated ? Not.of(joined) : joined;
    }

    @Override
    public void groups(List<SqlExpression> into) {
      children.forEach(child -> child.groups(into));
    }

    /** Whether an odd number of conditions holds. */
    private static SqlExpression odd(List<SqlExpression> conditions) {
      boolean turned = false;
      SqlExpression sum = null;
      List<SqlExpression> open = new ArrayList<>();
      for (SqlExpression condition : conditions) {
        if (condition instanceof Truth truth) {
          turned ^= truth.value();
          continue;
        }
        open.add(condition);
        SqlExpression one =
            new CaseWhen(List.of(new CaseWhen.When(condition, Fixed.ONE)), new Fixed("0"));
        sum = sum == null ? one : new Infix(sum, "+", one, ValueKind.INTEGER);
      }
      if (sum == null) {
        return turned ? Truth.TRUE : Truth.FALSE;
      }
      if (open.size() == 1) {
        return turned ? Not.of(open.get(0)) : open.get(0);
      }
      SqlExpression rest = new Infix(sum, "%", new Fixed("2"), ValueKind.INTEGER);
      return new Compare(rest, "=", new Fixed(turned ? "0" : "1"));
    }
  }

  /** A condition on rows, one on groups, and one on what is computed after both; null for none. */
  record Split(@Nullable Clause where, @Nullable Clause having, @Nullable Clause window) {}

  /**
   * Tells conditions on groups from those on rows: only what is joined by AND can be taken apart.
   */
  static Split split(Clause clause, boolean negated) {
    if (!clause.aggregate() && !clause.window()) {
      return new Split(clause, null, null);
    }
    if (!(clause instanceof Group group)) {
      return together(clause);
    }
    boolean turned = negated ^ group.negated();
    boolean together =
        group.connector() == (turned ? Connector.AND : Connector.OR)
            || group.connector() == Connector.XOR;
    if (together) {
      return together(clause);
    }
    List<Clause> where = new ArrayList<>();
    List<Clause> having = new ArrayList<>();
    List<Clause> window = new ArrayList<>();
    for (Clause child : group.children()) {
      Split part = split(child, turned);
      if (part.where() != null) {
        where.add(part.where());
      }
      if (part.having() != null) {
        having.add(part.having());
      }
      if (part.window() != null) {
        window.add(part.window());
      }
    }
    return new Split(like(group, where), like(group, having), like(group, window));
  }

  private static Split together(Clause clause) {
    return clause.window() ? new Split(null, null, clause) : new Split(null, clause, null);
  }

  private static @Nullable Clause like(Group group, List<Clause> children) {
    return children.isEmpty() ? null : new Group(group.connector(), group.negated(), children);
  }
}
