package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTemporalTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29T23:59:59Z, 2024-02-29 23:59:59",
    "2024-02-29T23:59:59.5Z, 2024-02-29 23:59:59.500000",
    "0001-01-01T00:00:00.000001Z, 0001-01-01 00:00:00.000001",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31 23:59:59.999999",
    "1969-12-31T23:59:59.000100Z, 1969-12-31 23:59:59.000100"
  })
  void instantsAreWrittenInUtcToTheMicrosecond(String instant, String text) {
    assertThat(SqliteTemporal.format(Instant.parse(instant))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 23:59:59.5, 2024-02-29T23:59:59.5Z",
    "2024-02-29T23:59:59.123456789, 2024-02-29T23:59:59.123456789Z",
    "2024-02-29 23:59, 2024-02-29T23:59:00Z",
    "2024-02-29, 2024-02-29T00:00:00Z",
    "2024-02-29 23:59:59Z, 2024-02-29T23:59:59Z",
    "2024-03-01 02:29:59+03:30, 2024-02-29T22:59:59Z"
  })
  void readingIsLenient(String text, String instant) {
    assertThat(SqliteTemporal.instant(text)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-13-01",
        "2023-02-29",
        "2024-02-29x10:00",
        "2024-02-29 25:00",
        "2024-02-29 10:00:00.",
        "2024-02-29 10:00:00.0123456789",
        "2024-02-29 10:0",
        "24-02-2900",
        "2024-02-29 10:00:00 noon",
        "۲۰۲۴-۰۲-۲۹"
      })
  void whatIsNoDatetimeIsRefused(String text) {
    assertThatThrownBy(() -> SqliteTemporal.instant(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void writtenAndReadAgainIsTheSame() {
    LocalDateTime at = LocalDateTime.of(1, 1, 1, 0, 0, 0, 1000);
    for (int i = 0; i < 5000; i++) {
      at = at.plusSeconds(62_113_904L).plusNanos(7_003_000L);
      assertThat(SqliteTemporal.dateTime(SqliteTemporal.format(at))).isEqualTo(at);
      LocalTime time = at.toLocalTime();
      assertThat(SqliteTemporal.time(SqliteTemporal.format(time))).isEqualTo(time);
      LocalDate date = at.toLocalDate();
      assertThat(SqliteTemporal.date(SqliteTemporal.format(date))).isEqualTo(date);
    }
  }

  @Test
  void aYearThatTextCannotOrderIsRefused() {
    assertThatThrownBy(() -> SqliteTemporal.format(LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("db.E050 A date in the year 10000 cannot be stored");
    assertThatThrownBy(() -> SqliteTemporal.format(Instant.MIN))
        .isInstanceOf(RuntimeException.class);
  }
}
