package blog;

import io.charchub.http.Request;
import io.charchub.serialization.Json;
import io.charchub.template.Markup;
import io.charchub.urls.Reverse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What search engines read of a post: a {@code BlogPosting} of schema.org, as JSON-LD. */
final class StructuredData {
  private StructuredData() {}

  /** JSON that may stand in a script element: nothing in it can close the element. */
  static Markup of(Request request, Post post) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "BlogPosting");
    data.put("headline", post.title);
    data.put("description", post.summary);
    data.put("inLanguage", post.lang());
    data.put("datePublished", Objects.requireNonNull(post.publishedAt).toString());
    data.put("dateModified", post.updatedAt.toString());
    data.put("url", request.absoluteUri(post.url()));
    Author author = post.author.get();
    data.put(
        "author",
        Map.of("@type", "Person", "name", author.name, "url", request.absoluteUri(author.url())));
    data.put("publisher", Map.of("@type", "Blog", "url", request.absoluteUri(home())));
    return new Markup(Json.write(data).replace("<", "\\u003c"));
  }

  private static String home() {
    return Reverse.reverse("home");
  }
}
