package io.charchub.middleware;

import io.charchub.http.Cookie;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How a site knows a visitor's time zone: a service of the project.
 *
 * @param cookie the cookie that remembers a choice, its value left empty ({@code
 *     TIME_ZONE_COOKIE_NAME}, and for the rest as the language's)
 * @param preferences what the apps know of visitors, the first that has an answer first
 */
public record TimeZoneOptions(Cookie cookie, List<VisitorPreferences> preferences) {
  /** The longest name that is looked at; those of the tz database are shorter than 40. */
  private static final int LONGEST = 60;

  public TimeZoneOptions {
    preferences = List.copyOf(preferences);
  }

  /** The zone of the tz database that is called {@code name}; empty where there is none. */
  public static Optional<ZoneId> named(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(name)).filter(zone -> zone.getId().equals(name));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
