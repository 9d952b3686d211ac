package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.acceptance.TutorialPage.Quoted;
import io.charchub.acceptance.TutorialPage.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Does what the tutorial says, in its order: writes the files that it quotes, types its commands
 * and compares what they print with the page, leaves the server running as the reader does, and
 * looks at what each part promises to be seen.
 */
class TutorialTest {
  private static final String ANSWERS =
      "mahsa\nmahsa@example.com\nkelid-5271-noor\nkelid-5271-noor\n";

  private static final String COLOR = "\u001B\\[[;\\d]*m";

  private final Checkout checkout = Checkout.get();
  private final Path project = Checkout.emptyFolder("library");
  private Path folder = checkout.root();
  private Served site; // null until the tutorial starts it

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void eachPartDoesWhatItSays() throws IOException {
    List<Path> pages = pages();
    for (Path page : pages) {
      for (TutorialPage.Block block : TutorialPage.read(page).blocks()) {
        if (block instanceof Quoted quoted) {
          write(quoted);
        } else if (block instanceof Typed typed) {
          type(page, typed);
        }
      }
      look(page.getFileName().toString().charAt(0) - '0');
    }
    assertThat(pages).hasSizeGreaterThanOrEqualTo(2);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(checkout.root().resolve("docs/tutorial"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d-.*\\.md"))
          .sorted()
          .toList();
    }
  }

  private void write(Quoted quoted) throws IOException {
    Path target = project.resolve(quoted.target());
    Files.createDirectories(target.getParent());
    Files.copy(
        checkout.root().resolve(quoted.source()), target, StandardCopyOption.REPLACE_EXISTING);
  }

  // ---- commands

  private void type(Path page, Typed typed) {
    String command = typed.command();
    if (command.startsWith("cd ")) {
      folder = folder.resolve(command.substring(3)).normalize();
    } else if (command.startsWith("./manage runserver")) {
      serve(typed);
    } else {
      Finished finished = checkout.type(folder, command, input(typed));
      boolean fails = typed.shown().stream().anyMatch(line -> line.matches("[a-z]+\\.E\\d+ .*"));
      String text =
          (fails ? finished.out() + finished.err() : finished.out()).replaceAll(COLOR, "");
      assertThat(finished.status() != 0).as(page + "\n" + finished).isEqualTo(fails);
      assertThat(text.stripTrailing()).as(page + "\n" + finished).matches(asPattern(typed));
    }
  }

  private static String input(Typed typed) {
    return typed.command().endsWith("createsuperuser") ? ANSWERS : typed.statements();
  }

  /** A line {@code ...} stands for any lines, and three dots in a line for any text. */
  private static Pattern asPattern(Typed typed) {
    if (typed.command().endsWith("createsuperuser")) {
      return asPattern(Stream.of(withoutAnswers(typed.shown())));
    }
    return asPattern(typed.printed().stream());
  }

  private static Pattern asPattern(Stream<String> lines) {
    return Pattern.compile(
        lines
            .map(line -> line.equals("...") ? "(?:.*\\R)*.*" : quote(line) + "\\h*")
            .collect(Collectors.joining("\\R")));
  }

  private static String quote(String line) {
    return Stream.of(line.split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  /** Prompts one after the other, as they are printed where nobody's typing is echoed. */
  private static String withoutAnswers(List<String> shown) {
    return shown.stream()
        .map(line -> line.contains(":") ? line.substring(0, line.indexOf(':')) + ": " : line)
        .collect(Collectors.joining());
  }

  private void serve(Typed typed) {
    if (site == null) {
      site = checkout.serve(folder, Map.of(), "./manage", "runserver", "127.0.0.1:0");
      for (String line : typed.shown()) {
        assertThat(logWith(quote(line))).containsPattern(quote(line));
      }
    }
  }

  /** What the server printed; waits for what it may be about to print. */
  private String logWith(String pattern) {
    String log = "";
    for (int i = 0; i < 50; i++) {
      log = site.log().replaceFirst("127.0.0.1:\\d+", "127.0.0.1:8000");
      if (Pattern.compile(pattern).matcher(log).find()) {
        return log;
      }
      pause(100);
    }
    return log;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // ---- what is seen

  private void look(int part) {
    switch (part) {
      case 1 -> theFirstPage();
      case 4 -> booksAreListed();
      case 5 -> booksAreLentOnceAndComeBack();
      case 6 -> onlyTheSignedInWrite();
      case 8 -> theTablesAreInFrontOfPeople();
      default -> {}
    }
  }

  /** A hand takes a second from the editor to the browser; the server looks twice a second. */
  private Visitor visitor() {
    assertThat(site).as("the tutorial starts the server").isNotNull();
    pause(1500);
    return new Visitor(site.base());
  }

  private void theFirstPage() {
    assertThat(visitor().open("/").select("h1").text()).isEqualTo("library");
    assertThat(visitor().open("/lending/").body().text()).isEqualTo("No books yet.");
  }

  private void booksAreListed() {
    Visitor visitor = visitor();
    Document list = visitor.open("/lending/");
    assertThat(list.select(".books li").eachText())
        .containsExactly(
            "Middlemarch by George Eliot",
            "Savushun by Simin Daneshvar lent",
            "Shahnameh by Ferdowsi");
    assertThat(visitor.status(list.select("link").attr("href"))).isEqualTo(200);
    Document book = visitor.open(list.select("li:has(em) a").attr("href"));
    assertThat(book.title()).isEqualTo("Savushun - The library");
    assertThat(book.select("main p").text()).isEqualTo("Simin Daneshvar, 378 pages");
    assertThat(book.select(".loans li").text()).startsWith("Mina, since ");
    Document missing = visitor.refused("/lending/book/77/", 404);
    assertThat(missing.text()).contains("No Book matches the given query.");
  }

  private void booksAreLentOnceAndComeBack() {
    Visitor visitor = visitor();
    Document found = visitor.open("/lending/?q=fer");
    assertThat(found.select(".books li").eachText()).containsExactly("Shahnameh by Ferdowsi");
    String book = found.select(".books a").attr("href");
    Document lend = visitor.open(book + "lend/");
    Document refused = visitor.submit(lend, "main form", loan("2", LocalDate.now().minusDays(1)));
    assertThat(refused.select("main").text()).contains("Choose a day after today.");
    Document lent = visitor.submit(refused, "main form", loan("2", LocalDate.now().plusYears(1)));
    assertThat(lent.location()).endsWith(book);
    assertThat(lent.select("[role=status]").text()).startsWith("Shahnameh to Omid, until ");
    assertThat(lent.select(".loans li").text()).startsWith("Omid, since ");
    Document second = visitor.submit(lend, "main form", loan("1", LocalDate.now().plusDays(9)));
    assertThat(second.select("main").text()).contains("Somebody has this book.");
    Document back = visitor.submit(visitor.open(book), ".loans form", Map.of());
    assertThat(back.select("[role=status]").text()).isEqualTo("Shahnameh is back.");
    assertThat(back.select(".loans li").text()).contains(", back on ");
    booksAreAdded(visitor);
  }

  private static Map<String, String> loan(String reader, LocalDate day) {
    return Map.of("reader", reader, "dueOn", day.toString());
  }

  private static void booksAreAdded(Visitor visitor) {
    Document form = visitor.open("/lending/book/new/");
    Document refused = visitor.submit(form, "main form", Map.of());
    assertThat(refused.select("[aria-invalid=true]").eachAttr("name"))
        .containsExactly("title", "author");
    Document added =
        visitor.submit(
            refused, "main form", Map.of("title", "Kelidar", "author", "X", "pages", "۲۸۳۶"));
    assertThat(added.select("main p").text()).startsWith("X, 2,836 pages");
    Document reader = visitor.open("/lending/reader/new/");
    assertThat(
            visitor
                .submit(reader, "main form", Map.of("name", "Sara", "email", "sara@example.com"))
                .location())
        .endsWith("/lending/");
  }

  private void onlyTheSignedInWrite() {
    Visitor mahsa = visitor();
    assertThat(mahsa.open("/lending/").select("header a").eachText())
        .containsExactly("The library", "Log in");
    assertThat(mahsa.open("/lending/book/3/").select("main a, main form")).isEmpty();
    Document login = mahsa.open("/lending/book/new/");
    assertThat(login.title()).isEqualTo("Log in");
    Document form =
        mahsa.submit(
            login, "main form", Map.of("username", "mahsa", "password", "kelid-5271-noor"));
    assertThat(form.location()).endsWith("/lending/book/new/");
    assertThat(mahsa.submit(form, "header form", Map.of()).location()).endsWith("/lending/");
    Visitor omid = visitor();
    Document list =
        omid.submit(
            omid.open("/accounts/login/"),
            "main form",
            Map.of("username", "omid", "password", "darya-4402-sabz"));
    assertThat(list.location()).endsWith("/lending/");
    assertThat(omid.open("/lending/book/2/").select("main a").eachText())
        .containsExactly("Lend it");
    assertThat(omid.status("/lending/book/new/")).isEqualTo(403);
  }

  private void theTablesAreInFrontOfPeople() {
    Visitor mahsa = visitor();
    Document index =
        mahsa.submit(
            mahsa.open("/admin/"),
            "main form",
            Map.of("username", "mahsa", "password", "kelid-5271-noor"));
    assertThat(index.select("main a").eachText()).contains("Books", "Loans", "Readers");
    Document list = mahsa.open("/admin/lending/book/?q=ferdowsi");
    assertThat(list.select("tbody tr")).hasSize(1);
    Document form = mahsa.open(list.select("tbody th a").attr("href"));
    Document saved = mahsa.submit(form, "main form", Map.of("title", "The Book of Kings"));
    assertThat(saved.select("[role=status]").text()).contains("The Book of Kings");
    String change = list.select("tbody th a").attr("href").replaceFirst("\\?.*", "");
    assertThat(mahsa.open(change.replace("/change/", "/history/")).select("main").text())
        .contains("Shahnameh", "The Book of Kings", "mahsa");
    assertThat(mahsa.open(change.replace("/change/", "/delete/")).select("main").text())
        .contains("loan");
    Visitor omid = visitor();
    Document refused =
        omid.submit(
            omid.open("/admin/"),
            "main form",
            Map.of("username", "omid", "password", "darya-4402-sabz"));
    assertThat(refused.select("[role=alert]").text()).contains("may not enter");
  }
}
