package io.charchub.db.models;

import io.charchub.db.expressions.Shape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plans of queries by their shape. A program has a limited number of shapes; when there are
 * more than it holds, because shapes are made from outside (a filter for each parameter of a
 * request), it starts anew.
 */
final class PlanCache {
  private static final int CAPACITY = 4_096;

  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();

  @Nullable Plan find(Shape shape) {
    return plans.get(shape);
  }

  void keep(Shape shape, Plan plan) {
    if (plans.size() >= CAPACITY) {
      plans.clear();
    }
    plans.put(shape.key(), plan);
  }

  /** How many plans are kept. */
  int size() {
    return plans.size();
  }

  /**
   * The plan of {@code shape}, made now where there is none, and kept where {@code make} says that
   * it may be.
   */
  Plan get(Shape shape, Supplier<Made> make) {
    Plan plan = plans.get(shape);
    if (plan == null) {
      Made made = make.get();
      plan = made.plan();
      if (made.repeatable()) {
        keep(shape, plan);
      }
    }
    return plan;
  }

  /**
   * A plan, and whether it fits other values.
   *
   * @param plan the plan
   * @param repeatable whether it is to be kept
   */
  record Made(Plan plan, boolean repeatable) {}
}
