package io.charchub.server;

import java.util.concurrent.TimeUnit;

/**
 * Decides whether bytes come too slowly: after five seconds of grace, by the mean since the start.
 */
final class Pace {
  private static final long GRACE = TimeUnit.SECONDS.toNanos(5);

  private final int slowest;
  private final long start;
  private long bytes;

  /** Counts from {@code now}, in nanoseconds; {@code slowest} is in bytes a second. */
  Pace(int slowest, long now) {
    this.slowest = slowest;
    this.start = now;
  }

  /** Notes that {@code count} more bytes came by {@code now}; whether that is too few. */
  boolean isTooSlow(int count, long now) {
    bytes += count;
    long elapsed = now - start;
    return elapsed > GRACE && bytes < slowest * TimeUnit.NANOSECONDS.toSeconds(elapsed);
  }
}
