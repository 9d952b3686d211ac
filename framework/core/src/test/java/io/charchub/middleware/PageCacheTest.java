package io.charchub.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cache.Cache;
import io.charchub.cache.CacheOptions;
import io.charchub.cache.MemoryBackend;
import io.charchub.http.Chain;
import io.charchub.http.Cookie;
import io.charchub.http.Handler;
import io.charchub.http.MemorySource;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.urls.UrlResolver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whole pages in a cache: which are kept, for whom, and which never. */
class PageCacheTest {
  private final Cache cache = new Cache(new MemoryBackend(1000, 1_000_000), CacheOptions.DEFAULT);
  private final AtomicInteger made = new AtomicInteger();

  private Handler site(Handler view) {
    return site(view, Duration.ofMinutes(1), false);
  }

  private Handler site(Handler view, Duration timeout, boolean pageDecides) {
    PageCacheOptions options = new PageCacheOptions(() -> cache, timeout, "", pageDecides);
    return Chain.of(
        List.of(
            new StorePages(),
            new ConditionalGetMiddleware(),
            new LocaleMiddleware(
                new LanguageOptions(
                    List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
                    Locale.ENGLISH,
                    Cookie.of("language", ""),
                    List.of()),
                UrlResolver.of(List::of),
                true),
            new PageCacheMiddleware(options)),
        request -> {
          made.incrementAndGet();
          return view.handle(request);
        },
        new PlainErrorPages());
  }

  private static Response numbered(AtomicInteger number) {
    return Response.html("page " + number + " " + Languages.code(Languages.current()));
  }

  private Handler numbered() {
    return site(request -> numbered(made));
  }

  /** How often the view is asked when this request comes twice. */
  private int asked(Handler site, MemorySource first, MemorySource second) throws Exception {
    made.set(0);
    site.handle(first.request());
    site.handle(second.request());
    return made.get();
  }

  private int askedTwice(Handler view) throws Exception {
    cache.clear();
    return asked(site(view), MemorySource.get("/"), MemorySource.get("/"));
  }

  @Test
  void aPageIsMadeOnceAndShownWithItsHeadersAndAge() throws Exception {
    Instant start = Instant.parse("2026-03-20T20:30:00Z");
    Handler site = site(request -> numbered(made).header("X-Own", "yes"));
    try (Scope clock = TimeZones.useClock(Clock.fixed(start, ZoneOffset.UTC))) {
      Response first = site.handle(MemorySource.get("/").request());
      assertThat(first.header("Cache-Control")).contains("max-age=60");
      assertThat(first.header("Expires")).contains("Fri, 20 Mar 2026 20:31:00 GMT");
      assertThat(first.header("Age")).isEmpty();
    }
    try (Scope clock = TimeZones.useClock(Clock.fixed(start.plusSeconds(59), ZoneOffset.UTC))) {
      Response second = site.handle(MemorySource.get("/").request());
      assertThat(second.text()).isEqualTo("page 1 en");
      assertThat(second.contentType()).isEqualTo("text/html");
      assertThat(second.header("X-Own")).contains("yes");
      assertThat(second.header("Age")).contains("59");
      assertThat(second.headers().all("Vary")).containsExactly("Accept-Language");
    }
    try (Scope clock = TimeZones.useClock(Clock.fixed(start.plusSeconds(60), ZoneOffset.UTC))) {
      assertThat(site.handle(MemorySource.get("/").request()).text()).isEqualTo("page 2 en");
    }
  }

  @Test
  void addressMethodLanguageAndZoneTellPagesApart() throws Exception {
    Handler site = numbered();
    assertThat(asked(site, MemorySource.get("/?a=1"), MemorySource.get("/?a=2"))).isEqualTo(2);
    assertThat(asked(site, MemorySource.get("/x"), MemorySource.get("/y"))).isEqualTo(2);
    assertThat(asked(site, MemorySource.get("/z"), MemorySource.get("/z").https())).isEqualTo(2);
    assertThat(asked(site, MemorySource.get("/p"), MemorySource.post("/p", "text/plain", "")))
        .isEqualTo(2);
    assertThat(
            asked(
                site,
                MemorySource.get("/h"),
                MemorySource.of("GET", "/h").header("Host", "other.test")))
        .isEqualTo(2);
    made.set(0);
    MemorySource persian = MemorySource.get("/l").header("Cookie", "language=fa");
    assertThat(site.handle(persian.request()).text()).isEqualTo("page 1 fa");
    assertThat(site.handle(MemorySource.get("/l").request()).text()).isEqualTo("page 2 en");
    assertThat(site.handle(persian.request()).text()).isEqualTo("page 1 fa");
    try (Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      assertThat(site.handle(MemorySource.get("/l").request()).text()).isEqualTo("page 3 en");
    }
  }

  @Test
  void headIsAnsweredByWhatGetLeftAndLeavesNothing() throws Exception {
    Handler site = numbered();
    MemorySource head = MemorySource.of("HEAD", "/").header("Host", "site.test");
    assertThat(asked(site, head, MemorySource.get("/"))).isEqualTo(2);
    assertThat(site.handle(head.request()).header("Age")).isPresent();
    assertThat(made).hasValue(2);
  }

  @Test
  void aPageIsKeptForEachValueOfWhatItVariesOn() throws Exception {
    Handler site = site(request -> numbered(made).vary("Cookie"));
    MemorySource ali = MemorySource.get("/").header("Cookie", "who=ali");
    MemorySource sara = MemorySource.get("/").header("Cookie", "who=sara");
    assertThat(asked(site, ali, sara)).isEqualTo(2);
    assertThat(asked(site, ali, sara)).isZero();
    assertThat(asked(site, MemorySource.get("/"), ali)).isEqualTo(1);
    cache.clear();
    assertThat(asked(numbered(), ali, sara)).isEqualTo(1);
    assertThat(askedTwice(request -> numbered(made).vary("*"))).isEqualTo(2);
    assertThat(askedTwice(request -> numbered(made).header("Vary", "Accept , * "))).isEqualTo(2);
  }

  @Test
  void aPageThatSetsACookieIsNeverKept() throws Exception {
    Handler view = request -> numbered(made).cookie(Cookie.of("sessionid", "secret"));
    assertThat(askedTwice(view)).isEqualTo(2);
    MemorySource known = MemorySource.get("/c").header("Cookie", "sessionid=old");
    assertThat(asked(site(view), known, known)).isEqualTo(2);
  }

  @Test
  void whatSaysThatItMustNotBeKeptIsNotKept() throws Exception {
    for (String control :
        List.of(
            "private",
            "Private",
            "no-store",
            " NO-STORE ,max-age=60",
            "no-cache",
            "max-age=9,private")) {
      assertThat(askedTwice(request -> numbered(made).header("Cache-Control", control)))
          .as(control)
          .isEqualTo(2);
    }
    assertThat(askedTwice(request -> numbered(made).header("Cache-Control", "public")))
        .isEqualTo(1);
  }

  @Test
  void otherThanWholePagesOf200AreNotKept() throws Exception {
    for (int status : List.of(201, 301, 404, 500, 206)) {
      assertThat(askedTwice(request -> numbered(made).status(status))).isEqualTo(2);
    }
    assertThat(askedTwice(request -> StreamingResponse.of("text/plain", out -> out.write(1))))
        .isEqualTo(2);
    assertThat(
            askedTwice(
                request -> {
                  throw new IllegalStateException("broken");
                }))
        .isEqualTo(2);
    assertThat(askedTwice(request -> Response.html(ContentSecurity.nonce(request)))).isEqualTo(2);
  }

  @Test
  void aRequestWithAuthorizationIsNeitherKeptNorAnsweredFromTheCache() throws Exception {
    Handler site = numbered();
    MemorySource known = MemorySource.get("/").header("Authorization", "Bearer x");
    assertThat(asked(site, known, known)).isEqualTo(2);
    assertThat(asked(site, MemorySource.get("/"), known)).isEqualTo(2);
    assertThat(asked(site, MemorySource.get("/"), MemorySource.get("/"))).isZero();
  }

  @Test
  void aVisitorWhoHasThePageGets304FromTheCacheToo() throws Exception {
    Handler site = numbered();
    String tag = site.handle(MemorySource.get("/").request()).header("ETag").orElseThrow();
    Response second = site.handle(MemorySource.get("/").header("If-None-Match", tag).request());
    assertThat(second.status()).isEqualTo(304);
    assertThat(made).hasValue(1);
  }

  @Test
  void theAgeThatAPageAsksForCountsForTheWholeSite() throws Exception {
    Handler never =
        site(r -> numbered(made).header("Cache-Control", "max-age=0"), Duration.ofHours(1), true);
    assertThat(asked(never, MemorySource.get("/n"), MemorySource.get("/n"))).isEqualTo(2);
    Handler always = site(r -> numbered(made), Cache.FOREVER, true);
    assertThat(asked(always, MemorySource.get("/f"), MemorySource.get("/f"))).isEqualTo(1);
    Handler zero = site(r -> numbered(made), Duration.ZERO, false);
    assertThat(asked(zero, MemorySource.get("/z"), MemorySource.get("/z"))).isEqualTo(2);
  }

  @Test
  void whatIsNoPageInTheCacheIsNotShown() throws Exception {
    Handler site = numbered();
    site.handle(MemorySource.get("/").request());
    cache.set("page.headers.x", "text");
    PageKey key;
    try (Scope language = Languages.use(Locale.ENGLISH)) {
      key = PageKey.of(MemorySource.get("/").request(), "");
    }
    cache.set(key.headers(), List.of());
    cache.set(key.page(MemorySource.get("/").request(), List.of()), "no page");
    assertThat(site.handle(MemorySource.get("/").request()).text()).isEqualTo("page 2 en");
  }
}
