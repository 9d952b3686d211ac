package io.charchub.contrib.admin.changelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.GenreAdmin;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list shows to one visitor and not to another. */
@CharchubTest(project = "src/test/projects/office")
class ListForVisitorTest {
  private static final String LIST = "/admin/books/genre/";

  private Genre hidden;

  @BeforeEach
  void rows() {
    User.objects.createSuperuser("admin", "admin@example.com", "kelid-5271-noor");
    User reader = User.objects.createUser("reader", "r@example.com", "kelid-5271-noor");
    reader.isStaff = true;
    reader.save();
    for (String codename : List.of("view_genre", "change_genre", "delete_genre")) {
      reader.userPermissions.add(Permission.objects.get("codename", codename));
    }
    genre("Novel", "long");
    genre("Poem", "short");
    hidden = genre("Secret", GenreAdmin.HIDDEN);
  }

  private static Genre genre(String name, String slug) {
    return Genre.objects.create(
        genre -> {
          genre.name = name;
          genre.slug = slug;
        });
  }

  private static Document page(Client client, String user, String address) {
    client.login(user, "kelid-5271-noor");
    return client.get(address).assertStatus(200).html();
  }

  private static List<String> names(Document page) {
    return page.select("tbody th").eachText();
  }

  @Test
  void whoMaySeeAllSeesAll(Client client) {
    Document page = page(client, "admin", LIST);

    assertThat(names(page)).containsExactly("Novel", "Poem", "Secret");
    assertThat(page.select("thead th").eachText()).containsExactly("Name", "Slug");
    assertThat(page.select("#q-help").text()).isEqualTo("By name or slug");
    assertThat(names(page(client, "admin", LIST + "?q=short"))).containsExactly("Poem");
  }

  @Test
  void rowsAndFieldsThatAreNotForTheVisitorAreNowhere(Client client) {
    Document page = page(client, "reader", LIST);

    assertThat(names(page)).containsExactly("Poem", "Novel");
    assertThat(page.select("thead th").eachText()).containsExactly("Name");
    assertThat(page.select("thead a, select[name=slug]")).isEmpty();
    assertThat(page.select("main table").text()).doesNotContain("short");
  }

  @Test
  void whatIsHiddenIsNotFoundByAskingForIt(Client client) {
    assertThat(names(page(client, "reader", LIST + "?q=short"))).isEmpty();
    for (String asked : List.of("slug=short", "o=2", "slug__startswith=s", "o=1")) {
      Document page = page(client, "reader", LIST + "?" + asked);
      assertThat(names(page)).as(asked).containsExactly("Poem", "Novel");
      assertThat(page.select("p.notice")).as(asked).hasSize(1);
    }
  }

  @Test
  void nothingIsDoneToARowThatIsHidden(Client client) {
    client.login("reader", "kelid-5271-noor");

    client.post(
        LIST,
        Map.of(
            "action",
            "delete_selected",
            "_selected_action",
            String.valueOf(hidden.id),
            "_confirmed",
            "1"));

    assertThat(Genre.objects.filter("pk", hidden.id).exists()).isTrue();
  }
}
