package io.charchub.db.expressions;

import io.charchub.db.sql.Fixed;
import java.util.List;

/** How many values there are, NULL left out; 0 where there is none. */
public final class Count {
  private static final Aggregate.Kind KIND =
      new Aggregate.Kind("Count", "COUNT", argument -> Types.LONG);

  private Count() {}

  /** How many values {@code path} leads to. */
  public static Aggregate of(String path) {
    return path.equals("*") ? rows() : new Aggregate(KIND, List.of(F.of(path)));
  }

  /** How many rows have a {@code value}. */
  public static Aggregate of(Expression value) {
    return new Aggregate(KIND, List.of(value));
  }

  /** How many rows there are. */
  public static Aggregate rows() {
    return new Aggregate(KIND, List.of(new Star()));
  }

  /** What COUNT counts where it counts rows. */
  private static final class Star extends Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public Resolved resolve(Scope scope) {
      return Resolved.constant(Fixed.STAR, Types.LONG);
    }

    @Override
    public void shape(Shape shape) {
      shape.token(Star.class);
    }

    @Override
    public String toString() {
      return "*";
    }
  }
}
