package io.charchub.db.models;

import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One query while it is planned, as expressions see it.
 *
 * @param planner the query
 * @param reuse the joins to several rows that may be used again; null for any
 * @param joinsAllowed whether a path may leave the model's own table
 */
record QueryScope(Planner planner, @Nullable Set<String> reuse, boolean joinsAllowed)
    implements Subqueries.Planned {
  @Override
  public Resolved path(String path) {
    return planner.reference(path, reuse, joinsAllowed);
  }

  @Override
  public Resolved condition(Q<?> condition) {
    return planner.conditionAsValue(condition, reuse);
  }

  @Override
  public Scope outer() {
    return planner.outerScope();
  }

  @Override
  public Scope insideAggregate() {
    return this;
  }

  @Override
  public void unrepeatable() {
    planner.unrepeatable();
  }
}
