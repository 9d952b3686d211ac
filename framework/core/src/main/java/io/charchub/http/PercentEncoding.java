package io.charchub.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Percent-encoding of URLs (RFC 3986) and of forms (the URL Standard's {@code
 * application/x-www-form-urlencoded}), in UTF-8 and in one pass.
 */
public final class PercentEncoding {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final boolean[] PATH = set(UNRESERVED + "!$&'()*+,;=/:@");
  private static final boolean[] URI = set(UNRESERVED + "/#%[]=:;$&()+,!?*@'");
  private static final boolean[] QUERY = set(UNRESERVED);

  private PercentEncoding() {}

  /**
   * {@code path} with everything encoded but the characters that mean themselves in a path; a slash
   * stays. Django encodes reversed URLs so.
   */
  public static String encodePath(String path) {
    return encode(path, PATH, false);
  }

  /**
   * {@code text} as a name or value of a query: a blank becomes a plus. Python's {@code
   * quote_plus}.
   */
  public static String encodeQuery(String text) {
    return encode(text, QUERY, true);
  }

  /**
   * {@code uri} with what no URI may hold (blanks, letters beyond ASCII, quotes) encoded, and what
   * is encoded already left alone. Django's {@code iri_to_uri}.
   */
  public static String encodeIri(String uri) {
    return encode(uri, URI, false);
  }

  /**
   * {@code address} with the second of its leading slashes encoded, where it has two: it would be
   * read as another host's. Django's {@code escape_leading_slashes}.
   */
  public static String escapeLeadingSlashes(String address) {
    return address.startsWith("//") ? "/%2F" + address.substring(2) : address;
  }

  /**
   * {@code text} with all but letters, digits and {@code -._~} encoded, as for RFC 6266 file names.
   */
  public static String encodeStrict(String text) {
    return encode(text, QUERY, false);
  }

  /**
   * A query's name or value decoded: a plus is a blank, an escape that is none stands for itself,
   * bytes that are not UTF-8 become U+FFFD. Python's {@code unquote_plus}.
   */
  public static String decodeQuery(String text) {
    String decoded = decode(text, true, false);
    return decoded == null ? text : decoded;
  }

  /** As {@link #decodeQuery}, for a form's body: null where the bytes are not UTF-8. */
  static @Nullable String decodeForm(String text) {
    return decode(text, true, true);
  }

  /** A path decoded once; null where an escape is malformed or the bytes are not UTF-8. */
  public static @Nullable String decodePath(String path) {
    int percent = path.indexOf('%');
    while (percent >= 0) {
      if (percent + 2 >= path.length()
          || digit(path.charAt(percent + 1)) < 0
          || digit(path.charAt(percent + 2)) < 0) {
        return null;
      }
      percent = path.indexOf('%', percent + 3);
    }
    return decode(path, false, true);
  }

  private static @Nullable String decode(String text, boolean plus, boolean strict) {
    if (text.indexOf('%') < 0 && (!plus || text.indexOf('+') < 0)) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte current = bytes[i];
      if (current == '+' && plus) {
        current = ' ';
      } else if (current == '%' && i + 2 < bytes.length) {
        int high = digit(bytes[i + 1]);
        int low = digit(bytes[i + 2]);
        if (high >= 0 && low >= 0) {
          current = (byte) (high << 4 | low);
          i += 2;
        }
      }
      bytes[length++] = current;
    }
    if (!strict) {
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String encode(String text, boolean[] safe, boolean plus) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 128 && safe[text.charAt(i)]) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] encoded = new byte[3 * bytes.length];
    int length = 0;
    for (byte value : bytes) {
      if (value >= 0 && safe[value]) {
        encoded[length++] = value;
      } else if (plus && value == ' ') {
        encoded[length++] = '+';
      } else {
        encoded[length++] = '%';
        encoded[length++] = HEX[value >> 4 & 15];
        encoded[length++] = HEX[value & 15];
      }
    }
    return new String(encoded, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static int digit(int character) {
    return character < 128 ? Character.digit(character, 16) : -1;
  }

  private static boolean[] set(String characters) {
    boolean[] set = new boolean[128];
    characters.chars().forEach(character -> set[character] = true);
    return set;
  }
}
