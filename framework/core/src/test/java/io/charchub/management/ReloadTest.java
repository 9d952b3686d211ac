package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
  @TempDir Path dir;
  private TestProject project;
  private ProjectHost host;
  private JettyServer server;
  private Reloader reloader;

  @BeforeEach
  void serve() {
    project = new TestProject(dir);
    host = project.host();
    ReloadingHandler handler = new ReloadingHandler(host.open().handler());
    reloader = new Reloader(host, handler, project.terminal);
    server = JettyServer.start("127.0.0.1", 0, handler, ServerOptions.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
    host.close();
  }

  private HttpResponse<String> home() throws Exception {
    URI home = URI.create("http://127.0.0.1:" + server.port() + "/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(home).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void changedCodeIsServed() throws Exception {
    assertThat(home().body()).isEqualTo("hello");
    project.page("changed");
    reloader.reload();
    assertThat(home().body()).isEqualTo("changed");
    assertThat(project.out.toString()).contains("Files changed", "Serving the new code.");
  }

  @Test
  void aCompileErrorIsShownInTheBrowserUntilItIsMended() throws Exception {
    project.page("bro\" + ken + \"");
    reloader.reload();
    HttpResponse<String> page = home();
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("<h1>The project does not compile</h1>")
        .contains("src/main/java/site/Urls.java:13")
        .contains("&quot;bro&quot; + ken + &quot;&quot;");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(project.err.toString())
        .contains("src/main/java/site/Urls.java:13: cannot find symbol");
    project.page("mended");
    reloader.reload();
    assertThat(home().body()).isEqualTo("mended");
  }

  @Test
  void brokenSettingsAreShownInTheBrowser() throws Exception {
    project.write("settings.toml", "DEBUG = True\n");
    reloader.reload();
    assertThat(home().body())
        .contains("<h1>The settings are not valid TOML: True is written in lower case</h1>")
        .contains("conf.E001")
        .contains("Try: DEBUG = true");
  }
}
