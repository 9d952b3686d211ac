package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.testing.CharchubTest;
import io.charchub.testing.TestSite;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the settings LOGGING say of how much is logged. */
@CharchubTest(project = "src/test/projects/board", database = false)
class LoggingTest {
  private static final Logger REQUESTS = LoggerFactory.getLogger("io.charchub.request");
  private static final Logger DATABASE = LoggerFactory.getLogger("io.charchub.db");
  private static final Logger APP = LoggerFactory.getLogger("io.charchub.testing.board.Views");
  private static final Logger LIBRARY = LoggerFactory.getLogger("org.eclipse.jetty");

  @Test
  void theLevelsOfTheSettingsHold(TestSite site) {
    boolean before = LIBRARY.isInfoEnabled();
    try (TestSite.Overridden quiet =
        site.override("LOGGING__LEVEL=ERROR", "LOGGING__LOGGERS__io.charchub.db=DEBUG")) {
      assertThat(REQUESTS.isErrorEnabled()).isTrue();
      assertThat(REQUESTS.isWarnEnabled()).isFalse();
      assertThat(APP.isWarnEnabled()).isFalse();
      assertThat(DATABASE.isDebugEnabled()).isTrue();
      assertThat(LIBRARY.isInfoEnabled()).isEqualTo(before);
    }
    try (TestSite.Overridden loud =
        site.override("LOGGING__LEVEL=INFO", "LOGGING__LOGGERS__io.charchub.db=INFO")) {
      assertThat(REQUESTS.isInfoEnabled()).isTrue();
      assertThat(APP.isInfoEnabled()).isTrue();
      assertThat(DATABASE.isDebugEnabled()).isFalse();
    }
  }
}
