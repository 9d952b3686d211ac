package io.charchub.conf;

import io.charchub.errors.DidYouMean;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of value: how it is written and what becomes of it. A raw value is what TOML gives (text,
 * long, double, boolean, list, map) or, from the environment, always text.
 *
 * @param words what it takes, for errors and the reference
 */
record Kind<T>(String words, Reader<T> reader) {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\s*([smhdw]?)");

  /** Reads a raw value, or throws {@link Unfit}. */
  interface Reader<T> {
    T read(Object raw, Path baseDir) throws Unfit;
  }

  /** The value does not suit the kind; the message, where there is one, says what would. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String hint) {
      super(hint, null, false, false);
    }

    String hint() {
      return String.valueOf(getMessage());
    }
  }

  static final Kind<Boolean> BOOL = new Kind<>("true or false", (raw, base) -> bool(raw));
  static final Kind<Integer> INTEGER = new Kind<>("a whole number", (raw, base) -> integer(raw));
  static final Kind<String> STRING = new Kind<>("text in quotes", (raw, base) -> string(raw));
  static final Kind<List<String>> STRING_LIST =
      new Kind<>("a list of texts, such as [\"a\", \"b\"]", (raw, base) -> strings(raw));
  static final Kind<Duration> DURATION =
      new Kind<>("a number of seconds, or text such as \"12h\"", (raw, base) -> duration(raw));
  static final Kind<ZoneId> ZONE = new Kind<>("the name of a time zone", (raw, base) -> zone(raw));
  static final Kind<Optional<Path>> PATH = new Kind<>("a path in quotes", Kind::path);
  static final Kind<List<Path>> PATH_LIST = new Kind<>("a list of paths", Kind::paths);
  static final Kind<Map<String, String>> STRING_MAP =
      new Kind<>("a table of texts", (raw, base) -> stringMap(raw));
  static final Kind<Map<String, Object>> TABLE = new Kind<>("a table", (raw, base) -> table(raw));

  static Kind<String> choice(List<String> choices) {
    String words = "one of " + choices.stream().map(Kind::show).collect(Collectors.joining(", "));
    return new Kind<>(words, (raw, base) -> chosen(string(raw), choices));
  }

  T read(Object raw, Path baseDir) throws Unfit {
    return reader.read(raw, baseDir);
  }

  private static Boolean bool(Object raw) throws Unfit {
    if (raw instanceof Boolean value) {
      return value;
    }
    return switch (String.valueOf(raw).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new Unfit("true or false, without quotes");
    };
  }

  private static Integer integer(Object raw) throws Unfit {
    try {
      long value = raw instanceof Long number ? number : Long.parseLong(string(raw).strip());
      if (value >= 0 && value <= Integer.MAX_VALUE) {
        return (int) value;
      }
    } catch (NumberFormatException notANumber) {
      throw new Unfit("a whole number, without quotes");
    }
    throw new Unfit("a whole number from 0 to " + Integer.MAX_VALUE);
  }

  private static String string(Object raw) throws Unfit {
    if (raw instanceof String text) {
      return text;
    }
    if (raw instanceof List<?> || raw instanceof Map<?, ?>) {
      throw new Unfit("one text in quotes");
    }
    throw new Unfit("put it in quotes: \"" + raw + "\"");
  }

  private static String chosen(String value, List<String> choices) throws Unfit {
    if (choices.contains(value)) {
      return value;
    }
    throw new Unfit(
        DidYouMean.nearest(value, choices)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("one of " + String.join(", ", choices)));
  }

  /** A list; text from the environment is split at its commas. */
  private static List<String> strings(Object raw) throws Unfit {
    if (raw instanceof String text) {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
    if (!(raw instanceof List<?> list)) {
      throw new Unfit("a list: [" + show(raw) + "]");
    }
    List<String> values = new ArrayList<>();
    for (Object element : list) {
      values.add(string(element));
    }
    return List.copyOf(values);
  }

  private static Duration duration(Object raw) throws Unfit {
    Matcher matcher = SPAN.matcher(String.valueOf(raw));
    if (!matcher.matches()) {
      throw new Unfit("a number of seconds, or text such as \"90s\", \"15m\", \"12h\", \"14d\"");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      case "d" -> Duration.ofDays(amount);
      case "w" -> Duration.ofDays(7 * amount);
      default -> Duration.ofSeconds(amount);
    };
  }

  private static ZoneId zone(Object raw) throws Unfit {
    String name = string(raw);
    if (name.equals("UTC") || ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    Optional<String> nearest = DidYouMean.nearest(name, zones);
    if (nearest.isEmpty()) {
      String city = name.substring(name.lastIndexOf('/') + 1).replace(' ', '_');
      nearest =
          zones.stream()
              .filter(
                  zone ->
                      !city.isEmpty()
                          && zone.toLowerCase(Locale.ROOT)
                              .endsWith("/" + city.toLowerCase(Locale.ROOT)))
              .findFirst();
    }
    throw new Unfit(
        nearest
            .map(near -> "did you mean '" + near + "'?")
            .orElse("a name of the IANA database, such as \"UTC\" or \"Asia/Tehran\""));
  }

  private static Optional<Path> path(Object raw, Path baseDir) throws Unfit {
    String text = string(raw);
    return text.isEmpty() ? Optional.empty() : Optional.of(resolved(text, baseDir));
  }

  private static List<Path> paths(Object raw, Path baseDir) throws Unfit {
    List<Path> paths = new ArrayList<>();
    for (String text : strings(raw)) {
      paths.add(resolved(text, baseDir));
    }
    return List.copyOf(paths);
  }

  private static Path resolved(String text, Path baseDir) throws Unfit {
    try {
      return baseDir.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new Unfit("a path that the file system can have");
    }
  }

  private static Map<String, String> stringMap(Object raw) throws Unfit {
    Map<String, String> values = new LinkedHashMap<>();
    if (raw instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        values.put(String.valueOf(entry.getKey()), string(entry.getValue()));
      }
    } else if (raw instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (!(pair instanceof List<?> two) || two.size() != 2) {
          throw new Unfit("pairs: [[\"en\", \"English\"], [\"fa\", \"فارسی\"]]");
        }
        values.put(string(two.get(0)), string(two.get(1)));
      }
    } else {
      throw new Unfit("a table: { en = \"English\", fa = \"فارسی\" }");
    }
    return Collections.unmodifiableMap(values);
  }

  private static Map<String, Object> table(Object raw) throws Unfit {
    if (!(raw instanceof Map<?, ?> map)) {
      throw new Unfit("a table: { key = \"value\" }");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value));
    return Collections.unmodifiableMap(values);
  }

  /** A raw value as it would be written in TOML. */
  static String show(Object raw) {
    if (raw instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    if (raw instanceof List<?> list) {
      return list.stream().map(Kind::show).collect(Collectors.joining(", ", "[", "]"));
    }
    if (raw instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " = " + show(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return String.valueOf(raw);
  }
}
