package io.charchub.forms;

import io.charchub.files.ImageHeader;
import io.charchub.files.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A picture: PNG, JPEG, GIF or WebP, told by its bytes and by its name, which must agree; of at
 * most 50 million pixels. Django's {@code ImageField}.
 */
public final class ImageField extends UploadField<ImageField> {
  private static final long MOST_PIXELS = 50_000_000;
  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "png",
          Set.of("png"),
          "jpeg",
          Set.of("jpg", "jpeg"),
          "gif",
          Set.of("gif"),
          "webp",
          Set.of("webp"));

  /** A required picture. */
  public ImageField() {
    extensions("png", "jpg", "jpeg", "gif", "webp");
  }

  @Override
  protected @Nullable UploadedFile convert(Raw raw) {
    UploadedFile file = super.convert(raw);
    if (file != null) {
      Optional<ImageHeader> header = header(file);
      boolean honest =
          header
              .filter(
                  found ->
                      ENDINGS.getOrDefault(found.format(), Set.of()).contains(file.extension()))
              .isPresent();
      if (!honest || header.get().pixels() > MOST_PIXELS) {
        throw refusal("invalid_image", "validation.image");
      }
    }
    return file;
  }

  private static Optional<ImageHeader> header(UploadedFile file) {
    try (InputStream stream = file.open()) {
      return ImageHeader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
