package io.charchub.contrib.admin.site;

import io.charchub.apps.Apps;
import io.charchub.apps.Check;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether the apps and the middleware are there that pages of the admin cannot do without. */
final class NeedsCheck implements Check {
  private static final List<String> APPS =
      List.of("contenttypes", "auth", "sessions", "messages", "staticfiles");

  private static final List<String> MIDDLEWARE = List.of("sessions", "csrf", "messages");

  private final Supplier<Apps> apps;
  private final Supplier<List<String>> middleware;

  NeedsCheck(Supplier<Apps> apps, Supplier<List<String>> middleware) {
    this.apps = apps;
    this.middleware = middleware;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    for (String label : APPS) {
      if (apps.get().find(label).isEmpty()) {
        found.add(
            Problem.of("admin.E401", "The admin needs the app '" + label + "'")
                .at("INSTALLED_APPS")
                .hint("add \"io.charchub.contrib." + label + "\""));
      }
    }
    List<String> names = middleware.get();
    boolean own = names.stream().anyMatch(name -> name.contains("."));
    for (String name : MIDDLEWARE) {
      if (!own && !names.contains(name)) { // a class of the project may stand for any of them
        found.add(
            Problem.of("admin.E402", "The admin needs the middleware '" + name + "'")
                .at("MIDDLEWARE")
                .hint("add \"" + name + "\""));
      }
    }
    return found;
  }
}
