package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression in the terms of SQL, with what the query around it needs to know.
 *
 * @param sql what to write
 * @param type the type of the value; null where it is not known
 * @param untyped why the type is not known; empty where it is
 * @param aggregate whether it is computed over a group of rows
 * @param window whether it is computed over the rows around
 * @param nullable whether this is a column that may be NULL
 * @param groupBy what rows must be grouped by for this to have one value in each group
 * @param relation the model that the value is a key of, by label; empty where it is no key
 */
public record Resolved(
    SqlExpression sql,
    @Nullable Field<?> type,
    String untyped,
    boolean aggregate,
    boolean window,
    boolean nullable,
    List<SqlExpression> groupBy,
    String relation) {

  /** A column. */
  public static Resolved column(Column column, Field<?> type, boolean nullable) {
    return new Resolved(column, type, "", false, false, nullable, List.of(column), "");
  }

  /** A value that is the same in every row. */
  public static Resolved constant(SqlExpression sql, @Nullable Field<?> type) {
    return new Resolved(
        sql,
        type,
        type == null ? "a value of a kind that no field has" : "",
        false,
        false,
        false,
        List.of(),
        "");
  }

  /** Something computed from {@code parts}. */
  public static Resolved computed(
      SqlExpression sql, @Nullable Field<?> type, List<Resolved> parts) {
    return computed(sql, type, type == null ? "an expression of unknown type" : "", parts);
  }

  static Resolved computed(
      SqlExpression sql, @Nullable Field<?> type, String untyped, List<Resolved> parts) {
    boolean aggregate = false;
    boolean window = false;
    for (Resolved part : parts) {
      aggregate |= part.aggregate;
      window |= part.window;
    }
    return new Resolved(
        sql, type, untyped, aggregate, window, false, aggregate ? groups(parts) : List.of(sql), "");
  }

  /** Something computed over a group of rows. */
  public static Resolved aggregate(SqlExpression sql, @Nullable Field<?> type) {
    return new Resolved(
        sql,
        type,
        type == null ? "an aggregate of unknown type" : "",
        true,
        false,
        false,
        List.of(),
        "");
  }

  /** Something computed over the rows around, which needs {@code parts}. */
  static Resolved window(SqlExpression sql, @Nullable Field<?> type, List<Resolved> parts) {
    boolean aggregate = parts.stream().anyMatch(Resolved::aggregate);
    return new Resolved(
        sql,
        type,
        type == null ? "a window function of unknown type" : "",
        aggregate,
        true,
        false,
        groups(parts),
        "");
  }

  static List<SqlExpression> groups(List<Resolved> parts) {
    Set<SqlExpression> groups = new LinkedHashSet<>();
    for (Resolved part : parts) {
      groups.addAll(part.groupBy);
    }
    return new ArrayList<>(groups);
  }

  /** The same value, said to be of {@code other} type. */
  public Resolved as(Field<?> other) {
    return new Resolved(sql, other, "", aggregate, window, nullable, groupBy, "");
  }

  /** The same value, written as {@code other}. */
  public Resolved as(SqlExpression other) {
    return new Resolved(
        other, type, untyped, aggregate, window, false, aggregate ? groupBy : List.of(other), "");
  }

  /** The same value, which needs these in GROUP BY. */
  public Resolved grouping(List<SqlExpression> groups) {
    return new Resolved(sql, type, untyped, aggregate, window, nullable, groups, relation);
  }

  /** The same column, known as the key of a model. */
  public Resolved keyOf(String label) {
    return new Resolved(sql, type, untyped, aggregate, window, nullable, groupBy, label);
  }

  /**
   * The type that the value is read by: a computed exact number has digits that a column of its
   * type has not.
   *
   * @throws FieldException {@code models.E041} where it is not known
   */
  public Field<?> readType() {
    Field<?> known = requireType();
    return Kinds.of(known) == ValueKind.DECIMAL && !(sql instanceof Column) ? Types.DECIMAL : known;
  }

  /** What the value is to SQL. */
  public ValueKind kind() {
    return Kinds.of(type);
  }

  /**
   * The type of the value.
   *
   * @throws FieldException {@code models.E041} where it is not known
   */
  public Field<?> requireType() {
    if (type == null) {
      throw new FieldException(
          Problem.of(
                  "models.E041",
                  "The type of "
                      + (untyped.isEmpty() ? "an expression" : untyped)
                      + " is not known")
              .hint("say it: ExpressionWrapper.of(expression, Types.DECIMAL)"));
    }
    return type;
  }
}
