package io.charchub.db.expressions;

import java.util.List;

/**
 * An expression under a name.
 *
 * <p>The name is checked where it is used: it must be an identifier, because it becomes one in SQL.
 */
public final class Named extends Expression {
  private final String name;
  private final Expression value;

  Named(String name, Expression value) {
    this.name = name;
    this.value = value instanceof Named named ? named.value : value;
  }

  /** What is named. */
  public Expression value() {
    return value;
  }

  @Override
  public String defaultName() {
    return name;
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    return value.resolve(scope);
  }

  @Override
  public void shape(Shape shape) {
    value.shape(shape);
  }

  @Override
  public String toString() {
    return value + " AS " + name;
  }
}
