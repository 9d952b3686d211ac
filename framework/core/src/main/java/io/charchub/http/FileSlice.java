package io.charchub.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A part of a file from where the stream stands; fails when the file became shorter, since its
 * length has been promised.
 */
final class FileSlice extends FilterInputStream {
  private final Path file;
  private long left;

  FileSlice(InputStream in, long length, Path file) {
    super(in);
    this.left = length;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("the file became shorter while it was sent: " + file);
    }
    left -= count;
    return count;
  }
}
