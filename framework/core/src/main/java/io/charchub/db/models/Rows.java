package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Row;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.Field;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A query that gives values in place of instances: maps, lists, single values or records. Made by
 * {@code values()} and its like; it can be narrowed, ordered and annotated further. An aggregate
 * annotated now is computed for each group of equal values.
 *
 * <pre>
 * Post.objects.values("status").annotate("n", Count.of("pk")).orderBy("status");
 * </pre>
 *
 * @param <T> the model
 * @param <R> what a row is read as
 */
public final class Rows<T, R extends @Nullable Object> extends Query<T, R, Rows<T, R>> {
  private final Projection<R> projection;

  Rows(QueryState<T> state, Projection<R> projection) {
    super(state);
    this.projection = projection;
  }

  @Override
  Rows<T, R> next(QueryState<T> changed) {
    return new Rows<>(changed, projection);
  }

  @Override
  List<R> load(QueryState<T> wanted) {
    Shape shape = new Shape();
    Database database = Connections.get(wanted.database);
    Plan plan = Execution.rows(wanted, shape, database);
    if (plan.isEmpty()) {
      return List.of();
    }
    String[] names = plan.names();
    Field<?>[] types = plan.types();
    return database.query(
        Execution.bind(plan, shape, wanted, database), row -> projection.read(row, names, types));
  }

  @Override
  void visit(QueryState<T> wanted, int chunk, Consumer<? super R> consumer) {
    Shape shape = new Shape();
    Database database = Connections.get(wanted.database);
    Plan plan = Execution.rows(wanted, shape, database);
    if (!plan.isEmpty()) {
      String[] names = plan.names();
      Field<?>[] types = plan.types();
      database.stream(
          Execution.bind(plan, shape, wanted, database),
          (Row row) -> consumer.accept(projection.read(row, names, types)));
    }
  }

  /** The same values as what {@code other} makes of a row. */
  <X extends @Nullable Object> Rows<T, X> projected(Projection<X> other) {
    return new Rows<>(state(), other);
  }
}
