package io.charchub.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;

/**
 * Writes long content as fast as the client takes it, without a thread that waits: a peer that asks
 * for much and reads nothing costs a buffer.
 */
final class AsyncWriter implements WriteListener {
  private static final int PIECE = 65_536;

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final InputStream content;
  private final byte[] buffer = new byte[PIECE];

  AsyncWriter(AsyncContext context, ServletOutputStream out, InputStream content) {
    this.context = context;
    this.out = out;
    this.content = content;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      int count = content.readNBytes(buffer, 0, PIECE);
      if (count == 0) {
        content.close();
        context.complete();
        return;
      }
      out.write(buffer, 0, count);
    }
  }

  @Override
  public void onError(Throwable failure) {
    try {
      content.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    context.complete();
  }
}
