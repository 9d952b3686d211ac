package io.charchub.db.fields;

import java.util.List;

/** The name of an image in the storage (Django's {@code ImageField}). */
public final class ImageField extends TextualField {
  private final String uploadTo;

  /** A field for names of at most 100 characters. */
  public ImageField() {
    this(100);
  }

  /** A field for names of at most {@code maxLength} characters. */
  public ImageField(int maxLength) {
    this(maxLength, "", FieldOptions.NONE);
  }

  private ImageField(int maxLength, String uploadTo, FieldOptions options) {
    super(maxLength, options);
    this.uploadTo = uploadTo;
  }

  /**
   * New files go to {@code folder} of the storage, which may hold the date as {@code %Y}, {@code
   * %m}, {@code %d}.
   */
  public ImageField uploadTo(String folder) {
    return new ImageField(maxLength(), folder, options());
  }

  /** The folder for new files; empty for the storage's root. */
  public String folder() {
    return uploadTo;
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new ImageField(maxLength(), uploadTo, changed);
  }

  @Override
  protected void describe(List<Deconstruction.Call> calls) {
    if (!uploadTo.isEmpty()) {
      calls.add(call("uploadTo", uploadTo));
    }
  }
}
