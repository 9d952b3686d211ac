package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks B03 (drafts) and B08 (comments), for people with an account and without. */
class DraftAndCommentChecksTest {
  private static final String DRAFT = "/post/draft-on-shadows/";
  private static final String FUTURE = "/post/a-letter-to-the-future/";
  private static final String POST = "/post/four-beams/";

  @TempDir Path folder;
  private BlogSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new BlogSite(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Visitor editor() throws Exception {
    Visitor editor = site.member("editor");
    User user = User.objects.get("username", "editor");
    user.isStaff = true;
    user.save();
    user.userPermissions.add(
        Permission.objects.filter("codename", "view_post").first().orElseThrow());
    return editor;
  }

  @Test
  void b03DraftsAndPostsOfTheFutureAreThereForAnEditorAloneAndSaySo() throws Exception {
    Visitor editor = editor();
    Visitor member = site.member("ali");
    for (String path : List.of(DRAFT, FUTURE)) {
      for (Visitor other : List.of(site.visitor(), member)) {
        other.get(path);
        assertThat(other.status()).as(path).isEqualTo(404);
      }
      Document page = editor.get(path);
      assertThat(editor.status()).as(path).isEqualTo(200);
      assertThat(page.select("main .banner").text()).isNotEmpty();
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("#comments")).isEmpty();
    }
    assertThat(editor.get(DRAFT).select(".banner").text())
        .isEqualTo("A draft: readers do not see it.");
    assertThat(editor.speaking("fa").get(DRAFT).select(".banner").text())
        .isEqualTo("پیش‌نویس: خوانندگان آن را نمی‌بینند.");
    assertThat(editor.get(POST).select(".banner")).isEmpty();
  }

  @Test
  void b03StaffWithoutThePermissionSeeNoDrafts() throws Exception {
    Visitor staff = site.member("staff");
    User user = User.objects.get("username", "staff");
    user.isStaff = true;
    user.save();
    staff.get(DRAFT);
    assertThat(staff.status()).isEqualTo(404);
  }

  private static Visitor comment(Visitor visitor, String path, Map<String, String> values)
      throws Exception {
    visitor.get(path);
    visitor.submit("#comments form", values);
    return visitor;
  }

  private static Comment approve(String body) {
    Comment comment = Comment.objects.get("body", body);
    comment.status = Comment.Status.APPROVED;
    comment.save();
    return comment;
  }

  @Test
  void b08ACommentAwaitsReviewAndIsPublicOnceApprovedAsTextWithLinksThatRecommendNothing()
      throws Exception {
    String body = "<b>Loud</b> https://example.com/";
    Visitor visitor =
        comment(
            site.visitor(),
            POST,
            Map.of("name", "Reader", "email", "reader@example.com", "body", body));
    assertThat(visitor.text()).contains("Your comment waits to be read.").doesNotContain("Loud");
    assertThat(site.visitor().get(POST).text()).doesNotContain("Loud");
    approve(body);
    Document page = site.visitor().get(POST);
    Element shown = page.select(".comment").last();
    assertThat(shown.text()).contains("Reader", "<b>Loud</b>");
    assertThat(shown.select(".said b")).isEmpty();
    assertThat(shown.select(".said a").attr("rel")).isEqualTo("ugc nofollow");
    assertThat(page.text()).doesNotContain("reader@example.com");
  }

  @Test
  void b08AProgramThatFillsInWhatNobodySeesIsThankedAndNotHeard() throws Exception {
    long before = Comment.objects.count();
    Document page = site.visitor().get(POST);
    Element trap = page.selectFirst("#comments [name=website]");
    assertThat(trap.attr("tabindex")).isEqualTo("-1");
    assertThat(trap.closest("[aria-hidden=true]").className()).isEqualTo("visually-hidden");
    Visitor program =
        comment(
            site.visitor(),
            POST,
            Map.of("name", "Program", "body", "Buy", "website", "https://spam.example/"));
    assertThat(program.text()).contains("Your comment waits to be read.");
    assertThat(Comment.objects.count()).isEqualTo(before);
  }

  @Test
  void b08TheTwentyFirstCommentInTenMinutesIs429AndKeepsWhatWasTyped() throws Exception {
    Visitor visitor = site.visitor();
    for (int i = 1; i <= VisitorLimit.COMMENTS.most(); i++) {
      comment(visitor, POST, Map.of("name", "Reader", "body", "Number " + i));
      assertThat(visitor.status()).as("comment " + i).isEqualTo(200);
    }
    long before = Comment.objects.count();
    comment(visitor, POST, Map.of("name", "Reader", "body", "One too many"));
    assertThat(visitor.status()).isEqualTo(429);
    assertThat(visitor.header("Retry-After")).contains("600");
    assertThat(visitor.page().select("main [role=alert]").text())
        .isEqualTo("Too many comments come from your address. Please wait ten minutes.");
    assertThat(visitor.page().select("#id_body").text()).isEqualTo("One too many");
    assertThat(Comment.objects.count()).isEqualTo(before);
  }

  @Test
  void b08ACommentIsAnsweredOneLevelDeep() throws Exception {
    comment(site.visitor(), POST, Map.of("name", "Reader", "body", "A question"));
    Comment question = approve("A question");
    Visitor ali = site.member("ali");
    String reply = POST + "?reply=" + question.id;
    assertThat(ali.get(POST).select("#comment-" + question.id + " a[href*=reply]").attr("href"))
        .isEqualTo("?reply=" + question.id + "#respond");
    assertThat(ali.get(reply).select("#respond").text()).isEqualTo("Answer to Reader");
    comment(ali, reply, Map.of("body", "An answer"));
    Document page = site.visitor().get(POST);
    Element answer = page.selectFirst("#comment-" + question.id + " > ol > li.comment");
    assertThat(answer.text()).contains("ali", "An answer");
    assertThat(answer.select("a[href*=reply]")).isEmpty();
    Long id = Comment.objects.get("body", "An answer").id;
    for (String none : List.of("" + id, "0", "x", "999999999999999999999")) {
      assertThat(ali.get(POST + "?reply=" + none).select("#respond").text())
          .as(none)
          .isEqualTo("Write a comment");
    }
    question.status = Comment.Status.REJECTED;
    question.save();
    assertThat(site.visitor().get(POST).text()).doesNotContain("A question", "An answer");
  }
}
