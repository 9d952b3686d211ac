package io.charchub.files;

import io.charchub.errors.Problem;

/** An upload is larger than it may be; nothing of it is kept. */
public final class UploadTooLargeException extends FileException {
  private static final long serialVersionUID = 1L;

  UploadTooLargeException(long maxSize) {
    super(
        Problem.of("files.E005", "The file is larger than " + maxSize + " bytes")
            .hint("send a smaller file, or allow larger ones for this view"));
  }
}
