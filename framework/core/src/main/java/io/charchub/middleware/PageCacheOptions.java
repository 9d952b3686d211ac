package io.charchub.middleware;

import io.charchub.cache.Cache;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How pages are kept.
 *
 * @param cache where; asked at each use
 * @param timeout for how long
 * @param prefix what tells the pages of this site from those of others in the same cache; may be
 *     empty
 * @param pageDecides whether {@code max-age} of a page counts in place of {@code timeout}
 */
public record PageCacheOptions(
    Supplier<Cache> cache, Duration timeout, String prefix, boolean pageDecides) {}
