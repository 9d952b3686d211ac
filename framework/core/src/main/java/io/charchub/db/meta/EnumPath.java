package io.charchub.db.meta;

/**
 * A field that holds one of an enum's constants.
 *
 * @param <R> the model that the path starts at
 * @param <E> the enum
 */
public class EnumPath<R, E extends Enum<E>> extends FieldPath<R, E> {

  /** The field at {@code path}. */
  public EnumPath(String path) {
    super(path);
  }
}
