package io.charchub.db.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.Sql;
import io.charchub.db.fields.FieldException;
import io.charchub.db.testapp.shop.Country;
import io.charchub.db.testapp.shop.Everything;
import io.charchub.db.testapp.shop.Everything_;
import io.charchub.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a table by the generated code comes out of it the same. */
class StoredValuesTest {
  @TempDir Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "io.charchub.db.testapp.shop");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Everything again(Everything thing) {
    return Everything.objects.get(Everything_.id.eq(thing.id));
  }

  private static void assertSame(Everything left, Everything right) {
    for (ModelField<Everything, ?> field : Everything_.META.fields()) {
      assertThat(field.get(left)).as(field.name()).isEqualTo(field.get(right));
    }
  }

  @Test
  void aRowOfInitialValuesComesBack() {
    Everything thing = new Everything();
    thing.save();
    Everything found = again(thing);
    thing.exact = new BigDecimal("0.000");
    assertSame(found, thing);
  }

  @Test
  void theLargestAndStrangestValuesComeBack() {
    Country iran = new Country();
    iran.code = "ir";
    iran.name = "ایران";
    iran.save();
    Everything thing = new Everything();
    thing.line = "\"'; DROP TABLE--";
    thing.text = "سلام \uD83D\uDE00\nline\ttab\\";
    thing.tiny = Short.MIN_VALUE;
    thing.number = Integer.MAX_VALUE;
    thing.large = Long.MIN_VALUE;
    thing.absentTiny = Short.MAX_VALUE;
    thing.absentNumber = 0;
    thing.absentLarge = Long.MAX_VALUE;
    thing.flag = false;
    thing.absentFlag = false;
    thing.real = Double.MIN_VALUE;
    thing.narrow = Float.MAX_VALUE;
    thing.absentReal = -0.1;
    thing.absentNarrow = 1e-3f;
    thing.exact = new BigDecimal("123456789.987");
    thing.absentExact = new BigDecimal("-99999");
    thing.day = LocalDate.of(1, 1, 1);
    thing.absentDay = LocalDate.of(9999, 12, 31);
    thing.hour = LocalTime.of(23, 59, 59, 999_999_000);
    thing.absentHour = LocalTime.MIDNIGHT;
    thing.moment = Instant.parse("0001-01-01T00:00:00Z");
    thing.absentMoment = Instant.parse("9999-12-31T23:59:59.999999Z");
    thing.length = Duration.ofDays(-3).plusNanos(1_000);
    thing.absentLength = Duration.ofDays(100_000);
    thing.absentKey = new UUID(-1, 1);
    thing.object = Map.of("a", List.of(1L, 2.5, "x", true), "ب", Map.of());
    thing.absentList = List.of();
    thing.document = "a text";
    thing.bytes = new byte[] {0, -1, 127, -128};
    thing.absentBytes = new byte[0];
    thing.absentSize = Everything.Size.EXTRA_LARGE;
    thing.address = "2001:db8::1";
    thing.absentLine = "";
    thing.country.set(iran);
    thing.save();
    assertSame(again(thing), thing);
    assertThat(again(thing).country.get()).isEqualTo(iran);
  }

  @Test
  void anEnumIsStoredInSmallLetters() {
    Everything thing = new Everything();
    thing.absentSize = Everything.Size.EXTRA_LARGE;
    thing.save();
    List<String> stored =
        database
            .database()
            .query(
                Sql.of("SELECT absent_size FROM shop_everything"),
                row -> String.valueOf(row.getString(0)));
    assertThat(stored).containsExactly("extra_large");
  }

  @Test
  void aConstantThatIsGoneIsNamedWithThoseThatAreLeft() {
    Everything thing = new Everything();
    thing.save();
    database.database().update(Sql.of("UPDATE shop_everything SET size = ?", "smal"));
    assertThatThrownBy(() -> again(thing))
        .isInstanceOf(FieldException.class)
        .hasMessageStartingWith("fields.E002 the column holds 'smal', which is no Size")
        .hasMessageContaining("Known: small, extra_large; nearest: 'small'");
  }

  @Test
  void nullWhereThePrimitiveHasNoneIsRefused() {
    ModelField<Everything, ?> number = Everything_.META.field("number");
    assertThatThrownBy(() -> number.set(new Everything(), null))
        .isInstanceOf(NullPointerException.class);
  }
}
