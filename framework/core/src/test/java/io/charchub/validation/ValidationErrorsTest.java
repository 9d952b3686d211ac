package io.charchub.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationErrorsTest {
  private static final ValidationError REQUIRED =
      ValidationError.of("validation.required", "required");
  private static final ValidationError ORDER = ValidationError.of("End lies before start", "order");

  @Test
  void fieldsKeepTheOrderInWhichTheyWereFoundWrong() {
    ValidationErrors errors =
        new ValidationErrors()
            .add("title", REQUIRED)
            .add(ORDER)
            .add("body", REQUIRED)
            .add("title", ORDER);
    assertThat(errors.fields()).containsExactly("title", ValidationErrors.NON_FIELD, "body");
    assertThat(errors.codes())
        .containsExactly(
            Map.entry("title", List.of("required", "order")),
            Map.entry("__all__", List.of("order")),
            Map.entry("body", List.of("required")));
    assertThat(errors.nonField()).containsExactly(ORDER);
    assertThat(errors.of("nothing")).isEmpty();
    assertThat(errors.has("title", "order")).isTrue();
    assertThat(errors.has("body", "order")).isFalse();
  }

  @Test
  void errorsOfNoFieldBecomeThoseOfTheFieldThatWasLookedAt() {
    ValidationErrors errors = new ValidationErrors();
    errors.add("end", ValidationException.of(ORDER));
    errors.add("end", ValidationException.ofField("start", REQUIRED));
    assertThat(errors.codes())
        .isEqualTo(Map.of("end", List.of("order"), "start", List.of("required")));
  }

  @Test
  void mergingAddsEachErrorToItsField() {
    ValidationErrors errors = new ValidationErrors().add("a", REQUIRED);
    errors.merge(new ValidationErrors().add("a", ORDER).add(REQUIRED)).merge(errors);
    assertThat(errors.codes().get("a")).containsExactly("required", "order", "required", "order");
  }

  @Test
  void theExceptionKeepsWhatWasWrongWhenItWasThrown() {
    ValidationErrors errors = new ValidationErrors().add("title", REQUIRED).add(ORDER);
    assertThatCode(() -> new ValidationErrors().throwIfAny()).doesNotThrowAnyException();
    assertThatThrownBy(errors::throwIfAny)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            validation.E001 Not valid: title: This field is required.; End lies before start
              try: correct the values named, or read errors() of the exception and show them""")
        .satisfies(
            thrown -> {
              errors.add("body", REQUIRED);
              assertThat(((ValidationException) thrown).errors().fields())
                  .containsExactly("title", "__all__");
            });
  }

  @Test
  void textsAreInTheActiveLanguage() {
    ValidationErrors errors = new ValidationErrors().add("title", REQUIRED);
    assertThat(errors).hasToString("title: This field is required.");
    try (Scope scope = Languages.use(Languages.parse("fa"))) {
      assertThat(errors.texts()).containsEntry("title", List.of("پر کردن این فیلد لازم است."));
    }
  }

  @Test
  void aTextOfAnAppShowsItsValues() {
    Map<String, Object> params = new HashMap<>();
    params.put("value", 3);
    params.put("nothing", null);
    ValidationError odd = ValidationError.of("{value} is not even{nothing}", "odd", params);
    params.put("value", 4);
    assertThat(odd.text()).isEqualTo("3 is not even");
    assertThat(odd).hasToString("3 is not even (odd)");
    assertThatThrownBy(() -> ValidationError.of("", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void viewsCannotBeChanged() {
    ValidationErrors errors = new ValidationErrors().add("title", REQUIRED);
    assertThatThrownBy(() -> errors.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> errors.of("title").clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
