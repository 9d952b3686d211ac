package io.charchub.views;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.http.Chain;
import io.charchub.http.Handler;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.middleware.CsrfMiddleware;
import io.charchub.middleware.CsrfOptions;
import io.charchub.template.TemplateException;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.urls.NoReverseMatch;
import io.charchub.urls.UrlResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final UrlResolver RESOLVER =
      UrlResolver.of(
          () ->
              List.of(
                  path("", PagesTest::home, "home"),
                  path("post/<slug:slug>/", PagesTest::post, "post"),
                  path("archive/<int:year>/<int:month>/", PagesTest::archive, "archive")));

  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private Services.Scope services = install();
  private Scope language = Languages.use(Locale.ENGLISH);

  static Response home(Request request) {
    return Response.text("home");
  }

  static Response post(Request request, String slug) {
    return Response.text(slug);
  }

  static Response archive(Request request, int year, int month) {
    return Response.text(year + "/" + month);
  }

  private Services.Scope install() {
    Templates.Builder builder = Templates.builder().source(TemplateSource.memory(texts));
    ContextProcessor counted =
        () -> Map.of("counted", request -> "asked " + asked.incrementAndGet());
    Pages pages =
        new Pages(
            WebTags.install(builder, "/static/", "/media/").build(),
            List.of(
                new StandardContext(
                    true, Map.of("en", "English", "fa", "فارسی"), "/static/", "/media/"),
                counted));
    return Services.install(
        Services.builder().put(Pages.class, pages).put(UrlResolver.class, RESOLVER).build());
  }

  @BeforeEach
  void english() {
    language.close();
    language = Languages.use(Locale.ENGLISH);
  }

  @AfterEach
  void putBack() {
    language.close();
    services.close();
  }

  private String render(String template, Map<String, ?> context, String target) {
    texts.put("t.ftlh", template);
    services.close();
    services = install();
    return Shortcuts.render(MemorySource.get(target).request(), "t.ftlh", context).text();
  }

  private String render(String template) {
    return render(template, Map.of(), "/post/a/?q=a%26b&tag=x&tag=y&page=2");
  }

  @Test
  void aPageIsHtmlWithWhatTheViewGives() {
    texts.put("page.ftlh", "<p>${x}</p>");
    services.close();
    services = install();
    Response response =
        Shortcuts.render(MemorySource.get("/").request(), "page.ftlh", Map.of("x", "<"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.contentType()).isEqualTo("text/html");
    assertThat(response.text()).isEqualTo("<p>&lt;</p>");
  }

  @Test
  void contextProcessorsAreAskedForWhatAPageShows() {
    assertThat(render("nothing")).isEqualTo("nothing");
    assertThat(asked).hasValue(0);
    assertThat(render("${counted} ${counted}")).isEqualTo("asked 1 asked 1");
    assertThat(render("${counted}", Map.of("counted", "the view's"), "/"))
        .isEqualTo("the view&#39;s");
  }

  @Test
  void everyPageKnowsItsRequestAndItsLanguage() {
    assertThat(
            render(
                "${request.method} ${request.path} ${request.query.q} ${request.query.none!'-'} ${request.host}"))
        .isEqualTo("GET /post/a/ a&amp;b - site.test");
    assertThat(
            render(
                "${LANGUAGE_CODE} ${LANGUAGE_DIRECTION} ${LANGUAGE_BIDI} ${TIME_ZONE} ${STATIC_URL} ${MEDIA_URL} <#if debug>debug</#if>"))
        .startsWith("en ltr false ")
        .endsWith(" /static/ /media/ debug");
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(render("<html lang=\"${LANGUAGE_CODE}\" dir=\"${LANGUAGE_DIRECTION}\">"))
          .isEqualTo("<html lang=\"fa\" dir=\"rtl\">");
    }
    assertThat(render("<#list LANGUAGES as code, name>${code}=${name};</#list>"))
        .contains("fa=فارسی;");
  }

  @Test
  void urlGivesTheAddressOfARoute() {
    assertThat(render("${url('home')} ${url('post', 'a-b')} ${url('archive', 2026, 11)}"))
        .isEqualTo("/ /post/a-b/ /archive/2026/11/");
    assertThat(render("${url('archive', {'month': 1, 'year': 2026})} <@url name='post' slug='x'/>"))
        .isEqualTo("/archive/2026/1/ /post/x/");
    assertThatThrownBy(() -> render("\n${url('pots', 'a')}"))
        .isInstanceOf(TemplateException.class)
        .hasCauseInstanceOf(NoReverseMatch.class)
        .hasMessageContaining("t.ftlh, line 2");
    assertThatThrownBy(() -> render("${url('post', missing)}"))
        .hasMessageContaining("The address of 'post' needs a value as its 1. part, and got none");
  }

  @Test
  void filesHaveAddresses() {
    assertThat(render("${static('blog/a b.css')} ${media('x/ç\".png')}"))
        .isEqualTo("/static/blog/a%20b.css /media/x/%C3%A7%22.png");
  }

  @Test
  void theQueryIsWrittenWithOtherValues() {
    assertThat(render("${querystring('page', 3)?no_esc}")).isEqualTo("?q=a%26b&tag=x&tag=y&page=3");
    assertThat(render("${querystring('page', gone)?no_esc}")).isEqualTo("?q=a%26b&tag=x&tag=y");
    assertThat(render("${querystring({'tag': ['z', '<'], 'q': '\"'})?no_esc}"))
        .isEqualTo("?q=%22&tag=z&tag=%3C&page=2");
    assertThat(render("<a href=\"${querystring('page', 3)}\">"))
        .isEqualTo("<a href=\"?q=a%26b&amp;tag=x&amp;tag=y&amp;page=3\">");
    assertThat(render("${querystring()}", Map.of(), "/")).isEqualTo("?");
  }

  @Test
  void aFormGetsItsTokenAndOnlyThenACookie() throws Exception {
    texts.put("form.ftlh", "<form method=\"post\"><@csrf/></form>");
    texts.put("both.ftlh", "${csrf()}|${csrf_token}");
    texts.put("plain.ftlh", "no form");
    services.close();
    services = install();
    CsrfMiddleware csrf = new CsrfMiddleware(CsrfOptions.DEFAULT, RESOLVER);
    Handler form = request -> Shortcuts.render(request, "form.ftlh");
    Response response = csrf.handle(MemorySource.get("/").request(), form);
    assertThat(response.text())
        .matches(
            "<form method=\"post\"><input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"[A-Za-z0-9]{64}\"></form>");
    assertThat(response.headers().get("Set-Cookie")).isPresent();
    Response both =
        csrf.handle(
            MemorySource.get("/").request(), request -> Shortcuts.render(request, "both.ftlh"));
    assertThat(both.text()).matches("<input [^>]+>\\|[A-Za-z0-9]{64}");
    Response plain =
        csrf.handle(
            MemorySource.get("/").request(), request -> Shortcuts.render(request, "plain.ftlh"));
    assertThat(plain.headers().get("Set-Cookie")).isEmpty();
  }

  @Test
  void redirectTakesANameOrAnAddress() {
    assertThat(Shortcuts.redirect("post", "a").header("Location")).contains("/post/a/");
    assertThat(Shortcuts.redirect("/elsewhere/").header("Location")).contains("/elsewhere/");
    assertThat(Shortcuts.redirect("?page=2").header("Location")).contains("?page=2");
    assertThat(Shortcuts.redirectPermanently("home").status()).isEqualTo(301);
    assertThatThrownBy(() -> Shortcuts.redirect("nowhere")).isInstanceOf(NoReverseMatch.class);
  }

  @Test
  void decoratorsRefuseOtherMethods() throws Exception {
    Handler view = request -> Response.text("done");
    assertThatThrownBy(() -> Decorators.requirePost().handle(MemorySource.get("/").request(), view))
        .hasMessage("http.E417 The method GET is not answered here, but POST");
    assertThat(
            Decorators.requireSafe().handle(MemorySource.of("HEAD", "/").request(), view).status())
        .isEqualTo(200);
    Handler reading =
        Chain.of(
            List.of(Decorators.requireMethods("GET", "HEAD")),
            view,
            new SiteErrorPages(ErrorPageOptions.production()));
    Response refused =
        reading.handle(MemorySource.of("POST", "/").header("Accept", "text/html").request());
    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow")).contains("GET, HEAD");
    assertThat(refused.text()).contains("<h1>Method not allowed</h1>");
    assertThat(
            Decorators.neverCache()
                .handle(MemorySource.get("/").request(), view)
                .header("Cache-Control")
                .orElse(""))
        .contains("no-store");
  }

  @Test
  void whatAPageOutsideOfARequestCannotKnowIsSaid() {
    Templates templates =
        WebTags.install(
                Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", "<@csrf/>"))),
                "/s/",
                "/m/")
            .build();
    assertThatThrownBy(() -> templates.render("t.ftlh", Map.of()))
        .hasMessageContaining("This page is not made for a request");
  }
}
