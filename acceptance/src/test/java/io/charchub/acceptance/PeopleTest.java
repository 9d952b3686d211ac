package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People come in: they sign up, write, comment, change a password and set one anew by mail, in a
 * browser, with JavaScript and without, in English and in Persian. On no screen does axe find
 * anything, is the page wider than its window, is the content security policy broken, or does the
 * console hold an error.
 */
class PeopleTest {
  private static Chromium chromium;
  private static Served site;
  private static MailFolder mail;

  @BeforeAll
  static void serve() {
    chromium = Chromium.start();
    Checkout checkout = Checkout.get();
    Path folder = Checkout.emptyFolder("people");
    mail = new MailFolder(folder.resolve("mail"));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("DATABASE_URL", new Rows(folder.resolve("db.sqlite3")).url());
    environment.put("CHARCHUB_MEDIA_ROOT", folder.resolve("media").toString());
    environment.put("CHARCHUB_EMAIL_BACKEND", "file");
    environment.put("CHARCHUB_EMAIL_FILE_PATH", mail.path().toString());
    site = checkout.serve(checkout.blog(), environment, "./manage", "demo", "127.0.0.1:0");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest(name = "in {0}, JavaScript {1}")
  @CsvSource({"en, true", "en, false", "fa, true", "fa, false"})
  void peopleComeInWriteAndAnswer(String language, boolean scripts) {
    try (Walk walk = new Walk(chromium, site.base(), mail, language, scripts)) {
      assertThat(walk.problems()).isEmpty();
    }
  }
}
