package io.charchub.contrib.rest.serializers;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.files.UploadedFile;
import io.charchub.serialization.DataWriter;
import io.charchub.serialization.Writable;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a thing is shown, and what is taken of it. For rows of models see {@link
 * ModelSerializer}; this one is for anything else.
 *
 * <pre>
 * final class MonthSerializer extends Serializer&lt;Month&gt; {
 *   MonthSerializer() {
 *     add(Fields.computed("month", Month::name));
 *     add(Fields.computed("posts", Month::count));
 *   }
 * }
 * </pre>
 *
 * <p>Made once, then used by any number of threads.
 *
 * @param <T> the thing
 */
public class Serializer<T> {
  private final Map<String, SerializerField<? super T>> fields = new LinkedHashMap<>();
  private volatile @Nullable List<SerializerField<? super T>> shownToAll;

  /** Without fields; subclasses add them. */
  protected Serializer() {}

  // ---- told by subclasses

  /** Adds a field, in place of one of the same name, where that stood. */
  protected final SerializerField<? super T> add(SerializerField<? super T> field) {
    fields.put(field.name(), field);
    return field;
  }

  /** Takes a field out. */
  protected final void remove(String name) {
    field(name);
    fields.remove(name);
  }

  /**
   * The field called {@code name}.
   *
   * @throws SerializerException {@code rest.E001} where there is none
   */
  public final SerializerField<? super T> field(String name) {
    SerializerField<? super T> field = fields.get(name);
    if (field == null) {
      String near = DidYouMean.nearest(name, fields.keySet()).map(e -> "'" + e + "'. ").orElse("");
      throw new SerializerException(
          Problem.of("rest.E001", getClass().getSimpleName() + " has no field '" + name + "'")
              .hint(near + "Fields: " + String.join(", ", fields.keySet())));
    }
    return field;
  }

  /** The fields, in order. */
  public final Collection<SerializerField<? super T>> fields() {
    return fields.values();
  }

  /** Whether there is a field of that name. */
  public final boolean has(String name) {
    return fields.containsKey(name);
  }

  // ---- showing

  /** {@code row} as data, written when the answer is. */
  public final Writable data(T row, SerializerContext context) {
    return out -> write(row, out, context);
  }

  /** {@code rows} as a list of data, read and written when the answer is. */
  public final Writable list(Iterable<? extends T> rows, SerializerContext context) {
    return out -> {
      List<SerializerField<? super T>> shown = shown(context);
      out.startList();
      for (T row : rows) {
        write(row, out, context, shown);
      }
      out.endList();
    };
  }

  /** Writes one row: one map. */
  public final void write(T row, DataWriter out, SerializerContext context) throws IOException {
    write(row, out, context, shown(context));
  }

  /**
   * Writes one row with these of its fields. Override it to show a row in a form of its own; one
   * value must be written. DRF's {@code to_representation}.
   */
  protected void write(
      T row, DataWriter out, SerializerContext context, List<SerializerField<? super T>> shown)
      throws IOException {
    out.startMap();
    for (int i = 0; i < shown.size(); i++) {
      SerializerField<? super T> field = shown.get(i);
      out.key(field.name());
      field.write(row, out, context);
    }
    out.endMap();
  }

  /** The fields that are shown to who asks, in order. */
  public final List<SerializerField<? super T>> shown(SerializerContext context) {
    List<SerializerField<? super T>> known = shownToAll;
    if (known != null) {
      return known;
    }
    List<SerializerField<? super T>> shown = new ArrayList<>();
    boolean same = true;
    for (SerializerField<? super T> field : fields.values()) {
      same &= !field.hasAudience();
      if (!field.isWriteOnly() && field.isFor(context)) {
        shown.add(field);
      }
    }
    if (same) {
      shownToAll = List.copyOf(shown);
    }
    return shown;
  }

  // ---- taking

  /**
   * Checks what was sent and puts what is right into {@code row}, which is not saved: {@link
   * ModelSerializer#save}.
   *
   * @param data what JSON or XML held
   * @param partial whether required fields may be missing, as with PATCH
   * @throws ValidationException with everything that was found wrong, by field; an unknown field is
   *     wrong
   */
  public final Draft<T> read(
      @Nullable Object data, T row, boolean partial, SerializerContext context) {
    Draft<T> draft = new Draft<>(row, isNew(row), partial, context);
    take(data, draft);
    draft.errors().throwIfAny();
    return draft;
  }

  /** What a form sent, as JSON would have it; names that there are not stay, and are refused. */
  public final Map<String, @Nullable Object> ofForm(Map<?, ?> sent) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    sent.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          SerializerField<? super T> field = fields.get(name);
          if (field == null) {
            data.put(name, value);
          } else if (!field.isLeftOut(value)) {
            data.put(name, field.ofForm(value));
          }
        });
    return data;
  }

  /** Whether nothing of this row was stored before. */
  boolean isNew(T row) {
    return true;
  }

  /**
   * What was sent, as the fields take it: a map by their names. Override it where a client sends
   * another form than the one that is shown. DRF's {@code to_internal_value}.
   *
   * @param sent what JSON or XML held
   * @return what the fields read; anything but a map is refused
   * @throws ValidationException where it will not do
   */
  protected @Nullable Object received(@Nullable Object sent, SerializerContext context) {
    return sent;
  }

  final void take(@Nullable Object raw, Draft<T> draft) {
    Object data;
    try {
      data = received(raw, draft.context());
    } catch (ValidationException wrong) {
      draft.errors().merge(wrong.errors());
      return;
    }
    if (!(data instanceof Map<?, ?> sent)) {
      draft.errors().add(ValidationError.of("rest.notAnObject", "invalid"));
      return;
    }
    refuseUnknown(sent, draft);
    for (SerializerField<? super T> field : fields.values()) {
      if (!field.isReadOnly() && field.isFor(draft.context())) {
        take(field, sent, draft);
      }
    }
    fill(draft);
    checkRow(draft);
    check(draft);
  }

  /** Puts into the row what nobody sends. */
  void fill(Draft<T> draft) {}

  /** Has the row check itself, where it can. */
  void checkRow(Draft<T> draft) {}

  private static <T> void take(SerializerField<? super T> field, Map<?, ?> sent, Draft<T> draft) {
    if (field.isClosed(draft)) {
      return;
    }
    boolean left = !sent.containsKey(field.name());
    if (left && (draft.isPartial() || field.otherwise().isEmpty())) {
      if (!draft.isPartial() && field.isMissing(draft)) {
        draft.errors().add(field.name(), ValidationError.of("validation.required", "required"));
      }
      return;
    }
    boolean file = !left && hasFile(sent.get(field.name()));
    if (file && !field.takesFiles()) {
      draft.errors().add(field.name(), ValidationError.of("rest.noFile", "invalid"));
      return;
    }
    try {
      field.read(
          left ? field.otherwise().get().apply(draft.context()) : sent.get(field.name()), draft);
    } catch (ValidationException wrong) {
      Conversion.below(draft.errors(), field.name(), wrong);
    }
  }

  private static boolean hasFile(@Nullable Object sent) {
    return sent instanceof UploadedFile
        || sent instanceof List<?> several
            && several.stream().anyMatch(each -> each instanceof UploadedFile);
  }

  /** Whether a file can be sent for one of the fields. */
  public final boolean takesFiles() {
    return fields.values().stream().anyMatch(each -> each.takesFiles() && !each.isReadOnly());
  }

  /** {@code author} and {@code name} are {@code author.name}. */
  static String below(String field, String place) {
    return place.equals(io.charchub.validation.ValidationErrors.NON_FIELD)
        ? field
        : field + "." + place;
  }

  private void refuseUnknown(Map<?, ?> sent, Draft<T> draft) {
    for (Object key : sent.keySet()) {
      String name = String.valueOf(key);
      SerializerField<? super T> field = fields.get(name);
      if (field == null || !field.isFor(draft.context())) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        List<String> known = new ArrayList<>();
        fields.values().stream()
            .filter(each -> !each.isReadOnly() && each.isFor(draft.context()))
            .forEach(each -> known.add(each.name()));
        draft.errors().add(shown, unknown(DidYouMean.nearest(shown, known)));
      }
    }
  }

  private static ValidationError unknown(Optional<String> near) {
    return near.isPresent()
        ? ValidationError.of("rest.unknownFieldNear", "unknown", Map.of("near", near.get()))
        : ValidationError.of("rest.unknownField", "unknown");
  }

  /** Checks what concerns several fields, once each was checked; does nothing unless overridden. */
  protected void check(Draft<T> draft) {}

  /** What is shown and taken, as JSON Schema. */
  public final Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (SerializerField<? super T> field : fields.values()) {
      if (!field.hasAudience()) {
        properties.put(field.name(), field.schema());
        if (field.isRequired()) {
          required.add(field.name());
        }
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }
}
