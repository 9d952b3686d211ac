package io.charchub.forms;

/**
 * A file of any kind. Serve it as an attachment: its name and its type are what the visitor said.
 * Django's {@code FileField}.
 */
public final class FileField extends UploadField<FileField> {
  /** A required file. */
  public FileField() {}
}
