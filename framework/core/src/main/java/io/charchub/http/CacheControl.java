package io.charchub.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The directives of a {@code Cache-Control} header (RFC 9111, section 5.2): what caches on the way
 * may do with an answer. Immutable; each method gives another.
 *
 * <pre>{@code
 * CacheControl.NONE.asPublic().maxAge(Duration.ofHours(1)).patch(response);
 * }</pre>
 *
 * <p>Names are read in any case and with any blanks. Django's counterpart is {@code
 * patch_cache_control}.
 */
public final class CacheControl {
  /** No directive at all. */
  public static final CacheControl NONE = new CacheControl(Map.of());

  private static final String HEADER = "Cache-Control";

  /** Directives by name in lower case; the value is empty where there is none. */
  private final Map<String, String> directives;

  private CacheControl(Map<String, String> directives) {
    this.directives = directives;
  }

  /** The directives of a header's value; what is no directive is passed over. */
  public static CacheControl parse(String header) {
    Map<String, String> directives = new LinkedHashMap<>();
    for (String piece : header.split(",", -1)) {
      int sign = piece.indexOf('=');
      String name = (sign < 0 ? piece : piece.substring(0, sign)).strip();
      if (!name.isEmpty()) {
        String value = sign < 0 ? "" : piece.substring(sign + 1).strip();
        directives.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return new CacheControl(directives);
  }

  /** The directives that {@code response} has. */
  public static CacheControl of(Response response) {
    return parse(String.join(",", response.headers().all(HEADER)));
  }

  private CacheControl with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(directives);
    more.put(name, value);
    return new CacheControl(more);
  }

  private CacheControl without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(directives);
    fewer.remove(name);
    return new CacheControl(fewer);
  }

  /** Any cache may keep the answer, and not {@code private}. */
  public CacheControl asPublic() {
    return without("private").with("public", "");
  }

  /** Only the visitor's own browser may keep the answer, and not {@code public}. */
  public CacheControl asPrivate() {
    return without("public").with("private", "");
  }

  /** Nobody may keep the answer. */
  public CacheControl noStore() {
    return with("no-store", "");
  }

  /** Whoever keeps the answer asks each time whether it is still right. */
  public CacheControl noCache() {
    return with("no-cache", "");
  }

  /** Whoever keeps the answer asks once its time is over, and does not show it otherwise. */
  public CacheControl mustRevalidate() {
    return with("must-revalidate", "");
  }

  /** The answer at this address never changes. */
  public CacheControl immutable() {
    return with("immutable", "");
  }

  /** For how long the answer is fresh; parts of seconds and spans below zero count as 0. */
  public CacheControl maxAge(Duration age) {
    return with("max-age", seconds(age));
  }

  /** The same for caches that many share. */
  public CacheControl sharedMaxAge(Duration age) {
    return with("s-maxage", seconds(age));
  }

  /** For how long after that it may be shown while it is asked for anew (RFC 5861). */
  public CacheControl staleWhileRevalidate(Duration age) {
    return with("stale-while-revalidate", seconds(age));
  }

  private static String seconds(Duration age) {
    return Long.toString(Math.max(0, age.toSeconds()));
  }

  /** Whether there is a directive of this name, given in lower case. */
  public boolean has(String name) {
    return directives.containsKey(name);
  }

  /** The seconds of {@code max-age}; empty where there is none, or no number. */
  public OptionalLong maxAge() {
    String value = directives.getOrDefault("max-age", "");
    boolean number = value.matches("\\d{1,18}");
    return number ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
  }

  /**
   * Adds these directives to those that {@code response} has. Of two {@code max-age} the smaller
   * counts; {@code public} and {@code private} replace each other.
   */
  public Response patch(Response response) {
    CacheControl present = of(response);
    CacheControl joined = present;
    for (Map.Entry<String, String> directive : directives.entrySet()) {
      joined = joined.with(directive.getKey(), directive.getValue());
    }
    if (has("public")) {
      joined = joined.asPublic();
    } else if (has("private")) {
      joined = joined.asPrivate();
    }
    OptionalLong before = present.maxAge();
    OptionalLong wanted = maxAge();
    if (before.isPresent() && wanted.isPresent() && before.getAsLong() < wanted.getAsLong()) {
      joined = joined.maxAge(Duration.ofSeconds(before.getAsLong()));
    }
    return joined.directives.isEmpty() ? response : response.header(HEADER, joined.toString());
  }

  /** The header's value. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    directives.forEach(
        (name, value) ->
            text.append(text.length() > 0 ? ", " : "")
                .append(name)
                .append(value.isEmpty() ? "" : "=" + value));
    return text.toString();
  }
}
