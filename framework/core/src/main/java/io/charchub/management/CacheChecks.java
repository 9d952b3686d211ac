package io.charchub.management;

import io.charchub.apps.Check;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.CacheSettings;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sees that no cache lies where visitors can read it. */
final class CacheChecks implements Check {
  private final Settings settings;

  CacheChecks(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<Problem> problems() {
    List<Path> served = new ArrayList<>(settings.get(BuiltInSettings.STATICFILES_DIRS));
    settings.get(BuiltInSettings.MEDIA_ROOT).ifPresent(served::add);
    settings.get(BuiltInSettings.STATIC_ROOT).ifPresent(served::add);
    List<Problem> problems = new ArrayList<>();
    for (CacheSettings cache : settings.caches().values()) {
      if (cache.backend().equals("file")) {
        Path folder = CacheBackends.folder(settings, cache);
        for (Path root : served) {
          if (folder.startsWith(root) || root.startsWith(folder)) {
            problems.add(problem(cache, folder, root));
          }
        }
      }
    }
    return problems;
  }

  private static Problem problem(CacheSettings cache, Path folder, Path root) {
    return Problem.of(
            "cache.W001",
            "The cache '"
                + cache.alias()
                + "' lies in "
                + folder
                + ", and "
                + root
                + " is served to visitors")
        .at(cache.origin().text() + ", CACHES." + cache.alias() + ".LOCATION")
        .hint("a folder of its own beside it");
  }
}
