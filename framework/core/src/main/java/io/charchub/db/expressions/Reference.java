package io.charchub.db.expressions;

import java.util.List;

/**
 * An expression that stands for what a path leads to: a field, a field of a related model, an
 * annotation.
 */
public abstract class Reference extends Expression {
  private final String path;

  /** A reference to {@code path}, hops joined by {@code __}. */
  protected Reference(String path) {
    this.path = path;
  }

  /** The path, hops joined by {@code __}, such as {@code author__name}. */
  public final String path() {
    return path;
  }

  @Override
  public final Resolved resolve(Scope scope) {
    return scope.path(path);
  }

  @Override
  public final void shape(Shape shape) {
    shape.token(Reference.class).token(path);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public String toString() {
    return path;
  }
}
