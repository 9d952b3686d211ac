package io.charchub.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream at the delimiters of a multipart body (RFC 2046, section 5.1), in one pass and with
 * one buffer.
 *
 * <p>A delimiter is a line break, two dashes and the boundary. What could be the start of one at
 * the end of the buffer waits there until more is read. Bytes are looked at again only behind a
 * carriage return, at most once for each byte of the delimiter.
 */
final class MultipartStream {
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[16_384];
  private int position;
  private int limit;

  MultipartStream(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first delimiter may stand at the very start: a line break before it makes it one like all
    // others.
    buffer[0] = '\r';
    buffer[1] = '\n';
    limit = 2;
  }

  /**
   * Skips what stands before the next delimiter and the rest of its line; false when it was the one
   * that ends the body.
   */
  boolean nextPart() throws IOException {
    copyToDelimiter(NOWHERE);
    return endOfDelimiterLine();
  }

  /** Writes the content of a part to {@code sink} and stops before the delimiter behind it. */
  void copyPart(OutputStream sink) throws IOException {
    copyToDelimiter(sink);
    position -= delimiter.length;
  }

  /** One line of a part's header, without its line break. */
  String headerLine(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int last = 0;
    while (true) {
      int value = next();
      if (value == '\n' && last == '\r') {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.length() - 1);
      }
      if (line.size() > most) {
        throw new BadRequest("The headers of a part are longer than " + most + " bytes.");
      }
      line.write(value);
      last = value;
    }
  }

  private boolean endOfDelimiterLine() throws IOException {
    int first = next();
    int second = next();
    if (first == '-' && second == '-') {
      return false;
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = next();
    }
    if (first != '\r' || second != '\n') {
      throw new BadRequest("A boundary of the multipart body is followed by other text.");
    }
    return true;
  }

  /** Writes to {@code sink} up to the next delimiter, and stops behind it. */
  private void copyToDelimiter(OutputStream sink) throws IOException {
    while (true) {
      int candidate = indexOfReturn();
      sink.write(buffer, position, candidate - position);
      position = candidate;
      if (limit - position < delimiter.length) {
        fill();
      } else if (isDelimiter()) {
        position += delimiter.length;
        return;
      } else {
        sink.write(buffer[position++]);
      }
    }
  }

  private int indexOfReturn() {
    int i = position;
    while (i < limit && buffer[i] != '\r') {
      i++;
    }
    return i;
  }

  private boolean isDelimiter() {
    for (int i = 0; i < delimiter.length; i++) {
      if (buffer[position + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private int next() throws IOException {
    if (position == limit) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  /** Moves what is left to the front and reads more. */
  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      throw new BadRequest("The multipart body ends before its last boundary.");
    }
    limit += count;
  }
}
