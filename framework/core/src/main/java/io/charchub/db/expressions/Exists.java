package io.charchub.db.expressions;

import io.charchub.db.sql.ExistsQuery;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import java.util.List;

/**
 * Whether a query gives a row (Django's {@code Exists}). A condition as well as a value.
 *
 * <pre>
 * Post.objects.filter(Exists.of(Comment.objects.filter("post", OuterRef.of("pk"))));
 * </pre>
 */
public final class Exists extends Q<Object> {
  private final QuerySource query;

  private Exists(QuerySource query) {
    this.query = query;
  }

  /** Whether {@code query} gives a row. */
  public static Exists of(QuerySource query) {
    return new Exists(query);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Resolved resolve(Scope scope) {
    ResolvedQuery resolved = query.resolveQuery(scope, QueryUse.EXISTENCE, null);
    SqlExpression sql = resolved.empty() ? Truth.FALSE : new ExistsQuery(resolved.statement());
    List<SqlExpression> groups = resolved.outer().isEmpty() ? List.of(sql) : resolved.outer();
    return new Resolved(sql, Types.BOOLEAN, "", false, false, false, groups, "");
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Exists.class);
    query.shape(shape);
  }
}
