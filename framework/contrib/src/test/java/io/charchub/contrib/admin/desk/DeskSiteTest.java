package io.charchub.contrib.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.db.meta.ModelMeta;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.urls.Reverse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sites in one project, and what can be said of a site. */
@CharchubTest(project = "src/test/projects/office")
class DeskSiteTest {
  private Book book;

  @BeforeEach
  void rows() {
    Office.admin();
    book = Office.book("The Colonel", Office.writer("Dowlatabadi"));
  }

  private static Document page(Client client, String address) {
    return Office.as(client, "admin").get(address).assertStatus(200).html();
  }

  @Test
  void eachSiteHasItsModelsItsNameAndItsAddresses(Client client) {
    Document desk = page(client, "/desk/books/book/");
    Document admin = page(client, "/admin/books/book/");

    assertThat(desk.select("header .brand").text()).isEqualTo("The desk");
    assertThat(admin.select("header .brand").text()).isNotEqualTo("The desk");
    assertThat(desk.select("a[href^=/admin/], form[action^=/admin/]")).isEmpty();
    assertThat(admin.select("a[href^=/desk/], form[action^=/desk/]")).isEmpty();
    client.raiseExceptions(false);
    assertThat(client.get("/desk/auth/user/").status()).isEqualTo(404);
    assertThat(client.get("/admin/auth/user/").status()).isEqualTo(200);
  }

  @Test
  void theFormsOfASiteStayWithinIt(Client client) {
    for (String page : List.of("add/", book.pk() + "/change/", book.pk() + "/delete/")) {
      assertThat(
              page(client, "/desk/books/book/" + page)
                  .select("a[href^=/admin/], [data-lookup^=/admin/], [action^=/admin/]"))
          .as(page)
          .isEmpty();
    }
  }

  @Test
  void aSiteSaysWhoEnters(Client client) {
    User stranger = User.objects.createSuperuser("stranger", "s@example.com", Office.PASSWORD);
    assertThat(stranger.isStaff).isTrue();
    Office.as(client, "stranger");

    assertThat(client.get("/admin/").status()).isEqualTo(200);
    assertThat(client.get("/desk/books/book/").location().orElse(""))
        .startsWith("/desk/login/?next=");
    assertThat(client.get("/desk/today/").location().orElse("")).startsWith("/desk/login/?next=");
  }

  @Test
  void aModelThatIsOnNoIndexIsStillReachedByItsAddress(Client client) {
    Office.genre("Novel");

    assertThat(page(client, "/desk/").select("main a, nav a").eachText())
        .contains("Books", "Writers")
        .doesNotContain("Genres");
    assertThat(page(client, "/desk/books/genre/").select("tbody").text()).contains("Novel");
  }

  @Test
  void aPageOfTheSiteKnowsWhatStandsAroundItAndIsClosedToOthers(Client client) {
    assertThat(client.get("/desk/today/").location().orElse("")).startsWith("/desk/login/?next=");

    assertThat(page(client, "/desk/today/").select("#shell").text())
        .isEqualTo("desk|The desk|/|/desk/|in|books:Books,Reviews,Writers,");
    assertThat(client.get("/desk/today/").header("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(client.get("/desk/today/").header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aPageOfAModelIsUnderItsAddressAndClosedToOthers(Client client) {
    assertThat(client.get("/desk/books/book/report/").location().orElse(""))
        .startsWith("/desk/login/?next=");

    assertThat(page(client, "/desk/books/book/report/").select("#report").text()).isEqualTo("1");
    assertThat(Reverse.reverse("desk:books_book_report")).isEqualTo("/desk/books/book/report/");
    assertThat(client.get("/desk/books/book/report/").header("Cache-Control").orElse(""))
        .contains("no-store");
  }

  @Test
  void aPageOfTheSiteHasATemplateOfItsOwnThatFillsTheBlocks(Client client) {
    Document index = page(client, "/desk/");

    assertThat(index.select("head link[href=/own.css]")).hasSize(1);
    assertThat(index.select("#brand").text()).isEqualTo("The desk");
    assertThat(index.select("#own-side")).hasSize(1);
    assertThat(index.select("nav.side")).isEmpty();
    assertThat(index.html()).contains("<!-- the end -->");
    assertThat(index.select("main .models a").eachText()).contains("Books");
    assertThat(page(client, "/admin/").select("#brand")).isEmpty();
    assertThat(client.another().get("/desk/login/").html().select("#welcome").text())
        .isEqualTo("Come in.");
    assertThat(client.another().get("/admin/login/").html().select("#welcome")).isEmpty();
  }

  @Test
  void messagesAreShownByTheirLevelAndErrorsAreReadAloud(Client client) throws Exception {
    Document page = page(client, "/desk/today/?say");

    assertThat(page.select(".notices > p").eachText())
        .containsExactly("debug", "info", "success", "warning", "error");
    for (String level : List.of("debug", "info", "success", "warning", "error")) {
      assertThat(page.select(".notice." + level).attr("role"))
          .isEqualTo(level.equals("error") ? "alert" : "status");
    }
    String sheet = Files.readString(Path.of("src/main/resources/static/admin/admin.css"));
    assertThat(sheet).contains(".notice.success {", ".notice.warning {", ".notice.error,");
  }

  @Test
  void modelsAreRegisteredAskedForAndTakenOut() {
    AdminSite site = new AdminSite("other");
    ModelAdmin<Book> books = new ModelAdmin<>(Book.class);
    site.register(books);

    assertThat(site.isRegistered(Book.class)).isTrue();
    assertThat(site.isRegistered(Genre.class)).isFalse();
    assertThat(site.modelAdmin(Book.class)).isSameAs(books);
    assertThatThrownBy(() -> site.modelAdmin(Writer.class))
        .isInstanceOf(AdminException.class)
        .hasMessageStartingWith("admin.E003 Writer is not shown by 'other'");
    assertThatThrownBy(() -> site.register(Book.class))
        .hasMessageStartingWith("admin.E001 books.Book is registered with 'other' twice");
    site.unregister(Book.class);
    assertThat(site.isRegistered(Book.class)).isFalse();
    assertThatThrownBy(() -> site.unregister(Book.class))
        .hasMessageStartingWith("admin.E002 Book is not registered with 'other'");
  }

  @Test
  void routesHaveDjangosNames() {
    for (String name : List.of("index", "login", "logout", "password_change", "search")) {
      assertThat(Reverse.reverse("admin:" + name)).as(name).startsWith("/admin/");
    }
    assertThat(Reverse.reverse("admin:app_list", "books")).isEqualTo("/admin/books/");
    assertThat(Reverse.reverse("admin:books_book_changelist")).isEqualTo("/admin/books/book/");
    assertThat(Reverse.reverse("admin:books_book_add")).isEqualTo("/admin/books/book/add/");
    for (String page : List.of("change", "delete", "history")) {
      assertThat(Reverse.reverse("admin:books_book_" + page, "7"))
          .isEqualTo("/admin/books/book/7/" + page + "/");
    }
    assertThat(Admin.site().url(ModelMeta.of(Book.class), "change", "a/b_c"))
        .isEqualTo("/admin/books/book/a_2Fb_5Fc/change/");
  }
}
