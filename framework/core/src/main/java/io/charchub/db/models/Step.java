package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a query was told; the order matters, because joins are shared by what was said
 * before.
 */
sealed interface Step {
  /** What was said before; null for nothing. */
  @Nullable Step previous();

  /** Tells the structure of this step alone. */
  void shapeOwn(Shape shape);

  /**
   * Which rows count.
   *
   * @param sticky whether the next filter speaks of the same related rows
   */
  record Filter(@Nullable Step previous, Q<?> condition, boolean negated, boolean sticky)
      implements Step {
    @Override
    public void shapeOwn(Shape shape) {
      shape.token(Filter.class).token(negated ? 1 : 0).token(sticky ? 1 : 0);
      condition.shape(shape);
    }
  }

  /** A named expression. */
  record Annotate(@Nullable Step previous, String name, Expression value, boolean selected)
      implements Step {
    @Override
    public void shapeOwn(Shape shape) {
      shape.token(Annotate.class).token(name).token(selected);
      value.shape(shape);
    }
  }

  /** What is selected in place of whole rows; empty for every field. */
  record Values(@Nullable Step previous, List<String> names) implements Step {
    @Override
    public void shapeOwn(Shape shape) {
      shape.token(Values.class).token(names);
    }
  }

  /** Tells the structure of {@code last} and of the steps before it. */
  static void shape(@Nullable Step last, Shape shape) {
    if (last != null) {
      shape(last.previous(), shape);
      last.shapeOwn(shape);
    }
  }

  /** The steps up to {@code last}, the first one first. */
  static List<Step> list(@Nullable Step last) {
    List<Step> steps = new ArrayList<>();
    for (Step step = last; step != null; step = step.previous()) {
      steps.add(step);
    }
    Collections.reverse(steps);
    return steps;
  }
}
