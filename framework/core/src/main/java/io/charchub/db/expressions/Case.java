package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.CaseWhen;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first condition that holds (Django's {@code Case} and {@code When}).
 *
 * <pre>
 * Case.when(views.gt(1000), "hot").when(views.gt(100), "warm").orElse("cold")
 * </pre>
 */
public final class Case extends Expression {
  private final List<When> whens;
  private final Expression otherwise;

  private record When(Q<?> condition, Expression value) {}

  private Case(List<When> whens, Expression otherwise) {
    this.whens = List.copyOf(whens);
    this.otherwise = otherwise;
  }

  /** The first condition. {@code value} is a value, or an expression; text is a value. */
  public static Case when(Q<?> condition, @Nullable Object value) {
    return new Case(List.of(), Value.of(null)).or(condition, value);
  }

  /** No condition at all: the value of {@link #orElse}. */
  public static Case none() {
    return new Case(List.of(), Value.of(null));
  }

  /** The next condition, asked where none before it held. */
  public Case or(Q<?> condition, @Nullable Object value) {
    List<When> more = new ArrayList<>(whens);
    more.add(new When(condition, wrap(value)));
    return new Case(more, otherwise);
  }

  /** The value where no condition holds; without it NULL. */
  public Case orElse(@Nullable Object value) {
    return new Case(whens, wrap(value));
  }

  @Override
  public List<Expression> parts() {
    List<Expression> parts = new ArrayList<>(whens.size() * 2 + 1);
    for (When when : whens) {
      parts.add(when.condition());
      parts.add(when.value());
    }
    parts.add(otherwise);
    return parts;
  }

  @Override
  public Resolved resolve(Scope scope) {
    List<Resolved> parts = new ArrayList<>();
    List<CaseWhen.When> written = new ArrayList<>();
    Resolved last = null;
    List<Resolved> values = new ArrayList<>();
    for (When when : whens) {
      Resolved condition = when.condition().resolve(scope);
      if (condition.sql().equals(Truth.FALSE)) {
        continue;
      }
      Resolved value = when.value().resolve(scope);
      values.add(value);
      parts.add(value);
      if (condition.sql().equals(Truth.TRUE)) {
        last = value;
        break;
      }
      parts.add(condition);
      written.add(new CaseWhen.When(condition.sql(), value.sql()));
    }
    if (last == null) {
      last = otherwise.resolve(scope);
      values.add(last);
      parts.add(last);
    }
    SqlExpression otherwiseSql = last.sql();
    SqlExpression sql =
        written.isEmpty() ? otherwiseSql : new CaseWhen(List.copyOf(written), otherwiseSql);
    Field<?> type = sql.equals(Fixed.NULL) ? Types.TEXT : Types.common(values);
    Resolved whole =
        Resolved.computed(
            sql, type, type == null ? "a CASE that mixes values of several kinds" : "", parts);
    return written.isEmpty() ? whole.grouping(last.groupBy()) : whole;
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Case.class).token(whens.size());
    for (When when : whens) {
      when.condition().shape(shape);
      when.value().shape(shape);
    }
    otherwise.shape(shape);
  }
}
