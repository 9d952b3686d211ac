package io.charchub.forms;

import io.charchub.files.ImageHeader;
import io.charchub.files.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * A picture: PNG, JPEG, GIF or WebP, told by its bytes and by its name, which must agree; of at
 * most 50 million pixels. Django's {@code ImageField}.
 */
public final class ImageField extends UploadField<ImageField> {
  /** A required picture. */
  public ImageField() {
    extensions("png", "jpg", "jpeg", "gif", "webp");
  }

  @Override
  protected @Nullable UploadedFile convert(Raw raw) {
    UploadedFile file = super.convert(raw);
    if (file != null && !ImageHeader.isPicture(file)) {
      throw refusal("invalid_image", "validation.image");
    }
    return file;
  }
}
