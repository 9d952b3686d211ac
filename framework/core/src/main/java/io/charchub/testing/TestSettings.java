package io.charchub.testing;

import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.DatabaseSettings;
import io.charchub.conf.SettingsReader;
import io.charchub.crypto.RandomTokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The environment that a project is opened with for tests: its own, with what must be different so
 * that a test touches nothing of the developer's, and is the same on every machine.
 */
final class TestSettings {
  static final String PREFIX = "CHARCHUB_";
  private static final String URL = "DATABASE_URL";
  private static final String IN_MEMORY = "sqlite:///:memory:";

  private TestSettings() {}

  /**
   * The environment for tests of the project in {@code folder}.
   *
   * @param outer the environment of the process
   * @param media where uploads go
   */
  static Map<String, String> of(Path folder, Map<String, String> outer, Path media) {
    Map<String, String> environment = new TreeMap<>(outer);
    environment.computeIfPresent(URL, (name, url) -> url.startsWith("sqlite:") ? IN_MEMORY : url);
    SettingsReader reader = SettingsReader.of(folder, environment, null);
    put(environment, "DEBUG", "false");
    put(environment, "EMAIL_BACKEND", "memory");
    put(environment, "ALLOWED_HOSTS", String.join(",", hosts(reader)));
    if (reader.value(BuiltInSettings.SECRET_KEY).isEmpty()) {
      put(
          environment,
          "SECRET_KEY",
          RandomTokens.string(64, "abcdefghijklmnopqrstuvwxyz0123456789"));
    }
    if (reader.value(BuiltInSettings.MEDIA_ROOT).isPresent()) {
      put(environment, "MEDIA_ROOT", media.toString());
    }
    reader.databases().values().forEach(database -> inMemory(environment, database));
    List<String> apps = reader.value(BuiltInSettings.INSTALLED_APPS);
    for (LogIn door : ServiceLoader.load(LogIn.class)) {
      if (apps.stream().anyMatch(app -> app.startsWith(door.app()))) {
        door.settings().forEach((name, value) -> environment.putIfAbsent(PREFIX + name, value));
      }
    }
    return environment;
  }

  private static List<String> hosts(SettingsReader reader) {
    List<String> hosts = new ArrayList<>(reader.value(BuiltInSettings.ALLOWED_HOSTS));
    hosts.addAll(List.of(InProcess.HOST, "127.0.0.1", "localhost"));
    return hosts;
  }

  /** Each SQLite database becomes an empty one that ends with the process. */
  private static void inMemory(Map<String, String> environment, DatabaseSettings database) {
    String table = "DATABASES__" + database.alias() + "__";
    if (database.url().startsWith("sqlite:")) {
      put(environment, table + "URL", IN_MEMORY);
    } else if (database.engine().equals("sqlite")) {
      put(environment, table + "NAME", DatabaseSettings.MEMORY);
    }
  }

  static void put(Map<String, String> environment, String setting, String value) {
    environment.put(PREFIX + setting, value);
  }
}
