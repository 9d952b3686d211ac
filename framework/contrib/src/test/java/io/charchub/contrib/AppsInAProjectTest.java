package io.charchub.contrib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.cli.ProvidesCommands;
import io.charchub.conf.Settings;
import io.charchub.conf.SettingsReader;
import io.charchub.contrib.messages.Messages;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Response;
import io.charchub.middleware.ProvidesMiddleware;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.views.ContextProcessor;
import io.charchub.views.Pages;
import io.charchub.views.ProvidesContextProcessors;
import io.charchub.views.ProvidesTemplateTags;
import io.charchub.views.Shortcuts;
import io.charchub.views.StandardContext;
import io.charchub.views.WebTags;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The apps that ship, installed as a user installs them, seen from a page. */
class AppsInAProjectTest {
  private static final Map<String, String> TEMPLATES =
      Map.of(
          "list.ftlh",
              "<#list messages as message><p class=\"${message.tags}\">${message} ${message.level}</p></#list>",
          "plain.ftlh", "nothing",
          "static.ftlh", "${static('shop/shop.css')}",
          "missing.ftlh", "\n${static('shop/shopp.css')}");

  @TempDir Path folder;

  private Services.Scope open(boolean debug) throws Exception {
    Files.createDirectories(folder.resolve("assets/shop"));
    Files.writeString(folder.resolve("assets/shop/shop.css"), "p { color: red }");
    Files.writeString(
        folder.resolve("settings.toml"),
        "DEBUG = "
            + debug
            + "\nSECRET_KEY = \""
            + "k3y-".repeat(20)
            + "\"\nSTATICFILES_DIRS = [\"${BASE_DIR}/assets\"]\n");
    Settings settings = SettingsReader.of(folder, Map.of(), null).read(List.of());
    Apps apps =
        Apps.load(
            List.of("io.charchub.contrib.messages", "io.charchub.contrib.staticfiles"),
            "",
            getClass().getClassLoader());
    Templates.Builder templates =
        WebTags.install(
            Templates.builder().source(TemplateSource.memory(TEMPLATES)), "/static/", "/media/");
    apps.providing(ProvidesTemplateTags.class).forEach(app -> app.templateTags(templates));
    List<ContextProcessor> processors = new ArrayList<>();
    processors.add(new StandardContext(debug, Map.of(), "/static/", "/media/"));
    apps.providing(ProvidesContextProcessors.class)
        .forEach(app -> processors.addAll(app.contextProcessors()));
    return Services.install(
        Services.builder()
            .put(Settings.class, settings)
            .put(Apps.class, apps)
            .put(Pages.class, new Pages(templates.build(), processors))
            .build());
  }

  private static Middleware[] middleware() {
    Map<String, Supplier<Middleware>> named = new LinkedHashMap<>();
    Services.current()
        .get(Apps.class)
        .providing(ProvidesMiddleware.class)
        .forEach(app -> named.putAll(app.middleware()));
    assertThat(named).containsOnlyKeys("messages", "staticfiles");
    return named.values().stream().map(Supplier::get).toArray(Middleware[]::new);
  }

  private static final Handler VIEW =
      request -> {
        if (request.path().equals("/add/")) {
          Messages.success(request, "Saved <1>.");
          return Response.text("added");
        }
        return Shortcuts.render(request, request.path().substring(1));
      };

  @Test
  void messagesAreShownOnTheNextPageThatListsThem() throws Exception {
    try (Services.Scope scope = open(true);
        Visitor visitor = new Visitor(VIEW, middleware())) {
      visitor.get("/add/");
      assertThat(visitor.get("/plain.ftlh").body()).isEqualTo("nothing");
      assertThat(visitor.get("/list.ftlh").body())
          .isEqualTo("<p class=\"success\">Saved &lt;1&gt;. success</p>");
      assertThat(visitor.get("/list.ftlh").body()).isEmpty();
    }
  }

  @Test
  void inProductionStaticGivesAHashedNameThatIsServedForEver() throws Exception {
    try (Services.Scope scope = open(false);
        Visitor visitor = new Visitor(VIEW, middleware())) {
      String address = visitor.get("/static.ftlh").body();
      assertThat(address).matches("/static/shop/shop\\.[0-9a-f]{12}\\.css");
      HttpResponse<String> file = visitor.get(address);
      assertThat(file.body()).isEqualTo("p { color: red }");
      assertThat(file.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }
  }

  @Test
  void whileDevelopingStaticGivesThePlainName() throws Exception {
    try (Services.Scope scope = open(true);
        Visitor visitor = new Visitor(VIEW, middleware())) {
      assertThat(visitor.get("/static.ftlh").body()).isEqualTo("/static/shop/shop.css");
      assertThat(visitor.get("/static/shop/shop.css").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStaticFileThatIsNotThereIsNamedAtTheLineOfTheTemplate() throws Exception {
    try (Services.Scope scope = open(true)) {
      Templates templates = Services.current().get(Pages.class).templates();
      assertThatThrownBy(() -> templates.render("missing.ftlh", Map.of()))
          .hasMessageContaining("There is no static file 'shop/shopp.css'")
          .hasMessageContaining("missing.ftlh, line 2")
          .hasMessageContaining("shop/shop.css");
    }
  }

  @Test
  void theAppsBringTheirCommands() throws Exception {
    try (Services.Scope scope = open(true)) {
      assertThat(
              Services.current().get(Apps.class).providing(ProvidesCommands.class).stream()
                  .flatMap(app -> app.commands().stream()))
          .hasSize(2);
    }
  }
}
