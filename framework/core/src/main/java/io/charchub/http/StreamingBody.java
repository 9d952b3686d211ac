package io.charchub.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a response piece by piece. */
@FunctionalInterface
public interface StreamingBody {
  /**
   * Writes all of the content to {@code out} and does not close it.
   *
   * @throws IOException when the client went away, or what is written cannot be read
   */
  void writeTo(OutputStream out) throws IOException;
}
