package lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.charchub.contrib.auth.User;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CharchubTest
class LendingTest {
  private Book book;
  private Reader reader;

  @BeforeEach
  void aBookAndAReader() {
    book = newBook("Kelidar");
    reader = Reader.objects.create(Reader_.name.to("Mina"), Reader_.email.to("mina@example.com"));
  }

  private static Book newBook(String title) {
    return Book.objects.create(
        Book_.title.to(title), Book_.author.to("Mahmoud Dowlatabadi"), Book_.pages.to(2836));
  }

  @Test
  void aLoanIsOverdueAfterItsLastDay() {
    LocalDate last = LocalDate.of(2026, 1, 15);
    Loan.objects.create(Loan_.book.to(book), Loan_.reader.to(reader), Loan_.dueOn.to(last));
    assertFalse(Loan.objects.overdue(last).exists());
    assertTrue(Loan.objects.overdue(last.plusDays(1)).exists());
  }

  @Test
  void aVisitorReadsAndDoesNotLend(Client client) {
    client.get(book.url()).assertContains("Kelidar").assertNotContains("Lend it");
    String lend = book.url() + "lend/";
    client.get(lend).assertRedirects("/accounts/login/?next=" + lend.replace("/", "%2F"));
  }

  @Test
  void aBookIsLentOnceAndComesBack(Client client) {
    client.forceLogin(User.objects.createUser("omid", "omid@example.com", "darya-4402-sabz"));
    String lend = book.url() + "lend/";
    client
        .get(lend)
        .form("main form")
        .set("reader", "Mina")
        .set("dueOn", TimeZones.today().plusDays(14))
        .submit()
        .assertRedirects(book.url());
    client
        .get(lend)
        .form("main form")
        .set("reader", "Mina")
        .set("dueOn", TimeZones.today().plusDays(21))
        .submit()
        .assertContains("Somebody has this book.");
    client.get(book.url()).form(".loans form").submit().follow().assertContains("Kelidar is back.");
    assertEquals(0, Loan.objects.open().count());
  }

  @Test
  void aLongListAsksNoMoreThanAShortOne(Client client) {
    for (int i = 1; i <= 15; i++) {
      newBook("Kelidar, volume " + i);
    }
    client.get("/lending/").assertContains("volume 15").assertQueriesAtMost(2);
  }
}
