package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private Scope language = Languages.use(Locale.ENGLISH);
  private Scope zone = TimeZones.use(ZoneId.of("UTC"));

  @BeforeEach
  void english() {
    zone.close();
    language.close();
    language = Languages.use(Locale.ENGLISH);
    zone = TimeZones.use(ZoneId.of("UTC"));
  }

  @AfterEach
  void putBack() {
    zone.close();
    language.close();
  }

  private static final class One extends Form {}

  private static Form sent(Field<?, ?> field, String... texts) {
    One form = new One();
    form.add("x", field);
    return form.bind(QueryParams.of(Map.of("x", List.of(texts))));
  }

  private static @Nullable Object value(Field<?, ?> field, String... texts) {
    Form form = sent(field, texts);
    assertThat(form.errors().texts()).isEmpty();
    return field.value();
  }

  private static String code(Field<?, ?> field, String... texts) {
    return String.join(",", sent(field, texts).errors().codes().getOrDefault("x", List.of()));
  }

  private static String text(Field<?, ?> field, String... texts) {
    return String.join(",", sent(field, texts).errors().texts().getOrDefault("x", List.of()));
  }

  @Test
  void wholeNumbers() {
    assertThat(value(new IntegerField(), " 42 ")).isEqualTo(42);
    assertThat(value(new IntegerField(), "1.0")).isEqualTo(1);
    assertThat(value(new IntegerField(), "۱۲")).isEqualTo(12);
    assertThat(value(new IntegerField(), "-7")).isEqualTo(-7);
    for (String wrong : List.of("1.5", "abc", "1e9999", "0x10", "1 2", "9".repeat(101))) {
      assertThat(code(new IntegerField(), wrong)).as(wrong).isEqualTo("invalid");
    }
    assertThat(code(new IntegerField(), "99999999999")).isEqualTo("max_value");
    assertThat(code(new IntegerField(), "-99999999999")).isEqualTo("min_value");
    assertThat(text(new IntegerField().min(3), "2")).isEqualTo("Enter 3 or more.");
    assertThat(code(new IntegerField().step(5), "7")).isEqualTo("step_size");
    assertThat(code(new IntegerField(), "")).isEqualTo("required");
    assertThat(value(new IntegerField().required(false), "")).isNull();
  }

  @Test
  void decimalsAndFloats() {
    assertThat(value(new DecimalField(6, 2), "1234.50")).isEqualTo(new BigDecimal("1234.50"));
    assertThat(code(new DecimalField(6, 2), "1.234")).isEqualTo("max_decimal_places");
    assertThat(code(new DecimalField(6, 2), "12345")).isEqualTo("max_whole_digits");
    assertThat(code(new DecimalField(6, 2), "NaN")).isEqualTo("invalid");
    assertThat(code(new DecimalField(6, 2), "1e999999999")).isNotEmpty();
    assertThat(value(new FloatField(), "2.5")).isEqualTo(2.5);
    for (String wrong : List.of("NaN", "Infinity", "1e400", "x")) {
      assertThat(code(new FloatField(), wrong)).as(wrong).isEqualTo("invalid");
    }
  }

  @Test
  void boxes() {
    assertThat(value(new BooleanField(), "on")).isEqualTo(true);
    for (String no : List.of("False", "0", "false", "")) {
      assertThat(value(new BooleanField().required(false), no)).as(no).isEqualTo(false);
    }
    assertThat(code(new BooleanField())).isEqualTo("required");
  }

  @Test
  void datesAndTimesInTheActiveLanguageAndZone() {
    assertThat(value(new DateField(), "2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(value(new DateField(), "11/23/2026")).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(code(new DateField(), "2026-02-30")).isEqualTo("invalid");
    assertThat(value(new TimeField(), "14:30")).isEqualTo(LocalTime.of(14, 30));
    assertThat(code(new TimeField(), "25:00")).isEqualTo("invalid");
    try (Scope tehran = TimeZones.use(ZoneId.of("Asia/Tehran"));
        Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      assertThat(value(new DateTimeField(), "۱۴۰۵/۹/۲ ۲۲:۱۵"))
          .isEqualTo(Instant.parse("2026-11-23T18:45:00Z"));
      assertThat(sent(new DateField(), "nonsense").errors().texts().get("x"))
          .containsExactly("یک تاریخ بنویسید.");
    }
    try (Scope berlin = TimeZones.use(ZoneId.of("Europe/Berlin"))) {
      assertThat(text(new DateTimeField(), "2026-03-29 02:30")).contains("Europe/Berlin");
      assertThat(code(new DateTimeField(), "2026-10-25 02:30")).isEqualTo("invalid");
    }
  }

  @Test
  void whatADateFieldShowsItReadsAgain() {
    for (String tag : List.of("en", "fa", "de", "ar")) {
      try (Scope each = Languages.use(Locale.forLanguageTag(tag))) {
        DateField date = new DateField();
        DateTimeField instant = new DateTimeField();
        LocalDate day = LocalDate.of(2026, 3, 21);
        Instant moment = Instant.parse("2026-03-21T09:05:07Z");
        assertThat(date.convert(new Raw(List.of(date.format(day))))).as(tag).isEqualTo(day);
        assertThat(instant.convert(new Raw(List.of(instant.format(moment)))))
            .as(tag)
            .isEqualTo(moment);
      }
    }
  }

  @Test
  void addresses() {
    assertThat(value(new EmailField(), " a@example.org ")).isEqualTo("a@example.org");
    assertThat(code(new EmailField(), "a@")).isEqualTo("invalid");
    assertThat(value(new UrlField(), "example.org/x")).isEqualTo("https://example.org/x");
    assertThat(value(new UrlField(), "http://example.org/")).isEqualTo("http://example.org/");
    for (String wrong :
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "ftp://example.org/",
            "//",
            "http://",
            "mailto:a@b.org",
            "java\tscript:alert(1)")) {
      assertThat(code(new UrlField(), wrong)).as(wrong).isEqualTo("invalid");
    }
    assertThat(code(new SlugField(), "a b")).isEqualTo("invalid");
    assertThat(value(new SlugField(true), "کتاب-نو")).isEqualTo("کتاب-نو");
    assertThat(code(new RegexField("\\A[a-z]+\\z"), "abc1")).isEqualTo("invalid");
    assertThat(value(new UuidField(), "0000000000000000000000000000002A"))
        .isEqualTo(UUID.fromString("00000000-0000-0000-0000-00000000002a"));
    assertThat(code(new UuidField(), "not-a-uuid")).isEqualTo("invalid");
  }

  enum Status {
    DRAFT,
    IN_REVIEW
  }

  @Test
  void choices() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("new", "Newest");
    labels.put("top", "Most read");
    assertThat(value(ChoiceField.of(labels), "top")).isEqualTo("top");
    assertThat(value(ChoiceField.of(Status.class), "in_review")).isEqualTo(Status.IN_REVIEW);
    assertThat(text(ChoiceField.of(Status.class), "<evil>"))
        .isEqualTo("Choose one of the values offered; <evil> is not among them.");
    assertThat(code(ChoiceField.of(Status.class), "IN_REVIEW")).isEqualTo("invalid_choice");
    assertThat(code(ChoiceField.of(Status.class), "")).isEqualTo("required");
    assertThat(value(MultipleChoiceField.of(Status.class), "in_review", "draft", "draft"))
        .isEqualTo(List.of(Status.IN_REVIEW, Status.DRAFT));
    assertThat(value(MultipleChoiceField.of(labels).required(false))).isEqualTo(List.of());
    assertThat(code(MultipleChoiceField.of(labels), "new", "old")).isEqualTo("invalid_choice");
    assertThat(code(MultipleChoiceField.of(labels))).isEqualTo("required");
  }
}
