package io.charchub.db.meta;

import io.charchub.db.Row;
import org.jspecify.annotations.Nullable;

/**
 * A model's fields and options, and the generated code that reads and writes its columns without
 * reflection (Django's {@code _meta}).
 *
 * <p>The annotation processor writes one subclass for each model, nested in its {@code Post_}.
 *
 * @param <T> the model
 */
public abstract class ModelMeta<T> {

  /** A new instance with its initial values, not saved. */
  public abstract T newInstance();

  /**
   * Fills every column field of {@code instance}, in the order of the fields, from the columns at
   * {@code offset} on.
   */
  public abstract void load(T instance, Row row, int offset);

  /** Fills one column field. */
  public abstract void load(T instance, int field, Row row, int column);

  /**
   * The value of a column field in its Java type; for a foreign key the stored key; for an enum the
   * enum constant.
   */
  public abstract @Nullable Object get(T instance, int field);

  /** Sets a column field from its Java type (for a foreign key: the key, or null). */
  public abstract void set(T instance, int field, @Nullable Object value);
}
