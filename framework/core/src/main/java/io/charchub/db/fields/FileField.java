package io.charchub.db.fields;

import java.util.List;

/** The name of a file in the storage (Django's {@code FileField}). */
public final class FileField extends TextualField {
  private final String uploadTo;

  /** A field for names of at most 100 characters. */
  public FileField() {
    this(100);
  }

  /** A field for names of at most {@code maxLength} characters. */
  public FileField(int maxLength) {
    this(maxLength, "", FieldOptions.NONE);
  }

  private FileField(int maxLength, String uploadTo, FieldOptions options) {
    super(maxLength, options);
    this.uploadTo = uploadTo;
  }

  /**
   * New files go to {@code folder} of the storage, which may hold the date as {@code %Y}, {@code
   * %m}, {@code %d}.
   */
  public FileField uploadTo(String folder) {
    return new FileField(maxLength(), folder, options());
  }

  /** The folder for new files; empty for the storage's root. */
  public String folder() {
    return uploadTo;
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new FileField(maxLength(), uploadTo, changed);
  }

  @Override
  protected void describe(List<Deconstruction.Call> calls) {
    if (!uploadTo.isEmpty()) {
      calls.add(call("uploadTo", uploadTo));
    }
  }
}
