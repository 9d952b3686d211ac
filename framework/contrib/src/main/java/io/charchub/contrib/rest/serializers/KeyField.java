package io.charchub.contrib.rest.serializers;

import io.charchub.db.meta.ModelField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Ref;
import io.charchub.serialization.DataWriter;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A foreign key as the key that is stored; what it refers to is not loaded. */
final class KeyField<T> extends SerializerField<T> {
  private final ModelField<T, ?> column;
  private final @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among;

  KeyField(
      String name,
      ModelField<T, ?> column,
      @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among) {
    super(name);
    this.column = column;
    this.among = among;
    label(column.verboseName());
    helpText(column.declared().options().helpText());
    required(!column.declared().isBlank());
    if (!column.declared().isEditable()) {
      readOnly();
    }
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    out.value(column.get(row));
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    Object key = Conversion.toJava(column.type(), raw);
    if (key != null && among != null) {
      String field = column.targetField().isPrimaryKey() ? "pk" : column.targetField().name();
      if (!among.apply(draft.context()).filter(field, key).exists()) {
        throw notThere(raw);
      }
    }
    validate(key, draft);
    ((Ref<?>) column.model().relation(draft.row(), column.index())).setId(key);
    draft.touch(column.name());
  }

  /** What is said where a key, a slug or whatever stands for a row stands for none. */
  static ValidationException notThere(@Nullable Object sent) {
    String shown = String.valueOf(sent);
    return ValidationException.of(
        "rest.notThere",
        "does_not_exist",
        Map.of("value", shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
  }

  @Override
  public Optional<List<Map.Entry<String, String>>> choices(SerializerContext context, int most) {
    QuerySetOf<?, ?> rows =
        among == null ? Manager.defaultOf(column.target()) : among.apply(context);
    return RelatedRows.choices(rows, column.targetField(), most);
  }

  @Override
  public String lookup() {
    return column.target().verboseName() + ": " + column.targetField().name();
  }

  @Override
  protected Map<String, Object> type() {
    return Schemas.of(column.type());
  }
}
