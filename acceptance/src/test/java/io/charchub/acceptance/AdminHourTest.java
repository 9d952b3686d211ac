package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour of two people in the admin of a blog with 200,000 posts. */
class AdminHourTest extends AdminTest {
  private static final int MANY = 200_000;

  @TempDir Path folder;

  @Override
  int posts() {
    return MANY;
  }

  @ParameterizedTest(name = "in {0}, with JavaScript: {1}")
  @CsvSource({"en, true", "en, false", "fa, true", "fa, false"})
  void everyTaskOfAnHourIsDone(String language, boolean scripts) throws IOException {
    assertThat(blog.rows().count("blog_post")).isGreaterThanOrEqualTo(MANY);
    AdminHour hour = new AdminHour(blog, language, scripts);
    String of = language + (scripts ? "" : "-plain");
    writing(hour, of);
    moderating(hour);
    int post = 150_000 + 20 * List.of("en", "en-plain", "fa", "fa-plain").indexOf(of);
    String day = finding(hour, language, post, "دفترِ گمشده‌ی " + of);
    disagreeing(hour, post);
    takingAway(hour, day, folder.resolve(of + ".csv"), post);
  }

  private void writing(AdminHour hour, String of) {
    String title = "نوشته‌ای از یک ساعت، " + of;
    hour.write(title, "hour-" + of, "میان راه " + of);
    hour.picture("written");
    assertThat(
            blog.rows()
                .of(
                    "SELECT p.status, p.language, a.name, t.name, substr(p.published_at, 1, 16)"
                        + " FROM blog_post p JOIN blog_author a ON a.id = p.author_id"
                        + " JOIN blog_post_tags m ON m.post_id = p.id JOIN blog_tag t ON t.id = m.tag_id"
                        + " WHERE p.title = ? AND p.slug = ?",
                    title,
                    "hour-" + of))
        .containsExactly("published|fa|Author 78|میان راه " + of + "|2025-11-28 06:30");
  }

  private void moderating(AdminHour hour) {
    List<String> keys = hour.approve(12);
    hour.picture("moderated");
    assertThat(keys).hasSize(12);
    for (String key : keys) {
      assertThat(blog.rows().of("SELECT status FROM blog_comment WHERE id = ?", key))
          .as(key)
          .containsExactly("approved");
    }
  }

  private String finding(AdminHour hour, String language, int post, String title) {
    blog.rows()
        .change(
            "UPDATE blog_post SET title = ?, published_at = '2025-06-10 09:00:00' WHERE id = ?",
            title,
            post);
    String arabic = title.replace("گمشده‌ی", "گمشده ي").replace("دفترِ", "دفتر");
    assertThat(hour.search(arabic)).containsExactly(title);
    hour.picture("found");
    boolean persian = language.equals("fa");
    String day =
        hour.drill(persian ? List.of("۱۴۰۴", "خرداد", "۲۰") : List.of("2025", "June", "10"), title);
    hour.picture("opened");
    return day;
  }

  private void disagreeing(AdminHour hour, int post) {
    String before = title(post);
    hour.disagree(post, before + " (first)", before + " (second)", "Summary of the first");
    assertThat(title(post)).isEqualTo(before + " (second)");
    assertThat(blog.rows().of("SELECT summary FROM blog_post WHERE id = ?", post))
        .containsExactly("Summary of the first");
    hour.revert(post, before + " (first)");
    hour.picture("reverted");
    assertThat(title(post)).isEqualTo(before + " (first)");
  }

  private void takingAway(AdminHour hour, String day, Path to, int post) throws IOException {
    Path file = hour.export(day, to);
    String text = Files.readString(file);
    String before = title(post);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, before + " (from the file)"));
    List<String> others = others(post);
    List<String> said = hour.bringBack(file);
    hour.picture("imported");
    assertThat(said).hasSize(3);
    assertThat(said.get(0)).as("new").containsPattern("^[0۰] ");
    assertThat(said.get(1)).as("changed").containsPattern("^[1۱] ");
    assertThat(title(post)).isEqualTo(before + " (from the file)");
    assertThat(others(post)).isEqualTo(others);
  }

  /** Sums over all other posts: that none of them is another than it was. */
  private List<String> others(int post) {
    return blog.rows()
        .of(
            "SELECT count(*), sum(length(title)), sum(length(body)), sum(length(summary)), sum(views),"
                + " sum(author_id), sum(category_id), sum(julianday(published_at)), max(updated_at)"
                + " FROM blog_post WHERE id <> ?",
            post);
  }

  private String title(int post) {
    return blog.rows().of("SELECT title FROM blog_post WHERE id = ?", post).get(0);
  }
}
