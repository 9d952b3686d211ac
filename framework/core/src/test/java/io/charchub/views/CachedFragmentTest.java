package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.CacheOptions;
import io.charchub.cache.Caches;
import io.charchub.cache.MemoryBackend;
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
import io.charchub.urls.UrlResolver;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of pages that are kept. */
class CachedFragmentTest {
  private final Map<String, Supplier<Cache>> makers = new LinkedHashMap<>();
  private final Caches caches;
  private final AtomicInteger asked = new AtomicInteger();
  private final Services.Scope services;

  CachedFragmentTest() {
    for (String alias : List.of("default", "other")) {
      makers.put(alias, () -> new Cache(new MemoryBackend(100, 1_000_000), CacheOptions.DEFAULT));
    }
    caches = new Caches(makers);
    services =
        Services.install(
            Services.builder()
                .put(Caches.class, caches)
                .put(UrlResolver.class, UrlResolver.of(() -> List.of()))
                .build());
  }

  @AfterEach
  void close() {
    services.close();
    caches.close();
  }

  private String render(String template, Object... variables) {
    return render(MemorySource.get("/").request(), template, variables);
  }

  private String render(Request request, String template, Object... variables) {
    Map<String, Object> context = new HashMap<>();
    context.put("request", request);
    for (int i = 0; i < variables.length; i += 2) {
      context.put(String.valueOf(variables[i]), variables[i + 1]);
    }
    Templates.Builder builder =
        Templates.builder()
            .source(TemplateSource.memory(Map.of("t.ftlh", template)))
            .function("number", arguments -> asked.incrementAndGet())
            .function("nonce", a -> io.charchub.middleware.ContentSecurity.nonce(request));
    return Fragments.install(WebTags.install(builder, "/static/", "/media/"))
        .build()
        .render("t.ftlh", context);
  }

  @Test
  void aPartIsMadeOnce() {
    String template = "${number()} <@cache name=\"side\"><b>${number()}</b></@cache>";
    assertThat(render(template)).isEqualTo("1 <b>2</b>");
    assertThat(render(template)).isEqualTo("3 <b>2</b>");
  }

  @Test
  void theValuesItVariesOnBelongToItsKey() {
    String template = "<@cache name=\"side\" timeout=60 vary=[user, page]>${number()}</@cache>";
    assertThat(render(template, "user", "ab", "page", "c")).isEqualTo("1");
    assertThat(render(template, "user", "a", "page", "bc")).isEqualTo("2");
    assertThat(render(template, "user", "ab", "page", "c")).isEqualTo("1");
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(render(template, "user", "ab", "page", "c")).isNotEqualTo("1");
    }
  }

  @Test
  void codeForgetsAPartByItsKey() {
    String template = "<@cache name=\"side\" vary=[7, \"a\"]>${number()}</@cache>";
    assertThat(render(template)).isEqualTo("1");
    caches.primary().delete(Fragments.key("side", 7, "a"));
    assertThat(render(template)).isEqualTo("2");
  }

  @Test
  void whatItShowsStaysEscaped() {
    String template = "<@cache name=\"x\">${evil}</@cache>";
    for (int i = 0; i < 2; i++) {
      assertThat(render(template, "evil", "<script>")).isEqualTo("&lt;script&gt;");
    }
  }

  @Test
  void itsTimeAndItsCacheCanBeSaid() {
    String forever = "<@cache name=\"f\" timeout=\"none\" alias=\"other\">${number()}</@cache>";
    String never = "<@cache name=\"n\" timeout=0>${number()}</@cache>";
    assertThat(render(forever) + render(never) + render(never) + render(forever)).isEqualTo("1231");
    assertThat(caches.get("other").hasKey(Fragments.key("f"))).isTrue();
    assertThat(caches.primary().hasKey(Fragments.key("f"))).isFalse();
  }

  @Test
  void aPartWithATokenOrANonceIsNotKept() throws Exception {
    CsrfMiddleware csrf = new CsrfMiddleware(CsrfOptions.DEFAULT, UrlResolver.of(() -> List.of()));
    String form = "<@csrf/><@cache name=\"form\">${number()}<@csrf/></@cache>";
    String script = "<@cache name=\"script\">${number()}${nonce()}</@cache>";
    for (String template : List.of(form, script)) {
      for (int i = 0; i < 2; i++) {
        csrf.handle(
            MemorySource.get("/").request(), request -> Response.html(render(request, template)));
      }
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void mistakesAreNamed() {
    for (String wrong :
        List.of(
            "<@cache></@cache>",
            "<@cache name=\"a\" timeout=\"soon\"></@cache>",
            "<@cache name=\"a\" vary=\"x\"></@cache>",
            "<@cache name=\"a\" seconds=3></@cache>")) {
      assertThatThrownBy(() -> render(wrong))
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("template.E006 cache ");
    }
  }
}
