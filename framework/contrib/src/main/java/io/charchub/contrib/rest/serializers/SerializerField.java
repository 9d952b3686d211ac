package io.charchub.contrib.rest.serializers;

import io.charchub.serialization.DataWriter;
import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
import io.charchub.validation.ValidationException;
import io.charchub.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One member of what a serializer shows and takes. Kinds of one's own extend it; which come with
 * the framework, see {@link Fields}. Told what it is while its serializer is made, and never
 * changed afterwards, so that many threads can use it.
 *
 * @param <T> what the serializer shows
 */
public abstract class SerializerField<T> {
  private final String name;
  private boolean readOnly;
  private boolean writeOnly;
  private boolean required = true;
  private String label = "";
  private String helpText = "";
  private @Nullable Predicate<SerializerContext> audience;
  private @Nullable Function<SerializerContext, ? extends @Nullable Object> otherwise;
  private boolean createOnly;
  private final List<FieldCheck<Object>> validators = new ArrayList<>();

  /** A field called {@code name}, to be read and written, and required. */
  protected SerializerField(String name) {
    this.name = name;
  }

  // ---- told by the serializer

  /** Shown and never taken: what is sent for it changes nothing. */
  public SerializerField<T> readOnly() {
    readOnly = true;
    return this;
  }

  /** Taken and never shown, as a password is. */
  public SerializerField<T> writeOnly() {
    writeOnly = true;
    return this;
  }

  /** Whether something must be sent for it where a whole is sent. */
  public SerializerField<T> required(boolean value) {
    required = value;
    return this;
  }

  /** What people read for it. */
  public SerializerField<T> label(String text) {
    label = text;
    return this;
  }

  /** A sentence for who fills it in. */
  public SerializerField<T> helpText(String text) {
    helpText = text;
    return this;
  }

  /**
   * What a value must satisfy besides what its kind demands; asked about values that are there.
   *
   * @param validator throws a {@link ValidationException} for a value that is none
   */
  @SuppressWarnings("unchecked") // the field gives its validators values of its own kind
  public SerializerField<T> validator(Validator<?> validator) {
    Validator<Object> any = (Validator<Object>) validator;
    validators.add((value, draft) -> any.validate(value));
    return this;
  }

  /** As above, of what also depends on who sends it, or on whether the row is a new one. */
  @SuppressWarnings("unchecked") // as above
  public <V> SerializerField<T> validator(FieldCheck<V> check) {
    validators.add((FieldCheck<Object>) (FieldCheck<?>) check);
    return this;
  }

  /**
   * Has a whole that leaves it out sent with this, which is data: {@code context ->
   * context.user().map(AbstractBaseUser::pk).orElse(null)}. With PATCH what is left out stays as it
   * is. DRF's {@code default}, also with {@code requires_context}.
   */
  public SerializerField<T> otherwise(
      Function<SerializerContext, ? extends @Nullable Object> value) {
    otherwise = value;
    return required(false);
  }

  /** Taken of new rows; of others it is shown only. DRF has {@code CreateOnlyDefault} for it. */
  public SerializerField<T> createOnly() {
    createOnly = true;
    return this;
  }

  /** For those alone of whom {@code audience} holds; for others the field does not exist. */
  public SerializerField<T> onlyFor(Predicate<SerializerContext> wanted) {
    audience = wanted;
    return this;
  }

  // ---- what it is

  /** The name in JSON, in XML and in errors. */
  public final String name() {
    return name;
  }

  /** Whether it is never taken. */
  public final boolean isReadOnly() {
    return !isTaken();
  }

  /** Whether it is never shown. */
  public final boolean isWriteOnly() {
    return writeOnly;
  }

  /** Whether something must be sent for it where a whole is sent. */
  public final boolean isRequired() {
    return required && isTaken();
  }

  /** What people read for it; the name where it was not told. */
  public final String label() {
    return label.isEmpty() ? name : label;
  }

  /** A sentence for who fills it in; potentially empty. */
  public final String helpText() {
    return helpText;
  }

  /** Whether what is sent for it is taken. */
  boolean isTaken() {
    return !readOnly;
  }

  /** Whether what is sent for it changes nothing in this draft. */
  final boolean isClosed(Draft<?> draft) {
    return createOnly && !draft.isNew();
  }

  /** What stands for it where a whole leaves it out; empty for nothing. */
  final Optional<Function<SerializerContext, ? extends @Nullable Object>> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /** Whether a whole that leaves it out is wrong. */
  boolean isMissing(Draft<? extends T> draft) {
    return isRequired();
  }

  /** Whether a file of a multipart form can be sent for it. */
  public boolean takesFiles() {
    return false;
  }

  final boolean hasAudience() {
    return audience != null;
  }

  /** Whether it exists for who asks. */
  public final boolean isFor(SerializerContext context) {
    return audience == null || audience.test(context);
  }

  // ---- what it does

  /** Writes what {@code row} has: exactly one value. */
  protected abstract void write(T row, DataWriter out, SerializerContext context)
      throws IOException;

  /**
   * Takes what was sent into {@code draft}.
   *
   * @param raw text, number, boolean, list, map or null, as JSON and XML have them
   * @throws ValidationException where it will not do
   */
  protected abstract void read(@Nullable Object raw, Draft<? extends T> draft);

  /** Asks the validators about a value that is there, on its way into {@code draft}. */
  protected final void validate(@Nullable Object value, Draft<?> draft) {
    if (value != null) {
      validators.forEach(each -> each.validate(value, draft));
    }
  }

  /** What its values are, in the words of JSON Schema (draft 2020-12), without the label. */
  protected abstract Map<String, Object> type();

  /** What its values are, as JSON Schema. */
  public final Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(type());
    if (!label.isEmpty()) {
      schema.put("title", label);
    }
    if (!helpText.isEmpty()) {
      schema.put("description", helpText);
    }
    if (isReadOnly()) {
      schema.put("readOnly", true);
    }
    if (writeOnly) {
      schema.put("writeOnly", true);
    }
    return schema;
  }

  // ---- in forms

  /**
   * What can be chosen, as the value that is sent and what people read; empty where it is typed,
   * and where there is more than {@code most}.
   */
  public Optional<List<Map.Entry<String, String>>> choices(SerializerContext context, int most) {
    return Optional.empty();
  }

  /** Where people find what they can type, in words; empty where that is no question. */
  public String lookup() {
    return "";
  }

  /** What a new row has by itself, as data; null for nothing. */
  public @Nullable Object initial() {
    return null;
  }

  /** Whether an empty text of a form says nothing of this field. */
  boolean isLeftOut(@Nullable Object sent) {
    return false;
  }

  /** What is sent for a value that is shown. */
  public @Nullable Object formValue(@Nullable Object shown) {
    return shown;
  }

  /**
   * What a form sent, as JSON would have it: a list where one is needed, nothing for an empty text
   * that stands for nothing.
   */
  @Nullable Object ofForm(@Nullable Object sent) {
    Object type = type().get("type");
    boolean nullable = type instanceof List<?> several && several.contains("null");
    if ("array".equals(type) && !(sent instanceof List)) {
      return listOfForm(String.valueOf(sent).strip());
    }
    if ("object".equals(type) && sent instanceof String text && text.strip().startsWith("{")) {
      return parsed(text);
    }
    return "".equals(sent) && nullable ? null : sent;
  }

  private static @Nullable Object listOfForm(String text) {
    if (text.startsWith("[")) {
      return parsed(text);
    }
    return text.isEmpty() ? List.of() : List.of(text.split("[,،\\s]+"));
  }

  private static @Nullable Object parsed(String text) {
    try {
      return Json.read(text);
    } catch (SerializationException noJson) {
      return text;
    }
  }

  @Override
  public final String toString() {
    return name;
  }
}
