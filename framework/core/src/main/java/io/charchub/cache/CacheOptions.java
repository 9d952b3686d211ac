package io.charchub.cache;

import java.time.Duration;

/**
 * How a cache makes keys and how long it keeps values.
 *
 * @param timeout how long a value is kept where the caller does not say; {@link Cache#FOREVER} for
 *     no end, zero for not at all
 * @param keyPrefix what stands before every key, so that sites can share a backend; may be empty
 * @param version the version that is used where the caller names none
 * @param keyFunction makes the keys of the backend
 */
public record CacheOptions(
    Duration timeout, String keyPrefix, int version, KeyFunction keyFunction) {

  /** Five minutes, no prefix, version 1: Django's defaults. */
  public static final CacheOptions DEFAULT =
      new CacheOptions(Duration.ofSeconds(300), "", 1, KeyFunction.DEFAULT);
}
