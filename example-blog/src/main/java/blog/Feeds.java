package blog;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.template.Markdown;
import io.charchub.text.Html;
import io.charchub.urls.Reverse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What programs read: the Atom feed (RFC 4287) and the site map (sitemaps.org, version 0.9). */
final class Feeds {
  private static final int FEED_ENTRIES = 20;
  private static final int SITEMAP_ENTRIES = 50_000;
  private static final Markdown MARKDOWN = new Markdown();

  private Feeds() {}

  static Response feed(Request request) {
    List<Post> posts =
        Post.objects.published().selectRelated(Post_.author).limit(FEED_ENTRIES).list();
    StringBuilder xml = new StringBuilder(16_384);
    String self = request.absoluteUri(Reverse.reverse("feed"));
    xml.append(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(xml, "id", self);
    element(xml, "title", Translations.current().tr("Four Beams"));
    element(
        xml,
        "updated",
        posts.stream()
            .map(each -> each.updatedAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH)
            .toString());
    link(xml, "self", self);
    link(xml, "alternate", request.absoluteUri(Reverse.reverse("home")));
    for (Post post : posts) {
      entry(xml, request, post);
    }
    return answer(xml.append("</feed>\n"), "application/atom+xml; charset=utf-8");
  }

  private static void entry(StringBuilder xml, Request request, Post post) {
    String address = request.absoluteUri(post.url());
    xml.append("<entry xml:lang=\"").append(post.lang()).append("\">\n");
    element(xml, "id", address);
    element(xml, "title", post.title);
    link(xml, "alternate", address);
    element(xml, "published", String.valueOf(post.publishedAt));
    element(xml, "updated", post.updatedAt.toString());
    xml.append("<author>");
    element(xml, "name", post.author.get().name);
    xml.append("</author>\n");
    element(xml, "summary", post.summary);
    xml.append("<content type=\"html\">")
        .append(Html.escape(clean(MARKDOWN.toHtml(post.body).toString())))
        .append("</content>\n</entry>\n");
  }

  static Response sitemap(Request request) {
    StringBuilder xml = new StringBuilder(16_384);
    xml.append(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Post post : Post.objects.published().only("slug", "updatedAt").limit(SITEMAP_ENTRIES)) {
      xml.append("<url>");
      element(xml, "loc", request.absoluteUri(post.url()));
      element(xml, "lastmod", post.updatedAt.toString());
      xml.append("</url>\n");
    }
    return answer(xml.append("</urlset>\n"), "application/xml; charset=utf-8");
  }

  private static Response answer(StringBuilder xml, String type) {
    return Response.of(xml.toString().getBytes(StandardCharsets.UTF_8), type);
  }

  private static void link(StringBuilder xml, String relation, String address) {
    xml.append("<link rel=\"")
        .append(relation)
        .append("\" href=\"")
        .append(Html.escape(address))
        .append("\"/>\n");
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<')
        .append(name)
        .append('>')
        .append(Html.escape(clean(text)))
        .append("</")
        .append(name)
        .append(">\n");
  }

  /** Without the characters that XML 1.0 cannot hold at all. */
  private static String clean(String text) {
    boolean fine = text.codePoints().allMatch(Feeds::isXml);
    return fine
        ? text
        : text.codePoints()
            .filter(Feeds::isXml)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isXml(int each) {
    return each == '\t'
        || each == '\n'
        || each == '\r'
        || (each >= 0x20 && each <= 0xD7FF)
        || (each >= 0xE000 && each <= 0xFFFD)
        || each >= 0x10000;
  }
}
