package io.charchub.contrib.syndication;

import static io.charchub.urls.Routes.path;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A site with the same feed in both formats. */
public final class FeedUrls implements UrlConf {
  static final Instant SPRING = Instant.parse("2026-03-20T20:30:00Z");

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("atom/", FeedUrls::atom, "atom"),
        path("rss/", FeedUrls::rss, "rss"),
        path("plain/", FeedUrls::plain, "plain"),
        path("untimed/", FeedUrls::untimed, "untimed"));
  }

  private static Response atom(Request request) {
    return feed().atom(request);
  }

  private static Response rss(Request request) {
    return feed().rss(request);
  }

  private static Feed feed() {
    return Feed.of("باغ & Garden", "/")
        .description("What grows <here>")
        .language("fa")
        .rights("© باغبان")
        .category("gardens")
        .author(new Person("باغبان", "gardener@example.com", "/gardener/"))
        .timeToLive(Duration.ofHours(2))
        .stylesheet("/static/feed.xsl")
        .entries(
            List.of(
                Entry.of("Spring \u0000 <b>now</b>", "/post/بهار/")
                    .published(SPRING)
                    .updated(SPRING.plusSeconds(60))
                    .author(Person.of("Ali"))
                    .summary("Short & \"good\"")
                    .content("<p>Long &amp; good</p>")
                    .language("en")
                    .category("spring")
                    .category("بهار")
                    .comments("/post/بهار/#comments")
                    .rights("CC0")
                    .enclosure(new Enclosure("/media/birds.mp3", 1234, "audio/mpeg"))
                    .enclosure(new Enclosure("https://example.com/b.ogg", 0, "audio/ogg")),
                Entry.of("Known for ever", "/post/2/").id("urn:uuid:6f1c0e9e").published(SPRING)));
  }

  private static Response plain(Request request) {
    return Feed.of("Empty", "/").address("/elsewhere/").id("tag:example.com,2026:x").atom(request);
  }

  private static Response untimed(Request request) {
    List<String> titles = List.of("No time");
    return Feed.of("Broken", "/").entries(titles, title -> Entry.of(title, "/x/")).atom(request);
  }
}
