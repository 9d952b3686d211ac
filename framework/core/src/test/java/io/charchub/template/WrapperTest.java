package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapperTest {
  record Author(String name, int age) {}

  enum Status {
    DRAFT,
    IN_REVIEW
  }

  public static class Post {
    public String title = "Title <1>";
    public final Author author = new Author("Sara", 31);
    public Status status = Status.IN_REVIEW;
    private boolean deleted;

    public boolean isDraft() {
      return true;
    }

    public String getURL() {
      return "/u";
    }

    public String getShortTitle() {
      return "T";
    }

    public void setTitle(String title) {
      this.title = title;
    }

    public boolean delete() {
      deleted = true;
      return true;
    }

    @InTemplates
    public String url() {
      return "/post/1/";
    }

    public static String getShared() {
      return "static";
    }

    @Override
    public String toString() {
      return "Post & co";
    }
  }

  public static final class Special extends Post {
    @Override
    public String url() {
      return "/special/";
    }
  }

  @InTemplates
  static final class PageOf implements Iterable<String> {
    final AtomicInteger read = new AtomicInteger();

    public boolean hasNext() {
      return true;
    }

    @Override
    public Iterator<String> iterator() {
      read.incrementAndGet();
      return List.of("a", "b", "c").iterator();
    }
  }

  private static String render(String template, Object x, PropertySource... sources) {
    Templates.Builder builder =
        Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", template)));
    for (PropertySource source : sources) {
      builder.properties(source);
    }
    return builder.build().render("t.ftlh", Map.of("x", x));
  }

  private static TemplateException failure(String template, Object x) {
    return catchThrowableOfType(TemplateException.class, () -> render(template, x));
  }

  @Test
  void recordsBeansAndFieldsAreRead() {
    assertThat(
            render(
                "${x.title} ${x.author.name} ${x.author.age} ${x.draft?c} ${x.shortTitle} ${x.URL} ${x.url} ${x}",
                new Post()))
        .isEqualTo("Title &lt;1&gt; Sara 31 true T /u /post/1/ Post &amp; co");
  }

  @Test
  void aPropertyMayBeWrittenAsACall() {
    assertThat(render("${x.url()} ${x.author.name()}", new Post())).isEqualTo("/post/1/ Sara");
    assertThat(failure("${x.url(1)}", new Post()).problem().what())
        .isEqualTo(
            "The template failed: For \"...(...)\" callee: Expected a method or function, but this has evaluated to a string");
  }

  @Test
  void aMarkedMethodStaysReadableInASubclassThatOverridesIt() {
    assertThat(render("${x.url}", new Special())).isEqualTo("/special/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class",
        "getClass",
        "delete",
        "setTitle",
        "hashCode",
        "toString",
        "notify",
        "wait",
        "deleted",
        "shared",
        "declaringClass",
        "bytes"
      })
  void nothingElseCanBeReached(String name) {
    Post post = new Post();
    for (String template :
        List.of("${x." + name + "}", "${x." + name + "()}", "${x[\"" + name + "\"]}")) {
      TemplateException e = failure(template, post);
      assertThat(e.problem().id()).isEqualTo("template.E005");
      assertThat(e.problem().what()).isEqualTo("Post has no property '" + name + "'");
    }
    assertThat(post.deleted).isFalse();
  }

  @Test
  void aMistypedPropertyIsAnErrorThatNamesTheNearest() {
    assertThat(failure("a\n ${x.titel}", new Post()).problem().toString())
        .isEqualTo(
            "template.E005 Post has no property 'titel'\n  where: t.ftlh, line 2, column 4: ${x.titel}\n"
                + "  try: 'title'. Properties: URL, author, draft, shortTitle, status, title, url");
    assertThat(failure("${x.titel!}", new Post()).problem().id()).isEqualTo("template.E005");
  }

  @Test
  void anEnumIsItsStoredValueAndHasALabel() {
    assertThat(
            render(
                "${x.status} ${x.status.label} ${x.status.name} <#if x.status == 'in_review'>yes</#if>",
                new Post()))
        .isEqualTo("in_review In review IN_REVIEW yes");
  }

  @Test
  void whatTheJdkOffersIsTextAndNoMore() {
    UUID id = UUID.fromString("00000000-0000-0000-0000-00000000002a");
    assertThat(render("${x}", id)).isEqualTo(id.toString());
    assertThat(render("${x}", URI.create("/a?b"))).isEqualTo("/a?b");
    assertThat(render("${x}", String.class)).isEqualTo("class java.lang.String");
    for (Object value :
        List.of(
            id,
            URI.create("/a"),
            String.class,
            Thread.currentThread(),
            Locale.ROOT,
            Runtime.getRuntime())) {
      assertThat(failure("${x.classLoader}", value).problem().hint())
          .isEqualTo("templates read no property of this class");
    }
  }

  @Test
  void anObjectWithoutTextIsNotShown() {
    assertThat(failure("${x}", new PageOf()).problem().id()).isEqualTo("template.E007");
    Object bare =
        new Object() {
          public String getA() {
            return "a";
          }
        };
    assertThat(failure("${x}", bare).problem().id()).isEqualTo("template.E013");
    assertThat(failure("${x}", bare).problem().hint()).contains("show one of its properties: a");
  }

  @Test
  void optionalsArraysSetsAndMaps() {
    assertThat(render("${x!'none'}", Optional.empty())).isEqualTo("none");
    assertThat(render("${x}", Optional.of("some"))).isEqualTo("some");
    assertThat(render("${x?size} ${x[1]} <#list x as n>${n}</#list>", new int[] {4, 5}))
        .isEqualTo("2 5 45");
    assertThat(render("${x?size} ${x?first}", Set.of("one"))).isEqualTo("1 one");
    assertThat(render("${x.a} ${x['b']!'-'} <#list x?keys as k>${k}</#list>", Map.of("a", 1)))
        .isEqualTo("1 - a");
    assertThat(render("${x}", new BigDecimal("10.50"))).isEqualTo("10.5");
    assertThat(render("${x}", new StringBuilder("<"))).isEqualTo("&lt;");
  }

  @Test
  void whatCanBeGoneThroughIsGoneThroughOnceAndKeepsItsProperties() {
    PageOf page = new PageOf();
    assertThat(render("${x.hasNext?c} ", page)).isEqualTo("true ");
    assertThat(page.read).hasValue(0);
    assertThat(
            render(
                "<#list x as each>${each}</#list>${x?size}${x[0]}<#if x?has_content>+</#if>", page))
        .isEqualTo("abc3a+");
    assertThat(page.read).hasValue(1);
  }

  @Test
  void aSourceOfPropertiesIsAskedBeforeBeans() {
    PropertySource models =
        type ->
            type == Post.class
                ? Optional.of(
                    PropertyReader.of(
                        type,
                        Map.of(
                            "title",
                            post -> "from the model",
                            "author",
                            post -> Map.of("name", "lazy"))))
                : Optional.empty();
    assertThat(render("${x.title} ${x.author.name}", new Post(), models))
        .isEqualTo("from the model lazy");
    assertThat(render("${x.name}", new Author("Sara", 1), models)).isEqualTo("Sara");
  }

  @Test
  void datesAppearInTheActiveLanguageZoneAndCalendar() {
    Instant moment = Instant.parse("2026-11-23T18:45:00Z");
    try (Scope language = Languages.use(Locale.ENGLISH);
        Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      assertThat(render("${x}", moment)).isEqualTo("Nov. 23, 2026, 10:15 p.m.");
      assertThat(render("${x?date} / ${x?time}", moment)).isEqualTo("Nov. 23, 2026 / 10:15 p.m.");
      assertThat(render("${x?string('yyyy-MM-dd HH:mm')}", moment)).isEqualTo("2026-11-23 22:15");
      assertThat(render("${x?string('@local j F Y')}", moment)).isEqualTo("23 November 2026");
      assertThat(render("${x}", LocalDate.of(2026, 11, 23))).isEqualTo("Nov. 23, 2026");
      assertThat(render("${x}", LocalTime.of(8, 0))).isEqualTo("8 a.m.");
      assertThat(render("<#if x lt .now>past<#else>future</#if>", Instant.EPOCH)).isEqualTo("past");
    }
    try (Scope language = Languages.use(Locale.forLanguageTag("fa"));
        Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      assertThat(render("${x?date}", moment)).isEqualTo("۲ آذر ۱۴۰۵");
      assertThat(render("/${12345}/ ${number(12345)}", moment))
          .startsWith("/12345/ ۱۲")
          .endsWith("۳۴۵");
    }
  }

  @Test
  void aFragmentIsRenderedByItsTemplateAndSeesNothingElse() {
    Templates templates =
        Templates.builder()
            .source(
                TemplateSource.memory(
                    Map.of(
                        "t.ftlh",
                        "<p>${x}</p>",
                        "f.ftlh",
                        "<b>${y}</b>${x!'-'}",
                        "bad.ftlh",
                        "\n${z}")))
            .build();
    assertThat(templates.render("t.ftlh", Map.of("x", new Fragment("f.ftlh", Map.of("y", "<")))))
        .isEqualTo("<p><b>&lt;</b>-</p>");
    TemplateException e =
        catchThrowableOfType(
            TemplateException.class,
            () -> templates.render("t.ftlh", Map.of("x", new Fragment("bad.ftlh", Map.of()))));
    assertThat(e.problem().where()).isEqualTo("bad.ftlh, line 2, column 3: ${z}");
  }

  @Test
  void anObjectMayAnswerForItsOwnProperties() {
    TemplateObject object =
        new TemplateObject() {
          @Override
          public Object property(String name) {
            return name.equals("email") ? "a@e.org" : null;
          }

          @Override
          public List<String> propertyNames() {
            return List.of("email");
          }
        };
    assertThat(render("${x.email}", object)).isEqualTo("a@e.org");
    assertThat(failure("${x.emial}", object).problem().hint())
        .isEqualTo("'email'. Properties: email");
  }
}
