package io.charchub.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindButKeysAndEnumsHasAnAnnotation(Kind kind) {
    boolean byItself = kind == Kind.AUTO || kind == Kind.ENUM;
    assertThat(annotationOf(kind).isEmpty()).isEqualTo(byItself);
  }

  /** The annotation that gives {@code kind} on one of the Java types it is for. */
  private static String annotationOf(Kind kind) {
    String[] types = {
      "java.lang.String",
      "short",
      "int",
      "long",
      "boolean",
      "double",
      "float",
      "java.math.BigDecimal",
      "java.time.LocalDate",
      "java.time.LocalTime",
      "java.time.Instant",
      "java.time.Duration",
      "java.util.UUID",
      "java.util.Map",
      "byte[]",
      Api.REF,
      Api.MANY
    };
    for (String annotation : FieldAnnotations.NAMES) {
      for (String type : types) {
        if (Kind.asked(annotation, type).filter(kind::equals).isPresent()) {
          return annotation;
        }
      }
    }
    return "";
  }

  @Test
  void aNumbersTypeSaysItsWidth() {
    assertThat(Kind.asked("IntegerField", "short")).contains(Kind.SHORT);
    assertThat(Kind.asked("IntegerField", "java.lang.Integer")).contains(Kind.INTEGER);
    assertThat(Kind.asked("IntegerField", "long")).contains(Kind.LONG);
    assertThat(Kind.asked("IntegerField", "double")).isEmpty();
  }

  @Test
  void textsAndDecimalsAreNotObvious() {
    assertThat(Kind.obvious("int")).contains(Kind.INTEGER);
    assertThat(Kind.obvious("java.lang.String")).isEmpty();
    assertThat(Kind.obvious("java.math.BigDecimal")).isEmpty();
  }
}
