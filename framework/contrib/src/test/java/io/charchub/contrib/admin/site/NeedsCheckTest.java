package io.charchub.contrib.admin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Apps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the admin cannot do without. */
class NeedsCheckTest {
  private static final List<String> ALL = List.of("sessions", "csrf", "messages");

  private static List<String> problems(List<String> apps, List<String> middleware) {
    List<String> names = apps.stream().map(app -> "io.charchub.contrib." + app).toList();
    Apps loaded = Apps.load(names, "a test", NeedsCheckTest.class.getClassLoader());
    return new NeedsCheck(() -> loaded, () -> middleware)
        .problems().stream().map(problem -> problem.id() + " " + problem.what()).toList();
  }

  @Test
  void appsThatAreMissingAreNamed() {
    assertThat(
            problems(
                List.of("admin", "contenttypes", "auth", "sessions", "messages", "staticfiles"),
                ALL))
        .isEmpty();
    assertThat(problems(List.of("admin", "contenttypes", "sessions", "staticfiles"), ALL))
        .containsExactly(
            "admin.E401 The admin needs the app 'auth'",
            "admin.E401 The admin needs the app 'messages'");
  }

  @Test
  void middlewareThatIsMissingIsNamedUnlessAClassMayStandForIt() {
    List<String> apps = List.of("contenttypes", "auth", "sessions", "messages", "staticfiles");

    assertThat(problems(apps, List.of("sessions")))
        .containsExactly(
            "admin.E402 The admin needs the middleware 'csrf'",
            "admin.E402 The admin needs the middleware 'messages'");
    assertThat(problems(apps, List.of("sessions", "csrf", "mysite.OwnMessages"))).isEmpty();
  }
}
