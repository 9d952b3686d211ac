package io.charchub.contrib.rest.access;

import io.charchub.conf.ConfigurationException;
import io.charchub.errors.Problem;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many calls in a span of time, written {@code 100/min} as with DRF: the first letter of second,
 * minute, hour or day counts; {@code 5/30m} is for spans of several.
 *
 * @param calls how many
 * @param window in what time
 */
public record Rate(int calls, Duration window) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})/([0-9]{0,4})([smhd])[a-z]*");

  /**
   * The rate that {@code text} means.
   *
   * @throws ConfigurationException {@code rest.E010} where it means none
   */
  public static Rate of(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw new ConfigurationException(
          Problem.of("rest.E010", "'" + text + "' is no rate")
              .hint("a number, a slash and a span: 100/min, 1000/day, 5/30s"));
    }
    long units = parts.group(2).isEmpty() ? 1 : Long.parseLong(parts.group(2));
    Duration unit =
        switch (parts.group(3)) {
          case "s" -> Duration.ofSeconds(1);
          case "m" -> Duration.ofMinutes(1);
          case "h" -> Duration.ofHours(1);
          default -> Duration.ofDays(1);
        };
    return new Rate(Integer.parseInt(parts.group(1)), unit.multipliedBy(Math.max(1, units)));
  }
}
