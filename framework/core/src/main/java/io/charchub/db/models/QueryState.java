package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Shape;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Compound;
import io.charchub.db.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query was told so far, as immutable data; handed to the constructor of one's own query
 * sets.
 *
 * <p>Changes are made on a copy before anybody else sees it. Steps share their tail with the query
 * that they were added to, so that a chain of filters costs one small object each.
 *
 * @param <T> the model
 */
public final class QueryState<T> implements Cloneable {
  private final Class<T> model;
  private @Nullable ModelMeta<T> meta;
  @Nullable String database;
  @Nullable Step steps;

  /** Paths and expressions; null for the model's own order. */
  @Nullable List<Object> ordering;

  boolean reversed;
  @Nullable Slice slice;
  boolean distinct;
  List<String> distinctOn = List.of();
  boolean valuesOnly;
  List<String> related = List.of();
  @Nullable Deferral deferral;
  @Nullable Combination combination;
  boolean none;
  Select.@Nullable Lock lock;
  List<String> lockOf = List.of();
  List<Prefetch> prefetch = List.of();
  @Nullable Known known;

  /** Makes the query set that this is the state of. */
  final QuerySetFactory<T> factory;

  QueryState(Class<T> model, QuerySetFactory<T> factory) {
    this.model = model;
    this.factory = factory;
  }

  QueryState(ModelMeta<T> meta, QuerySetFactory<T> factory) {
    this(meta.modelClass(), factory);
    this.meta = meta;
  }

  /**
   * Makes query sets.
   *
   * @param <T> the model
   */
  @FunctionalInterface
  interface QuerySetFactory<T> {
    /** The query set in {@code state}. */
    QuerySetOf<T, ?> make(QueryState<T> state);
  }

  /**
   * Which rows of the result.
   *
   * @param from the first, counted from 0
   * @param to the one after the last; -1 for all
   * @param written whether the number of rows is written in the SQL, because it is the same each
   *     time
   */
  record Slice(long from, long to, boolean written) {
    Slice(long from, long to) {
      this(from, to, false);
    }
  }

  /**
   * Which fields are read now.
   *
   * @param names the fields, or paths to them
   * @param only whether these are read; otherwise these are left for later
   */
  record Deferral(List<String> names, boolean only) {}

  /**
   * UNION and its like.
   *
   * @param operator which
   * @param parts the queries, this one first
   */
  record Combination(Compound.Operator operator, List<QueryState<?>> parts) {}

  /**
   * An object that all rows are known to refer to.
   *
   * @param field the number of the foreign key
   * @param target the object
   */
  record Known(int field, Object target) {}

  Class<T> model() {
    return model;
  }

  ModelMeta<T> meta() {
    ModelMeta<T> found = meta;
    if (found == null) {
      found = ModelMeta.of(model);
      meta = found;
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  QueryState<T> copy() {
    try {
      return (QueryState<T>) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes over everything that {@code other} was told. */
  void take(QueryState<T> other) {
    database = other.database;
    steps = other.steps;
    ordering = other.ordering;
    reversed = other.reversed;
    slice = other.slice;
    distinct = other.distinct;
    distinctOn = other.distinctOn;
    valuesOnly = other.valuesOnly;
    related = other.related;
    deferral = other.deferral;
    combination = other.combination;
    none = other.none;
    lock = other.lock;
    lockOf = other.lockOf;
    prefetch = other.prefetch;
    known = other.known;
  }

  boolean isSliced() {
    return slice != null;
  }

  /** Whether any annotation is called {@code name}. */
  Step.@Nullable Annotate annotation(String name) {
    for (Step step = steps; step != null; step = step.previous()) {
      if (step instanceof Step.Annotate annotate && annotate.name().equals(name)) {
        return annotate;
      }
    }
    return null;
  }

  /** The names of the annotations, in order. */
  List<String> annotationNames() {
    List<String> names = new ArrayList<>();
    for (Step step : Step.list(steps)) {
      if (step instanceof Step.Annotate annotate) {
        names.add(annotate.name());
      }
    }
    return names;
  }

  /** Tells the structure. */
  void shape(Shape shape) {
    shape.token(meta()).token(flags());
    Step.shape(steps, shape);
    if (ordering != null) {
      shape.token(ordering.size());
      for (Object each : ordering) {
        if (each instanceof Expression expression) {
          expression.shape(shape);
        } else {
          shape.token(each);
        }
      }
    }
    Slice rows = slice;
    if (rows != null) {
      if (rows.written) {
        shape.token(rows.to);
      } else {
        Object some = rows.to < 0 ? "all" : Boolean.valueOf(rows.to > rows.from);
        shape.token(rows.from > 0).token(some).value(rows, rows);
      }
    }
    if (!distinctOn.isEmpty()) {
      shape.token(distinctOn);
    }
    if (!related.isEmpty()) {
      shape.token(related);
    }
    if (deferral != null) {
      shape.token(deferral.names.size()).token(deferral.only);
      deferral.names.forEach(shape::token);
    }
    if (lock != null) {
      shape.token(lock).token(lockOf);
    }
    if (combination != null) {
      shape.token(combination.operator);
      combination.parts.forEach(part -> part.shape(shape));
    }
  }

  private int flags() {
    return (ordering == null ? 0 : 1)
        | (reversed ? 2 : 0)
        | (distinct ? 4 : 0)
        | (valuesOnly ? 8 : 0)
        | (none ? 16 : 0)
        | (combination == null ? 0 : 32)
        | (slice == null ? 0 : 64)
        | (deferral == null ? 0 : 128)
        | (lock == null ? 0 : 256)
        | (related.isEmpty() ? 0 : 512)
        | (distinctOn.isEmpty() ? 0 : 1024);
  }

  @Override
  public String toString() {
    return model.getSimpleName() + Objects.toString(Step.list(steps), "");
  }
}
