package io.charchub.contrib.rest.access;

import java.time.Duration;
import java.util.Optional;

/** Says how often a call may be made. DRF's {@code BaseThrottle}. Safe for use by many threads. */
@FunctionalInterface
public interface Throttle {
  /** Counts the call; how long to wait before the next one where there were too many. */
  Optional<Duration> check(ApiCall call);
}
