package io.charchub.middleware;

import io.charchub.http.StreamingBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes the gzip format (RFC 1952), with a file name of random length in its header: bytes that
 * every reader skips, and that blur the length. Deflaters are kept, since each allocates a quarter
 * of a megabyte outside of the heap.
 */
final class Gzip {
  private static final int LONGEST_PADDING = 100;
  private static final int LEVEL = 5;
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(16);

  private Gzip() {}

  static byte[] compress(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
    try {
      compress(stream -> stream.write(content), out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  static void compress(StreamingBody body, OutputStream out) throws IOException {
    out.write(HEADER);
    out.write(padding());
    Deflater deflater = take();
    try {
      Counted counted = new Counted(out, deflater);
      body.writeTo(counted);
      counted.finish();
      writeLittleEndian(out, (int) counted.checksum.getValue());
      writeLittleEndian(out, deflater.getTotalIn());
    } finally {
      giveBack(deflater);
    }
  }

  /** A name of 0 to 99 letters and the zero that ends it. */
  private static byte[] padding() {
    byte[] name = new byte[ThreadLocalRandom.current().nextInt(LONGEST_PADDING) + 1];
    Arrays.fill(name, (byte) 'a');
    name[name.length - 1] = 0;
    return name;
  }

  private static Deflater take() {
    Deflater deflater = IDLE.poll();
    return deflater == null ? new Deflater(LEVEL, true) : deflater;
  }

  private static void giveBack(Deflater deflater) {
    deflater.reset();
    if (!IDLE.offer(deflater)) {
      deflater.end();
    }
  }

  private static void writeLittleEndian(OutputStream out, int value) throws IOException {
    out.write(
        new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)});
  }

  /** Deflates, and keeps the checksum of what comes in. */
  private static final class Counted extends DeflaterOutputStream {
    final CRC32 checksum = new CRC32();

    Counted(OutputStream out, Deflater deflater) {
      super(out, deflater, 8_192);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      checksum.update(bytes, offset, length);
      super.write(bytes, offset, length);
    }
  }
}
