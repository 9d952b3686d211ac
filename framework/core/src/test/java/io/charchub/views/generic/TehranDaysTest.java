package io.charchub.views.generic;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Post;
import io.charchub.db.sql.DateTrunc;
import io.charchub.http.Http404;
import io.charchub.http.MemorySource;
import io.charchub.i18n.Dates;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.testing.TestDatabase;
import io.charchub.urls.UrlResolver;
import io.charchub.views.Pages;
import io.charchub.views.WebTags;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Midnight in Tehran, where clocks went forward on 1401/1/2 (2022-03-22 00:00 was 01:00) and back
 * in the night that ended 1401/6/30 (2022-09-21 has the hour from 23:00 twice), and have stood
 * still since. Each instant stands beside the day that it falls on there.
 */
class TehranDaysTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  /** The last and the first moment of days, in UTC. */
  private static final Map<String, LocalDate> MOMENTS =
      new TreeMap<>(
          Map.ofEntries(
              // A winter's night, 3:30 ahead of UTC.
              Map.entry("2022-01-15T20:29:59.999999Z", LocalDate.of(2022, 1, 15)),
              Map.entry("2022-01-15T20:30:00Z", LocalDate.of(2022, 1, 16)),
              // The night in which midnight itself was skipped.
              Map.entry("2022-03-20T20:30:00Z", LocalDate.of(2022, 3, 21)),
              Map.entry("2022-03-21T20:29:59.999999Z", LocalDate.of(2022, 3, 21)),
              Map.entry("2022-03-21T20:30:00Z", LocalDate.of(2022, 3, 22)),
              // A summer's night, 4:30 ahead.
              Map.entry("2022-07-01T19:29:59.999999Z", LocalDate.of(2022, 7, 1)),
              Map.entry("2022-07-01T19:30:00Z", LocalDate.of(2022, 7, 2)),
              // The night with one hour twice: half past eleven, first and again.
              Map.entry("2022-09-20T19:30:00Z", LocalDate.of(2022, 9, 21)),
              Map.entry("2022-09-21T19:00:00Z", LocalDate.of(2022, 9, 21)),
              Map.entry("2022-09-21T20:00:00Z", LocalDate.of(2022, 9, 21)),
              Map.entry("2022-09-21T20:29:59.999999Z", LocalDate.of(2022, 9, 21)),
              Map.entry("2022-09-21T20:30:00Z", LocalDate.of(2022, 9, 22)),
              // Summers without daylight saving, 3:30 ahead.
              Map.entry("2023-03-21T20:29:59.999999Z", LocalDate.of(2023, 3, 21)),
              Map.entry("2023-03-21T20:30:00Z", LocalDate.of(2023, 3, 22)),
              Map.entry("2023-07-01T20:29:59.999999Z", LocalDate.of(2023, 7, 1)),
              Map.entry("2023-07-01T20:30:00Z", LocalDate.of(2023, 7, 2)),
              Map.entry("2025-03-19T20:30:00Z", LocalDate.of(2025, 3, 20))));

  @TempDir Path folder;
  private TestDatabase database;
  private Services.Scope services;
  private UrlResolver resolver;
  private Scope zone;
  private Scope clock;

  @BeforeEach
  void aSite() {
    database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "io.charchub.db.models.press");
    String rows =
        "<#list objectList as p><time datetime=\"${isodate(p.publishedAt)}\">"
            + "${datetime(p.publishedAt, 'full datetime')}</time></#list>";
    Map<String, String> templates =
        Map.of("press/post_archive_day.ftlh", rows, "press/post_archive_month.ftlh", rows);
    resolver =
        UrlResolver.of(
            () ->
                List.of(
                    path(
                        "<int:year>/<int:month>/",
                        MonthArchiveView.of(Post.objects, "publishedAt")),
                    path(
                        "<int:year>/<int:month>/<int:day>/",
                        DayArchiveView.of(Post.objects, "publishedAt"))));
    Templates made =
        WebTags.install(Templates.builder().source(TemplateSource.memory(templates)), "/s/", "/m/")
            .build();
    services =
        Services.install(
            Services.current().toBuilder()
                .put(Pages.class, new Pages(made, List.of()))
                .put(UrlResolver.class, resolver)
                .build());
    zone = TimeZones.use(TEHRAN);
    clock = TimeZones.useClock(Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    Author author = Author.objects.create(each -> each.name = "A");
    for (String moment : MOMENTS.keySet()) {
      Post.objects.create(
          post -> {
            post.title = moment;
            post.slug = "p" + moment.replaceAll("\\D", "");
            post.publishedAt = Instant.parse(moment);
            post.author.set(author);
          });
    }
  }

  @AfterEach
  void close() {
    clock.close();
    zone.close();
    services.close();
    database.close();
  }

  private static List<String> momentsOf(LocalDate day) {
    return MOMENTS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(day))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static TreeSet<LocalDate> days() {
    return new TreeSet<>(MOMENTS.values());
  }

  private String page(String address) throws Exception {
    return resolver.handle(MemorySource.get(address).request()).text();
  }

  /** The instants that a page names, as a program reads them. */
  private List<Instant> instants(String page) {
    Matcher matcher = Pattern.compile("datetime=\"([^\"]+)\"").matcher(page);
    return matcher
        .results()
        .map(each -> java.time.OffsetDateTime.parse(each.group(1)).toInstant())
        .sorted()
        .toList();
  }

  @Test
  void aMomentIsShownOnItsDayInBothCalendars() {
    MOMENTS.forEach(
        (moment, day) -> {
          Instant instant = Instant.parse(moment);
          try (Scope english = Languages.use(Locale.ENGLISH)) {
            assertThat(Dates.format(instant, "Y-m-d")).as(moment).isEqualTo(day.toString());
          }
          try (Scope persian = Languages.use(Locale.forLanguageTag("fa-u-nu-latn"))) {
            assertThat(Dates.format(instant, "Y/n/j"))
                .as(moment)
                .isEqualTo(
                    "%d/%d/%d"
                        .formatted(
                            JalaliDate.of(day).year(),
                            JalaliDate.of(day).month(),
                            JalaliDate.of(day).day()));
          }
        });
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(Dates.format(Instant.parse("2022-03-21T20:30:00Z"), "full datetime"))
          .isEqualTo("سه‌شنبه ۲ فروردین ۱۴۰۱، ساعت ۱:۰۰");
      assertThat(Dates.format(Instant.parse("2022-09-21T20:29:59Z"), "full datetime"))
          .isEqualTo("چهارشنبه ۳۰ شهریور ۱۴۰۱، ساعت ۲۳:۵۹");
      assertThat(Dates.format(Instant.parse("2025-03-19T20:30:00Z"), "full datetime"))
          .isEqualTo("پنجشنبه ۳۰ اسفند ۱۴۰۳، ساعت ۰:۰۰");
    }
  }

  @Test
  void theDatabaseFindsTheMomentsOfADay() {
    for (LocalDate day : days()) {
      assertThat(Post.objects.filter("publishedAt__date", day).orderBy("publishedAt"))
          .as(day.toString())
          .extracting(post -> post.title)
          .containsExactlyElementsOf(momentsOf(day));
    }
    assertThat(Post.objects.filter("publishedAt__date__lt", LocalDate.of(2022, 3, 22)).count())
        .isEqualTo(4);
    assertThat(
            Post.objects
                .filter("publishedAt__year", 2022)
                .filter("publishedAt__month", 9)
                .filter("publishedAt__day", 21)
                .count())
        .isEqualTo(4);
  }

  @Test
  void theDatabaseTellsDaysApart() {
    assertThat(Post.objects.dates("publishedAt", DateTrunc.Unit.DAY))
        .containsExactlyElementsOf(days());
    assertThat(Post.objects.datetimes("publishedAt", DateTrunc.Unit.DAY))
        .containsExactlyElementsOf(
            days().stream().map(day -> day.atStartOfDay(TEHRAN).toInstant()).toList())
        .contains(
            Instant.parse("2022-03-21T20:30:00Z"),
            Instant.parse("2022-09-20T19:30:00Z"),
            Instant.parse("2022-09-21T20:30:00Z"));
  }

  @Test
  void theArchiveOfADayHasItsMomentsAndNoOther() throws Exception {
    for (LocalDate day : days()) {
      String address =
          "/%d/%d/%d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      assertThat(instants(page(address)))
          .as(address)
          .containsExactlyElementsOf(momentsOf(day).stream().map(Instant::parse).toList());
    }
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> page("/2022/3/20/")))
        .isInstanceOf(Http404.class);
  }

  @Test
  void theSamePageInEnglishShowsTheSameInstants() throws Exception {
    for (String address : List.of("/2022/3/22/", "/2022/9/21/", "/2022/7/", "/2023/7/")) {
      String english;
      String persian;
      try (Scope scope = Languages.use(Locale.ENGLISH)) {
        english = page(address);
      }
      try (Scope scope = Languages.use(Locale.forLanguageTag("fa"))) {
        persian = page(address);
      }
      assertThat(instants(persian)).as(address).isNotEmpty().isEqualTo(instants(english));
      assertThat(persian).isNotEqualTo(english);
    }
    try (Scope scope = Languages.use(Locale.ENGLISH)) {
      assertThat(page("/2022/3/22/")).contains("Tuesday, March 22, 2022, 1 a.m.");
    }
    try (Scope scope = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(page("/2022/3/22/")).contains("سه‌شنبه ۲ فروردین ۱۴۰۱، ساعت ۱:۰۰");
    }
  }
}
