package io.charchub.files;

import io.charchub.errors.Problem;

/** A storage has no file of this name. */
public final class StoredFileNotFoundException extends FileException {
  private static final long serialVersionUID = 1L;

  StoredFileNotFoundException(String name) {
    super(
        Problem.of("files.E002", "There is no file '" + shown(name) + "' in the storage")
            .hint("check the name with exists, or whether the file was deleted"));
  }
}
