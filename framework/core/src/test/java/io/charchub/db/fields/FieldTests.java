package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What the tests of this room say again and again. */
final class FieldTests {
  private FieldTests() {}

  /** A value that a field refused. */
  static final class Refused {
    private final ValidationException thrown;

    private Refused(ValidationException thrown) {
      this.thrown = thrown;
    }

    /** Refused by the conversion of a raw value. */
    static Refused by(Field<?> field, Object raw) {
      return new Refused(
          Assertions.catchThrowableOfType(ValidationException.class, () -> field.toJava(raw)));
    }

    /** Refused by the check of a value. */
    static <V> Refused value(Field<V> field, @Nullable V value) {
      return new Refused(
          Assertions.catchThrowableOfType(ValidationException.class, () -> field.validate(value)));
    }

    /** With exactly these codes. */
    void with(String... codes) {
      assertThat(thrown).as("refused").isNotNull();
      List<String> found = thrown.errors().nonField().stream().map(ValidationError::code).toList();
      assertThat(found).containsExactly(codes);
      assertThat(thrown.errors().texts().toString()).doesNotContain("validation.");
    }
  }
}
