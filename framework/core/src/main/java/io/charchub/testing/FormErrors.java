package io.charchub.testing;

import io.charchub.forms.Form;
import io.charchub.forms.FormSet;
import io.charchub.validation.ValidationErrors;
import java.util.List;
import java.util.Map;

/** Whether a form, or a set of forms, has the errors that it should. */
final class FormErrors {
  private FormErrors() {}

  static void check(TestResponse response, String name, String field, List<String> wanted) {
    check(response, "form '" + name + "'", response.context(name, Form.class), field, wanted);
  }

  static void checkSet(
      TestResponse response, String name, int index, String field, List<String> wanted) {
    FormSet<?> set = response.context(name, FormSet.class);
    if (index < 0) {
      requireBound(response, "set of forms '" + name + "'", set.isBound());
      compare(response, "set of forms '" + name + "'", "", set.nonFormErrors().texts(), wanted);
      return;
    }
    if (index >= set.forms().size()) {
      throw response.failure(
          "The set of forms '" + name + "' has no form " + index,
          "it has " + Occurrences.count(set.forms().size(), "form", "forms"));
    }
    String what = "form " + index + " of '" + name + "'";
    check(response, what, set.forms().get(index), field, wanted);
  }

  private static void check(
      TestResponse response, String what, Form form, String field, List<String> wanted) {
    requireBound(response, what, form.isBound());
    if (!field.isEmpty()) {
      form.formField(field); // a field that there is not is a mistake of the test, and says so
    }
    compare(response, what, field, form.errors().texts(), wanted);
  }

  private static void requireBound(TestResponse response, String what, boolean bound) {
    if (!bound) {
      throw response.failure("The " + what + " was not filled in", "bind it to the request first");
    }
  }

  private static void compare(
      TestResponse response,
      String what,
      String field,
      Map<String, List<String>> all,
      List<String> wanted) {
    List<String> found =
        all.getOrDefault(field.isEmpty() ? ValidationErrors.NON_FIELD : field, List.of());
    if (!found.equals(wanted)) {
      throw response.failure(
          "The "
              + (field.isEmpty() ? what : "field '" + field + "' of " + what)
              + " has these errors: "
              + Occurrences.lines(found),
          "expected: " + Occurrences.lines(wanted) + "\n  all errors: " + all);
    }
  }
}
