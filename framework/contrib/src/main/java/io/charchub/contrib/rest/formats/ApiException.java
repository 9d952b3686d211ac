package io.charchub.contrib.rest.formats;

import io.charchub.errors.Problem;
import io.charchub.http.HttpException;
import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationErrors;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error that a client of an API is told of: a status, the id of the problem, a sentence in the
 * client's language, and what is wrong with which field.
 *
 * <pre>
 * throw ApiException.of(409, "shop.sent", "The order was sent already.");
 * </pre>
 */
public final class ApiException extends HttpException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, ?> values;
  private final transient ValidationErrors errors;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final String sentence;

  private ApiException(
      int status,
      String id,
      @Translatable String sentence,
      Map<String, ?> values,
      ValidationErrors errors) {
    super(status, Problem.of(id, Translations.current().tr(sentence, values)));
    this.sentence = sentence;
    this.values = values;
    this.errors = errors;
  }

  /** An error that says one sentence, or the text of that key. */
  public static ApiException of(int status, String id, @Translatable String sentence) {
    return new ApiException(status, id, sentence, Map.of(), new ValidationErrors());
  }

  /** As above, with values that the sentence shows by name. */
  public static ApiException of(
      int status, String id, @Translatable String sentence, Map<String, ?> values) {
    return new ApiException(status, id, sentence, values, new ValidationErrors());
  }

  /** An answer of 400 that says what is wrong with which field. */
  public static ApiException invalid(ValidationErrors errors) {
    return new ApiException(400, "rest.E420", "rest.invalid", Map.of(), errors);
  }

  /** With this header in the answer. */
  public ApiException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The headers that the answer gets. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What is said to the client, in the active language. */
  public String detail() {
    return Translations.current().tr(sentence, values);
  }

  /** What is wrong with which field; empty for errors of the whole. */
  public ValidationErrors errors() {
    return errors;
  }
}
