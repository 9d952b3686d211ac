package io.charchub.db.meta;

/**
 * A field that names a stored file.
 *
 * @param <R> the model that the path starts at
 */
public class FilePath<R> extends ComparablePath<R, String> {

  /** The field at {@code path}. */
  public FilePath(String path) {
    super(path);
  }
}
