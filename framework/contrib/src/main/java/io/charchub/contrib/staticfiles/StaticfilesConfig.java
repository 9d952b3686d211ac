package io.charchub.contrib.staticfiles;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Checks;
import io.charchub.apps.ProvidesChecks;
import io.charchub.apps.Services;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import io.charchub.template.Templates;
import io.charchub.views.ProvidesTemplateTags;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The app: middleware {@code staticfiles}, the function {@code static} for templates, the commands
 * {@code collectstatic} and {@code findstatic}. Where DEBUG is on, files are looked up at each
 * request; else they are read once, when the first is asked for.
 */
public final class StaticfilesConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesTemplateTags, ProvidesCommands, ProvidesChecks {
  private @Nullable StaticFiles files;

  /** Made by the project. */
  public StaticfilesConfig() {}

  @Override
  public String verboseName() {
    return "Static files";
  }

  /** The static files of the project that is set up. */
  public synchronized StaticFiles files() {
    StaticFiles known = files;
    if (known == null) {
      Settings settings = settings();
      String prefix = settings.get(BuiltInSettings.STATIC_URL);
      known =
          settings.get(BuiltInSettings.DEBUG)
              ? StaticFiles.live(prefix, finder())
              : StaticFiles.indexed(prefix, finder());
      files = known;
    }
    return known;
  }

  @Override
  public Map<String, Supplier<Middleware>> middleware() {
    return Map.of("staticfiles", this::files);
  }

  @Override
  public void templateTags(Templates.Builder templates) {
    templates.function("static", arguments -> files().url(arguments.count(1, 1).text(0)));
  }

  @Override
  public void checks(Checks checks) {
    checks.register("staticfiles", new StaticFolderChecks());
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new CollectStatic(
            StaticfilesConfig::finder, () -> settings().get(BuiltInSettings.STATIC_ROOT)),
        new FindStatic(StaticfilesConfig::finder));
  }

  private static StaticFinder finder() {
    return new StaticFinder(
        settings().get(BuiltInSettings.STATICFILES_DIRS),
        Services.current().get(Apps.class).loader());
  }

  private static Settings settings() {
    return Services.current().get(Settings.class);
  }
}
