package io.charchub.http;

import io.charchub.errors.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and fails beyond the limit, whatever length was declared. */
final class LimitedStream extends FilterInputStream {
  private final long limit;
  private long left;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int value;
    try {
      value = in.read();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Whatever the server says about a body that broke off, came too slowly or was framed wrongly:
   * the client is to blame.
   */
  private static HttpException broken(Exception cause) {
    return new HttpException(
        400, Problem.of("http.E416", "The body broke off or is malformed."), cause);
  }

  private void count(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new RequestDataTooBig("The body is longer than " + limit + " bytes.");
    }
  }
}
