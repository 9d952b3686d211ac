package blog.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that the framework makes and the page that is made by hand are one page. */
class SamePageTest {
  @TempDir Path folder;

  @Test
  void theHomePageIsTheSameWithTheFrameworkAndWithout() throws Exception {
    BothAnswers both =
        BothAnswers.to(
            "/",
            folder,
            database -> HomeServer.start(0, database, false, HomePage.Addresses.PLAIN));

    assertThat(lines(both.byHand().body())).isEqualTo(lines(both.blog().body()));
    assertThat(both.byHand().headers())
        .isEqualTo(both.blog().headers())
        .containsKeys("etag", "vary");
  }

  /**
   * Lines that hold something, without the blanks around them: where templates break lines is not
   * the page.
   */
  private static String lines(String page) {
    return page.lines()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .reduce("", (left, right) -> left + "\n" + right);
  }
}
