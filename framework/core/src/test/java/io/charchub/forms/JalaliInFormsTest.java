package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JalaliInFormsTest {
  private static final LocalDate LAST_DAY_OF_1403 = LocalDate.of(2025, 3, 20);

  static final class DayForm extends Form {
    final DateField day = add(new DateField());
    final DateField asked = add(new DateField().jalali());

    static DayForm sent(String day) {
      DayForm form = new DayForm();
      form.bind(QueryParams.of(Map.of("day", List.of(day), "asked", List.of(day))));
      return form;
    }
  }

  @Test
  void theLeapDayIsAcceptedInPersianAndTheOneThatIsNoneIsRefusedInPersian() {
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      for (String day : List.of("1403/12/30", "۱۴۰۳/۱۲/۳۰", "١٤٠٣/١٢/٣٠")) {
        DayForm form = DayForm.sent(day);
        assertThat(form.errors().texts()).as(day).isEmpty();
        assertThat(form.day.value()).isEqualTo(LAST_DAY_OF_1403);
        assertThat(form.asked.value()).isEqualTo(LAST_DAY_OF_1403);
      }
      for (String day : List.of("1404/12/30", "۱۴۰۴/۱۲/۳۰")) {
        assertThat(DayForm.sent(day).errors().texts())
            .containsEntry("day", List.of("یک تاریخ بنویسید."))
            .containsEntry("asked", List.of("یک تاریخ بنویسید."));
      }
    }
  }

  @Test
  void whereAskedTheJalaliCalendarIsReadAndShownInEnglishToo() {
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      DayForm form = DayForm.sent("1403/12/30");
      assertThat(form.asked.value()).isEqualTo(LAST_DAY_OF_1403);
      assertThat(DayForm.sent("1404-12-30").hasError("asked", "invalid")).isTrue();
      assertThat(DayForm.sent("2025-03-20").asked.value()).isEqualTo(LAST_DAY_OF_1403);
      DayForm empty = new DayForm();
      empty.initial(Map.of("asked", LAST_DAY_OF_1403));
      assertThat(empty.field("asked").value()).isEqualTo("1403/12/30");
    }
  }
}
