package io.charchub.urls;

import java.util.Map;
import java.util.UUID;

/** The converters that every route knows. */
final class Converters {
  static final Map<String, Converter<?>> BUILT_IN =
      Map.of(
          "str", new Text("[^/]+", c -> c != '/'),
          "slug", new Text("[-a-zA-Z0-9_]+", Converters::isSlug),
          "path", new Text("[^\\n]+", c -> c != '\n'),
          "int", new Whole(),
          "uuid", new Uuid());

  private Converters() {}

  /** Which characters a piece consists of. */
  @FunctionalInterface
  interface CharacterClass {
    boolean contains(char c);
  }

  /**
   * A converter that takes any run of certain characters: it can be matched without a regular
   * expression.
   */
  interface Run {
    CharacterClass characters();

    /** Whether {@code text} is one whole value: what the regular expression says, without it. */
    default boolean isValue(String text) {
      CharacterClass characters = characters();
      for (int i = 0; i < text.length(); i++) {
        if (!characters.contains(text.charAt(i))) {
          return false;
        }
      }
      return !text.isEmpty();
    }
  }

  private static boolean isSlug(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  private record Text(String regex, CharacterClass characters) implements Converter<String>, Run {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public String toJava(String text) {
      return text;
    }
  }

  private record Whole() implements Converter<Long>, Run {
    @Override
    public Class<Long> type() {
      return Long.class;
    }

    @Override
    public String regex() {
      return "[0-9]+";
    }

    @Override
    public CharacterClass characters() {
      return c -> c >= '0' && c <= '9';
    }

    @Override
    public Long toJava(String text) {
      return Long.valueOf(text);
    }
  }

  private record Uuid() implements Converter<UUID>, Run {
    private static final int LENGTH = 36;

    @Override
    public Class<UUID> type() {
      return UUID.class;
    }

    @Override
    public String regex() {
      return "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    }

    @Override
    public CharacterClass characters() {
      return c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
    }

    /** {@code UUID.fromString} takes short groups too, so the shape is checked first. */
    @Override
    public UUID toJava(String text) {
      if (!isShaped(text)) {
        throw new IllegalArgumentException("not a UUID");
      }
      return UUID.fromString(text);
    }

    @Override
    public boolean isValue(String text) {
      return isShaped(text) && Run.super.isValue(text);
    }

    private static boolean isShaped(String text) {
      boolean shaped = text.length() == LENGTH;
      for (int i = 0; shaped && i < LENGTH; i++) {
        shaped = (text.charAt(i) == '-') == (i == 8 || i == 13 || i == 18 || i == 23);
      }
      return shaped;
    }
  }
}
