package io.charchub.db.meta;

import java.time.LocalTime;

/**
 * A field of times of day.
 *
 * @param <R> the model that the path starts at
 */
public class TimePath<R> extends ComparablePath<R, LocalTime> {

  /** The field at {@code path}. */
  public TimePath(String path) {
    super(path);
  }

  /** The hour, 0 to 23. */
  public final NumberPath<R, Integer> hour() {
    return new NumberPath<>(at("hour"));
  }

  /** The minute. */
  public final NumberPath<R, Integer> minute() {
    return new NumberPath<>(at("minute"));
  }

  /** The second, without its fraction. */
  public final NumberPath<R, Integer> second() {
    return new NumberPath<>(at("second"));
  }
}
