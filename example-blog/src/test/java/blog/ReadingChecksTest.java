package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.demo.DemoContent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.management.Project;
import io.charchub.management.RunningSite;
import io.charchub.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * The checks B01 to B10 of the pages that people read, each by its number, over HTTP; B11 needs a
 * browser and stands in {@code acceptance}.
 */
class ReadingChecksTest {
  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Project project;
  private RunningSite site;

  @BeforeEach
  void serve() throws Exception {
    project =
        Project.open(
            Path.of("").toAbsolutePath(),
            Map.of(
                "DATABASE_URL",
                "sqlite:///" + folder.resolve("db.sqlite3"),
                "SECRET_KEY",
                "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH",
                "CHARCHUB_DEBUG",
                "false"));
    Databases databases = Services.current().get(Databases.class);
    TestDatabase.createTables(databases.primary(), Services.current().get(ModelRegistry.class));
    DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
    site = RunningSite.start(project);
  }

  @AfterEach
  void stop() {
    site.close();
    project.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.address(path));
    request.header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private Document page(String path, String language) throws Exception {
    HttpResponse<String> response = get(path, "Accept-Language", language);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body(), site.address(path).toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Post post(String slug, String title, String body, Instant publishedAt) {
    Post post = new Post();
    post.slug = slug;
    post.title = title;
    post.body = body;
    post.status = Post.Status.PUBLISHED;
    post.publishedAt = publishedAt;
    post.author.set(Author.objects.get(Author_.username.eq("carpenter")));
    post.save();
    return post;
  }

  private static Instant tehran(String time) {
    return OffsetDateTime.parse(time + "+03:30").toInstant();
  }

  @Test
  void b01ThePersianHomePageReadsFromRightToLeftWithJalaliDatesAndPersianDigits() throws Exception {
    Document home = page("/", "fa");
    assertThat(home.select("html").attr("lang")).isEqualTo("fa");
    assertThat(home.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(home.select(".card time"))
        .hasSize(10)
        .allSatisfy(
            time -> {
              assertThat(time.attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]+[+]03:30");
              assertThat(time.text()).matches("[۰-۹]{1,2} [آ-ی]+ ۱۴۰[۴۵]");
            });
    assertThat(home.select(".pages").text()).contains("صفحهٔ ۱ از ۵");
    Element english = home.select("article.card[lang=en]").first();
    assertThat(english.attr("dir")).isEqualTo("ltr");
    assertThat(english.select("h2 a").text()).matches("[ -~’–—]+");
    assertThat(home.select("article.card[lang=fa]").first().attr("dir")).isEqualTo("rtl");
  }

  @Test
  void b02EachParagraphOfAPostHasItsOwnDirectionAndCodeReadsFromLeftToRight() throws Exception {
    post(
        "mixed",
        "Mixed",
        "سلام بر `Post.objects`\n\nHello, world\n\n```java\nint x = 1;\n```\n",
        Instant.parse("2026-01-01T00:00:00Z"));
    Document page = page("/post/mixed/", "fa");
    assertThat(page.select(".prose > p").eachAttr("dir")).containsExactly("auto", "auto");
    assertThat(page.select(".prose pre").attr("dir")).isEqualTo("ltr");
    assertThat(page.select(".prose p code").attr("dir")).isEqualTo("ltr");
    assertThat(page.select("h1")).hasSize(1);
  }

  @Test
  void b03DraftsAndPostsOfTheFutureAreNotThereForAStranger() throws Exception {
    assertThat(get("/post/draft-on-shadows/").statusCode()).isEqualTo(404);
    assertThat(get("/post/a-letter-to-the-future/").statusCode()).isEqualTo(404);
    assertThat(get("/post/no-such-post/").statusCode()).isEqualTo(404);
    for (String path : List.of("/", "/?page=5", "/feed/", "/sitemap.xml", "/search/?q=letter")) {
      assertThat(get(path).body())
          .as(path)
          .doesNotContain("draft-on-shadows", "a-letter-to-the-future");
    }
  }

  @Test
  void b04ATagWithoutPostsSaysSoAndAnUnknownTagIsNotThere() throws Exception {
    Tag tag = new Tag();
    tag.name = "خالی";
    tag.slug = "empty";
    tag.save();
    assertThat(page("/tag/empty/", "en").select(".empty").text())
        .isEqualTo("No post has this tag yet.");
    assertThat(page("/tag/empty/", "fa").select(".empty").text())
        .isEqualTo("هنوز نوشته‌ای این برچسب را ندارد.");
    assertThat(get("/tag/unknown/").statusCode()).isEqualTo(404);
  }

  @Test
  void b05TheArchiveOfKhordad1404HasTheExactPostsOfThatMonthInTehran() throws Exception {
    post("last-of-ordibehesht", "A", "x", tehran("2025-05-21T23:59:59"));
    post("first-of-khordad", "B", "x", tehran("2025-05-22T00:00:00"));
    post("last-of-khordad", "C", "x", tehran("2025-06-21T23:59:59"));
    post("first-of-tir", "D", "x", tehran("2025-06-22T00:00:00"));
    List<String> expected =
        List.of(
            "/post/last-of-khordad/",
            "/post/" + encode("هفت-پاسخ") + "/",
            "/post/seven-codes-for-one-answer/",
            "/post/" + encode("خانه-های-رو-به-حیاط") + "/",
            "/post/the-window-on-the-courtyard/",
            "/post/first-of-khordad/");
    for (String path : List.of("/archive/1404/03/", "/archive/1404/3/")) {
      Document month = page(path, "fa");
      assertThat(month.select(".card h2 a").eachAttr("href")).isEqualTo(expected);
      assertThat(month.select("h1").text()).isEqualTo("بایگانی خرداد ۱۴۰۴");
    }
    assertThat(page("/archive/1404/3/", "en").select("h1").text())
        .isEqualTo("Archive of Khordad 1404");
    assertThat(page("/archive/2025/6/", "en").select("h1").text())
        .isEqualTo("Archive of June 2025");
    assertThat(page("/archive/2025/6/", "fa").select("h1").text()).isEqualTo("بایگانی ژوئن ۲۰۲۵");
    assertThat(page("/archive/1403/12/", "fa").select(".empty, .card")).isNotEmpty();
    for (String none : List.of("/archive/1404/13/", "/archive/2025/0/", "/archive/0/1/")) {
      assertThat(get(none).statusCode()).as(none).isEqualTo(404);
    }
  }

  @Test
  void b05APostLinksToTheMonthOfTheReadersCalendar() throws Exception {
    assertThat(
            page("/post/seven-codes-for-one-answer/", "fa")
                .select(".post .meta a")
                .eachAttr("href"))
        .contains("/archive/1404/3/");
    assertThat(
            page("/post/seven-codes-for-one-answer/", "en")
                .select(".post .meta a")
                .eachAttr("href"))
        .contains("/archive/2025/6/");
  }

  @Test
  void b06ASearchFindsWhatPeopleTakeForTheSameWordAndMarksIt() throws Exception {
    post(
        "ali",
        "علی و کتاب‌های ۱۴۰۴",
        "این می‌شود. کِتابی دیگر نمی خوانم.",
        tehran("2025-12-01T10:00:00"));
    Map<String, String> marked =
        Map.of(
            "علي", "علی",
            "كتاب‌هاي", "کتاب‌های",
            "کتاب های", "کتاب‌های",
            "کتابهای", "کتاب‌های",
            "1404", "۱۴۰۴",
            "١٤٠٤", "۱۴۰۴");
    for (Map.Entry<String, String> each : marked.entrySet()) {
      Document page = page("/search/?q=" + encode(each.getKey()), "fa");
      Element card = page.select(".card:has(a[href=/post/ali/])").first();
      assertThat(card).as(each.getKey()).isNotNull();
      assertThat(card.select("h2 mark").text()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(page.select("#q").val()).isEqualTo(each.getKey());
      assertThat(page.select("#q").attr("dir")).isEqualTo("auto");
    }
    for (String word : List.of("میشود", "می شود", "می‌شود", "کتابی", "نمیخوانم", "نمی‌خوانم")) {
      assertThat(page("/search/?q=" + encode(word), "fa").select(".card a[href=/post/ali/]"))
          .as(word)
          .isNotEmpty();
    }
    assertThat(page("/search/?q=" + encode("علی نیست‌درهیچ"), "fa").select(".empty").text())
        .isEqualTo("نوشته‌ای با این واژه‌ها پیدا نشد.");
    assertThat(page("/search/?q=%25", "en").select(".card")).isEmpty();
  }

  @Test
  void b06ASearchForNothingShowsNothing() throws Exception {
    for (String nothing : List.of("", "%20", "%E2%80%8C")) {
      assertThat(page("/search/?q=" + nothing, "en").select(".card")).as(nothing).isEmpty();
    }
  }

  @Test
  void b07TheFeedParsesWithDatesOfRfc3339AndIs304OnRepeat() throws Exception {
    HttpResponse<String> response = get("/feed/");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/atom+xml; charset=utf-8");
    org.w3c.dom.Document feed = xml(response.body());
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    List<String> dates = new ArrayList<>();
    for (String name : List.of("updated", "published")) {
      NodeList found = feed.getElementsByTagName(name);
      for (int i = 0; i < found.getLength(); i++) {
        dates.add(found.item(i).getTextContent());
      }
    }
    assertThat(dates)
        .hasSize(41)
        .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z"))
        .allSatisfy(date -> assertThat(OffsetDateTime.parse(date)).isNotNull());
    NodeList entries = feed.getElementsByTagName("entry");
    for (int i = 0; i < entries.getLength(); i++) {
      org.w3c.dom.Element entry = (org.w3c.dom.Element) entries.item(i);
      assertThat(entry.getAttribute("xml:lang")).isIn("fa", "en");
      assertThat(entry.getElementsByTagName("id").item(0).getTextContent()).startsWith("http://");
    }
    String tag = response.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> repeated = get("/feed/", "If-None-Match", tag);
    assertThat(repeated.statusCode()).isEqualTo(304);
    assertThat(repeated.body()).isEmpty();
  }

  @Test
  void b07TheSiteMapParsesWithWholeAddressesAndIs304OnRepeat() throws Exception {
    HttpResponse<String> response = get("/sitemap.xml");
    NodeList places = xml(response.body()).getElementsByTagName("loc");
    assertThat(places.getLength()).isEqualTo(42);
    for (int i = 0; i < places.getLength(); i++) {
      assertThat(places.item(i).getTextContent()).startsWith("http://127.0.0.1:");
    }
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/sitemap.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  private static org.w3c.dom.Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void b08LinksInACommentAreFollowedByNobodyAndMarkupIsText() throws Exception {
    Comment comment = new Comment();
    comment.post.set(Post.objects.get(Post_.slug.eq("four-beams")));
    comment.name = "<i>Reader</i>";
    comment.body = "See https://example.com/a?b=1&c=2\n\n<b onclick=x>bold</b> javascript:alert(1)";
    comment.status = Comment.Status.APPROVED;
    comment.save();
    Element shown = page("/post/four-beams/", "en").select(".comment").last();
    assertThat(shown.select(".said a"))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.attr("href")).isEqualTo("https://example.com/a?b=1&c=2");
              assertThat(link.attr("rel")).isEqualTo("ugc nofollow");
            });
    assertThat(shown.select(".said p")).hasSize(2);
    assertThat(shown.text()).contains("<i>Reader</i>", "<b onclick=x>bold</b>");
    assertThat(shown.select("i, b[onclick]")).isEmpty();
  }

  @Test
  void b09APageOutOfRangeIsNotThereAndTheFirstHasOneAddress() throws Exception {
    for (String none : List.of("/?page=99", "/?page=0", "/?page=-1", "/?page=x", "/?page=1e3")) {
      assertThat(get(none).statusCode()).as(none).isEqualTo(404);
    }
    Map<String, String> bare =
        Map.of(
            "/?page=1", "/",
            "/tag/design/?page=1", "/tag/design/",
            "/search/?q=a+b&page=1", "/search/?q=a+b",
            "/author/carpenter/?page=1", "/author/carpenter/");
    for (Map.Entry<String, String> each : bare.entrySet()) {
      HttpResponse<String> response = get(each.getKey());
      assertThat(response.statusCode()).as(each.getKey()).isEqualTo(301);
      assertThat(response.headers().firstValue("Location")).contains(each.getValue());
    }
    Document second = page("/?page=2", "en");
    assertThat(second.select("a[rel=prev]").first().absUrl("href"))
        .isEqualTo(site.address("/").toString());
    assertThat(second.select("a[rel=next]").attr("href")).isEqualTo("?page=3");
    assertThat(page("/search/?q=the&page=2", "en").select("a[rel=prev]").attr("href"))
        .isEqualTo("./?q=the");
  }

  @Test
  void b10TheHomePageOfAStrangerSetsNoCookieAndIsTheSameBytesTwice() throws Exception {
    for (String language : List.of("en", "fa")) {
      HttpResponse<String> first = get("/", "Accept-Language", language);
      HttpResponse<String> second = get("/", "Accept-Language", language);
      assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(second.body()).isEqualTo(first.body());
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(second.headers().firstValue("ETag")).contains(tag);
      assertThat(get("/", "Accept-Language", language, "If-None-Match", tag).statusCode())
          .isEqualTo(304);
    }
  }

  @Test
  void aPostTellsMachinesWhatItIs() throws Exception {
    Post post =
        post(
            "closing", "</script><b>T", "word ".repeat(500), Instant.parse("2026-02-01T10:00:00Z"));
    post.summary = "S \"quoted\"";
    post.save();
    Document page = page("/post/closing/", "en");
    String address = site.address("/post/closing/").toString();
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
    assertThat(page.select("link[hreflang=en]").attr("href")).isEqualTo(address);
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("</script><b>T");
    assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
    assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
    assertThat(page.select("meta[property=article:published_time]").attr("content"))
        .isEqualTo("2026-02-01T13:30:00+03:30");
    JsonNode data =
        new ObjectMapper().readTree(page.select("script[type=application/ld+json]").first().data());
    assertThat(data.get("@type").asText()).isEqualTo("BlogPosting");
    assertThat(data.get("headline").asText()).isEqualTo("</script><b>T");
    assertThat(data.get("datePublished").asText()).isEqualTo("2026-02-01T10:00:00Z");
    assertThat(data.get("author").get("name").asText()).isNotEmpty();
    assertThat(page.select(".meta").first().text()).contains("3 minutes to read");
    assertThat(page("/post/closing/", "fa").select(".meta").first().text())
        .contains("۳ دقیقه برای خواندن");
  }

  @Test
  void aPostLinksToTheOnesBeforeAndAfterByDate() throws Exception {
    Document first = page("/post/four-beams/", "en");
    assertThat(first.select(".beside a[rel=next]")).isEmpty();
    assertThat(first.select(".beside a[rel=prev]").attr("href"))
        .isEqualTo("/post/" + encode("چهار-تیر-چوبی") + "/");
    Document last = page("/post/" + encode("خواندن-کد") + "/", "en");
    assertThat(last.select(".beside a[rel=prev]")).isEmpty();
    assertThat(last.select(".beside a[rel=next]").attr("href"))
        .isEqualTo("/post/reading-the-source/");
    post("twin-a", "A", "x", Instant.parse("2026-09-30T00:00:00Z"));
    post("twin-b", "B", "x", Instant.parse("2026-09-30T00:00:00Z"));
    Document twin = page("/post/twin-a/", "en");
    assertThat(twin.select(".beside a").eachAttr("href"))
        .containsExactly("/post/twin-b/", "/post/" + encode("خواندن-کد") + "/");
  }

  @Test
  void aPostTakesSixQueriesAtMost() throws Exception {
    String path = "/post/mehregan/";
    get(path);
    try (QueryLog.Recording recording =
        Services.current().get(Databases.class).log().recordAllThreads()) {
      assertThat(get(path).statusCode()).isEqualTo(200);
      assertThat(recording.queries()).hasSizeLessThanOrEqualTo(6);
    }
  }
}
