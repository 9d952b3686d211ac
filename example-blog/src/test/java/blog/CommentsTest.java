package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.mail.EmailMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments of people who are signed in, and the mail to a post's author. */
class CommentsTest {
  @TempDir Path folder;
  private BlogSite site;
  private Visitor nasim;

  @BeforeEach
  void aPostOfNasim() throws Exception {
    site = new BlogSite(folder);
    nasim = site.member("nasim");
    nasim.get("/write/new/");
    nasim.submit(
        Map.of(
            "title",
            "باران بر بام",
            "slug",
            "baran",
            "body",
            "متن",
            "language",
            "fa",
            "do",
            "publish"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Visitor comment(Visitor visitor, Map<String, String> values) throws Exception {
    visitor.get("/post/baran/");
    visitor.submit("#comments form", values);
    return visitor;
  }

  @Test
  void whoIsSignedInIsNotAskedForANameAndIsReadAtOnce() throws Exception {
    Visitor ali = site.member("ali");
    ali.get("/post/baran/");
    assertThat(ali.page().select("#comments [name=name], #comments [name=email]")).isEmpty();
    comment(ali, Map.of("body", "زیبا بود", "name", "nasim", "email", "x@example.com"));
    assertThat(ali.place()).isEqualTo("/post/baran/");
    assertThat(ali.text()).contains("Thank you.").doesNotContain("waits");
    assertThat(site.visitor().get("/post/baran/").select(".comment").text())
        .startsWith("ali")
        .contains("زیبا بود");
    Comment kept = Comment.objects.get("body", "زیبا بود");
    assertThat(kept.email).isEqualTo("ali@example.com");
  }

  @Test
  void theAuthorIsToldByMailInTheLanguageOfThePost() throws Exception {
    comment(site.member("ali"), Map.of("body", "زیبا بود"));
    assertThat(site.mail()).hasSize(1);
    EmailMessage message = site.mail().get(0);
    assertThat(message.to()).containsExactly("nasim@example.com");
    assertThat(message.subject()).isEqualTo("دیدگاهی دربارهٔ «باران بر بام»");
    assertThat(message.text())
        .startsWith("ali دربارهٔ «باران بر بام» نوشته است:\n\nزیبا بود\n\nhttp://127.0.0.1:")
        .endsWith("/post/baran/#comments\n");
  }

  @Test
  void aCommentOfSomebodyUnknownWaitsAndTheMailSaysSo() throws Exception {
    Visitor visitor = comment(site.visitor(), Map.of("name", "Reader", "body", "Hello"));
    assertThat(visitor.text()).contains("Your comment waits to be read.");
    assertThat(visitor.page().select(".comment")).isEmpty();
    assertThat(site.mail()).hasSize(1);
    assertThat(site.mail().get(0).text()).contains("پس از تأیید نمایش داده می‌شود.");
  }

  @Test
  void nobodyIsToldOfTheirOwnComment() throws Exception {
    comment(nasim, Map.of("body", "سپاس از همه"));
    assertThat(nasim.page().select(".comment")).hasSize(1);
    assertThat(site.mail()).isEmpty();
  }

  @Test
  void authorsWithoutAnAccountAreNotWrittenTo() throws Exception {
    Visitor ali = site.member("ali");
    ali.get("/post/four-beams/");
    ali.submit("#comments form", Map.of("body", "Good"));
    assertThat(ali.text()).contains("Thank you.");
    assertThat(site.mail()).isEmpty();
  }

  @Test
  void aLineBreakInATitleDoesNotBecomeAHeaderOfTheMail() throws Exception {
    Post post = Post.objects.get("slug", "baran");
    post.title = "One\r\nBcc: victim@example.com";
    post.save();
    comment(site.member("ali"), Map.of("body", "x"));
    assertThat(site.mail().get(0).subject()).contains("One Bcc: victim@example.com");
    assertThat(site.mail().get(0).recipients()).containsExactly("nasim@example.com");
  }

  @Test
  void markupInACommentIsTextAndLinksAreNotRecommended() throws Exception {
    comment(
        site.member("ali"),
        Map.of(
            "body",
            "<img src=x onerror=alert(1)>\nhttps://spam.example/?a=\"b javascript:alert(1)"));
    var comment = site.visitor().get("/post/baran/").select(".comment .said").first();
    assertThat(comment.select("img, script")).isEmpty();
    assertThat(comment.select("a")).hasSize(1);
    assertThat(comment.select("a").attr("rel")).isEqualTo("ugc nofollow");
    assertThat(comment.text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void aDraftTakesNoComments() throws Exception {
    nasim.get("/write/" + Post.objects.get("slug", "baran").id + "/");
    nasim.submit(Map.of("do", "draft"));
    String token = nasim.page().select("[name=csrfmiddlewaretoken]").first().val();
    nasim.post("/post/baran/", Map.of("body", "x", "csrfmiddlewaretoken", token));
    assertThat(Comment.objects.filter("body", "x").exists()).isFalse();
  }
}
