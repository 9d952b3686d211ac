package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a person reads who mistyped something: all of it, word by word, as the commands print it on
 * a real project. Each says what is wrong, where, and what to do, ends with the right code, and
 * changes nothing.
 */
class BadInputTest {
  private static final String PRODUCT =
      """
      package shop;

      import io.charchub.db.annotations.CharField;
      import io.charchub.db.models.Manager;
      import io.charchub.db.models.Model;
      import io.charchub.db.models.QuerySet;

      public class Product extends Model {
        public static final QuerySet<Product> objects = Manager.of(Product.class);

        @CharField(maxLength = 100)
        public String title;
      }
      """;

  @TempDir Path dir;
  private TestProject project;

  @BeforeEach
  void aProject() {
    project = new TestProject(dir);
  }

  @AfterEach
  void nothingStaysInstalled() {
    assertThat(Services.isInstalled()).isFalse();
  }

  /**
   * Runs a command that must end with {@code exit} and say exactly {@code message}, as problems.
   */
  private void assertSays(int exit, String message, String... arguments) {
    int code = project.manage(arguments);
    assertThat(project.err).hasToString(message + "\n");
    assertThat(code).isEqualTo(exit);
  }

  private void settings(String find, String replacement) throws IOException {
    Path file = dir.resolve("settings.toml");
    String text = Files.readString(file);
    assertThat(text).contains(find);
    Files.writeString(file, text.replace(find, replacement));
  }

  private void aShop() throws IOException {
    project.write("src/main/java/shop/Product.java", PRODUCT);
    settings("[\"site\"]", "[\"site\", \"shop\"]");
  }

  // ---- settings

  @Test
  void settingsThatAreNoToml() throws IOException {
    settings("DEBUG = true", "DEBUG = True");
    assertSays(
        1,
        """
        conf.E001 The settings are not valid TOML: True is written in lower case
          where: settings.toml:1, column 9: DEBUG = True
          try: DEBUG = true""",
        "check");
  }

  @Test
  void aTableThatIsNeverClosed() throws IOException {
    settings("[DATABASES.default]", "[DATABASES.default");
    assertSays(
        1,
        """
        conf.E001 The settings are not valid TOML: the name of a table is not closed
          where: settings.toml:4, column 19: [DATABASES.default
          try: [DATABASES.default]""",
        "check");
  }

  @Test
  void anUnknownSettingNearAKnownOne() throws IOException {
    settings("DEBUG = true", "DEBUG = true\nTIME_ZON = \"UTC\"");
    assertSays(
        1,
        """
        conf.E006 There is no setting 'TIME_ZON'
          where: settings.toml:2
          try: 'TIME_ZONE', or a name of your own that is less like it, such as MY_TIME_ZON""",
        "check");
  }

  @Test
  void aTimeZoneThatDoesNotExist() throws IOException {
    settings("DEBUG = true", "DEBUG = true\nTIME_ZONE = \"Asia/Tehrann\"");
    assertSays(
        1,
        """
        conf.E005 TIME_ZONE takes the name of a time zone, not "Asia/Tehrann"
          where: settings.toml:2
          try: did you mean 'Asia/Tehran'?""",
        "check");
  }

  // ---- apps

  @Test
  void anAppThatIsNotThere() throws IOException {
    settings("[\"site\"]", "[\"sitte\"]");
    assertThat(project.manage("check")).isEqualTo(1);
    assertThat(project.err.toString())
        .startsWith(
            """
            apps.E010 There is no app 'sitte': no such package is on the class path
              where: settings.toml:3, INSTALLED_APPS
              try: 'site'. Packages seen: """);
    assertThat(project.err.toString().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class | apps.E013 The app name 'class' cannot be: 'class' is a keyword of Java | ''",
        "My_Shop | apps.E011 The app name 'My_Shop' has an upper case letter | \"'myshop'; \"",
        "my_shop | apps.E012 The app name 'my_shop' has an underscore | \"'myshop'; \"",
        "my-shop | apps.E014 The app name 'my-shop' is no package's name | \"'myshop'; \"",
        "1shop | apps.E014 The app name '1shop' is no package's name | ''",
      },
      quoteCharacter = '"')
  void anAppNameThatCannotBe(String name, String what, String better) throws IOException {
    String hint =
        "  try: "
            + (better.equals("''") ? "" : better)
            + "an app's name is a Java package in lower case letters and digits, such as 'shop' or 'org.example.shop'";
    String settings = Files.readString(dir.resolve("settings.toml"));
    assertSays(2, what + "\n" + hint, "startapp", name);
    assertThat(dir.resolve("settings.toml")).hasContent(settings);
    assertThat(dir.resolve("src/main/java")).isDirectoryNotContaining("glob:**/*hop");

    settings("[\"site\"]", "[\"" + name + "\"]");
    project.err.getBuffer().setLength(0);
    assertSays(1, what + "\n  where: settings.toml:3, INSTALLED_APPS\n" + hint, "check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class | apps.E013 The project name 'class' cannot be: 'class' is a keyword of Java | ''",
        "My-Site | apps.E011 The project name 'My-Site' has an upper case letter | \"'mysite'; \"",
      },
      quoteCharacter = '"')
  void aProjectNameThatCannotBe(String name, String what, String better) {
    assertSays(
        2,
        what
            + "\n  try: "
            + (better.equals("''") ? "" : better)
            + "a project's name is a Java package in lower case letters and digits, such as 'mysite'",
        "startproject",
        name,
        dir.resolve("new").toString());
    assertThat(dir.resolve("new")).doesNotExist();
  }

  @Test
  void twoAppsWithOneLabel() throws IOException {
    project.write("src/main/java/org/site/Page.java", "package org.site;\nclass Page {}\n");
    settings("[\"site\"]", "[\"site\", \"org.site\"]");
    assertSays(
        1,
        """
        apps.E015 Two apps have the label 'site': 'site' and 'org.site'
          where: settings.toml:3, INSTALLED_APPS
          try: tables and migrations are named by the label: rename the last part of one package""",
        "check");
  }

  @Test
  void aModelOutsideAnyInstalledApp() {
    String warning =
        """
        management.W024 The model shop.Product is in no installed app
          try: add "shop" to INSTALLED_APPS, or it has no table""";
    String error =
        """
        models.E080 shop.Product is in no installed app
          try: add "shop" to INSTALLED_APPS""";
    project.write("src/main/java/shop/Product.java", PRODUCT);
    assertSays(0, warning, "check");

    project.err.getBuffer().setLength(0);
    aCommandThatLooksUp("title");
    assertSays(1, warning + "\n" + error, "find");

    project.err.getBuffer().setLength(0);
    aCommandThatRuns("new Product().save()");
    assertSays(1, warning + "\n" + error, "find");
  }

  // ---- commands

  @Test
  void anUnknownCommand() {
    assertSays(
        2,
        """
        cli.E004 There is no command 'mirgate'
          try: 'migrate'. 'manage help' lists the commands""",
        "mirgate");
  }

  @Test
  void checkTellsAllProblemsAtOnce() {
    project.environment.put("CHARCHUB_LANGUAGE_CODE", "xx");
    project.environment.put("CHARCHUB_STATIC_URL", "static");
    assertSays(
        1,
        """
        settings.E001 LANGUAGE_CODE 'xx' is not one of LANGUAGES
          where: environment CHARCHUB_LANGUAGE_CODE, LANGUAGE_CODE
          try: one of en, fa, or add it to LANGUAGES
        settings.E002 STATIC_URL 'static' is no folder of the site
          where: environment CHARCHUB_STATIC_URL, STATIC_URL
          try: a path with a slash at both ends, such as "/static/\"""",
        "check");
    assertThat(project.out).hasToString("The checks found 2 problems.\n");
  }

  // ---- the database

  @Test
  void aDatabaseFileThatIsNoDatabase() throws IOException {
    aShop();
    project.manage("makemigrations");
    Path file = dir.resolve("db.sqlite3");
    byte[] letter = "Dear reader, this is a letter.\n".repeat(200).getBytes(StandardCharsets.UTF_8);
    Files.write(file, letter);
    assertSays(
        1,
        """
        db.E010 %s is not a SQLite database, or is encrypted
          where: default
          try: name another file in DATABASES, or move this one away and run 'migrate'"""
            .formatted(file),
        "migrate");
    assertThat(file).hasBinaryContent(letter);
  }

  @Test
  void migrationsThatArePendingAndAPortThatIsInUse() throws IOException {
    aShop();
    assertThat(project.manage("makemigrations")).isZero();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertSays(
          1,
          """
          management.W023 1 migration is not applied, of: shop
            try: ./manage migrate, or pages that need the tables will fail
          server.E001 The port %d is in use by another program.
            where: 127.0.0.1:%1$d
            try: stop that program, or name another port, such as %d"""
              .formatted(port, port + 1),
          "runserver",
          String.valueOf(port));
    }
  }

  // ---- models and look-ups

  @Test
  void aModelWithoutAnOptionThatItNeeds() throws IOException {
    aShop();
    project.write("src/main/java/shop/Product.java", PRODUCT.replace("(maxLength = 100)", ""));
    for (String command : new String[] {"check", "makemigrations", "migrate", "runserver"}) {
      project.err.getBuffer().setLength(0);
      assertSays(
          1,
          """
          src/main/java/shop/Product.java:11: models.E020 Product.title does not say how long it may be
              try: @CharField(maxLength = 200)
                @CharField
                ^
          management.E001 The project does not compile: 1 error
            where: src/main/java/shop/Product.java:11""",
          command);
    }
  }

  private static final String LOOK_UPS =
      "contains, endswith, exact, gt, gte, icontains, iendswith, iexact, in, iregex, isnull,"
          + " istartswith, lt, lte, range, regex, search, search_start, startswith";

  @Test
  void aFieldThatDoesNotExist() throws IOException {
    aShop();
    aCommandThatLooksUp("titel");
    assertSays(
        1,
        """
        models.E030 Product has no field 'titel'
          try: 'title'. Fields: id, title""",
        "find");
  }

  @Test
  void aLookUpThatDoesNotExist() throws IOException {
    aShop();
    aCommandThatLooksUp("title__icontain");
    assertSays(
        1,
        """
        models.E031 Product.title has no look-up 'icontain'
          try: 'icontains'. Look-ups: %s"""
            .formatted(LOOK_UPS),
        "find");
  }

  @Test
  void aLookUpThatIsNearNone() throws IOException {
    aShop();
    aCommandThatLooksUp("title__upper");
    assertSays(
        1,
        """
        models.E031 Product.title has no look-up 'upper'
          try: Look-ups: %s"""
            .formatted(LOOK_UPS),
        "find");
  }

  /** {@code manage find} asks for the products whose look-up is x. */
  private void aCommandThatLooksUp(String lookUp) {
    aCommandThatRuns("Product.objects.filter(\"" + lookUp + "\", \"x\").count()");
  }

  /** {@code manage find} runs this statement. */
  private void aCommandThatRuns(String statement) {
    project.write(
        "src/main/java/site/Find.java",
        """
        package site;

        import io.charchub.cli.Command;
        import io.charchub.cli.Terminal;
        import picocli.CommandLine;
        import shop.Product;

        @CommandLine.Command(name = "find")
        final class Find implements Command {
          @Override
          public int run(Terminal terminal) {
            %s;
            return DONE;
          }
        }
        """
            .formatted(statement));
    project.write(
        "src/main/java/site/SiteConfig.java",
        """
        package site;

        import io.charchub.apps.AppConfig;
        import io.charchub.cli.Command;
        import io.charchub.cli.ProvidesCommands;
        import java.util.List;

        public final class SiteConfig extends AppConfig implements ProvidesCommands {
          @Override
          public List<Command> commands() {
            return List.of(new Find());
          }
        }
        """);
  }

  // ---- in the browser

  /** The home page's status and text, after something in the project was changed. */
  private HttpResponse<String> homeAfter(ThrowingRunnable change) throws Exception {
    try (ProjectHost host = project.host()) {
      ReloadingHandler handler = new ReloadingHandler(host.open().handler());
      Reloader reloader = new Reloader(host, handler, project.terminal);
      try (JettyServer server = JettyServer.start("127.0.0.1", 0, handler, ServerOptions.DEFAULT)) {
        change.run();
        reloader.reload();
        URI home = URI.create("http://127.0.0.1:" + server.port() + "/");
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(home).build(), HttpResponse.BodyHandlers.ofString());
      }
    }
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  @Test
  void aModelThatDoesNotCompileIsShownInTheBrowser() throws Exception {
    aShop();
    HttpResponse<String> page =
        homeAfter(
            () ->
                project.write(
                    "src/main/java/shop/Product.java", PRODUCT.replace("(maxLength = 100)", "")));
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("<h1>The project does not compile</h1>")
        .contains("src/main/java/shop/Product.java:11")
        .contains("models.E020 Product.title does not say how long it may be")
        .contains("try: @CharField(maxLength = 200)")
        .doesNotContain("\tat ");
  }

  @Test
  void aTemplateThatDoesNotParseIsShownInTheBrowser() throws Exception {
    project.write("src/main/resources/templates/home.ftlh", "<h1>Shop</h1>\n<#if products>\n");
    HttpResponse<String> page =
        homeAfter(
            () ->
                project.write(
                    "src/main/java/site/Urls.java",
                    TestProject.URLS.replace(
                        "Response.html(\"%s\")",
                        "io.charchub.views.Shortcuts.render(request, \"home.ftlh\")")));
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains(
            "The template home.ftlh does not parse: Unexpected end of file reached. You have an unclosed #if.")
        .contains("<code>home.ftlh:2</code>")
        .contains("close every &lt;#...&gt; and &lt;@...&gt;");
  }
}
