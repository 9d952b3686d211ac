package io.charchub.contrib.rest.serializers;

import io.charchub.db.meta.ModelField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.serialization.DataWriter;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Related rows by one of their fields: by key, or by a slug or name that no two have alike. Shown
 * and taken as one value, or as a list of them.
 */
final class KeysField<T> extends SerializerField<T> {
  private static final int MOST = 1_000;

  private final RelatedRows relation;
  private final ModelField<Object, ?> by;
  private final @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among;
  private final boolean blank;

  @SuppressWarnings("unchecked") // rows of the target are read by the target's own field
  KeysField(
      String name,
      RelatedRows relation,
      ModelField<?, ?> by,
      @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among) {
    super(name);
    this.relation = relation;
    this.by = (ModelField<Object, ?>) by;
    this.among = among;
    this.blank =
        relation.set() != null
            ? relation.set().type().isBlank()
            : relation.column() == null || relation.column().declared().isBlank();
    required(!blank);
    if (relation.set() != null) {
      label(relation.set().verboseName());
    } else if (relation.column() != null) {
      label(relation.column().verboseName());
    }
    boolean through = relation.set() != null && relation.set().through().isPresent();
    if (relation.back() != null || through) {
      readOnly();
    }
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    if (!relation.isMultiple()) {
      Object target = relation.one(row);
      out.value(target == null ? null : by.get(target));
      return;
    }
    out.startList();
    for (Object target : relation.many(row)) {
      out.value(by.get(target));
    }
    out.endList();
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    if (!relation.isMultiple()) {
      Object found = raw == null ? null : find(List.of(raw), draft.context()).get(0);
      if (found == null && !blank) {
        throw ValidationException.of("validation.null", "null");
      }
      relation.reference(draft.row()).set(found);
      draft.touch(relation.name());
      return;
    }
    if (!(raw instanceof List<?> sent)) {
      throw ValidationException.of("rest.notAList", "not_a_list");
    }
    if (sent.isEmpty() && !blank) {
      throw ValidationException.of("rest.emptyList", "empty");
    }
    List<Object> found = find(sent, draft.context());
    validate(found, draft);
    Object row = draft.row();
    draft.afterSave(() -> relation.many(row).set(found));
  }

  /** What the relation itself is called; empty for a way back. */
  String ownLabel() {
    return label().equals(name()) ? "" : label();
  }

  /** The key of a row at the other end. */
  Object keyOf(Object target) {
    return java.util.Objects.requireNonNull(by.get(target));
  }

  /** Whether the relation may lead nowhere. */
  boolean mayBeEmpty() {
    return blank;
  }

  @Override
  boolean isLeftOut(@Nullable Object sent) {
    return "".equals(sent) && !blank && !isRequired();
  }

  /** What an empty text of a form stands for. */
  @Nullable Object nothing() {
    return relation.isMultiple() ? List.of() : null;
  }

  @Override
  @Nullable Object ofForm(@Nullable Object sent) {
    return "".equals(sent) ? nothing() : super.ofForm(sent);
  }

  /** What was sent with each row that was shown replaced by the value that stands for it. */
  @Nullable Object plain(@Nullable Object raw) {
    if (raw instanceof Map<?, ?> row) {
      return row.get(by.name());
    }
    if (!(raw instanceof List<?> several)) {
      return raw;
    }
    List<@Nullable Object> values = new ArrayList<>();
    several.forEach(each -> values.add(each instanceof Map<?, ?> row ? row.get(by.name()) : each));
    return values;
  }

  /** The rows that these values stand for, in one query, in the order sent. */
  private List<Object> find(List<?> sent, SerializerContext context) {
    if (sent.size() > MOST) {
      throw ValidationException.of(
          ValidationError.of("rest.tooMany", "max_length", Map.of("most", MOST)));
    }
    ValidationErrors errors = new ValidationErrors();
    Map<String, Object> rows = new LinkedHashMap<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      try {
        Object value = sent.get(i) == null ? null : Conversion.toJava(by.type(), sent.get(i));
        if (value == null) {
          throw KeyField.notThere(sent.get(i));
        }
        values.add(value);
      } catch (ValidationException wrong) {
        errors.add(place(i), wrong);
      }
    }
    errors.throwIfAny();
    if (!values.isEmpty()) {
      for (Object row : rows(context).filter(by.name() + "__in", values)) {
        rows.put(String.valueOf(by.get(row)), row);
      }
    }
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object row = rows.get(String.valueOf(values.get(i)));
      if (row == null) {
        errors.add(place(i), KeyField.notThere(sent.get(i)));
      } else {
        found.add(row);
      }
    }
    errors.throwIfAny();
    return found;
  }

  private String place(int index) {
    return relation.isMultiple() ? String.valueOf(index) : ValidationErrors.NON_FIELD;
  }

  @SuppressWarnings("unchecked") // rows of the target, of whatever class
  private QuerySetOf<Object, ?> rows(SerializerContext context) {
    return (QuerySetOf<Object, ?>)
        (among == null ? Manager.defaultOf(relation.target()) : among.apply(context));
  }

  @Override
  public Optional<List<Map.Entry<String, String>>> choices(SerializerContext context, int most) {
    return RelatedRows.choices(rows(context), by, most);
  }

  @Override
  public String lookup() {
    return relation.target().verboseName() + ": " + by.name();
  }

  @Override
  public @Nullable Object formValue(@Nullable Object shown) {
    return plain(shown);
  }

  @Override
  protected Map<String, Object> type() {
    Map<String, Object> one = Schemas.of(by.type());
    return relation.isMultiple() ? Schemas.list(one) : one;
  }
}
