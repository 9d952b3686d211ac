package io.charchub.db.meta;

import java.time.Duration;

/**
 * A field of lengths of time.
 *
 * @param <R> the model that the path starts at
 */
public class DurationPath<R> extends ComparablePath<R, Duration> {

  /** The field at {@code path}. */
  public DurationPath(String path) {
    super(path);
  }
}
