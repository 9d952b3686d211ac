package io.charchub.contrib.admin.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A text packed for a hidden field of a form. What comes back is read as anything that a visitor
 * sends: within limits, and as nothing better than an upload.
 */
final class PackedText {
  private PackedText() {}

  /** There is more than is read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static String pack(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused the bytes", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /**
   * What {@link #pack} was given; empty for what it did not make.
   *
   * @throws TooLarge where it unpacks to more than a file may have
   * @throws CharacterCodingException where that is no UTF-8
   */
  static String unpack(String packed) throws IOException {
    byte[] bytes;
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
      bytes = in.readNBytes(ImportPage.MOST_BYTES + 4);
    } catch (IllegalArgumentException | IOException notOurs) {
      return "";
    }
    if (bytes.length > ImportPage.MOST_BYTES + 3) {
      throw new TooLarge();
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
