package blog;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.schema.Introspection;
import io.charchub.http.Response;
import io.charchub.management.Project;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app brings comes with its line in INSTALLED_APPS, and with nothing else. */
class NotInstalledTest {
  @TempDir Path folder;

  /** A site without a page of the blog. */
  public static final class OtherUrls implements UrlConf {
    @Override
    public List<Route> urlpatterns() {
      return List.of(path("", request -> Response.text("other"), "home"));
    }
  }

  private List<String> tablesAfterMigrate(Map<String, String> changed) {
    Map<String, String> environment = new HashMap<>(changed);
    environment.put("DATABASE_URL", "sqlite:///" + folder.resolve(changed.size() + ".sqlite3"));
    environment.put("SECRET_KEY", "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH");
    StringWriter said = new StringWriter();
    try (Project project = Project.open(Path.of("").toAbsolutePath(), environment)) {
      Terminal terminal = Terminal.of(said, said, new StringReader(""));
      assertThat(project.commands().call(terminal, "migrate")).as(said::toString).isZero();
      return Introspection.of(Services.current().get(Databases.class).primary()).tableNames();
    }
  }

  @Test
  void theBlogInstalledHasItsTables() {
    assertThat(tablesAfterMigrate(Map.of()))
        .contains(
            "blog_author",
            "blog_category",
            "blog_comment",
            "blog_post",
            "blog_post_tags",
            "blog_tag",
            "django_session");
  }

  @Test
  void theBlogTakenOutOfInstalledAppsHasNoTablesInAFreshDatabase() {
    assertThat(
            tablesAfterMigrate(
                Map.of(
                    "CHARCHUB_INSTALLED_APPS",
                    "io.charchub.contrib.sessions",
                    "CHARCHUB_MIDDLEWARE",
                    "security,sessions",
                    "CHARCHUB_ROOT_URLCONF",
                    OtherUrls.class.getName())))
        .contains("django_session")
        .noneMatch(table -> table.startsWith("blog_"));
  }
}
