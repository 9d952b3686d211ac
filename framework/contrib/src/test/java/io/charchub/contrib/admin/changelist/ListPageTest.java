package io.charchub.contrib.admin.changelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.User;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list: columns, search, filters, order, pages. */
@CharchubTest(project = "src/test/projects/office")
class ListPageTest {
  private static final String LIST = "/admin/books/book/";

  private Writer hafez;
  private Writer hedayat;

  @BeforeEach
  void rows(Client client) {
    User.objects.createSuperuser("admin", "admin@example.com", "kelid-5271-noor");
    client.login("admin", "kelid-5271-noor");
    hafez = Writer.objects.create(writer -> writer.name = "حافظ");
    hedayat = Writer.objects.create(writer -> writer.name = "Sadegh Hedayat");
  }

  private static Book book(String title, Writer writer, String day) {
    return Book.objects.create(
        book -> {
          book.title = title;
          book.slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
          book.writer.set(writer);
          book.publishedOn = day.isEmpty() ? null : LocalDate.parse(day);
        });
  }

  private static void books(int count, Writer writer) {
    List<Book> books = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Book book = new Book();
      book.title = "Book %04d".formatted(i);
      book.slug = "book-" + writer.id + "-" + i;
      book.writer.set(writer);
      book.publishedOn = LocalDate.of(2024, 1, 1).plusDays(i);
      book.createdAt = java.time.Instant.parse("2026-01-01T00:00:00Z");
      books.add(book);
    }
    Book.objects.bulkCreate(books);
  }

  private static Document page(Client client, String address) {
    return client.get(address).assertStatus(200).html();
  }

  private static List<String> statements(Client client, String address) {
    try (QueryLog.Recording recording =
        Services.current().get(Databases.class).log().recordAllThreads()) {
      page(client, address);
      return recording.queries().stream().map(entry -> entry.sql().text()).toList();
    }
  }

  private static List<String> notes(Document page) {
    return page.select("p.notice").eachText();
  }

  private static List<String> titles(Document page) {
    return page.select("tbody th").eachText();
  }

  // ---- columns

  @Test
  void columnsShowFieldsOfEveryKind(Client client) {
    Book book = book("Blind Owl", hedayat, "2026-11-23");
    book.price = new BigDecimal("12.50");
    book.status = Book.Status.SOLD_OUT;
    book.save();

    Document page = page(client, LIST);

    assertThat(page.select("thead th").eachText())
        .containsExactly("Title", "Writer", "Status", "Published on", "Price");
    assertThat(page.select("tbody th a").attr("href")).isEqualTo(LIST + book.id + "/change/");
    assertThat(page.select("tbody td[data-label]").eachText())
        .containsExactly("Sadegh Hedayat", "Sold out", "Nov. 23, 2026", "12.50");
    assertThat(page.select("tbody time").attr("datetime")).isEqualTo("2026-11-23");
  }

  @Test
  void aValueThatIsMissingIsADash(Client client) {
    book("Blind Owl", hedayat, "");

    assertThat(page(client, LIST).select("tbody td[data-label]").eachText())
        .containsExactly("Sadegh Hedayat", "Planned", "-", "-");
  }

  @Test
  void datesAndNumbersArePersianInPersian(Client client) {
    book("بوف کور", hedayat, "2026-11-23");

    Document page = page(client.language("fa"), LIST);

    assertThat(page.select("tbody time").text()).isEqualTo("۲ آذر ۱۴۰۵");
    assertThat(page.select("tbody time").attr("datetime")).isEqualTo("2026-11-23");
    assertThat(page.select(".counted").text()).startsWith("۱ ");
  }

  @Test
  void whatIsStoredIsShownAsText(Client client) {
    book("<script>alert(1)</script>", hedayat, "");

    Document page = page(client, LIST + "?q=%3Cscript%3E");

    assertThat(titles(page)).containsExactly("<script>alert(1)</script>");
    assertThat(page.select("main script")).isEmpty();
  }

  @Test
  void theBoxThatChoosesARowIsCalledWhatTheRowIs(Client client) {
    book("The <Blind> Owl", hedayat, "");

    Document page = page(client, LIST);

    assertThat(page.select("label:has([name=_selected_action])").eachText())
        .containsExactly("The <Blind> Owl");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRows(Client client) {
    books(3, hafez);
    int few = statements(client, LIST).size();
    books(97, hedayat);
    int page = statements(client, LIST).size();
    Book.objects.filter("writer", hafez).delete();
    books(150, hafez);
    int many = statements(client, LIST).size();

    assertThat(page).as("one more counts what may go on").isEqualTo(few + 1);
    assertThat(many).isEqualTo(page).isLessThanOrEqualTo(6);
  }

  @Test
  void aPageThatIsNotFullIsCountedByItsRows(Client client) {
    books(3, hafez);

    assertThat(statements(client, LIST)).noneMatch(each -> each.contains("COUNT("));
    assertThat(page(client, LIST).select(".counted").text()).isEqualTo("3 books");
  }

  // ---- search

  @Test
  void aSearchFindsPersianHoweverItWasTyped(Client client) {
    book("ديوان كامل", hafez, "");
    book("Blind Owl", hedayat, "");

    Document page = page(client, LIST + "?q=" + encoded("دیوان کامل"));

    assertThat(titles(page)).containsExactly("ديوان كامل");
    assertThat(page.select("#q").val()).isEqualTo("دیوان کامل");
    assertThat(page.select("#q").attr("dir")).isEqualTo("auto");
    assertThat(page.select(".counted").text()).isEqualTo("1 book");
  }

  @Test
  void aSearchThatFindsLessThanAPageLooksAtTheRowsOnce(Client client) {
    book("Blind Owl", hedayat, "2020-01-01");

    assertThat(statements(client, LIST + "?q=owl"))
        .filteredOn(sql -> sql.contains("charchub_folded"))
        .hasSize(1);
  }

  @Test
  void nothingFoundIsNotNothingThere(Client client) {
    assertThat(page(client, LIST).select(".empty").text()).contains("There is nothing here yet.");
    book("Blind Owl", hedayat, "");

    Document page = page(client, LIST + "?q=zebra");

    assertThat(page.select(".empty").text()).contains("No Books match");
    assertThat(page.select(".empty a").attr("href")).isEqualTo(LIST);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  // ---- filters

  @Test
  void filtersAreChosenInOneFormAndTakenAwayOneByOne(Client client) {
    Book wanted = book("Blind Owl", hedayat, "");
    wanted.status = Book.Status.PRINTED;
    wanted.save();
    book("Divan", hafez, "");

    Document page =
        client
            .get(LIST)
            .form(".narrow-form")
            .set("status__exact", "printed")
            .set("writer__id__exact", String.valueOf(hedayat.id))
            .submit()
            .assertStatus(200)
            .html();

    assertThat(titles(page)).containsExactly("Blind Owl");
    assertThat(page.select(".chip bdi:nth-of-type(2)").eachText())
        .containsExactly("Printed", "Sadegh Hedayat");
    Document less = page(client, page.select(".chip").first().attr("href"));
    assertThat(less.select(".chip bdi:nth-of-type(2)").eachText())
        .containsExactly("Sadegh Hedayat");
  }

  @Test
  void aQuestionIsFilteredByYesAndNo(Client client) {
    Book rare = book("Blind Owl", hedayat, "");
    rare.rare = true;
    rare.save();
    book("Divan", hafez, "");

    assertThat(titles(page(client, LIST + "?rare__exact=1"))).containsExactly("Blind Owl");
    assertThat(titles(page(client, LIST + "?rare__exact=0"))).containsExactly("Divan");
    assertThat(page(client, LIST).select("select[name=rare__exact] option").eachText())
        .containsExactly("All", "Yes", "No");
  }

  @Test
  void aValueThatAFilterHasNotIsToldAndNotAskedFor(Client client) {
    book("Blind Owl", hedayat, "");

    Document page = page(client, LIST + "?status__exact=eaten&publishedOn__gte=soon");

    assertThat(titles(page)).containsExactly("Blind Owl");
    assertThat(notes(page))
        .containsExactly(
            "Status: there is no “eaten” to choose.",
            "Published on: there is no “soon” to choose.");
  }

  @Test
  void aLookUpThatNoFilterNamesIsNotAsked(Client client) {
    book("Blind Owl", hedayat, "");
    book("Divan", hafez, "");

    for (String lookup :
        List.of("slug__startswith=b", "writer__email__contains=a", "writer__notes=x", "zzz=1")) {
      Document page = page(client, LIST + "?" + lookup);
      assertThat(titles(page)).as(lookup).hasSize(2);
      assertThat(notes(page))
          .containsExactly(
              "Part of the address was not looked at: " + lookup.substring(0, lookup.indexOf('=')));
    }
  }

  @Test
  void otherPagesMayLinkHereByAKeyOfTheModel(Client client) {
    Book owl = book("Blind Owl", hedayat, "");
    Review review = new Review();
    review.book.set(owl);
    review.reader = "A";
    review.save();
    book("Divan", hafez, "");

    Document page = page(client, "/admin/books/review/?book__id__exact=" + owl.id);

    assertThat(titles(page)).containsExactly("A");
    assertThat(page.select(".chip")).hasSize(1);
    assertThat(notes(page)).isEmpty();
    assertThat(titles(page(client, "/admin/books/review/?book=0"))).isEmpty();
    assertThat(notes(page(client, "/admin/books/review/?book=abc"))).hasSize(1);
  }

  @Test
  void datesAreFilteredByPeriodsAndByTypedDays(Client client) {
    LocalDate today = io.charchub.i18n.TimeZones.today();
    book("New", hafez, today.toString());
    book("Old", hafez, "2020-03-20");
    book("Never", hafez, "");

    assertThat(titles(page(client, LIST + "?publishedOn__period=today"))).containsExactly("New");
    assertThat(titles(page(client, LIST + "?publishedOn__period=none"))).containsExactly("Never");
    assertThat(titles(page(client, LIST + "?publishedOn__lte=2020-03-20"))).containsExactly("Old");
    Document page =
        page(
            client.language("fa"),
            LIST + "?publishedOn__gte=" + encoded("۱۳۹۹/۱/۱") + "&publishedOn__lte=1399/01/01");
    assertThat(titles(page)).containsExactly("Old");
    assertThat(page.select(".chip bdi:nth-of-type(2)").eachText())
        .containsExactly("از ۱ فروردین ۱۳۹۹", "تا ۱ فروردین ۱۳۹۹");
  }

  @Test
  void aRelationWithManyRowsIsFilteredByName(Client client) {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Writer writer = new Writer();
      writer.name = "Writer " + i;
      writers.add(writer);
    }
    Writer.objects.bulkCreate(writers);
    book("Blind Owl", hedayat, "");
    book("Divan", hafez, "");

    Document page = page(client, LIST);
    assertThat(page.select("select[name=writer__id__exact]")).isEmpty();
    assertThat(page.select("input[name=writer__search]")).hasSize(1);
    assertThat(titles(page(client, LIST + "?writer__search=hedayat"))).containsExactly("Blind Owl");
  }

  @Test
  void choicesTellHowManyRowsTheyHaveWhenAsked(Client client) {
    book("Blind Owl", hedayat, "");
    book("Divan", hafez, "");

    assertThat(page(client, LIST).select("select[name=status__exact] option").eachText())
        .containsExactly("All", "Planned", "Printed", "Sold out");
    assertThat(
            page(client, LIST + "?_facets=1")
                .select("select[name=status__exact] option")
                .eachText())
        .containsExactly("All", "Planned (2)", "Printed (0)", "Sold out (0)");
  }

  // ---- order

  @Test
  void aHeadOrdersByItsColumnAndTurnsRound(Client client) {
    book("B", hafez, "");
    book("A", hedayat, "");
    book("C", hedayat, "");

    Document page = page(client, LIST);
    assertThat(page.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");
    assertThat(titles(page)).containsExactly("A", "B", "C");

    Document turned = page(client, page.select("thead a").first().attr("href"));
    assertThat(turned.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
    assertThat(titles(turned)).containsExactly("C", "B", "A");
  }

  @Test
  void severalColumnsOrderOneAfterTheOther(Client client) {
    book("B", hafez, "");
    book("A", hedayat, "");
    book("C", hedayat, "");

    Document page = page(client, LIST + "?o=2");
    assertThat(titles(page)).containsExactly("A", "C", "B");
    String then = page.select(".orders a:contains(Then by Title)").attr("href");
    Document both = page(client, then);
    assertThat(both.select("thead .rank").eachText()).containsExactly("2", "1");
    assertThat(titles(page(client, LIST + "?o=2.-1"))).containsExactly("C", "A", "B");
  }

  @Test
  void anOrderThatIsNoneIsToldAndTheUsualTaken(Client client) {
    book("B", hafez, "");
    book("A", hedayat, "");

    for (String order : List.of("99", "x", "-", "1.1", "0", "--1")) {
      Document page = page(client, LIST + "?o=" + order);
      assertThat(titles(page)).containsExactly("A", "B");
      assertThat(notes(page)).as(order).hasSize(1);
    }
  }

  // ---- pages

  @Test
  void thePagesAreFoundByNumberAndThenByKey(Client client) {
    books(150, hafez);
    Document page = page(client, LIST + "?per=20");
    assertThat(page.select(".pages [aria-current]").text()).isEqualTo("1");
    assertThat(page.select(".counted").text()).isEqualTo("150 books");
    List<String> seen = new ArrayList<>(titles(page));
    int deep = 0;
    while (!page.select(".pages a[rel=next]").isEmpty()) {
      String next = page.select(".pages a[rel=next]").attr("href");
      deep += next.contains("after=") ? 1 : 0;
      page = page(client, next);
      seen.addAll(titles(page));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(150).isSorted();
    assertThat(deep).isEqualTo(3);
    assertThat(titles(page(client, page.select(".pages a[rel=prev]").attr("href"))).get(0))
        .isEqualTo("Book 0121");
  }

  @Test
  void aPageThatIsNotThereIsTheLastOrTheFirst(Client client) {
    books(45, hafez);

    Document last = page(client, LIST + "?per=20&p=1000000000");
    assertThat(titles(last)).hasSize(5).endsWith("Book 0045");
    assertThat(notes(last))
        .containsExactly("There are fewer pages than that, so that the last one is shown.");
    for (String garbage : List.of("x", "-1", "0", "9".repeat(30))) {
      Document first = page(client, LIST + "?per=20&p=" + garbage);
      assertThat(titles(first)).startsWith("Book 0001");
      assertThat(notes(first)).as(garbage).hasSize(1);
    }
    assertThat(notes(page(client, LIST + "?after=forged"))).hasSize(1);
    assertThat(titles(page(client, LIST + "?per=20&p=last"))).hasSize(5);
    assertThat(titles(page(client, LIST + "?per=20&all=1"))).hasSize(45);
  }

  @Test
  void countingStopsAtTenThousandUnlessSomebodyAsks(Client client) {
    List<Writer> many = new ArrayList<>();
    for (int i = 0; i < 10_050; i++) {
      Writer writer = new Writer();
      writer.name = "W" + i;
      many.add(writer);
    }
    Writer.objects.bulkCreate(many);

    Document page = page(client, "/admin/books/writer/");
    assertThat(page.select(".counted strong").text()).isEqualTo("10,000+ writers");
    Document counted = page(client, page.select(".counted a").attr("href"));
    assertThat(counted.select(".counted strong").text()).isEqualTo("10,052 writers");
    assertThat(page(client.language("fa"), "/admin/books/writer/").select(".counted strong").text())
        .startsWith("۱۰٬۰۰۰+");
    Document last = page(client, "/admin/books/writer/?p=last");
    assertThat(titles(last)).hasSize(100).endsWith("حافظ");
    assertThat(titles(page(client, last.select(".pages a[rel=prev]").attr("href")))).hasSize(100);
  }

  // ---- dates

  @Test
  void aListIsWalkedByYearMonthAndDay(Client client) {
    book("Spring", hafez, "2025-05-25");
    book("Winter", hafez, "2026-01-10");
    book("Older", hafez, "2024-02-29");

    Document page = page(client, LIST);
    assertThat(page.select(".drill a").eachText()).containsExactly("2026", "2025", "2024");
    assertThat(page.select("nav.drill").attr("aria-label")).isEqualTo("Published on");
    Document year = page(client, page.select(".drill a:contains(2024)").attr("href"));
    assertThat(titles(year)).containsExactly("Older");
    assertThat(year.select(".drill a").eachText()).contains("All dates", "February", "December");
    Document day =
        page(client, LIST + "?publishedOn__year=2024&publishedOn__month=2&publishedOn__day=29");
    assertThat(titles(day)).containsExactly("Older");
    Document none =
        page(client, LIST + "?publishedOn__year=2025&publishedOn__month=2&publishedOn__day=29");
    assertThat(notes(none)).hasSize(1);
  }

  @Test
  void yearsBetweenNowAndARowOfAFarDayAreNotOffered(Client client) {
    book("Now", hafez, "2026-01-10");
    book("Old", hafez, "2024-02-29");
    book("Far", hafez, "2099-03-20");

    assertThat(page(client, LIST).select(".drill a").eachText())
        .containsExactly("2026", "2025", "2024", "2099");
    Document nothing = page(client, LIST + "?q=nobody");
    assertThat(nothing.select(".drill a").eachText())
        .containsExactly("2026", "2025", "2024", "2099");
  }

  @Test
  void aListIsWalkedByTheJalaliCalendarInPersian(Client client) {
    book("In", hafez, "2025-05-22");
    book("Last", hafez, "2025-06-21");
    book("After", hafez, "2025-06-22");
    book("Before", hafez, "2025-05-21");

    Document page = page(client.language("fa"), LIST);
    assertThat(page.select(".drill a").eachText()).containsExactly("۱۴۰۴");
    Document year = page(client.language("fa"), page.select(".drill a").attr("href"));
    String month = year.select(".drill a:contains(خرداد)").attr("href");
    assertThat(month).contains("publishedOn__year=1404&publishedOn__month=3");
    assertThat(titles(page(client.language("fa"), month))).containsExactly("In", "Last");
    assertThat(statements(client.language("fa"), month))
        .filteredOn(sql -> sql.contains("published_on\" >="))
        .isNotEmpty()
        .allSatisfy(
            sql ->
                assertThat(sql)
                    .contains("WHERE \"books_book\".\"published_on\" >= ? AND")
                    .contains("\"books_book\".\"published_on\" < ?")
                    .doesNotContain("charchub_"));
  }

  // ---- limits, and the way back

  @Test
  void aListThatTakesTooLongIsStoppedAndSaysWhatToNarrow(Client client) {
    Document page = page(client, "/admin/books/writer/?endless=yes");

    assertThat(page.select("main [role=alert]").text())
        .startsWith("This takes too long, so it was stopped.");
    assertThat(page.select("main [role=alert] a").attr("href")).isEqualTo("/admin/books/writer/");
    assertThat(page.select("form.narrow-form input[name=q]")).hasSize(1);
    assertThat(titles(page(client, "/admin/books/writer/"))).hasSize(2);
  }

  @Test
  void aRowIsOpenedWithTheWayBackToTheSameList(Client client) {
    Book owl = book("Blind Owl", hedayat, "2024-01-01");

    String link = page(client, LIST + "?q=owl&o=-1").select("tbody th a").attr("href");
    assertThat(link).isEqualTo(LIST + owl.id + "/change/?_changelist_filters=q%3Dowl%26o%3D-1");

    assertThat(
            client
                .get(link)
                .assertStatus(200)
                .form("form[method=post]:has([name=_save])")
                .submit("_save")
                .header("Location"))
        .contains(LIST + "?q=owl&o=-1");
  }

  @Test
  void whatIsListedIsTakenAwayAsAFile(Client client) {
    book("Blind Owl", hedayat, "");
    book("Divan", hafez, "");
    Document page = page(client, LIST + "?q=owl&o=-1&p=1");

    String export = page.select(".tools a:not(.primary)").attr("href");

    assertThat(export).isEqualTo(LIST + "export/?q=owl&o=-1");
    String file = client.post(export, java.util.Map.of()).assertStatus(200).text();
    assertThat(file).contains("Blind Owl").doesNotContain("Divan");
  }
}
