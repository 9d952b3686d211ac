package io.charchub.conf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The typed key of a setting: its name, kind of value, default and meaning. Immutable.
 *
 * <pre>
 * static final Setting&lt;Integer&gt; POSTS_ON_A_PAGE =
 *     Setting.integer("BLOG_POSTS_ON_A_PAGE", 10).means("How many posts the home page shows.");
 * </pre>
 *
 * <p>A name with a dot is an entry of a table: {@code TEMPLATES.DIRS} is the key {@code DIRS} below
 * {@code [TEMPLATES]}.
 *
 * @param <T> the type of the value
 */
public final class Setting<T> {
  private final String name;
  private final Kind<T> kind;
  private final Object defaultValue;
  private final String meaning;
  private final boolean secret;

  private Setting(String name, Kind<T> kind, Object defaultValue, String meaning, boolean secret) {
    this.name = name;
    this.kind = kind;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
    this.secret = secret;
  }

  private static <T> Setting<T> of(String name, Kind<T> kind, Object defaultValue) {
    return new Setting<>(name, kind, defaultValue, "", false);
  }

  /** A setting that is true or false. */
  public static Setting<Boolean> bool(String name, boolean defaultValue) {
    return of(name, Kind.BOOL, defaultValue);
  }

  /** A setting that is a whole number from 0 to 2,147,483,647. */
  public static Setting<Integer> integer(String name, int defaultValue) {
    return of(name, Kind.INTEGER, (long) defaultValue);
  }

  /** A setting that is text; empty stands for none. */
  public static Setting<String> string(String name, String defaultValue) {
    return of(name, Kind.STRING, defaultValue);
  }

  /** A setting that is one of some words, written as they are here. */
  public static Setting<String> choice(String name, String defaultValue, String... choices) {
    return of(name, Kind.choice(List.of(choices)), defaultValue);
  }

  /** A setting that is a list of texts. */
  public static Setting<List<String>> stringList(String name, String... defaultValue) {
    return of(name, Kind.STRING_LIST, List.of(defaultValue));
  }

  /**
   * A setting that is a span of time: a number of seconds, or text such as {@code 90s}, {@code
   * 15m}, {@code 12h}, {@code 14d}.
   */
  public static Setting<Duration> duration(String name, Duration defaultValue) {
    return of(name, Kind.DURATION, defaultValue.toSeconds());
  }

  /** A setting that is a time zone of the IANA database, such as {@code Asia/Tehran}. */
  public static Setting<ZoneId> zone(String name, String defaultValue) {
    return of(name, Kind.ZONE, defaultValue);
  }

  /** A setting that is a file or folder, absolute or below BASE_DIR; empty where it is not set. */
  public static Setting<Optional<Path>> path(String name, String defaultValue) {
    return of(name, Kind.PATH, defaultValue);
  }

  /** A setting that is a list of files or folders, each absolute or below BASE_DIR. */
  public static Setting<List<Path>> pathList(String name, String... defaultValue) {
    return of(name, Kind.PATH_LIST, List.of(defaultValue));
  }

  /** A setting that maps texts to texts, in order: a table, or a list of pairs. */
  public static Setting<Map<String, String>> stringMap(
      String name, Map<String, String> defaultValue) {
    return of(name, Kind.STRING_MAP, defaultValue);
  }

  /** A setting that is a table of anything: texts, numbers, booleans, lists and tables. */
  public static Setting<Map<String, Object>> table(String name) {
    return of(name, Kind.TABLE, Map.of());
  }

  /** This key with the sentences that the reference and {@code diffsettings} explain it by. */
  public Setting<T> means(String sentences) {
    return new Setting<>(name, kind, defaultValue, sentences, secret);
  }

  /** This key with its value kept out of every page, log and listing. */
  public Setting<T> secret() {
    return new Setting<>(name, kind, defaultValue, meaning, true);
  }

  /** The name, such as {@code DEBUG} or {@code TEMPLATES.DIRS}. */
  public String name() {
    return name;
  }

  /** What it means; empty when nobody said. */
  public String meaning() {
    return meaning;
  }

  /** Whether its value is a secret. */
  public boolean isSecret() {
    return secret;
  }

  /** What kind of value it takes, in words: {@code true or false}. */
  public String kindInWords() {
    return kind.words();
  }

  /** The default as it would be written in TOML. */
  public String defaultInWords() {
    return Kind.show(defaultValue);
  }

  Kind<T> kind() {
    return kind;
  }

  Object defaultValue() {
    return defaultValue;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
