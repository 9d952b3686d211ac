package io.charchub.db.expressions;

import java.util.List;

/**
 * A field of the query around a sub-query (Django's {@code OuterRef}).
 *
 * <pre>
 * Exists.of(Comment.objects.filter("post", OuterRef.of("pk")))
 * </pre>
 */
public final class OuterRef extends Expression {
  private final Expression target;

  private OuterRef(Expression target) {
    this.target = target;
  }

  /** The field at {@code path} of the query around. */
  public static OuterRef of(String path) {
    return new OuterRef(F.of(path));
  }

  /**
   * {@code reference} as the query around understands it; an {@code OuterRef} in an {@code
   * OuterRef} goes two queries out.
   */
  public static OuterRef of(Expression reference) {
    return new OuterRef(reference);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved there = target.resolve(scope.outer());
    return new Resolved(
        there.sql(),
        there.type(),
        there.untyped(),
        false,
        false,
        there.nullable(),
        List.of(),
        there.relation());
  }

  @Override
  public void shape(Shape shape) {
    shape.token(OuterRef.class);
    target.shape(shape);
  }

  @Override
  public String toString() {
    return "OuterRef(" + target + ")";
  }
}
