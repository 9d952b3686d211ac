package io.charchub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a picture say: its format and its size in pixels. Nothing is decoded, so
 * a small file that claims to be a huge picture costs nothing.
 *
 * <p>Knows the raster formats that browsers show: PNG, JPEG, GIF, WebP. SVG is not among them,
 * because it is a document that can hold scripts.
 *
 * @param format {@code png}, {@code jpeg}, {@code gif} or {@code webp}
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageHeader(String format, int width, int height) {
  private static final int LONGEST = 512 * 1024;
  private static final int MOST_SEGMENTS = 1_000;
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

  /**
   * The header of the picture that {@code stream} starts with; empty when it is none of the known
   * formats, or damaged.
   */
  public static Optional<ImageHeader> read(InputStream stream) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(stream.readNBytes(LONGEST));
    ImageHeader header = null;
    if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      header = png(bytes);
    } else if (starts(bytes, 0xff, 0xd8, 0xff)) {
      header = jpeg(bytes);
    } else if (starts(bytes, 'G', 'I', 'F', '8')) {
      header = gif(bytes);
    } else if (starts(bytes, 'R', 'I', 'F', 'F')) {
      header = webp(bytes);
    }
    return Optional.ofNullable(header).filter(found -> found.width > 0 && found.height > 0);
  }

  /**
   * Whether {@code file} is a picture of a known format, by its bytes and by its name, which must
   * agree; of at most 50 million pixels.
   */
  public static boolean isPicture(UploadedFile file) {
    try (InputStream stream = file.open()) {
      return read(stream)
          .filter(
              found -> ENDINGS.getOrDefault(found.format(), Set.of()).contains(file.extension()))
          .filter(found -> found.pixels() <= MOST_PIXELS)
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pixels the picture has. */
  public long pixels() {
    return (long) width * height;
  }

  private static boolean starts(ByteBuffer bytes, int... expected) {
    if (bytes.limit() < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes.get(i) & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean says(ByteBuffer bytes, int offset, String text) {
    if (bytes.limit() < offset + text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes.get(offset + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable ImageHeader png(ByteBuffer bytes) {
    return says(bytes, 12, "IHDR") && bytes.limit() >= 24
        ? new ImageHeader("png", bytes.getInt(16), bytes.getInt(20))
        : null;
  }

  private static @Nullable ImageHeader gif(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    return bytes.limit() >= 10
        ? new ImageHeader(
            "gif", Short.toUnsignedInt(bytes.getShort(6)), Short.toUnsignedInt(bytes.getShort(8)))
        : null;
  }

  /** Goes from segment to segment to the one that starts a frame. */
  private static @Nullable ImageHeader jpeg(ByteBuffer bytes) {
    int at = 2;
    for (int i = 0; i < MOST_SEGMENTS && at + 9 <= bytes.limit(); i++) {
      if ((bytes.get(at) & 0xff) != 0xff) {
        return null;
      }
      int marker = bytes.get(at + 1) & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return new ImageHeader(
            "jpeg",
            Short.toUnsignedInt(bytes.getShort(at + 7)),
            Short.toUnsignedInt(bytes.getShort(at + 5)));
      }
      int length = Short.toUnsignedInt(bytes.getShort(at + 2));
      if (length < 2) {
        return null;
      }
      at += 2 + length;
    }
    return null;
  }

  /** The three kinds of WebP: lossy, lossless, extended. */
  private static @Nullable ImageHeader webp(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (!says(bytes, 8, "WEBP") || bytes.limit() < 30) {
      return null;
    }
    if (says(bytes, 12, "VP8 ")) {
      return new ImageHeader("webp", bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
    }
    if (says(bytes, 12, "VP8L")) {
      int packed = bytes.getInt(21);
      return new ImageHeader("webp", (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
    }
    if (says(bytes, 12, "VP8X")) {
      return new ImageHeader(
          "webp", (bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8 & 0xffffff) + 1);
    }
    return null;
  }
}
