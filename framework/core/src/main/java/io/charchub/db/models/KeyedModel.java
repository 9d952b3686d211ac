package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as an object (Django's {@code Model}), with a key of a type of its own. Most
 * models extend {@link Model}.
 *
 * @param <K> the type of the primary key
 */
public abstract class KeyedModel<K> {

  /** A new instance, not saved. */
  protected KeyedModel() {}

  /** The primary key; null before it is known. */
  public @Nullable K pk() {
    throw new UnsupportedOperationException();
  }

  /** Inserts or updates the row. */
  public void save() {
    throw new UnsupportedOperationException();
  }

  /** Deletes the row, and what its relations say goes with it. */
  public Deleted delete() {
    throw new UnsupportedOperationException();
  }

  /** Reads the row again. */
  public void refreshFromDb() {
    throw new UnsupportedOperationException();
  }

  /** Checks every field, the whole, uniqueness and constraints. */
  public void fullClean() {
    throw new UnsupportedOperationException();
  }

  /** Lets the database compute the field's value when this is saved. */
  public void assign(Reference field, Expression value) {
    throw new UnsupportedOperationException();
  }

  /** The reference behind a foreign key or a one-to-one field; for the initialiser of the field. */
  protected final <T extends @Nullable Object> Ref<T> ref() {
    return new Ref<>(this);
  }

  /** The set behind a many-to-many field; for the initialiser of the field. */
  protected final <T> Many<T> many() {
    return new Many<>(this);
  }
}
