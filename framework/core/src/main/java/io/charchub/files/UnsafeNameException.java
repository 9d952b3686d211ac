package io.charchub.files;

import io.charchub.errors.Problem;

/**
 * A name that leads out of its folder, or is none. Django's counterpart is {@code
 * SuspiciousFileOperation}.
 */
public final class UnsafeNameException extends FileException {
  private static final long serialVersionUID = 1L;

  UnsafeNameException(String name, String why) {
    super(
        Problem.of("files.E001", "The file name '" + shown(name) + "' is refused: " + why)
            .hint("a relative path with '/' between its parts, none of them '.' or '..'"));
  }
}
