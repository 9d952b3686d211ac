package blog;

import io.charchub.contrib.sitemaps.Sitemap;
import io.charchub.contrib.sitemaps.Sitemaps;
import io.charchub.contrib.syndication.Entry;
import io.charchub.contrib.syndication.Feed;
import io.charchub.contrib.syndication.Person;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.template.Markdown;
import io.charchub.urls.Reverse;
import java.util.Map;

/** What programs read: the feed of new posts, and the map of all of them. */
final class Feeds {
  private static final int FEED_ENTRIES = 20;
  private static final Markdown MARKDOWN = new Markdown();

  private Feeds() {}

  static Response feed(Request request) {
    return Feed.of(Translations.current().tr("Four Beams"), Reverse.reverse("home"))
        .address(Reverse.reverse("feed"))
        .entries(
            Post.objects.published().selectRelated(Post_.author).limit(FEED_ENTRIES), Feeds::entry)
        .atom(request);
  }

  private static Entry entry(Post post) {
    return Entry.of(post.title, post.url())
        .language(post.lang())
        .published(post.publishedAt)
        .updated(post.updatedAt)
        .author(Person.of(post.author.get().name))
        .summary(post.summary)
        .content(MARKDOWN.toHtml(post.body).toString());
  }

  static Sitemaps sitemaps() {
    return Sitemaps.of(
        Map.of(
            "posts",
            Sitemap.rows(() -> Post.objects.published().only("slug", "updatedAt"), Post::url)
                .lastmod(post -> post.updatedAt)));
  }
}
