package io.charchub.testing;

import io.charchub.forms.Form;
import io.charchub.validation.ValidationErrors;
import java.util.List;
import java.util.Map;

/** Whether a form has the errors that it should. */
final class FormErrors {
  private FormErrors() {}

  static void check(TestResponse response, String name, String field, List<String> wanted) {
    Form form = response.context(name, Form.class);
    if (!form.isBound()) {
      throw response.failure(
          "The form '" + name + "' was not filled in", "bind it to the request first");
    }
    if (!field.isEmpty()) {
      form.formField(field); // a field that there is not is a mistake of the test, and says so
    }
    Map<String, List<String>> all = form.errors().texts();
    List<String> found =
        all.getOrDefault(field.isEmpty() ? ValidationErrors.NON_FIELD : field, List.of());
    if (!found.equals(wanted)) {
      String what = field.isEmpty() ? "The form '" + name + "'" : "The field '" + field + "'";
      throw response.failure(
          what + " has these errors: " + Occurrences.lines(found),
          "expected: " + Occurrences.lines(wanted) + "\n  all errors: " + all);
    }
  }
}
