package io.charchub.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "0999-02-28T01:02:03Z",
        "9999-12-31T23:59:59.999Z",
        "2024-02-29T12:00:00.000001Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T00:00:00Z"
      })
  void anInstantIsWrittenAsJavaWritesIt(String text) {
    assertThat(IsoDates.instantIso(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void soIsAnyOther() {
    Random random = new Random(20_261_128);
    int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
    for (int i = 0; i < 20_000; i++) {
      int unit = units[i % units.length];
      long second = random.nextLong() % 400_000_000_000L;
      Instant instant =
          Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * (long) unit);
      assertThat(IsoDates.instantIso(instant)).isEqualTo(instant.toString());
    }
  }
}
