package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
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

  /**
   * The document itself, when JSON has a form for it; a text is the JSON text, and not read as a
   * document: that is {@link #parse}.
   */
  @Override
  public @Nullable Object toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    try {
      Json.write(raw);
    } catch (SerializationException e) {
      throw Refusal.invalid("validation.json", raw);
    }
    return raw;
  }

  /**
   * The document that {@code text} is written out as, as a form or a file has it; null for a blank
   * text and for {@code null}.
   *
   * @throws io.charchub.validation.ValidationException where it is no JSON, or passes the limits of
   *     {@link Json}
   */
  public @Nullable Object parse(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Json.read(text);
    } catch (SerializationException e) {
      throw Refusal.invalid("validation.json", text);
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
}
