package io.charchub.management;

import io.charchub.apps.Check;
import io.charchub.apps.Checks;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.SecretKey;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.db.models.ChoiceLimit;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The checks that every project has: of its settings, its routes and its templates. Those of its
 * fitness for production are {@link DeploymentChecks}.
 */
final class ProjectChecks {
  private final Settings settings;

  private ProjectChecks(Settings settings) {
    this.settings = settings;
  }

  static void register(Checks checks, Settings settings, Resources resources) {
    ProjectChecks own = new ProjectChecks(settings);
    checks.register("settings", own::languages);
    checks.register("settings", own::addresses);
    checks.register("settings", own::keyFile);
    checks.register("caches", new CacheChecks(settings));
    checks.register("models", told(() -> resources.models().problems()));
    checks.register("models", told(() -> ChoiceLimit.problems(resources.models())));
    checks.register("urls", told(() -> resources.resolver().problems()));
    checks.register("templates", told(() -> resources.templates().check()));
    DeploymentChecks.register(checks, settings);
    checks.registerForDeployment("templates", told(() -> resources.templates().checkEscaping()));
  }

  /**
   * A check that makes a part of the project first: where that fails, the reason is what it
   * reports.
   */
  static Check told(Supplier<List<Problem>> problems) {
    return () -> {
      try {
        return problems.get();
      } catch (CharchubException e) {
        return List.of(e.problem());
      }
    };
  }

  private String place(Setting<?> setting) {
    return settings.origin(setting).text() + ", " + setting.name();
  }

  private List<Problem> languages() {
    String language = settings.get(BuiltInSettings.LANGUAGE_CODE);
    Set<String> known = settings.get(BuiltInSettings.LANGUAGES).keySet();
    return known.contains(language)
        ? List.of()
        : List.of(
            Problem.of("settings.E001", "LANGUAGE_CODE '" + language + "' is not one of LANGUAGES")
                .at(place(BuiltInSettings.LANGUAGE_CODE))
                .hint("one of " + String.join(", ", known) + ", or add it to LANGUAGES"));
  }

  private List<Problem> addresses() {
    List<Problem> problems = new ArrayList<>();
    for (var setting : List.of(BuiltInSettings.STATIC_URL, BuiltInSettings.MEDIA_URL)) {
      String url = settings.get(setting);
      if (!url.startsWith("/") || !url.endsWith("/") || url.equals("/")) {
        problems.add(
            Problem.of("settings.E002", setting.name() + " '" + url + "' is no folder of the site")
                .at(place(setting))
                .hint("a path with a slash at both ends, such as \"/static/\""));
      }
    }
    return problems;
  }

  private List<Problem> keyFile() {
    Path file = settings.baseDir().resolve(SecretKey.FILE);
    return SecretKey.isOpenToOthers(file)
        ? List.of(
            Problem.of("settings.W003", "Others may read secret.key")
                .at(file.toString())
                .hint("chmod 600 secret.key"))
        : List.of();
  }

  /** Refuses to serve with a key that could be guessed where visitors are real. */
  static void requireKey(Settings settings) {
    boolean debug = settings.get(BuiltInSettings.DEBUG);
    String key = settings.get(BuiltInSettings.SECRET_KEY);
    if (!debug && key.length() < SecretKey.MIN_LENGTH) {
      throw new ConfigurationException(
          Problem.of(
                  "settings.E004",
                  key.isEmpty() ? "There is no SECRET_KEY" : "SECRET_KEY is too short to be secret")
              .at(settings.origin(BuiltInSettings.SECRET_KEY).text())
              .hint(
                  "put at least "
                      + SecretKey.MIN_LENGTH
                      + " random characters into secret.key (mode 0600) or the variable SECRET_KEY"));
    }
  }
}
