package io.charchub.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Data as a text that may stand in a URL and is signed then: Django's form of it. */
final class SignedData {
  /**
   * The largest data that is unpacked: a signed value is small, and its sender may be hostile with
   * an old key.
   */
  private static final int MAX_DATA = 1 << 20;

  private SignedData() {}

  /** With a point in front where it was packed, because that made it shorter. */
  static String write(byte[] data, boolean compress) {
    byte[] packed = compress ? deflate(data) : data;
    boolean shorter = compress && packed.length < data.length - 1;
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(shorter ? packed : data);
    return shorter ? "." + text : text;
  }

  static byte[] read(String text) {
    boolean packed = text.startsWith(".");
    try {
      byte[] data = Base64.getUrlDecoder().decode(packed ? text.substring(1) : text);
      return packed ? inflate(data) : data;
    } catch (IllegalArgumentException | DataFormatException e) {
      throw BadSignatureException.of("the data is damaged");
    }
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        data.write(buffer, 0, length);
        if (length == 0 || data.size() > MAX_DATA) {
          throw new DataFormatException("cut short or too large");
        }
      }
      return data.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
