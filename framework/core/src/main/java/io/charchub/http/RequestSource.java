package io.charchub.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server, or a test, knows about a request before anything is parsed. {@link Request} does
 * the rest, lazily.
 */
public interface RequestSource {
  /** The method in capitals. */
  String method();

  /** The path as sent, percent-encoded, starting with a slash. */
  String rawPath();

  /** What stood behind the question mark, as sent; null when there was none. */
  @Nullable String rawQuery();

  /** {@code http} or {@code https}: how the connection itself is made, whatever any header says. */
  String scheme();

  /** The first value of a header, its name in any case; null when it was not sent. */
  @Nullable String header(String name);

  /** All values of a header in the order sent; never null. */
  List<String> headers(String name);

  /** The names of the headers sent; never null. */
  Collection<String> headerNames();

  /** The address of the peer, without a port. */
  String remoteAddress();

  /** The name and port that the server listens on, for a request without a Host header. */
  String localAuthority();

  /** The body, to be read once; empty, never null, where there is none. */
  InputStream body() throws IOException;
}
