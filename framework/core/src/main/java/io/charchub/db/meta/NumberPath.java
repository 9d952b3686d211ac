package io.charchub.db.meta;

/**
 * A field of numbers.
 *
 * @param <R> the model that the path starts at
 * @param <N> the type of the numbers
 */
public class NumberPath<R, N extends Number> extends ComparablePath<R, N> {

  /** The field at {@code path}. */
  public NumberPath(String path) {
    super(path);
  }
}
