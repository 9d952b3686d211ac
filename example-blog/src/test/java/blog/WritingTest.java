package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.User;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing one's own posts, as somebody without JavaScript does. */
class WritingTest {
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

  private static Map<String, Object> persianPost() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", "باران بر بام");
    values.put("body", "امشب *باران* می‌بارد.");
    values.put("language", "fa");
    values.put("tags", "باران، كتاب");
    return values;
  }

  private static Map<String, Object> with(Map<String, Object> values, Object... more) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }

  private static Visitor.Upload picture(String name) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return new Visitor.Upload(name, bytes.toByteArray());
  }

  private Document write(Visitor visitor, Map<String, Object> values) throws Exception {
    visitor.get("/write/new/");
    return visitor.submit(values);
  }

  private Post published(Visitor visitor, String title) throws Exception {
    write(visitor, with(persianPost(), "title", title, "do", "publish"));
    return Post.objects.filter("title", title).orderBy("-id").first().orElseThrow();
  }

  @Test
  void aPersianPostWithTagsAndAPictureIsPublished() throws Exception {
    Visitor nasim = site.member("nasim");
    Document page =
        write(
            nasim,
            with(
                persianPost(),
                "picture",
                picture("bam.png"),
                "pictureAlt",
                "بامی در باران",
                "do",
                "publish"));
    assertThat(nasim.place()).isEqualTo("/post/باران-بر-بام/");
    assertThat(page.select(".messages").text()).isEqualTo("The post is published.");
    assertThat(page.select("article.post").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("article .tags li").eachText())
        .containsExactlyInAnyOrder("باران", "کتاب");
    assertThat(page.select("article img.picture").attr("alt")).isEqualTo("بامی در باران");
    Visitor reader = site.visitor();
    reader.get(page.select("article img.picture").attr("src"));
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.header("Content-Type")).contains("image/png");
    assertThat(reader.get("/").select(".card h2").first().text()).isEqualTo("باران بر بام");
    assertThat(reader.get("/author/nasim/").select(".card")).hasSize(1);
    assertThat(Author.objects.get("username", "nasim").user.get().username).isEqualTo("nasim");
  }

  @Test
  void aPreviewShowsThePostAboveTheFormAndStoresNothing() throws Exception {
    Visitor ali = site.member("ali");
    long posts = Post.objects.count();
    long tags = Tag.objects.count();
    long authors = Author.objects.count();
    Document page =
        write(
            ali,
            with(
                persianPost(),
                "tags",
                "هرگز",
                "picture",
                picture("a.png"),
                "pictureAlt",
                "x",
                "do",
                "preview"));
    assertThat(page.select(".preview article .title").text()).isEqualTo("باران بر بام");
    assertThat(page.select(".preview .prose em").text()).isEqualTo("باران");
    assertThat(page.select(".preview .tags").text()).isEqualTo("هرگز");
    assertThat(page.select(".preview").text()).contains("Choose the picture again");
    assertThat(page.select("[name=title]").val()).isEqualTo("باران بر بام");
    assertThat(page.select("[name=tags]").val()).isEqualTo("هرگز");
    assertThat(Post.objects.count()).isEqualTo(posts);
    assertThat(Tag.objects.count()).isEqualTo(tags);
    assertThat(Author.objects.count()).isEqualTo(authors);
    assertThat(folder.resolve("media/posts")).doesNotExist();
    ali.submit(Map.of("do", "publish"));
    assertThat(ali.place()).isEqualTo("/post/باران-بر-بام/");
  }

  @Test
  void aPreviewOfAChangeLeavesThePostAsItWas() throws Exception {
    Visitor ali = site.member("ali");
    Post post = published(ali, "First");
    ali.get("/write/" + post.id + "/");
    ali.submit(Map.of("title", "Second", "do", "preview"));
    assertThat(ali.page().select(".preview .title").text()).isEqualTo("Second");
    assertThat(Post.objects.get("pk", post.id).title).isEqualTo("First");
  }

  @Test
  void aDraftIsSeenByItsAuthorWithABannerAndByNobodyElse() throws Exception {
    Visitor ali = site.member("ali");
    Document page = write(ali, with(persianPost(), "title", "Hidden", "do", "draft"));
    assertThat(ali.place()).isEqualTo("/post/hidden/");
    assertThat(page.select(".banner").text()).isEqualTo("A draft: only you see it.");
    assertThat(page.select("#comments")).isEmpty();
    for (Visitor other : List.of(site.visitor(), site.member("bita"))) {
      other.get("/post/hidden/");
      assertThat(other.status()).isEqualTo(404);
    }
    assertThat(ali.get("/write/").select(".rows h2").eachText()).containsExactly("Hidden");
    assertThat(ali.text()).contains("Draft");
  }

  @Test
  void aPublishedPostIsTakenBackAndKeepsItsDateWhenItReturns() throws Exception {
    Visitor ali = site.member("ali");
    Post post = published(ali, "Back and forth");
    ali.get("/write/" + post.id + "/");
    ali.submit(Map.of("do", "draft"));
    Visitor reader = site.visitor();
    reader.get("/post/back-and-forth/");
    assertThat(reader.status()).isEqualTo(404);
    ali.get("/write/" + post.id + "/");
    ali.submit(Map.of("do", "publish"));
    Post again = Post.objects.get("pk", post.id);
    assertThat(again.status).isEqualTo(Post.Status.PUBLISHED);
    assertThat(again.publishedAt).isEqualTo(post.publishedAt);
  }

  @Test
  void changingAPostKeepsItsAddressAndReplacesItsTags() throws Exception {
    Visitor ali = site.member("ali");
    Post post = published(ali, "Old title");
    Document form = ali.get("/write/" + post.id + "/");
    assertThat(form.select("[name=slug]").val()).isEqualTo("old-title");
    assertThat(form.select("[name=tags]").val()).isIn("باران، کتاب", "کتاب، باران");
    ali.submit(Map.of("title", "New title", "tags", "#Rain, design,rain", "do", "publish"));
    assertThat(ali.place()).isEqualTo("/post/old-title/");
    assertThat(ali.page().select("article h1").text()).isEqualTo("New title");
    assertThat(Post.objects.get("pk", post.id).tags.all().list())
        .extracting(tag -> tag.name)
        .containsExactlyInAnyOrder("Rain", "design");
  }

  @Test
  void anAddressThatIsTakenGetsANumberOrIsRefused() throws Exception {
    Visitor ali = site.member("ali");
    assertThat(published(ali, "Four beams").slug).isEqualTo("four-beams-2");
    Document page =
        write(ali, with(persianPost(), "slug", "four-beams", "title", "Again", "do", "publish"));
    assertThat(page.select("#id_slug_error").text())
        .isEqualTo("There is already a post with this address.");
    assertThat(Post.objects.filter("title", "Again").exists()).isFalse();
    assertThat(published(ali, "!!!").slug).isEqualTo("post");
  }

  @Test
  void aPostOfSomebodyElseIsNotThereToBeChangedOrDeleted() throws Exception {
    Post alis = published(site.member("ali"), "Mine");
    Post imported = Post.objects.get("slug", "four-beams");
    Visitor bita = site.member("bita");
    for (Post post : List.of(alis, imported)) {
      for (String path : List.of("/write/" + post.id + "/", "/write/" + post.id + "/delete/")) {
        bita.get(path);
        assertThat(bita.status()).isEqualTo(404);
        bita.get("/write/new/");
        String token = bita.page().select("main [name=csrfmiddlewaretoken]").val();
        bita.post(
            path,
            with(persianPost(), "title", "Taken", "do", "publish", "csrfmiddlewaretoken", token));
        assertThat(bita.status()).isEqualTo(404);
      }
      assertThat(Post.objects.get("pk", post.id).title).isEqualTo(post.title);
    }
    assertThat(bita.get("/post/mine/").select("article a[href^=/write/]")).isEmpty();
    assertThat(bita.get("/write/").select(".rows")).isEmpty();
  }

  @Test
  void anonymousVisitorsAreSentToLogInAndBack() throws Exception {
    for (String path : List.of("/write/", "/write/new/", "/write/1/", "/write/1/delete/")) {
      Visitor visitor = site.visitor();
      visitor.get(path);
      assertThat(visitor.place()).isEqualTo("/accounts/login/?next=" + Visitor.encode(path));
    }
  }

  @Test
  void deletingAsksFirst() throws Exception {
    Visitor ali = site.member("ali");
    Post post = published(ali, "Short lived");
    Document asked = ali.get("/write/" + post.id + "/delete/");
    assertThat(asked.select("main").text()).contains("Short lived");
    assertThat(Post.objects.filter("pk", post.id).exists()).isTrue();
    ali.submit(Map.of());
    assertThat(ali.place()).isEqualTo("/write/");
    assertThat(ali.text()).contains("“Short lived” is deleted.");
    assertThat(Post.objects.filter("pk", post.id).exists()).isFalse();
  }

  @Test
  void hostileInputIsSaidAtItsFieldAndNothingIsKept() throws Exception {
    Visitor ali = site.member("ali");
    Visitor.Upload script =
        new Visitor.Upload("../x.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
    long before = Post.objects.count();
    for (Map.Entry<Map<String, Object>, String> each :
        Map.<Map<String, Object>, String>of(
                Map.of("title", ""), "title",
                Map.of("title", "x".repeat(201)), "title",
                Map.of("body", "x".repeat(100_001)), "body",
                Map.of("slug", "../../etc"), "slug",
                Map.of("language", "de"), "language",
                Map.of("category", "999999"), "category",
                Map.of("tags", "a,b,c,d,e,f,g,h,i,j,k"), "tags",
                Map.of("tags", "!!!"), "tags",
                Map.of("picture", script), "picture",
                Map.of("picture", picture("a.png")), "pictureAlt")
            .entrySet()) {
      Document page = write(ali, with(with(persianPost(), "do", "publish"), pairs(each.getKey())));
      assertThat(ali.status()).isEqualTo(200);
      assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
          .as(each.toString())
          .containsExactly(each.getValue());
    }
    assertThat(Post.objects.count()).isEqualTo(before);
    assertThat(folder.resolve("media/posts")).doesNotExist();
  }

  private static Object[] pairs(Map<String, Object> values) {
    return values.entrySet().stream()
        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
        .toArray();
  }

  @Test
  void scriptsInAPostNeverReachAReader() throws Exception {
    Visitor ali = site.member("ali");
    Document page =
        write(
            ali,
            with(
                persianPost(),
                "title",
                "<script>1</script>",
                "tags",
                "<b>bold</b>",
                "body",
                "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))",
                "do",
                "publish"));
    assertThat(page.select("article script, article [onerror], article a[href^=javascript]"))
        .isEmpty();
    assertThat(page.select("article h1").text()).isEqualTo("<script>1</script>");
    assertThat(page.select("article .tags b")).isEmpty();
  }

  @Test
  void aPostInTheFormCannotBeGivenAnotherAuthorOrDate() throws Exception {
    Visitor ali = site.member("ali");
    long other = Author.objects.get("username", "carpenter").id;
    write(
        ali,
        with(
            persianPost(),
            "title",
            "Sneaky",
            "author",
            other,
            "views",
            "9999",
            "publishedAt",
            "2001-01-01",
            "do",
            "publish"));
    Post post = Post.objects.get("title", "Sneaky");
    assertThat(post.author.get().user.get()).isEqualTo(User.objects.get("username", "ali"));
    assertThat(post.views).isZero();
    assertThat(post.publishedAt).isAfter("2020-01-01T00:00:00Z");
  }
}
