package io.charchub.testing;

import io.charchub.http.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to a site: within the process, or over a socket. */
interface Transport {
  /** The host that is asked where a test names none. */
  String host();

  /**
   * Sends {@code message}.
   *
   * @param checkCsrf whether a form without its token is refused; a socket cannot say no to this
   */
  Answer send(Message message, boolean checkCsrf);

  /** One header of an answer. */
  record Header(String name, String value) {}

  /**
   * What came back.
   *
   * @param request as the view saw it; null over a socket
   * @param failure what a view threw where the answer is one of 5xx; null otherwise, and over a
   *     socket
   */
  record Answer(
      int status,
      List<Header> headers,
      byte[] content,
      @Nullable Request request,
      @Nullable Throwable failure) {

    List<String> values(String name) {
      return headers.stream()
          .filter(each -> each.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
    }

    Optional<String> value(String name) {
      return values(name).stream().findFirst();
    }
  }
}
