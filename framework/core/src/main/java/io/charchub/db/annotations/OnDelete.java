package io.charchub.db.annotations;

/** What happens to a row when the row that it refers to is deleted (Django's {@code on_delete}). */
public enum OnDelete {
  /** It is deleted too, with everything that refers to it. */
  CASCADE,
  /** The deletion is refused as long as this row exists. */
  PROTECT,
  /**
   * The deletion is refused, unless this row goes as well because of another reference that
   * cascades.
   */
  RESTRICT,
  /** The reference becomes empty; for references that may be. */
  SET_NULL,
  /** The reference gets the field's default. */
  SET_DEFAULT,
  /** Nothing: the database's own constraint decides, and the deletion may fail. */
  DO_NOTHING
}
