package io.charchub.template;

import java.io.IOException;
import java.io.Writer;

/** Collects a page, up to a number of characters. Unlike {@code StringWriter} it takes no lock. */
final class PageWriter extends Writer {
  private final StringBuilder text = new StringBuilder(4096);
  private final int limit;

  PageWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    reserve(length);
    text.append(characters, offset, length);
  }

  @Override
  public void write(String string) throws IOException {
    reserve(string.length());
    text.append(string);
  }

  @Override
  public void write(String string, int offset, int length) throws IOException {
    reserve(length);
    text.append(string, offset, offset + length);
  }

  @Override
  public void write(int character) throws IOException {
    reserve(1);
    text.append((char) character);
  }

  private void reserve(int more) throws TooLongException {
    if (more > limit - text.length()) {
      throw new TooLongException();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }

  /** The page grew past its limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
