package io.charchub.forms;

import io.charchub.serialization.Json;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document: a map, a list, a text, a number or a boolean; null where nothing was typed, and
 * for {@code null}. What cannot be read is shown again as it was typed. Django's {@code JSONField}.
 */
public final class JsonField extends Field<Object, JsonField> {
  private static final io.charchub.db.fields.JsonField KIND = new io.charchub.db.fields.JsonField();

  /** A required document. */
  public JsonField() {
    super(new Textarea());
  }

  @Override
  protected @Nullable Object convert(Raw raw) {
    return reworded(() -> KIND.parse(raw.text()));
  }

  @Override
  protected String format(Object value) {
    return Json.write(value);
  }

  /** An empty object and an empty list are something that was filled in as little as no text is. */
  @Override
  protected boolean isEmpty(@Nullable Object value) {
    return super.isEmpty(value)
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof java.util.Collection<?> list && list.isEmpty();
  }

  /** How a document is laid out says nothing. */
  @Override
  protected boolean isSame(Object first, Object now) {
    return Objects.equals(Json.write(first), Json.write(now));
  }
}
