package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Somebody's first project, from an empty folder to a page with the rows of two tables. */
class NewUserTest {
  /** Lines that the replacements for the admin and the API repeat as they were. */
  private static final int UNCHANGED_IN_REPLACEMENTS = 3;

  private final Checkout checkout = Checkout.get();
  private final Path project = Checkout.emptyFolder("mysite");
  private final List<String> commands = new ArrayList<>();
  private int lines;

  private Finished type(Path folder, String... command) {
    commands.add(String.join(" ", command));
    return checkout.succeed(folder, command);
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    lines += (int) text.lines().filter(line -> !line.isBlank()).count();
  }

  private void replace(String file, String old, String text) throws IOException {
    Path path = project.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(old);
    Files.writeString(path, before.replace(old, text));
    lines += (int) text.lines().count();
  }

  @Test
  void fromAnEmptyFolderToAPageThatShowsRows() throws IOException {
    type(checkout.root(), "./charchub", "startproject", "mysite", "../mysite");
    assertThat(type(project, "./manage", "startapp", "shop").out())
        .contains(
            "src/main/java/shop/ShopConfig.java", "Added \"shop\" to INSTALLED_APPS", "Next: ");
    modelsWithAForeignKey();
    assertThat(type(project, "./manage", "makemigrations").out())
        .contains(
            "Migrations for 'shop':",
            "src/main/java/shop/migrations/M0001_Initial.java",
            "+ Create model Maker",
            "+ Create model Product");
    assertThat(type(project, "./manage", "migrate").out())
        .containsSubsequence(
            "Applying contenttypes.0001_initial... OK",
            "Applying auth.0001_initial... OK",
            "Applying admin.0001_initial... OK",
            "Applying sessions.0001_initial... OK",
            "Applying shop.0001_initial... OK");
    aCommandThatMakesRows();
    assertThat(type(project, "./manage", "stock").out()).contains("3 products");
    aPage();
    thePageShowsTheRows();
    theAdminAndAnApiOfAModelAreSixLinesAtMost();
    peopleAndProgramsGetTheSameRows();
    theProjectsOwnTestsPass();
    report();
  }

  private void modelsWithAForeignKey() throws IOException {
    write(
        "src/main/java/shop/Maker.java",
        """
        package shop;

        import io.charchub.db.annotations.CharField;
        import io.charchub.db.models.Manager;
        import io.charchub.db.models.Model;
        import io.charchub.db.models.QuerySet;

        public class Maker extends Model {
          public static final QuerySet<Maker> objects = Manager.of(Maker.class);

          @CharField(maxLength = 100)
          public String name;
        }
        """);
    write(
        "src/main/java/shop/Product.java",
        """
        package shop;

        import io.charchub.db.annotations.CharField;
        import io.charchub.db.annotations.ForeignKey;
        import io.charchub.db.annotations.OnDelete;
        import io.charchub.db.models.Manager;
        import io.charchub.db.models.Model;
        import io.charchub.db.models.QuerySet;
        import io.charchub.db.models.Ref;

        public class Product extends Model {
          public static final QuerySet<Product> objects = Manager.of(Product.class);

          @CharField(maxLength = 100)
          public String name;

          public int price;

          @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "products")
          public final Ref<Maker> maker = ref();
        }
        """);
  }

  private void aCommandThatMakesRows() throws IOException {
    write(
        "src/main/java/shop/Stock.java",
        """
        package shop;

        import io.charchub.cli.Command;
        import io.charchub.cli.Terminal;
        import picocli.CommandLine;

        @CommandLine.Command(name = "stock", description = "Puts the first products on the shelf.")
        final class Stock implements Command {
          @Override
          public int run(Terminal terminal) {
            Maker maker = Maker.objects.create(Maker_.name.to("Maryam"));
            Maker other = Maker.objects.create(Maker_.name.to("نجاری رضا"));
            add("Chair", 120, maker);
            add("Table & bench", 450, maker);
            add("میز", 300, other);
            terminal.println(Product.objects.count() + " products");
            return DONE;
          }

          private static void add(String name, int price, Maker maker) {
            Product.objects.create(
                Product_.name.to(name), Product_.price.to(price), Product_.maker.to(maker));
          }
        }
        """);
    write(
        "src/main/java/shop/ShopConfig.java",
        """
        package shop;

        import io.charchub.apps.AppConfig;
        import io.charchub.cli.Command;
        import io.charchub.cli.ProvidesCommands;
        import io.charchub.contrib.admin.AdminSite;
        import io.charchub.contrib.admin.ProvidesAdmin;
        import java.util.List;

        public final class ShopConfig extends AppConfig
            implements ProvidesAdmin, ProvidesCommands {
          @Override
          public void admin(AdminSite site) {}

          @Override
          public List<Command> commands() {
            return List.of(new Stock());
          }
        }
        """);
  }

  private void aPage() throws IOException {
    write(
        "src/main/java/shop/Views.java",
        """
        package shop;

        import static io.charchub.views.Shortcuts.render;

        import io.charchub.http.Request;
        import io.charchub.http.Response;
        import java.util.Map;

        final class Views {
          private Views() {}

          static Response index(Request request) {
            return render(
                request, "shop/index.ftlh", Map.of("products", Product.objects.orderBy("price")));
          }
        }
        """);
    write(
        "src/main/resources/templates/shop/index.ftlh",
        """
        <!doctype html>
        <title>Shop</title>
        <ul>
        <#list products as product>
          <li>${product.name} by ${product.maker.name}: ${product.price}</li>
        </#list>
        </ul>
        """);
    replace(
        "src/main/java/mysite/Urls.java",
        "import static io.charchub.urls.Routes.path;",
        "import static io.charchub.urls.Routes.include;\nimport static io.charchub.urls.Routes.path;");
    replace(
        "src/main/java/mysite/Urls.java",
        "path(\"\", Views::home, \"home\")",
        "path(\"\", Views::home, \"home\"), path(\"shop/\", include(new shop.Urls()))");
  }

  private void thePageShowsTheRows() {
    commands.add("./manage runserver");
    try (Served site = checkout.serve(project, Map.of(), "./manage", "runserver", "127.0.0.1:0")) {
      assertThat(Jsoup.parse(site.get("/shop/").body()).select("li").eachText())
          .containsExactly(
              "Chair by Maryam: 120", "میز by نجاری رضا: 300", "Table & bench by Maryam: 450");
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(site.interrupt()).as(site.log()).isEqualTo(130);
    }
  }

  /** Beside what {@code startproject} and {@code startapp} wrote. */
  private void theAdminAndAnApiOfAModelAreSixLinesAtMost() throws IOException {
    int before = lines;
    replace(
        "src/main/java/shop/ShopConfig.java",
        "  public void admin(AdminSite site) {}",
        "  public void admin(AdminSite site) { site.register(Product.class); }");
    replace(
        "settings.toml",
        "    \"io.charchub.contrib.admin\",",
        "    \"io.charchub.contrib.rest\",\n    \"io.charchub.contrib.admin\",");
    replace(
        "src/main/java/mysite/Urls.java",
        "import io.charchub.urls.Route;",
        "import io.charchub.contrib.rest.routers.DefaultRouter;\nimport io.charchub.urls.Route;");
    replace(
        "src/main/java/mysite/Urls.java",
        "path(\"shop/\", include(new shop.Urls()))",
        "path(\"shop/\", include(new shop.Urls())),\n"
            + "        path(\"api/\", include(new DefaultRouter().register(\"products\", shop.Product.class)))");
    int changed = lines - before - UNCHANGED_IN_REPLACEMENTS;
    assertThat(changed).isLessThanOrEqualTo(6);
  }

  private void peopleAndProgramsGetTheSameRows() {
    Map<String, String> password = Map.of("CHARCHUB_SUPERUSER_PASSWORD", "kelid-5271-noor");
    assertThat(
            checkout
                .run(
                    project,
                    password,
                    "./manage",
                    "createsuperuser",
                    "--noinput",
                    "--username=mahsa",
                    "--email=mahsa@example.com")
                .status())
        .isZero();
    try (Served site = checkout.serve(project, Map.of(), "./manage", "runserver", "127.0.0.1:0")) {
      assertThat(site.get("/api/products/").statusCode()).isIn(401, 403);
      Visitor mahsa = new Visitor(site.base());
      mahsa.submit(
          mahsa.open("/admin/"),
          "main form",
          Map.of("username", "mahsa", "password", "kelid-5271-noor"));
      assertThat(mahsa.open("/admin/shop/product/").select("tbody tr")).hasSize(3);
      assertThat(mahsa.open("/api/products/?format=json").text())
          .contains("\"count\":3", "\"name\":\"Chair\"", "میز");
    }
  }

  private void theProjectsOwnTestsPass() {
    assertThat(type(project, "mvn", "-B", "verify").out())
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0", "BUILD SUCCESS");
  }

  /** The figures that tell whether this is still a short walk. */
  private void report() {
    System.out.println(
        "A new user's walk: "
            + commands.size()
            + " commands, "
            + lines
            + " lines written\n  "
            + String.join("\n  ", commands));
    assertThat(commands).hasSizeLessThanOrEqualTo(8);
    assertThat(lines).isLessThanOrEqualTo(100);
  }
}
