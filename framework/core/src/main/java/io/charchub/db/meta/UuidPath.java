package io.charchub.db.meta;

import java.util.UUID;

/**
 * A field of UUIDs.
 *
 * @param <R> the model that the path starts at
 */
public class UuidPath<R> extends FieldPath<R, UUID> {

  /** The field at {@code path}. */
  public UuidPath(String path) {
    super(path);
  }
}
