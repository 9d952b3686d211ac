package io.charchub.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFunctionsTest {
  private static final Databases DATABASES =
      Databases.open(List.of(DatabaseConfig.ofUrl("default", "sqlite::memory:")));
  private static final Database DB = DATABASES.primary();

  @AfterAll
  static void close() {
    DATABASES.close();
  }

  private static @Nullable Object value(String expression, @Nullable Object... params) {
    return DB.query(Sql.of("SELECT " + expression, params), row -> row.getObject(0)).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "year, 2024", "iso_year, 2025", "quarter, 4", "month, 12", "day, 30", "week, 1",
    "week_day, 2", "iso_week_day, 1", "hour, 20", "minute, 30", "second, 5", "microsecond, 250"
  })
  void extractsParts(String kind, int expected) {
    assertThat(value("charchub_datetime_extract(?, '2024-12-30 20:30:05.000250', NULL)", kind))
        .isEqualTo(expected);
  }

  @Test
  void extractsInTheZone() {
    String late = "charchub_datetime_extract('day', '2024-02-29 21:00:00', ?)";
    assertThat(value(late, "Asia/Tehran")).isEqualTo(1);
    assertThat(value(late, "UTC")).isEqualTo(29);
    assertThat(value(late, "-05:00")).isEqualTo(29);
    assertThat(value("charchub_date_extract('week_day', '2024-03-02')")).isEqualTo(7);
    assertThat(value("charchub_time_extract('minute', '10:11:12')")).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "year, 2024-01-01 00:00:00",
    "quarter, 2024-04-01 00:00:00",
    "month, 2024-06-01 00:00:00",
    "week, 2024-05-27 00:00:00",
    "day, 2024-06-01 00:00:00",
    "hour, 2024-06-01 00:00:00",
    "minute, 2024-06-01 00:15:00",
    "second, 2024-06-01 00:15:30"
  })
  void truncatesInTheZone(String kind, String expected) {
    assertThat(value("charchub_datetime_trunc(?, '2024-05-31 20:45:30.9', 'Asia/Tehran')", kind))
        .isEqualTo(expected);
  }

  @Test
  void truncatesAndCastsDatesAndTimes() {
    assertThat(value("charchub_date_trunc('quarter', '2024-12-31', 'Asia/Tehran')"))
        .isEqualTo("2024-10-01");
    assertThat(value("charchub_date_trunc('month', '2024-05-31 21:00:00', 'Asia/Tehran')"))
        .isEqualTo("2024-06-01");
    assertThat(value("charchub_time_trunc('minute', '10:11:12.5', NULL)")).isEqualTo("10:11:00");
    assertThat(value("charchub_datetime_cast_date('2024-02-29 21:00:00', 'Asia/Tehran')"))
        .isEqualTo("2024-03-01");
    assertThat(value("charchub_datetime_cast_time('2024-02-29 21:00:00.25', 'Asia/Tehran')"))
        .isEqualTo("00:30:00.250000");
  }

  @Test
  void differencesAreMicroseconds() {
    assertThat(value("charchub_time_diff('10:00:01', '10:00:00.5')")).isEqualTo(500_000);
    assertThat(value("charchub_timestamp_diff('2024-03-01', '2024-02-29 12:00:00')"))
        .isEqualTo(43_200_000_000L);
    assertThat(value("charchub_format_dtdelta('+', '2024-02-29 23:59:59', 1500000)"))
        .isEqualTo("2024-03-01 00:00:00.500000");
    assertThat(value("charchub_format_dtdelta('-', '2024-03-01', 86400000000)"))
        .isEqualTo("2024-02-29");
    assertThat(value("charchub_format_dtdelta('-', 5, 7)")).isEqualTo(-2);
    assertThat(value("charchub_format_dtdelta('/', 7, 2)")).isEqualTo(3.5);
  }

  @Test
  void nullAndWhatIsNoDateGiveNull() {
    assertThat(value("charchub_date_extract('year', NULL)")).isNull();
    assertThat(value("charchub_datetime_trunc('year', 'soon', 'UTC')")).isNull();
    assertThat(value("charchub_format_dtdelta('+', NULL, 1)")).isNull();
    assertThat(value("lpad(NULL, 3, 'x')")).isNull();
    assertThat(value("NULL REGEXP 'x'")).isNull();
    assertThat(value("md5(NULL)")).isNull();
  }

  @Test
  void aZoneOrKindThatDoesNotExistIsAnError() {
    assertThatThrownBy(
            () -> value("charchub_datetime_extract('day', '2024-01-01 00:00:00', 'Mars')"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("there is no time zone Mars");
    assertThatThrownBy(() -> value("charchub_date_extract('era', '2024-01-01')"))
        .hasMessageContaining("a datetime has no part era");
  }

  @Test
  void regexpFindsAndIsBounded() {
    assertThat(value("'hello world' REGEXP ?", "o w")).isEqualTo(1);
    assertThat(value("'hello' REGEXP ?", "^ello")).isEqualTo(0);
    assertThat(value("'HELLO' REGEXP ?", "(?i)hello")).isEqualTo(1);
    assertThatThrownBy(() -> value("? REGEXP '(.*?,){11}P'", "1,".repeat(25)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("the regular expression takes too much work");
    assertThatThrownBy(() -> value("'a' REGEXP '('"))
        .hasMessageContaining("not a regular expression");
    assertThatThrownBy(() -> value("'a' REGEXP ?", "a".repeat(1001)))
        .hasMessageContaining("longer than 1000");
  }

  @Test
  void textFunctions() {
    assertThat(value("lpad('ab', 5, 'xy')")).isEqualTo("xyxab");
    assertThat(value("rpad('ab', 5, 'xy')")).isEqualTo("abxyx");
    assertThat(value("lpad('abcdef', 3, 'x')")).isEqualTo("abc");
    assertThat(value("repeat('ab', 3)")).isEqualTo("ababab");
    assertThat(value("repeat('ab', -1)")).isEqualTo("");
    assertThat(value("reverse('چار')")).isEqualTo("راچ");
    assertThat(value("md5('charchub')")).isEqualTo(value("lower(md5('charchub'))"));
    assertThat(value("sha256('')"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThatThrownBy(() -> value("repeat('ab', 1000000000)")).hasMessageContaining("too long");
    assertThatThrownBy(() -> value("lpad('a', 1000000000, 'x')")).hasMessageContaining("too long");
  }

  @Test
  void numberFunctions() {
    assertThat(value("bitxor(5, 3)")).isEqualTo(6);
    assertThat((Double) value("cot(1)")).isCloseTo(0.642, within(0.001));
    assertThat(value("sign(-3)")).isEqualTo(-1);
    assertThat(value("power(2, 10)")).isEqualTo(1024.0);
    assertThat(value("ceiling(1.2)")).isEqualTo(2.0);
    assertThat(value("floor(1.8)")).isEqualTo(1.0);
    assertThat((Double) value("log(2, 8)")).isCloseTo(3, within(1e-9));
    assertThat((Double) value("rand()")).isBetween(0.0, 1.0);
    assertThat((String) value("uuidv4()")).hasSize(32);
  }

  @Test
  void variancesSkipNullAndAreOfTheirOwnGroup() {
    String rows =
        "(SELECT 1 AS g, 2 AS v UNION ALL SELECT 1, 4 UNION ALL SELECT 1, NULL UNION ALL SELECT 2, 7)";
    List<String> found =
        DB.query(
            Sql.of(
                "SELECT var_pop(v), var_samp(v), stddev_pop(v), stddev_samp(v), any_value(v) FROM "
                    + rows
                    + " GROUP BY g ORDER BY g"),
            row ->
                row.getObject(0)
                    + " "
                    + row.getObject(1)
                    + " "
                    + row.getObject(2)
                    + " "
                    + (row.getObject(3) == null ? "none" : Math.round(row.getDouble(3) * 1000))
                    + " "
                    + row.getObject(4));
    assertThat(found).containsExactly("1.0 2.0 1.0 1414 2", "0.0 null 0.0 none 7");
    assertThat(value("var_pop(v) FROM (SELECT 1 AS v WHERE 0)")).isNull();
  }

  @Test
  void anIndexMayUseThem() {
    DB.update(Sql.of("CREATE TABLE word (w text)"));
    DB.update(Sql.of("CREATE INDEX word_md5 ON word (md5(w))"));
    DB.update(Sql.of("INSERT INTO word VALUES ('a')"));
    assertThat(value("count(*) FROM word WHERE md5(w) = md5('a')")).isEqualTo(1);
  }
}
