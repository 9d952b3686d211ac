package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document, made of maps, lists, texts, numbers, booleans and nulls (Django's {@code
 * JSONField}). Null is NULL in the database, not the JSON word.
 */
public final class JsonField extends Field<Object> {

  /** A field. */
  public JsonField() {
    this(FieldOptions.NONE);
  }

  private JsonField(FieldOptions options) {
    super(options);
  }

  @Override
  public Class<Object> javaType() {
    return Object.class;
  }

  /** A document as it is; a text is read as JSON. */
  @Override
  public @Nullable Object toJava(@Nullable Object raw) {
    if (raw == null
        || raw instanceof Map
        || raw instanceof List
        || raw instanceof Number
        || raw instanceof Boolean) {
      return raw;
    }
    try {
      return Json.read(raw.toString());
    } catch (SerializationException e) {
      throw Refusal.invalid("validation.invalid", raw);
    }
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }

  @Override
  public @Nullable Object read(Row row, int column) {
    String text = row.getString(column);
    return text == null ? null : Json.read(text);
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.JSON);
  }

  @Override
  public Field<Object> reference() {
    return new JsonField();
  }

  @Override
  protected Field<Object> with(FieldOptions changed) {
    return new JsonField(changed);
  }

  @Override
  protected List<Object> arguments() {
    return List.of();
  }
}
