package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.fields.FieldTests.Refused;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, times, instants and durations. */
class MomentKindsTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @Test
  void aDateIsReadInIsoFormOnly() {
    DateField field = new DateField();
    assertThat(field.toJava("2026-03-21")).isEqualTo(LocalDate.of(2026, 3, 21));
    assertThat(field.toJava("۲۰۲۶-۰۳-۲۱")).isEqualTo(LocalDate.of(2026, 3, 21));
    assertThat(field.toJava(" ")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21/03/2026",
        "2026-3-21",
        "2026-02-30",
        "20260321",
        "0000-01-01",
        "+12026-01-01",
        "2026-03-21T00:00",
        "today"
      })
  void whatIsNoIsoDateIsRefused(String text) {
    Refused.by(new DateField(), text).with(text.startsWith("0000") ? "invalid_date" : "invalid");
  }

  @Test
  void theDateOfAnInstantIsThatOfTheActiveZone() {
    try (Scope zone = TimeZones.use(TEHRAN)) {
      assertThat(new DateField().toJava(Instant.parse("2026-03-20T21:00:00Z")))
          .isEqualTo(LocalDate.of(2026, 3, 21));
    }
  }

  @Test
  void yearsFromOneToFourDigits() {
    Refused.by(new DateField(), LocalDate.of(10_000, 1, 1)).with("invalid_date");
    Refused.by(new DateField(), LocalDate.of(0, 1, 1)).with("invalid_date");
    Refused.by(new DateTimeField(), Instant.MAX).with("invalid_date");
    Refused.by(new DateTimeField(), Instant.MIN).with("invalid_date");
    assertThat(new DateTimeField().toJava("9999-12-31T23:59:59.999999Z"))
        .isEqualTo(Instant.parse("9999-12-31T23:59:59.999999Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "14:30, 14:30",
    "۱۴:۳۰, 14:30",
    "14:30:59.123456789, 14:30:59.123456",
    "00:00, 00:00"
  })
  void aTimeOfDayIsReadToTheMicrosecond(String text, String time) {
    assertThat(new TimeField().toJava(text)).isEqualTo(LocalTime.parse(time));
  }

  @Test
  void whatIsNoTimeOfDayIsRefused() {
    Refused.by(new TimeField(), "24:00").with("invalid");
    Refused.by(new TimeField(), "2:30").with("invalid");
    Refused.by(new TimeField(), "14:30Z").with("invalid");
    Refused.by(new TimeField(), 1430).with("invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-21T14:30Z, 2026-03-21T14:30:00Z",
    "2026-03-21T14:30:00.1234567Z, 2026-03-21T14:30:00.123456Z",
    "2026-03-21 14:30+03:30, 2026-03-21T11:00:00Z",
    "2026-03-21 14:30+0330, 2026-03-21T11:00:00Z",
    "2026-03-21 14:30:00-05, 2026-03-21T19:30:00Z",
    "2026-03-21 14:30, 2026-03-21T11:00:00Z",
    "2026-03-21, 2026-03-20T20:30:00Z",
    "۲۰۲۶-۰۳-۲۱ ۱۴:۳۰, 2026-03-21T11:00:00Z"
  })
  void anInstantWithoutZoneIsOneOfTheActiveZone(String text, String instant) {
    try (Scope zone = TimeZones.use(TEHRAN)) {
      assertThat(new DateTimeField().toJava(text)).isEqualTo(Instant.parse(instant));
    }
  }

  @Test
  void otherTypesOfTimeAreInstantsToo() {
    DateTimeField field = new DateTimeField();
    Instant noon = Instant.parse("2026-03-21T12:00:00Z");
    try (Scope zone = TimeZones.use(ZoneOffset.UTC)) {
      assertThat(field.toJava(LocalDateTime.of(2026, 3, 21, 12, 0))).isEqualTo(noon);
      assertThat(field.toJava(LocalDate.of(2026, 3, 21)))
          .isEqualTo(Instant.parse("2026-03-21T00:00:00Z"));
    }
    assertThat(field.toJava(OffsetDateTime.of(2026, 3, 21, 14, 0, 0, 0, ZoneOffset.ofHours(2))))
        .isEqualTo(noon);
    assertThat(field.toJava(noon.plusNanos(1))).isEqualTo(noon);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-21T25:00Z",
        "2026-03-21X14:30",
        "2026-03-21T14:30+99:00",
        "now",
        "1710000000",
        "2026-02-30 10:00"
      })
  void whatIsNoInstantIsRefused(String text) {
    Refused.by(new DateTimeField(), text).with("invalid");
  }

  @Test
  void longTextsCostNothing() {
    String text = "1".repeat(1_000_000);
    Refused.by(new DateField(), text).with("invalid");
    Refused.by(new TimeField(), text).with("invalid");
    Refused.by(new DateTimeField(), text).with("invalid");
    Refused.by(new DurationField(), text).with("invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "90, PT1M30S",
    "1:30, PT1M30S",
    "1:30:00, PT1H30M",
    "3 04:05:06.5, P3DT4H5M6.5S",
    "'3 days, 04:05:06', P3DT4H5M6S",
    "-1:00, PT-1M",
    "-1 00:00:10, PT-23H-59M-50S",
    "P3DT4H, P3DT4H",
    "PT0.0000019S, PT0.000001S",
    "۱:۳۰, PT1M30S"
  })
  void aDurationIsReadAsAFormShowsItOrInIso(String text, String duration) {
    assertThat(new DurationField().toJava(text)).isEqualTo(Duration.parse(duration));
  }

  @Test
  void whatIsNoDurationIsRefused() {
    Refused.by(new DurationField(), "soon").with("invalid");
    Refused.by(new DurationField(), "1:2:3:4").with("invalid");
    Refused.by(new DurationField(), 5).with("invalid");
    Refused.by(new DurationField(), Duration.ofSeconds(Long.MAX_VALUE)).with("overflow");
    Refused.by(new DurationField(), "PT9999999999999H").with("overflow");
    Refused.by(new DurationField(), "999999999 00:00:00").with("overflow");
  }

  @Test
  void aFieldThatSetsItselfIsNeitherEditedNorAskedFor() {
    Instant now = Instant.parse("2026-03-21T10:00:00.123456789Z");
    try (Scope clock = TimeZones.useClock(Clock.fixed(now, ZoneOffset.UTC));
        Scope zone = TimeZones.use(TEHRAN)) {
      DateTimeField made = new DateTimeField().autoNowAdd();
      assertThat(made.valueOnSave(true)).isEqualTo(Instant.parse("2026-03-21T10:00:00.123456Z"));
      assertThat(made.valueOnSave(false)).isNull();
      assertThat(new DateTimeField().autoNow().valueOnSave(false)).isNotNull();
      assertThat(new DateField().autoNow().valueOnSave(false)).isEqualTo(LocalDate.of(2026, 3, 21));
      assertThat(new TimeField().autoNow().valueOnSave(false))
          .isEqualTo(LocalTime.parse("13:30:00.123456"));
      assertThat(new DateTimeField().valueOnSave(true)).isNull();
      assertThat(made.isBlank()).isTrue();
      assertThat(made.isEditable()).isFalse();
    }
  }
}
