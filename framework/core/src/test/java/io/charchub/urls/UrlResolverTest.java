package io.charchub.urls;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;
import static io.charchub.urls.Routes.rePath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.errors.Problem;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UrlResolverTest {

  static Response home(Request request) {
    return Response.text("home");
  }

  static Response post(Request request, String slug) {
    return Response.text("post " + slug);
  }

  static Response archive(Request request, int year, int month) {
    return Response.text("archive " + year + " " + month);
  }

  static Response detail(Request request, long id) {
    return Response.text("detail " + id);
  }

  static Response three(Request request, String one, Long two, UUID three) {
    return Response.text(one + two + three);
  }

  static Response four(Request request, String one, String two, String three, String four) {
    return Response.text(one + two + three + four);
  }

  static Response month(Request request, YearMonth month) {
    return Response.text("month " + month.getMonthValue());
  }

  private static UrlResolver resolver(Route... routes) {
    UrlResolver resolver = UrlResolver.of(() -> List.of(routes));
    assertThat(resolver.problems()).isEmpty();
    return resolver;
  }

  private static String body(UrlResolver resolver, String path) throws Exception {
    return resolver.handle(MemorySource.get(path).request()).text();
  }

  private static Problem problem(Route... routes) {
    List<Problem> problems = UrlResolver.of(() -> List.of(routes)).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void aViewGetsWhatItsRouteCaptures() throws Exception {
    UrlResolver resolver =
        resolver(
            path("", UrlResolverTest::home, "home"),
            path("post/<slug:slug>/", UrlResolverTest::post, "post"),
            path("archive/<int:year>/<int:month>/", UrlResolverTest::archive, "archive"),
            path("<int:id>/", UrlResolverTest::detail),
            path("3/<one>/<int:two>/<uuid:three>", UrlResolverTest::three),
            path("4/<a>/<b>/<c>/<d>", UrlResolverTest::four));
    UUID uuid = UUID.fromString("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d");

    assertThat(body(resolver, "/")).isEqualTo("home");
    assertThat(body(resolver, "/post/hello-world/")).isEqualTo("post hello-world");
    assertThat(body(resolver, "/archive/2024/03/")).isEqualTo("archive 2024 3");
    assertThat(body(resolver, "/9223372036854775807/")).isEqualTo("detail 9223372036854775807");
    assertThat(body(resolver, "/3/a/7/" + uuid)).isEqualTo("a7" + uuid);
    assertThat(body(resolver, "/4/a/b/c/d")).isEqualTo("abcd");
  }

  @Test
  void aNumberTooBigForTheViewIsNoMatch() {
    UrlResolver resolver =
        resolver(
            path("a/<int:year>/<int:month>/", UrlResolverTest::archive),
            path("<int:id>/", UrlResolverTest::detail));
    assertThat(resolver.isValid("/a/2147483647/1/")).isTrue();
    assertThat(resolver.isValid("/a/2147483648/1/")).isFalse();
    assertThat(resolver.isValid("/9223372036854775808/")).isFalse();
  }

  @Test
  void theFirstRouteThatMatchesWinsWhateverItsPrefix() {
    UrlResolver resolver =
        resolver(
            path("<str:slug>/", UrlResolverTest::post, "any"),
            path("about/", UrlResolverTest::home, "about"),
            path("about/us/", UrlResolverTest::home, "us"),
            path("ab<str:slug>", UrlResolverTest::post, "rest"));
    assertThat(resolver.resolve("/about/").urlName()).isEqualTo("any");
    assertThat(resolver.resolve("/about/us/").urlName()).isEqualTo("us");
    assertThat(resolver.resolve("/about").urlName()).isEqualTo("rest");
  }

  @Test
  void anUnknownPathIsA404() {
    UrlResolver resolver = resolver(path("", UrlResolverTest::home));
    assertThatThrownBy(() -> resolver.handle(MemorySource.get("/nope/%1b").request()))
        .isInstanceOfSatisfying(
            Resolver404.class,
            e -> {
              assertThat(e.status()).isEqualTo(404);
              assertThat(e.path()).isEqualTo("/nope/\u001b");
            })
        .hasMessage("urls.E404 No route matches the path '/nope/\\u001b'.");
  }

  @Test
  void includesPrefixTheirRoutesAndNamespaceTheirNames() throws Exception {
    UrlConf shop =
        new UrlConf() {
          @Override
          public List<Route> urlpatterns() {
            return List.of(
                path("", UrlResolverTest::post, "index"),
                path("more/", include(List.of(path("x/", UrlResolverTest::post, "deep")))));
          }

          @Override
          public String appName() {
            return "shop";
          }
        };
    UrlResolver resolver =
        resolver(
            path("one/<slug:slug>/", include(shop, "first")),
            path("two/<slug:slug>/", include(shop)),
            path("plain/", include(List.of(path("", UrlResolverTest::home, "plain")))));

    assertThat(body(resolver, "/one/a/more/x/")).isEqualTo("post a");
    assertThat(resolver.resolve("/one/a/").viewName()).isEqualTo("first:index");
    assertThat(resolver.resolve("/one/a/").route()).isEqualTo("one/<slug:slug>/");
    assertThat(resolver.resolve("/one/a/").kwargs()).isEqualTo(Map.of("slug", "a"));
    assertThat(resolver.reverse("first:deep", "a")).isEqualTo("/one/a/more/x/");
    assertThat(resolver.reverse("shop:index", "b")).isEqualTo("/two/b/");
    assertThat(resolver.reverse("plain")).isEqualTo("/plain/");
  }

  @Test
  void anAppsNameLeadsToItsLastInstanceWhereNoneIsCalledSo() {
    UrlConf app =
        new UrlConf() {
          @Override
          public List<Route> urlpatterns() {
            return List.of(path("", UrlResolverTest::home, "index"));
          }

          @Override
          public String appName() {
            return "app";
          }
        };
    UrlResolver resolver =
        resolver(path("a/", include(app, "one")), path("b/", include(app, "two")));
    assertThat(resolver.reverse("app:index")).isEqualTo("/b/");
    assertThat(resolver.reverse("one:index")).isEqualTo("/a/");
  }

  @Test
  void anExpressionMatchesAndIsTurnedRoundWhereItCanBe() throws Exception {
    UrlResolver resolver =
        resolver(
            rePath("^v(?<slug>[0-9.]+)/notes\\.html$", UrlResolverTest::post, "notes"),
            path("x/", include(List.of(rePath("([a-z]+)/$", UrlResolverTest::post, "word")))),
            rePath("(?:a|b)/(\\w+)/$", UrlResolverTest::post, "either"));

    assertThat(body(resolver, "/v1.2/notes.html")).isEqualTo("post 1.2");
    assertThat(body(resolver, "/x/abc/")).isEqualTo("post abc");
    assertThat(body(resolver, "/b/c/")).isEqualTo("post c");
    assertThat(resolver.isValid("/x/abc/\n")).isFalse();
    assertThat(resolver.reverse("notes", "1.2")).isEqualTo("/v1.2/notes.html");
    assertThat(resolver.reverse("word", "abc")).isEqualTo("/x/abc/");
    assertThatThrownBy(() -> resolver.reverse("either", "c")).isInstanceOf(NoReverseMatch.class);
    assertThat(resolver.resolve("/x/abc/").kwargs()).isEqualTo(Map.of("0", "abc"));
  }

  @Test
  void aProjectsOwnConverterIsKnownInWhatItIncludesToo() throws Exception {
    Converter<YearMonth> converter =
        new Converter<>() {
          @Override
          public Class<YearMonth> type() {
            return YearMonth.class;
          }

          @Override
          public String regex() {
            return "[0-9]{4}-[0-9]{2}";
          }

          @Override
          public YearMonth toJava(String text) {
            try {
              return YearMonth.parse(text);
            } catch (java.time.DateTimeException e) {
              throw new IllegalArgumentException(e);
            }
          }
        };
    UrlResolver resolver =
        UrlResolver.of(
            new UrlConf() {
              @Override
              public List<Route> urlpatterns() {
                return List.of(
                    path(
                        "in/",
                        include(List.of(path("<ym:the_month>/", UrlResolverTest::month, "m")))));
              }

              @Override
              public Map<String, Converter<?>> converters() {
                return Map.of("ym", converter);
              }
            });
    assertThat(resolver.problems()).isEmpty();
    assertThat(body(resolver, "/in/2024-03/")).isEqualTo("month 3");
    assertThat(resolver.isValid("/in/2024-13/")).isFalse();
    assertThat(resolver.reverse("m", YearMonth.of(2024, 5))).isEqualTo("/in/2024-05/");
  }

  @Test
  void greedyValuesAreMatchedAsAnExpressionWouldInLinearTime() {
    UrlResolver resolver =
        resolver(
            path("f/<path:a>/<path:b>/<slug:c>", UrlResolverTest::threeTexts, "f"),
            path("g/<slug:a><slug:b>", UrlResolverTest::twoTexts));
    assertThat(resolver.resolve("/f/1/2/3/4/5").kwargs().values())
        .containsExactly("1/2/3", "4", "5");
    assertThat(resolver.resolve("/g/abc").kwargs().values()).containsExactly("ab", "c");
    assertThat(resolver.isValid("/g/a")).isFalse();
    assertThat(resolver.isValid("/f/" + "a/".repeat(4_000) + "!")).isFalse();
  }

  static Response threeTexts(Request request, String a, String b, String c) {
    return Response.text("");
  }

  static Response twoTexts(Request request, String a, String b) {
    return Response.text("");
  }

  @Test
  void aRouteThatCapturesWhatTheViewDoesNotTakeIsAProblem() {
    Problem problem = problem(path("post/<slug:slug>/", UrlResolverTest::detail, "post"));
    assertThat(problem.id()).isEqualTo("urls.E004");
    assertThat(problem.what())
        .isEqualTo(
            "The route 'post/<slug:slug>/' captures 'slug' as String, but UrlResolverTest.detail takes Long.");

    Problem arity = problem(path("post/", UrlResolverTest::post, "post"));
    assertThat(arity.id()).isEqualTo("urls.E003");
    assertThat(arity.what())
        .isEqualTo(
            "The route 'post/' captures 0 values, but UrlResolverTest.post takes 1 after the request.");
  }

  @Test
  void aMalformedRouteIsAProblemThatSaysWhy() {
    Problem converter = problem(path("<slag:x>/", UrlResolverTest::post));
    assertThat(converter.id()).isEqualTo("urls.E001");
    assertThat(converter.what()).contains("the unknown converter 'slag'");
    assertThat(converter.hint()).isEqualTo("'slug'. Converters: int, path, slug, str, uuid");

    assertThat(problem(path("<slug:x/", UrlResolverTest::post)).what())
        .isEqualTo("The route '<slug:x/' has a '<' without a '>'.");
    assertThat(problem(path("<slug:a b>/", UrlResolverTest::post)).id()).isEqualTo("urls.E002");
    assertThat(problem(path("<a>/<a>/", UrlResolverTest::twoTexts)).what())
        .isEqualTo("The route '<a>/<a>/' captures 'a' twice.");
    assertThat(problem(rePath("(", UrlResolverTest::home)).id()).isEqualTo("urls.E005");
    assertThat(problem(rePath("(?<a>x)(y)", UrlResolverTest::twoTexts)).what())
        .isEqualTo("The route '(?<a>x)(y)' has groups with and without a name.");
    assertThat(problem(path("x/", include(() -> List.of(), "a:b"))).id()).isEqualTo("urls.E006");
  }

  @Test
  void whatLooksLikeAMistakeIsAWarning() {
    assertThat(problem(path("/x/", UrlResolverTest::home)).id()).isEqualTo("urls.W002");
    assertThat(problem(path("x/", UrlResolverTest::home, "a:b")).id()).isEqualTo("urls.W003");
    assertThat(problem(rePath("x/$", include(List.of()))).id()).isEqualTo("urls.W001");
    assertThat(
            problem(
                path("x/", include(() -> List.of(), "ns")),
                path("y/", include(() -> List.of(), "ns"))))
        .extracting(Problem::id)
        .isEqualTo("urls.W005");
  }

  @Test
  void anUnknownNameIsAnErrorThatNamesTheNearest() {
    UrlResolver resolver = resolver(path("post/<slug:slug>/", UrlResolverTest::post, "post"));
    assertThatThrownBy(() -> resolver.reverse("pots", "x"))
        .isInstanceOf(NoReverseMatch.class)
        .hasMessage("urls.E010 There is no route called 'pots'.\n  try: 'post'");
    assertThatThrownBy(() -> resolver.reverse("post", "x y"))
        .hasMessage(
            "urls.E011 The route 'post' has no address for [x y].\n  try: values for 'post/<slug:slug>/'");
  }

  @Test
  void reverseNeverBuildsAnAddressOfAnotherHost() {
    UrlResolver resolver = resolver(path("<path:rest>", UrlResolverTest::post, "rest"));
    assertThat(resolver.reverse("rest", "/evil.test/")).isEqualTo("/%2Fevil.test/");
  }

  @Test
  void middlewareGoesAroundTheViewsOfARouteOnly() throws Exception {
    List<String> order = new ArrayList<>();
    UrlResolver resolver =
        resolver(
            path(
                    "a/",
                    include(
                        List.of(
                            path("x/", UrlResolverTest::home, "x")
                                .with(
                                    (request, next) -> {
                                      order.add("inner");
                                      return next.handle(request);
                                    }))))
                .with(
                    (request, next) -> {
                      order.add("outer " + request.resolverMatch().orElseThrow().urlName());
                      return next.handle(request);
                    }),
            path("b/", UrlResolverTest::home));
    assertThat(body(resolver, "/a/x/")).isEqualTo("home");
    assertThat(order).containsExactly("outer x", "inner");
    body(resolver, "/b/");
    assertThat(order).hasSize(2);
  }

  @Test
  void aRouteSetsTheLimitOfItsBodies() {
    UrlResolver resolver =
        resolver(
            path("up/", UrlResolverTest::home).bodyLimit(9_000_000).csrfExempt(),
            path("b/", UrlResolverTest::home));
    Request request = MemorySource.get("/up/").request();
    assertThat(resolver.match(request).orElseThrow().isCsrfExempt()).isTrue();
    assertThat(request.limits().body()).isEqualTo(9_000_000);
  }

  @Test
  void addressesAreFoundThroughTheRunningProject() {
    UrlResolver resolver = resolver(path("post/<slug:slug>/", UrlResolverTest::post, "post"));
    try (Services.Scope scope =
        Services.install(Services.builder().put(UrlResolver.class, resolver).build())) {
      assertThat(Reverse.reverse("post", "a")).isEqualTo("/post/a/");
      assertThat(Reverse.reverse("post", Map.of("slug", "b"))).isEqualTo("/post/b/");
    }
  }

  @Test
  void theRoutesCanBeListed() {
    UrlResolver resolver =
        resolver(
            path(
                "x/",
                include(() -> List.of(path("<int:id>/", UrlResolverTest::detail, "d")), "ns")));
    assertThat(resolver.routes())
        .containsExactly(
            new RouteLine("x/<int:id>/", "ns:d", List.of("id: Long"), "UrlResolverTest.detail"));
  }
}
