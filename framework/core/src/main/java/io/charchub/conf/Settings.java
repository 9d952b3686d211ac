package io.charchub.conf;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings of a project: read once, typed, immutable, safe for any number of threads. Each
 * knows where it came from.
 *
 * <pre>
 * boolean debug = settings.get(BuiltInSettings.DEBUG);
 * </pre>
 *
 * <p>Only the composition root, apps as they get ready and the DEBUG page read settings; everything
 * else gets typed values by constructor. Django's counterpart is {@code django.conf.settings}.
 *
 * @see SettingsReader
 */
public final class Settings {
  private static final String MASK = "********";
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "API|AUTH|TOKEN|KEY|SECRET|PASS|SIGNATURE|CREDENTIAL", Pattern.CASE_INSENSITIVE);

  private final Path baseDir;
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<String, Object> own;
  private final Map<String, DatabaseSettings> databases;
  private final Map<String, CacheSettings> caches;

  Settings(
      Path baseDir,
      List<Entry> entries,
      Map<String, Object> own,
      Map<String, DatabaseSettings> databases,
      Map<String, CacheSettings> caches) {
    this.baseDir = baseDir;
    this.own = Collections.unmodifiableMap(own);
    this.databases = Collections.unmodifiableMap(databases);
    this.caches = Collections.unmodifiableMap(caches);
    entries.forEach(entry -> byName.put(entry.name(), entry));
  }

  /** One setting as it is listed: by {@code diffsettings} and the DEBUG page. */
  public sealed interface Entry permits Value {
    /** The name. */
    String name();

    /** The value as it would be written in TOML; stars for a secret. */
    String shown();

    /** Where it comes from. */
    Origin origin();

    /** What it means; empty when nobody said. */
    String meaning();
  }

  /** A setting with its value. */
  record Value<T>(Setting<T> setting, T value, Object raw, Origin origin) implements Entry {
    @Override
    public String name() {
      return setting.name();
    }

    @Override
    public String shown() {
      return setting.isSecret() ? MASK : Kind.show(raw);
    }

    @Override
    public String meaning() {
      return setting.meaning();
    }
  }

  /** The project's folder, absolute: BASE_DIR. */
  public Path baseDir() {
    return baseDir;
  }

  /**
   * The value of a setting: what was written, or its default.
   *
   * @throws ConfigurationException {@code conf.E010} when no installed app provides the setting
   */
  @SuppressWarnings("unchecked") // a value is kept under the name of the key that it was read with
  public <T> T get(Setting<T> setting) {
    Entry entry = byName.get(setting.name());
    if (!(entry instanceof Value<?> value)) {
      throw new ConfigurationException(
          Problem.of("conf.E010", "No installed app provides the setting " + setting.name())
              .hint("add the app it belongs to to INSTALLED_APPS"));
    }
    return (T) value.value();
  }

  /**
   * A setting of the project's own, which no key describes, as TOML gives it: text, Long, Double,
   * Boolean, List or Map. From the environment it is text. Empty where it is not written.
   */
  public Optional<Object> own(String name) {
    return Optional.ofNullable(own.get(name));
  }

  /**
   * The text that a setting has, of whatever app it is: for those who know only its name, such as a
   * model that says which setting may name another in its place. Empty for a setting that is not
   * known or is no text.
   */
  public Optional<String> text(String name) {
    Object value = byName.get(name) instanceof Value<?> known ? known.value() : own.get(name);
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Where the value of a setting comes from. */
  public Origin origin(Setting<?> setting) {
    Entry entry = byName.get(setting.name());
    return entry == null ? Origin.DEFAULT : entry.origin();
  }

  /** The databases by alias; {@code default} first. Empty when the project has none. */
  public Map<String, DatabaseSettings> databases() {
    return databases;
  }

  /** The caches by alias; {@code default} is always among them. */
  public Map<String, CacheSettings> caches() {
    return caches;
  }

  /**
   * The database with this alias.
   *
   * @throws ConfigurationException {@code conf.E011} when there is none
   */
  public DatabaseSettings database(String alias) {
    DatabaseSettings database = databases.get(alias);
    if (database == null) {
      String nearest =
          DidYouMean.nearest(alias, databases.keySet()).map(near -> "'" + near + "'. ").orElse("");
      throw new ConfigurationException(
          Problem.of("conf.E011", "There is no database '" + alias + "'")
              .hint(nearest + "write its table [DATABASES." + alias + "] in settings.toml"));
    }
    return database;
  }

  /**
   * Every setting with its value, secrets masked: those of keys in their order, databases, caches,
   * the project's own.
   */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(byName.values());
    databases.values().forEach(database -> entries.addAll(database.entries()));
    caches.values().forEach(cache -> entries.addAll(cache.entries()));
    own.forEach((name, value) -> entries.add(ownEntry(name, value)));
    return entries;
  }

  private static Entry ownEntry(String name, Object value) {
    Setting<Map<String, Object>> setting = Setting.table(name).means("A setting of this project.");
    boolean secret = SECRET_NAME.matcher(name.toUpperCase(Locale.ROOT)).find();
    return new Value<>(
        secret ? setting.secret() : setting, Map.of(), value, new Origin("settings"));
  }
}
