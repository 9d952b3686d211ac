package io.charchub.contrib.admin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.admin.Office;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What the visitor did last, on the first page. */
@CharchubTest(project = "src/test/projects/office")
class RecentActionsTest {
  private static void add(Client client, String name) {
    client
        .post("/admin/books/genre/add/", Map.of("name", name, "slug", name.toLowerCase()))
        .assertStatus(302);
  }

  @Test
  void theLastTenThingsThatTheVisitorDidAreThereTheNewestFirst(Client client) {
    Office.admin();
    Office.editor("add_writer");
    Office.as(client, "editor");
    client.post("/admin/books/writer/add/", Map.of("name", "Foreign")).assertStatus(302);
    Office.as(client, "admin");
    for (int i = 1; i <= 10; i++) {
      add(client, "Kind" + i);
    }
    Genre last = Genre.objects.get("name", "Kind10");
    Genre gone = Genre.objects.get("name", "Kind9");
    client.post("/admin/books/genre/" + gone.pk() + "/delete/", Map.of("_confirmed", "1"));

    Elements rows = client.get("/admin/").html().select(".recent > li");

    assertThat(rows).hasSize(10);
    assertThat(rows.stream().map(row -> row.select("bdi").first().text()).toList())
        .startsWith("Kind9", "Kind10", "Kind9")
        .endsWith("Kind2");
    Element deletion = rows.get(0);
    assertThat(deletion.hasClass("delete")).isTrue();
    assertThat(deletion.select("a")).isEmpty();
    assertThat(rows.get(1).hasClass("add")).isTrue();
    assertThat(rows.get(1).select("a").attr("href"))
        .isEqualTo("/admin/books/genre/" + last.pk() + "/change/");
    assertThat(rows.get(1).select(".note").text()).contains("genre");
    assertThat(rows.text()).doesNotContain("Foreign", "Kind1 ");
  }
}
