package benchmark;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured of the pages of one admin, by the name of the page. */
final class Figures {
  private final Map<String, Map<Measure, Double>> pages = new LinkedHashMap<>();

  /** What can be measured of a page. */
  enum Measure {
    QUERIES("queries"),
    HTML("HTML, bytes"),
    ZIPPED("HTML, packed"),
    ELEMENTS("elements in the HTML"),
    REQUESTS("requests, first visit"),
    AGAIN("requests, next visit"),
    TOTAL("bytes, first visit, packed"),
    SCRIPTS("scripts, bytes"),
    SCRIPTS_ZIPPED("scripts, packed"),
    STYLES("styles, bytes"),
    STYLES_ZIPPED("styles, packed"),
    CPU("CPU, ms"),
    P50("until answered, ms, p50"),
    P95("until answered, ms, p95"),
    PAINT("first paint, ms");

    private final String label;

    Measure(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    private boolean isTime() {
      return this == CPU || this == P50 || this == P95 || this == PAINT;
    }

    /** A value as a table shows it. */
    String shown(@Nullable Double value) {
      if (value == null) {
        return "";
      }
      return String.format(Locale.ROOT, isTime() ? "%,.1f" : "%,.0f", value);
    }
  }

  void put(String page, Measure measure, double value) {
    pages.computeIfAbsent(page, name -> new EnumMap<>(Measure.class)).put(measure, value);
  }

  /** What was measured; null where it was not. */
  @Nullable Double get(String page, Measure measure) {
    return pages.getOrDefault(page, Map.of()).get(measure);
  }

  Iterable<String> names() {
    return pages.keySet();
  }
}
