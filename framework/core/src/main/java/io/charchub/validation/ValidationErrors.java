package io.charchub.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a thing that has fields: the errors of each field, in the order in which
 * fields were found wrong, and those of no field under {@link #NON_FIELD}.
 *
 * <pre>
 * ValidationErrors errors = new ValidationErrors();
 * errors.add("title", ValidationError.of("validation.required", "required"));
 * errors.add(ValidationError.of("End lies before start", "order"));
 * errors.throwIfAny();
 * </pre>
 *
 * <p>Not safe for use by several threads at once. Django's counterpart is a {@code ValidationError}
 * with a dictionary.
 */
public final class ValidationErrors {
  /** The key of errors that belong to no field. */
  public static final String NON_FIELD = "__all__";

  private final Map<String, List<ValidationError>> byField = new LinkedHashMap<>();

  /** No errors. */
  public ValidationErrors() {}

  /** Adds an error of no field. */
  public ValidationErrors add(ValidationError error) {
    return add(NON_FIELD, error);
  }

  /** Adds an error of {@code field}, after those it has. */
  public ValidationErrors add(String field, ValidationError error) {
    byField.computeIfAbsent(field, key -> new ArrayList<>()).add(error);
    return this;
  }

  /**
   * Adds what a validator of {@code field} threw: its errors of no field become errors of {@code
   * field}; those that name a field keep it.
   */
  public ValidationErrors add(String field, ValidationException thrown) {
    thrown
        .errors()
        .byField
        .forEach(
            (name, errors) ->
                errors.forEach(error -> add(name.equals(NON_FIELD) ? field : name, error)));
    return this;
  }

  /** Adds all errors of {@code other}, each to its own field, after those that are here. */
  public ValidationErrors merge(ValidationErrors other) {
    other
        .asMap()
        .forEach((field, errors) -> List.copyOf(errors).forEach(error -> add(field, error)));
    return this;
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** Whether {@code field} has errors. */
  public boolean has(String field) {
    return byField.containsKey(field);
  }

  /** Whether {@code field} has an error with {@code code}. */
  public boolean has(String field, String code) {
    return of(field).stream().anyMatch(error -> error.code().equals(code));
  }

  /** The errors of {@code field}; never null but potentially empty. */
  public List<ValidationError> of(String field) {
    return Collections.unmodifiableList(byField.getOrDefault(field, List.of()));
  }

  /** The errors of no field; never null but potentially empty. */
  public List<ValidationError> nonField() {
    return of(NON_FIELD);
  }

  /** The fields that have errors, {@link #NON_FIELD} among them where it has some, in order. */
  public Set<String> fields() {
    return Collections.unmodifiableSet(byField.keySet());
  }

  /** All errors by field, as a view that cannot be changed. */
  public Map<String, List<ValidationError>> asMap() {
    return Collections.unmodifiableMap(byField);
  }

  /** The texts of all errors by field, in the active language. */
  public Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    byField.forEach(
        (field, errors) -> texts.put(field, errors.stream().map(ValidationError::text).toList()));
    return texts;
  }

  /** The codes of all errors by field. */
  public Map<String, List<String>> codes() {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    byField.forEach(
        (field, errors) -> codes.put(field, errors.stream().map(ValidationError::code).toList()));
    return codes;
  }

  /**
   * Does nothing when nothing is wrong.
   *
   * @throws ValidationException with a copy of these errors when something is
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new ValidationException(this);
    }
  }

  /** One line a field: its name and its texts. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    texts()
        .forEach(
            (field, texts) ->
                lines.add((field.equals(NON_FIELD) ? "" : field + ": ") + String.join(" ", texts)));
    return String.join("\n", lines);
  }
}
