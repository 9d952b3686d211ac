package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.fields.FieldTests.Refused;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers, numbers with a point, true and false. */
class NumberKindsTest {

  @Test
  void aWholeNumberIsReadFromNumbersAndTexts() {
    IntegerField field = new IntegerField();
    assertThat(field.toJava(5)).isEqualTo(5);
    assertThat(field.toJava(5L)).isEqualTo(5);
    assertThat(field.toJava(5.0)).isEqualTo(5);
    assertThat(field.toJava(new BigDecimal("5.00"))).isEqualTo(5);
    assertThat(field.toJava(" -5 ")).isEqualTo(-5);
    assertThat(field.toJava("+5")).isEqualTo(5);
    assertThat(field.toJava("")).isNull();
    assertThat(field.toJava(null)).isNull();
  }

  @Test
  void digitsOfEveryScriptAreRead() {
    assertThat(new IntegerField().toJava("۱۲۳")).isEqualTo(123);
    assertThat(new BigIntegerField().toJava("-٤٥")).isEqualTo(-45L);
    assertThat(new FloatField().toJava("۱.۵")).isEqualTo(1.5);
    assertThat(new DecimalField(5, 2).toJava("۱۲.۵۰")).isEqualTo(new BigDecimal("12.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "0x10", "1_000", "1,000", "one", "--1", "NaN", "1 2", "½"})
  void whatIsNoWholeNumberIsRefused(String text) {
    Refused.by(new IntegerField(), text).with("invalid");
  }

  @Test
  void aNumberIsNotCutToFit() {
    Refused.by(new IntegerField(), 1.5).with("invalid");
    Refused.by(new IntegerField(), Double.NaN).with("invalid");
    Refused.by(new IntegerField(), Double.POSITIVE_INFINITY).with("invalid");
    Refused.by(new IntegerField(), true).with("invalid");
    Refused.by(new IntegerField(), List.of()).with("invalid");
  }

  @Test
  void theBoundsAreThoseOfTheColumn() {
    assertThat(new IntegerField().toJava("2147483647")).isEqualTo(Integer.MAX_VALUE);
    Refused.by(new IntegerField(), 2147483648L).with("max_value");
    Refused.by(new IntegerField(), -2147483649L).with("min_value");
    Refused.by(new SmallIntegerField(), 32768).with("max_value");
    Refused.by(new BigIntegerField(), new BigInteger("9223372036854775808")).with("max_value");
    Refused.by(new BigIntegerField(), "9".repeat(99)).with("max_value");
    Refused.by(new PositiveIntegerField(), -1).with("min_value");
    assertThat(new PositiveIntegerField().toJava(0)).isZero();
    assertThat(new PositiveSmallIntegerField().toJava("7")).isEqualTo((short) 7);
    Refused.by(new PositiveBigIntegerField(), "-1").with("min_value");
    Refused.by(new AutoField(), 1L << 40).with("max_value");
    assertThat(new BigAutoField().toJava(1L << 40)).isEqualTo(1L << 40);
  }

  @Test
  void veryLongAndVeryLargeNumbersCostNothing() {
    Refused.by(new IntegerField(), "1".repeat(1_000_000)).with("invalid");
    Refused.by(new IntegerField(), new BigDecimal("1e999999999")).with("invalid");
    Refused.by(new FloatField(), "1".repeat(1_000_000)).with("invalid");
    Refused.by(new DecimalField(10, 2), "1".repeat(1_000_000)).with("invalid");
    Refused.by(new DecimalField(10, 2), "1e999999999").with("invalid");
    Refused.by(new DecimalField(10, 2), "1e-999999999").with("invalid");
    Refused.by(new DecimalField(10, 2), new BigDecimal("1e2147483647")).with("invalid");
  }

  @Test
  void aFloatIsANumberAndNeverInfinite() {
    assertThat(new FloatField().toJava("-1.5e3")).isEqualTo(-1500.0);
    assertThat(new FloatField().toJava(2)).isEqualTo(2.0);
    Refused.by(new FloatField(), "NaN").with("invalid");
    Refused.by(new FloatField(), "Infinity").with("invalid");
    Refused.by(new FloatField(), "1e999").with("invalid");
    Refused.by(new FloatField(), "1d").with("invalid");
    Refused.by(new FloatField(), "0x1p3").with("invalid");
    Refused.by(new FloatField(), Double.NaN).with("invalid");
  }

  @Test
  void aDecimalKeepsEveryDigitUntilItIsStored() {
    DecimalField field = new DecimalField(5, 2);
    assertThat(field.toJava("1.2345")).isEqualTo(new BigDecimal("1.2345"));
    assertThat(field.toJava(0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(field.toJava(3)).isEqualTo(new BigDecimal("3"));
    assertThat(field.toDatabase(new BigDecimal("1.005"))).isEqualTo(new BigDecimal("1.00"));
    assertThat(field.toDatabase(new BigDecimal("1.015"))).isEqualTo(new BigDecimal("1.02"));
    assertThat(field.toDatabase(new BigDecimal("0E-9"))).isEqualTo(new BigDecimal("0.00"));
    assertThat(field.toDatabase(null)).isNull();
  }

  @Test
  void aDecimalOfTooManyDigitsIsRefusedByTheCheckAndByTheColumn() {
    DecimalField field = new DecimalField(5, 2);
    Refused.value(field, new BigDecimal("1.234")).with("max_decimal_places");
    Refused.value(field, new BigDecimal("12345.6")).with("max_digits");
    assertThatThrownBy(() -> field.toDatabase(new BigDecimal("999.999")))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining(
            "fields.E003 a decimal of 5 digits, 2 of them after the point, cannot hold a number with")
        .hasMessageContaining("call fullClean() before save(), or raise maxDigits");
    assertThatThrownBy(() -> field.toDatabase(new BigDecimal("1e999999999")))
        .isInstanceOf(FieldException.class);
  }

  @Test
  void aDecimalNeedsSensibleSizes() {
    assertThatThrownBy(() -> new DecimalField(2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a decimal cannot have 2 digits, 3 of them after the point");
    assertThatThrownBy(() -> new DecimalField(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DecimalField(1001, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trueAndFalseAreReadFromFewWords() {
    BooleanField field = new BooleanField();
    for (Object raw : List.of(true, "true", "True", "t", "1", 1)) {
      assertThat(field.toJava(raw)).as("%s", raw).isTrue();
    }
    for (Object raw : List.of(false, "false", "F", "0", 0)) {
      assertThat(field.toJava(raw)).as("%s", raw).isFalse();
    }
    assertThat(field.toJava("")).isNull();
    Refused.by(field, "yes").with("invalid");
    Refused.by(field, 2).with("invalid");
    field.validate(false);
  }

  @Test
  void aNumberMustBeOneOfItsChoices() {
    Field<Integer> field = new IntegerField().choices(Choice.of(1, "One"), Choice.of(2, "Two"));
    field.validate(2);
    assertThat(field.label(2)).isEqualTo("Two");
    assertThat(field.label(3)).isEqualTo("3");
    assertThat(field.label(null)).isEmpty();
    Refused.value(field, 3).with("invalid_choice");
  }
}
