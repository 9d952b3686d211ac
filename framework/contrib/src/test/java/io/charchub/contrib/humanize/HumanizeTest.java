package io.charchub.contrib.humanize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateException;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Numbers and times in words, in English and Persian, from Java and from templates. */
class HumanizeTest {
  private static final Instant NOW = Instant.parse("2026-03-20T20:15:00Z");

  private static <T> T in(String language, Supplier<T> work) {
    try (Scope spoken = Languages.use(Languages.parse(language));
        Scope zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
        Scope clock = TimeZones.useClock(Clock.fixed(NOW, ZoneOffset.UTC))) {
      return work.get();
    }
  }

  private static String show(String call, Object value) {
    Templates.Builder templates =
        Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", "${" + call + "}")));
    new HumanizeConfig().templateTags(templates);
    Map<String, Object> context = new HashMap<>();
    context.put("x", value);
    return templates.build().render("t.ftlh", context);
  }

  @Test
  void largeNumbersAreGroupedInTheDigitsOfTheLanguage() {
    assertThat(in("en", () -> Humanize.intcomma(4_500_000))).isEqualTo("4,500,000");
    assertThat(in("fa", () -> Humanize.intcomma(new BigDecimal("4500.25")))).isEqualTo("۴٬۵۰۰٫۲۵");
  }

  @Test
  void veryLargeNumbersAreWords() {
    assertThat(in("en", () -> Humanize.intword(1_780_000))).isEqualTo("1.8 million");
    assertThat(in("fa", () -> Humanize.intword(1_780_000))).isEqualTo("۱٫۸ میلیون");
    assertThat(in("fa", () -> Humanize.intword(-2_000_000_000L))).isEqualTo("-۲٫۰ میلیارد");
    assertThat(in("fa", () -> Humanize.intword(999_999))).isEqualTo("۹۹۹۹۹۹");
    assertThat(in("en", () -> Humanize.intword(BigDecimal.TEN.pow(101)))).isEqualTo("10.0 googol");
    assertThat(in("en", () -> Humanize.intword(BigDecimal.TEN.pow(40)))).startsWith("1000000");
  }

  @Test
  void smallNumbersAreWordsAndPlacesHaveTheirEndings() {
    assertThat(in("en", () -> Humanize.apnumber(7))).isEqualTo("seven");
    assertThat(in("fa", () -> Humanize.apnumber(7))).isEqualTo("هفت");
    assertThat(in("fa", () -> Humanize.apnumber(10))).isEqualTo("۱۰");
    assertThat(in("en", () -> Humanize.apnumber(2.5))).isEqualTo("2.5");
    assertThat(in("en", () -> Humanize.ordinal(1_003))).isEqualTo("1003rd");
    assertThat(in("fa", () -> Humanize.ordinal(3))).isEqualTo("۳م");
  }

  @Test
  void daysNearTodayHaveNamesByTheClocksOfTheZone() {
    assertThat(in("en", () -> Humanize.naturalday(NOW))).isEqualTo("today");
    assertThat(in("fa", () -> Humanize.naturalday(NOW.plusSeconds(900)))).isEqualTo("فردا");
    assertThat(in("fa", () -> Humanize.naturalday(LocalDate.of(2026, 3, 19)))).isEqualTo("دیروز");
    assertThat(in("fa", () -> Humanize.naturalday(LocalDate.of(2026, 3, 25))))
        .isEqualTo("۵ فروردین ۱۴۰۵");
    assertThat(in("en", () -> Humanize.naturalday(LocalDate.of(2026, 3, 25), "Y-m-d")))
        .isEqualTo("2026-03-25");
  }

  @Test
  void timesAreToldByTheirDistance() {
    assertThat(in("fa", () -> Humanize.naturaltime(NOW))).isEqualTo("اکنون");
    assertThat(in("fa", () -> Humanize.naturaltime(NOW.minusSeconds(1)))).isEqualTo("یک ثانیه پیش");
    assertThat(in("fa", () -> Humanize.naturaltime(NOW.minusSeconds(59))))
        .isEqualTo("۵۹\u00a0ثانیه پیش");
    assertThat(in("fa", () -> Humanize.naturaltime(NOW.plusSeconds(3 * 3_600))))
        .isEqualTo("۳\u00a0ساعت دیگر");
    assertThat(in("fa", () -> Humanize.naturaltime(NOW.plusSeconds(10 * 86_400))))
        .isEqualTo("۱\u00a0هفته و ۳\u00a0روز دیگر");
    assertThat(in("en", () -> Humanize.naturaltime(LocalDateTime.parse("2026-03-20T23:44:00"))))
        .isEqualTo("a minute ago");
    assertThat(
            in("en", () -> Humanize.naturaltime(OffsetDateTime.parse("2026-03-20T22:15:00+01:00"))))
        .isEqualTo("an hour from now");
  }

  @Test
  void templatesCallThemByTheirNames() {
    assertThat(in("fa", () -> show("intcomma(x)", 1_234))).isEqualTo("۱٬۲۳۴");
    assertThat(in("en", () -> show("intword(x)", "2500000"))).isEqualTo("2.5 million");
    assertThat(in("en", () -> show("ordinal(x)", 22))).isEqualTo("22nd");
    assertThat(in("en", () -> show("apnumber(x)", 5L))).isEqualTo("five");
    assertThat(in("en", () -> show("naturalday(x)", LocalDate.of(2026, 3, 21))))
        .isEqualTo("tomorrow");
    assertThat(in("en", () -> show("naturaltime(x)", NOW.minusSeconds(7_200))))
        .isEqualTo("2\u00a0hours ago");
    assertThat(in("en", () -> show("naturaltime(x)", LocalDate.of(2026, 3, 19))))
        .isEqualTo("yesterday");
  }

  @Test
  void nothingIsNothingAndWhatIsNoNumberStaysAsItIs() {
    for (String name : new String[] {"intcomma", "intword", "ordinal", "apnumber", "naturalday"}) {
      assertThat(in("en", () -> show(name + "(x)", null))).as(name).isEmpty();
    }
    assertThat(in("en", () -> show("intcomma(x)", "<many>"))).isEqualTo("&lt;many&gt;");
    assertThat(in("en", () -> show("ordinal(x)", 2.5))).isEqualTo("2.5");
    assertThatThrownBy(() -> in("en", () -> show("naturaltime(x)", LocalTime.NOON)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("A day or a time of some day is needed, and this is a LocalTime");
  }
}
