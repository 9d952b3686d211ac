package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Scalar;
import io.charchub.db.sql.SqlExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one value that a query selects (Django's {@code Subquery}).
 *
 * <pre>
 * Subquery.of(Comment.objects.filter("post", OuterRef.of("pk")).orderBy("-createdAt").values("body").limit(1))
 * </pre>
 */
public final class Subquery extends Expression {
  private final QuerySource query;
  private final @Nullable Field<?> type;

  private Subquery(QuerySource query, @Nullable Field<?> type) {
    this.query = query;
    this.type = type;
  }

  /** The value of the one column of {@code query}, which must give one row at most. */
  public static Subquery of(QuerySource query) {
    return new Subquery(query, null);
  }

  /** The value of {@code query}, of {@code type}. */
  public static Subquery of(QuerySource query, Field<?> type) {
    return new Subquery(query, type);
  }

  /** The query. */
  public QuerySource query() {
    return query;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Resolved resolve(Scope scope) {
    ResolvedQuery resolved = query.resolveQuery(scope, QueryUse.VALUE, null);
    Field<?> known =
        type != null || resolved.columns().isEmpty() ? type : resolved.columns().get(0).type();
    SqlExpression sql = resolved.empty() ? Fixed.NULL : new Scalar(resolved.statement());
    return new Resolved(
        sql,
        known,
        known == null ? "a sub-query" : "",
        false,
        false,
        false,
        resolved.outer().isEmpty() ? List.of(sql) : resolved.outer(),
        "");
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Subquery.class).type(type);
    query.shape(shape);
  }
}
