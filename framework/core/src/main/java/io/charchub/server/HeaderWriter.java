package io.charchub.server;

import io.charchub.http.Headers;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the headers of a response to the server. */
@FunctionalInterface
interface HeaderWriter {
  void write(Headers headers, HttpServletResponse outgoing);

  /** By the Servlet API, in any container. */
  static void plainly(Headers headers, HttpServletResponse outgoing) {
    for (int i = 0; i < headers.size(); i++) {
      outgoing.addHeader(headers.name(i), headers.value(i));
    }
  }
}
