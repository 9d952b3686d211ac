package io.charchub.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.SecretKeys;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Order;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Post_;
import io.charchub.db.models.press.Tag;
import io.charchub.http.Http404;
import io.charchub.http.MemorySource;
import io.charchub.http.Request;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.template.Templates;
import io.charchub.testing.QueryBudget;
import io.charchub.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class KeyPaginatorTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Services.Scope services;
  private Author author;

  @BeforeEach
  void nineteenPosts() {
    database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "io.charchub.db.models.press");
    services =
        Services.install(
            Services.current().toBuilder()
                .put(SecretKeys.class, new SecretKeys("k".repeat(50), List.of()))
                .build());
    author = Author.objects.create(each -> each.name = "A");
    for (int i = 0; i < 19; i++) {
      post(i, i % 4 == 3 ? null : Instant.parse("2026-03-0" + (1 + i % 3) + "T10:00:00.123456Z"));
    }
  }

  private void post(int i, @Nullable Instant instant) {
    Post.objects.create(
        post -> {
          post.title = "t" + i;
          post.slug = "s" + i;
          post.views = i % 5;
          post.rating = i % 2 == 0 ? null : new BigDecimal("1.25");
          post.author.set(author);
          post.publishedAt = instant;
          post.status = i % 2 == 0 ? Post.Status.DRAFT : Post.Status.PUBLISHED;
        });
  }

  @AfterEach
  void close() {
    services.close();
    database.close();
  }

  private static Request asked(String query) {
    return MemorySource.get("/posts/" + query).request();
  }

  private static KeyPage<Post> page(String query, String... order) {
    return KeyPaginator.of(Post.objects.all(), 4, order).page(asked(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pk",
        "-pk",
        "title",
        "-publishedAt",
        "publishedAt",
        "views,-title",
        "-rating,status",
        "status,publishedAt,-views",
        "-updatedAt"
      })
  void everyRowIsOnOnePageForwardsAndBackwards(String joined) {
    String[] order = joined.split(",");
    List<List<Long>> forwards = new ArrayList<>();
    KeyPage<Post> page = page("", order);
    assertThat(page.hasPrevious()).isFalse();
    while (true) {
      forwards.add(page.rows().stream().map(post -> post.id).toList());
      if (!page.hasNext()) {
        break;
      }
      page = page("?after=" + page.after(), order);
    }
    assertThat(forwards.stream().flatMap(List::stream).toList())
        .hasSize(19)
        .doesNotHaveDuplicates();
    List<List<Long>> backwards = new ArrayList<>();
    backwards.add(forwards.get(4));
    while (page.hasPrevious()) {
      page = page("?before=" + page.before(), order);
      backwards.add(page.rows().stream().map(post -> post.id).toList());
    }
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(forwards);
  }

  private static List<QuerySetOf<Post, ?>> ordered() {
    return List.of(
        Post.objects.all(),
        Post.objects.all().reverse(),
        Post.objects.orderBy("views", "-title"),
        Post.objects.orderBy("-views", "rating", "pk", "title"),
        Post.objects.orderBy(Post_.publishedAt.desc(), Post_.views.asc()),
        Post.objects.orderBy(Post_.publishedAt.asc().nullsLast()),
        Post.objects.orderBy(Post_.publishedAt.desc().nullsFirst(), Post_.rating.asc()),
        Post.objects.orderBy(Post_.publishedAt.desc().nullsFirst(), Post_.id.asc()).reverse(),
        Post.objects.orderBy("authorId", "-status"),
        Post.objects.orderBy());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void withoutAnotherOrderThePagesAreThoseOfTheQuerysOwn(int number) {
    QuerySetOf<Post, ?> rows = ordered().get(number);
    List<List<Long>> forwards = new ArrayList<>();
    KeyPage<Post> page = KeyPaginator.of(rows, 4).page(asked(""));
    forwards.add(ids(page));
    while (page.hasNext()) {
      page = KeyPaginator.of(rows, 4).page(asked("?after=" + page.after()));
      forwards.add(ids(page));
    }
    assertThat(forwards.stream().flatMap(List::stream).toList())
        .hasSize(19)
        .doesNotHaveDuplicates();
    assertThat(values(forwards, rows)).isEqualTo(values(List.of(ids(rows)), rows));
    List<List<Long>> backwards = new ArrayList<>(List.of(ids(page)));
    while (page.hasPrevious()) {
      page = KeyPaginator.of(rows, 4).page(asked("?before=" + page.before()));
      backwards.add(0, ids(page));
    }
    assertThat(backwards).isEqualTo(forwards);
  }

  private static List<Long> ids(Iterable<Post> rows) {
    List<Long> ids = new ArrayList<>();
    rows.forEach(post -> ids.add(post.id));
    return ids;
  }

  /** What the rows are ordered by: rows that are equal in it may stand in any order. */
  private static List<String> values(List<List<Long>> pages, QuerySetOf<Post, ?> rows) {
    List<String> values = new ArrayList<>();
    for (Long id : pages.stream().flatMap(List::stream).toList()) {
      Post post = Post.objects.get("pk", id);
      StringBuilder text = new StringBuilder();
      for (Order order : rows.ordering()) {
        text.append(ModelMeta.of(Post.class).field(order.value().toString()).get(post)).append(' ');
      }
      values.add(text.toString());
    }
    return values;
  }

  @Test
  void whatIsBeyondTheKeyInAnOrderChangesNothing() {
    KeyPage<Post> first = KeyPaginator.of(Post.objects.orderBy("-pk", "title"), 4).page(asked(""));
    KeyPage<Post> second =
        KeyPaginator.of(Post.objects.orderBy("-pk"), 4).page(asked("?after=" + first.after()));
    assertThat(second.rows())
        .extracting(post -> post.title)
        .containsExactly("t14", "t13", "t12", "t11");
  }

  @Test
  void aMarkOfOneOrderIsNoneOfAnother() {
    String down = KeyPaginator.of(Post.objects.orderBy("-publishedAt"), 4).page(asked("")).after();
    QuerySetOf<Post, ?> other = Post.objects.orderBy(Post_.publishedAt.desc().nullsFirst());
    assertThatThrownBy(() -> KeyPaginator.of(other, 4).page(asked("?after=" + down)))
        .isInstanceOf(Http404.class);
    assertThat(page("?after=" + down, "-publishedAt").rows()).isNotEmpty();
  }

  @Test
  void anOrderByMoreThanFieldsOfTheModelIsRefused() {
    for (QuerySetOf<Post, ?> rows :
        List.<QuerySetOf<Post, ?>>of(
            Post.objects.orderBy("?"),
            Post.objects.orderBy("author__name"),
            Post.objects.orderBy("category"),
            Post.objects.orderBy(F.of("views").plus(1).desc()))) {
      assertThatThrownBy(() -> KeyPaginator.of(rows, 4))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("views.E415 Pages cannot be cut by")
          .hasMessageContaining("title");
    }
  }

  @Test
  void theOrderIsThatOfTheQuery() {
    List<Long> whole =
        Post.objects.orderBy("-publishedAt", "-pk").list().stream().map(post -> post.id).toList();
    KeyPage<Post> first = page("", "-publishedAt");
    KeyPage<Post> second = page("?after=" + first.after(), "-publishedAt");
    assertThat(first.rows().stream().map(post -> post.id)).isEqualTo(whole.subList(0, 4));
    assertThat(second.rows().stream().map(post -> post.id)).isEqualTo(whole.subList(4, 8));
  }

  @Test
  void rowsThatAreAddedOrDeletedMeanwhileShiftNone() {
    KeyPage<Post> first = page("", "pk");
    first.rows().get(3).delete();
    first.rows().get(0).delete();
    KeyPage<Post> second = page("?after=" + first.after(), "pk");
    assertThat(second.rows())
        .extracting(post -> post.title)
        .containsExactly("t4", "t5", "t6", "t7");
    post(99, null);
    KeyPage<Post> newest = page("", "-pk");
    post(100, null);
    assertThat(page("?after=" + newest.after(), "-pk").rows())
        .extracting(post -> post.title)
        .containsExactly("t15", "t14", "t13", "t12");
  }

  @Test
  void aPageIsOneQueryThatSkipsNothing() {
    KeyPage<Post> first = page("", "-publishedAt");
    QueryBudget.atMost(1, () -> page("?after=" + first.after(), "-publishedAt"));
  }

  @Test
  void aMarkThatNobodyGaveIs404AndSaysNothing() {
    String good = page("", "pk").after();
    String other = page("", "-pk").after();
    String ofTags = "x";
    for (String bad :
        List.of("x", good + "x", "x" + good, other, ofTags, "a:b", "%00", "'", "9".repeat(5000))) {
      assertThatThrownBy(() -> page("?after=" + bad, "pk"))
          .isInstanceOf(Http404.class)
          .hasMessage("views.E405 There is no such page.");
    }
  }

  @Test
  void onlyFieldsOfTheModelCanBeAnEdge() {
    assertThatThrownBy(() -> page("", "author__name"))
        .hasMessageContaining("views.E415 Pages cannot be cut by 'author__name' of Post")
        .hasMessageContaining("title");
  }

  @Test
  void noRowsAreOneEmptyPage() {
    KeyPage<Tag> page = KeyPaginator.of(Tag.objects.all(), 3, "name").page(asked(""));
    assertThat(page).isEmpty();
    assertThat(page.hasOtherPages()).isFalse();
  }

  private static String links(Object page, String query) {
    Templates templates =
        WebTags.install(Templates.builder().source(PageTemplates.source()), "/s/", "/m/").build();
    return templates
        .render("views/page_links.ftlh", Map.of("page", page, "request", asked(query)))
        .replaceAll("\\s*\\n\\s*", "");
  }

  @Test
  void linksToPagesKeepTheRestOfTheQueryAndSayWhereOneIs() {
    List<Integer> rows = IntStream.rangeClosed(1, 90).boxed().toList();
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      assertThat(links(Paginator.of(rows, 10).page(5), "?q=a&page=5"))
          .isEqualTo(
              "<nav class=\"page-links\" aria-label=\"Pages\"><ul>"
                  + "<li><a rel=\"prev\" href=\"?q=a&amp;page=4\">Previous</a></li>"
                  + link(1)
                  + link(2)
                  + link(3)
                  + link(4)
                  + "<li><span aria-current=\"page\">5</span></li>"
                  + link(6)
                  + link(7)
                  + link(8)
                  + link(9)
                  + "<li><a rel=\"next\" href=\"?q=a&amp;page=6\">Next</a></li></ul></nav>");
      assertThat(links(Paginator.of(rows, 100).page(1), "")).isEmpty();
      assertThat(links(Paginator.of(rows, 2).page(20), ""))
          .contains("<span aria-hidden=\"true\">…</span>");
    }
  }

  private static String link(int number) {
    return "<li><a href=\"?q=a&amp;page=" + number + "\">" + number + "</a></li>";
  }

  @Test
  void linksSpeakPersianAndItsDigits() {
    List<Integer> rows = IntStream.rangeClosed(1, 20).boxed().toList();
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(links(Paginator.of(rows, 10).page(1), ""))
          .contains("aria-label=\"صفحه‌ها\"", ">۲</a>", "href=\"?page=2\"", ">بعدی</a>");
    }
  }

  @Test
  void linksOfPagesByKeyGoOneWayAtATime() {
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      KeyPage<Post> second = page("?after=" + page("", "pk").after(), "pk");
      String html = links(second, "?after=x&q=a");
      assertThat(html)
          .containsPattern("rel=\"prev\" href=\"\\?q=a&amp;before=[^\"]+\"")
          .containsPattern("rel=\"next\" href=\"\\?after=[^\"&]+&amp;q=a\"");
    }
  }

  @Test
  void rowsWithoutAnOrderAreWarnedOf() {
    Logger logger = (Logger) LoggerFactory.getLogger(Paginator.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    try {
      Paginator.of(Tag.objects.orderBy("name"), 3);
      assertThat(seen.list).isEmpty();
      Paginator.of(Tag.objects.all(), 3);
      assertThat(seen.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement()
          .asString()
          .startsWith("views.W406 Pages of press.Tag come in no order");
    } finally {
      logger.detachAppender(seen);
    }
  }
}
