package io.charchub.forms;

import io.charchub.files.UploadedFile;
import java.util.List;

/**
 * What was sent for one field, as it came.
 *
 * @param texts the values of the field, in the order sent; empty when the field was not sent at all
 * @param files the files of the field, in the order sent
 */
public record Raw(List<String> texts, List<UploadedFile> files) {
  /** Nothing was sent. */
  public static final Raw NOTHING = new Raw(List.of());

  /** What was sent, copied. */
  public Raw {
    texts = List.copyOf(texts);
    files = List.copyOf(files);
  }

  /** Texts and no files. */
  public Raw(List<String> texts) {
    this(texts, List.of());
  }

  /** The last value sent; empty text when there is none. */
  public String text() {
    return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
  }
}
