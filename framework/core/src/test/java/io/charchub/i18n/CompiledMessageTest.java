package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways lead to the text that ICU makes. */
class CompiledMessageTest {
  private static final List<ULocale> LANGUAGES = List.of(ULocale.ENGLISH, new ULocale("fa"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "{0}",
        "{0}{1}{0}",
        "{ 0 } of { 1 }",
        "Posts by {0}",
        "it''s {0}, isn''t it",
        "'{0}' is {0}",
        "don't {0}",
        "{2} is not there",
        "{0, number} and {1}",
        "{0, plural, one {# day} other {# days}} {1}",
        "{1, select, x {a} other {b {0}}}"
      })
  void everyPatternReadsAsIcuHasIt(String pattern) {
    for (ULocale language : LANGUAGES) {
      for (Object first : new Object[] {1, 1234567L, 0.5, 12.3456}) {
        for (Object second : new Object[] {"x", "{0}", "it's", 7}) {
          Object[] values = {first, second};
          assertThat(
                  new CompiledMessage(pattern, language, new CompiledMessage("{0}", language, null))
                      .with(values))
              .as("%s of %s and %s in %s", pattern, first, second, language)
              .isEqualTo(new MessageFormat(pattern, language).format(values));
        }
      }
    }
  }

  @Test
  void textsAreJoinedAsIcuJoinsThem() {
    Object[] values = {"سارا", "'{1}'"};
    for (String pattern : List.of("{0}", "'{0}' {0}{1}", "{1}''{0}", "{ 1 }, {3}")) {
      assertThat(new CompiledMessage(pattern, ULocale.ENGLISH, null).with(values))
          .isEqualTo(new MessageFormat(pattern, ULocale.ENGLISH).format(values));
    }
  }

  @Test
  void aCountReadsTheSameTheFirstTimeAndTheNextAndBeyondWhatIsRemembered() {
    String pattern = "{0, plural, =0 {none} one {# day} other {# days}}";
    for (ULocale language : LANGUAGES) {
      CompiledMessage message =
          new CompiledMessage(pattern, language, new CompiledMessage("{0}", language, null));
      for (long count : new long[] {0, 1, 2, 63, 64, 1000, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
        String wanted = new MessageFormat(pattern, language).format(new Object[] {count});
        assertThat(message.of(count)).isEqualTo(wanted);
        assertThat(message.of(count)).isEqualTo(wanted);
      }
    }
  }
}
