package io.charchub.template;

import java.io.IOException;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects a page, up to a number of characters, as the bytes that are sent: UTF-8, made once as
 * the characters come. Unlike {@code StringWriter} it takes no lock, and a page is never copied
 * from narrow to wide characters because one letter of it is Persian.
 *
 * <p>The two halves of a character beyond the first plane may come in two calls. Half a character
 * alone becomes a question mark, as {@link String#getBytes(java.nio.charset.Charset)} has it.
 */
final class PageWriter extends Writer {
  /** Bytes that one {@code char} may need. */
  private static final int WIDEST = 3;

  /** Room is made for so many characters at a time, as if each took the most bytes. */
  private static final int PIECE = 1024;

  /** The characters that take one byte or two: nearly all of a page in Latin or Arabic script. */
  private static final int SHORT = 0x800;

  private static final VarHandle TWO_BYTES =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /** What stands for a character that HTML would read as its own, where there is such. */
  private static final @Nullable String[] ENTITIES = new @Nullable String['>' + 1];

  /**
   * How each of the {@link #SHORT} characters is written: its first byte, its second one above it,
   * and from bit 16 on how many they are.
   */
  private static final int[] PLAIN = new int[SHORT];

  /** The same, but 0 for what has an entity. */
  private static final int[] ESCAPED;

  static {
    ENTITIES['<'] = "&lt;";
    ENTITIES['>'] = "&gt;";
    ENTITIES['&'] = "&amp;";
    ENTITIES['"'] = "&quot;";
    ENTITIES['\''] = "&#39;";
    for (int c = 0; c < SHORT; c++) {
      PLAIN[c] = c < 0x80 ? 1 << 16 | c : 2 << 16 | (0x80 | c & 0x3F) << 8 | 0xC0 | c >> 6;
    }
    ESCAPED = PLAIN.clone();
    for (int c = 0; c < ENTITIES.length; c++) {
      if (ENTITIES[c] != null) {
        ESCAPED[c] = 0;
      }
    }
  }

  private final int limit;
  private byte[] bytes;
  private int size;
  private int characters;
  private char high;

  /** For a page. */
  PageWriter(int limit) {
    this(limit, 16_384);
  }

  /**
   * @param limit no more characters are taken
   * @param room for how many bytes there is room at first
   */
  PageWriter(int limit, int room) {
    this.limit = limit;
    this.bytes = new byte[room];
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    reserve(length);
    encode(text, offset, offset + length);
  }

  @Override
  public void write(String text) throws IOException {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    reserve(length);
    int end = offset + length;
    for (int from = offset; from < end; from += PIECE) {
      encode(text, from, Math.min(from + PIECE, end));
    }
  }

  /** Writes {@code text} so that HTML shows it as it is, within double and single quotes too. */
  void writeEscaped(String text) throws IOException {
    int length = text.length();
    reserve(length);
    for (int from = 0; from < length; from += PIECE) {
      escape(text, from, Math.min(from + PIECE, length));
    }
  }

  private void escape(String text, int from, int to) throws IOException {
    makeRoom(to - from);
    int i = from;
    while (i < to) {
      i = high == 0 ? encodeShort(text, i, to, ESCAPED) : i;
      if (i < to) {
        char c = text.charAt(i++);
        String entity = c < ENTITIES.length ? ENTITIES[c] : null;
        if (entity == null) {
          encodeOne(c);
        } else {
          reserve(entity.length() - 1);
          encode(entity, 0, entity.length());
          makeRoom(to - i);
        }
      }
    }
  }

  private void encode(String text, int from, int to) {
    makeRoom(to - from);
    int i = from;
    while (i < to) {
      i = high == 0 ? encodeShort(text, i, to, PLAIN) : i;
      if (i < to) {
        encodeOne(text.charAt(i++));
      }
    }
  }

  /**
   * Encodes what {@code codes} have a code for; where that ends. No jump between one byte and two:
   * in Persian text letters of two bytes and spaces of one follow each other so that no processor
   * guesses which. So two bytes are written always, and the second may be written over.
   */
  private int encodeShort(String text, int from, int to, int[] codes) {
    byte[] out = bytes;
    int at = size;
    int i = from;
    for (; i < to; i++) {
      char c = text.charAt(i);
      int code = c < SHORT ? codes[c] : 0;
      if (code == 0) {
        break;
      }
      TWO_BYTES.set(out, at, (short) code);
      at += code >>> 16;
    }
    size = at;
    return i;
  }

  @Override
  public void write(int character) throws IOException {
    write(new char[] {(char) character}, 0, 1);
  }

  private void reserve(int more) throws TooLongException {
    if (more > limit - characters) {
      throw new TooLongException();
    }
    characters += more;
  }

  private void makeRoom(int more) {
    long needed = size + WIDEST * (more + 1L);
    if (needed > bytes.length) {
      long larger = Math.max(needed, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, larger));
    }
  }

  private void encode(char[] text, int from, int to) {
    makeRoom(to - from);
    int i = from;
    while (i < to) {
      i = high == 0 ? encodeShort(text, i, to) : i;
      if (i < to) {
        encodeOne(text[i++]);
      }
    }
  }

  /**
   * Encodes what takes one byte or two, nearly all of a page; where that ends. Markup is ASCII, so
   * four characters at a time are asked whether they are.
   */
  private int encodeShort(char[] text, int from, int to) {
    byte[] out = bytes;
    int at = size;
    int i = from;
    while (i < to) {
      char c = text[i];
      if (c < 0x80) {
        out[at++] = (byte) c;
        i++;
        while (i + 4 <= to && (text[i] | text[i + 1] | text[i + 2] | text[i + 3]) < 0x80) {
          out[at] = (byte) text[i];
          out[at + 1] = (byte) text[i + 1];
          out[at + 2] = (byte) text[i + 2];
          out[at + 3] = (byte) text[i + 3];
          at += 4;
          i += 4;
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
        i++;
      } else {
        break;
      }
    }
    size = at;
    return i;
  }

  private void encodeOne(char c) {
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        encodeFour(Character.toCodePoint(first, c));
        return;
      }
      bytes[size++] = '?';
    }
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[size++] = '?';
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void encodeFour(int character) {
    bytes[size++] = (byte) (0xF0 | character >> 18);
    bytes[size++] = (byte) (0x80 | character >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | character >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | character & 0x3F);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** The page in UTF-8. */
  byte[] toByteArray() {
    if (high != 0) {
      high = 0;
      bytes[size++] = '?';
    }
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(toByteArray(), StandardCharsets.UTF_8);
  }

  /** The page grew past its limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
