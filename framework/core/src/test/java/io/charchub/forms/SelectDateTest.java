package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectDateTest {
  private static final LocalDate LAST_DAY_OF_1403 = LocalDate.of(2025, 3, 20);
  private Scope language = Languages.use(Locale.ENGLISH);

  static final class BirthForm extends Form {
    final DateField born =
        add(new DateField().required(false).widget(new SelectDate().years(2024, 2026)));
    final DateField asked =
        add(new DateField().required(false).jalali().widget(new SelectDate().years(2025, 2025)));
  }

  @AfterEach
  void close() {
    language.close();
  }

  private void speak(String code) {
    language.close();
    language = Languages.use(Locale.forLanguageTag(code));
  }

  private static BirthForm sent(String field, String year, String month, String day) {
    BirthForm form = new BirthForm();
    form.bind(
        QueryParams.of(
            Map.of(
                field + "_year", List.of(year),
                field + "_month", List.of(month),
                field + "_day", List.of(day))));
    return form;
  }

  private static String chosen(BirthForm form, String field) {
    return form.field(field).menus().stream()
        .map(
            menu ->
                menu.part()
                    + " "
                    + menu.options().stream()
                        .filter(BoundField.Choice::selected)
                        .map(BoundField.Choice::label)
                        .toList())
        .toList()
        .toString();
  }

  @Test
  void theMenusSpeakTheLanguageAndItsCalendar() {
    BirthForm form = new BirthForm();
    form.initial(Map.of("born", LAST_DAY_OF_1403, "asked", LAST_DAY_OF_1403));
    assertThat(chosen(form, "born")).isEqualTo("[month [March], day [20], year [2025]]");
    assertThat(chosen(form, "asked")).isEqualTo("[month [Esfand], day [30], year [1403]]");
    assertThat(form.field("born").menus().get(2).options())
        .extracting(BoundField.Choice::label)
        .containsExactly("Year", "2024", "2025", "2026");
    speak("fa");
    assertThat(chosen(form, "born")).isEqualTo("[day [۳۰], month [اسفند], year [۱۴۰۳]]");
    assertThat(form.field("born").menus().get(2).options())
        .extracting(BoundField.Choice::label)
        .containsExactly("سال", "۱۴۰۲", "۱۴۰۳", "۱۴۰۴", "۱۴۰۵");
    assertThat(form.field("born").menus().get(1).options()).hasSize(13);
    speak("fa-u-ca-gregory");
    assertThat(chosen(form, "born")).isEqualTo("[day [۲۰], month [مارس], year [۲۰۲۵]]");
  }

  @Test
  void whatIsChosenIsADay() {
    assertThat(sent("born", "2025", "3", "20").born.value()).isEqualTo(LAST_DAY_OF_1403);
    assertThat(sent("asked", "1403", "12", "30").asked.value()).isEqualTo(LAST_DAY_OF_1403);
    speak("fa");
    assertThat(sent("born", "1403", "12", "30").born.value()).isEqualTo(LAST_DAY_OF_1403);
    assertThat(sent("born", "۱۴۰۳", "۱۲", "۳۰").born.value()).isEqualTo(LAST_DAY_OF_1403);
    BirthForm nothing = sent("born", "", "", "");
    assertThat(nothing.isValid()).isTrue();
    assertThat(nothing.born.value()).isNull();
  }

  @Test
  void aDayThatIsNoneIsRefusedAndShownAgain() {
    BirthForm form = sent("born", "2025", "2", "30");
    assertThat(form.errors().texts()).containsOnlyKeys("born");
    assertThat(chosen(form, "born")).isEqualTo("[month [February], day [30], year [2025]]");
    assertThat(chosen(sent("born", "2025", "", "3"), "born"))
        .isEqualTo("[month [Month], day [3], year [2025]]");
    assertThat(sent("born", "2025", "", "3").hasError("born", "invalid")).isTrue();
    speak("fa");
    assertThat(sent("born", "1404", "12", "30").errors().texts())
        .containsEntry("born", List.of("یک تاریخ بنویسید."));
    for (String part : List.of("x", "99999999999", "-1", "1/1", "\u0000")) {
      assertThat(sent("born", part, "1", "1").hasError("born", "invalid")).as(part).isTrue();
    }
  }

  @Test
  void thePageNamesEachMenuAndTheWhole() {
    BirthForm form = sent("born", "2025", "2", "30");
    Templates templates =
        Templates.builder()
            .source(TemplateSource.memory(Map.of("t.ftlh", "${form.asDiv}")))
            .source(FormTemplates.source())
            .build();
    Element page = Jsoup.parseBodyFragment(templates.render("t.ftlh", Map.of("form", form)));
    Element menu = page.select("select[name=born_month]").get(0);
    assertThat(menu.attr("aria-label")).isEqualTo("Month");
    assertThat(menu.attr("aria-invalid")).isEqualTo("true");
    assertThat(menu.select("option[selected]").text()).isEqualTo("February");
    assertThat(page.select("legend").eachText()).contains("Born");
    assertThat(page.select("select")).hasSize(6);
  }

  @Test
  void withoutASpanThereAreTenYearsFromNow() {
    try (Scope clock =
        TimeZones.useClock(Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC))) {
      SelectDate usual = new SelectDate();
      assertThat(usual.start()).isEqualTo(LocalDate.of(2026, 1, 1));
      assertThat(usual.end()).isEqualTo(LocalDate.of(2035, 12, 31));
    }
    assertThatThrownBy(() -> new SelectDate().years(2026, 2025))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
