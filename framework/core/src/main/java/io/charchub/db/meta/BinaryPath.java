package io.charchub.db.meta;

/**
 * A field of bytes.
 *
 * @param <R> the model that the path starts at
 */
public class BinaryPath<R> extends FieldPath<R, byte[]> {

  /** The field at {@code path}. */
  public BinaryPath(String path) {
    super(path);
  }
}
