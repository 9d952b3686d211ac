package io.charchub.contrib.staticfiles;

import io.charchub.apps.Check;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the folders that STATICFILES_DIRS and STATIC_ROOT name. */
final class StaticFolderChecks implements Check {
  @Override
  public List<Problem> problems() {
    Settings settings = Services.current().get(Settings.class);
    String where = settings.origin(BuiltInSettings.STATICFILES_DIRS).text() + ", STATICFILES_DIRS";
    Optional<Path> root = settings.get(BuiltInSettings.STATIC_ROOT).map(StaticFolderChecks::whole);
    List<Problem> problems = new ArrayList<>();
    for (Path folder : settings.get(BuiltInSettings.STATICFILES_DIRS)) {
      if (root.isPresent() && root.get().startsWith(whole(folder))) {
        problems.add(
            Problem.of("staticfiles.E006", "'" + folder + "' holds STATIC_ROOT")
                .at(where)
                .hint(
                    "another STATIC_ROOT: collectstatic would find there what it has written before"));
      } else if (!Files.isDirectory(folder)) {
        problems.add(
            Problem.of("staticfiles.W007", "There is no folder '" + folder + "'")
                .at(where)
                .hint("make it, or take its line out"));
      }
    }
    return problems;
  }

  private static Path whole(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
