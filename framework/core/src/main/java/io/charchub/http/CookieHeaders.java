package io.charchub.http;

/**
 * Keeps one {@code Set-Cookie} header a cookie: a cookie is the same when name, path and domain
 * are.
 */
final class CookieHeaders {
  private CookieHeaders() {}

  static void set(Headers headers, Cookie cookie) {
    String start = cookie.name() + "=";
    String place = place(cookie.toHeader());
    java.util.List<String> kept = headers.all("Set-Cookie");
    kept.removeIf(other -> other.startsWith(start) && place(other).equals(place));
    headers.remove("Set-Cookie");
    kept.forEach(other -> headers.add("Set-Cookie", other));
    headers.add("Set-Cookie", cookie.toHeader());
  }

  /** The path and the domain in a header that {@link Cookie#toHeader} wrote. */
  private static String place(String header) {
    int path = header.lastIndexOf("; Path=");
    StringBuilder place = new StringBuilder();
    for (String piece : header.substring(Math.max(0, path)).split("; ", -1)) {
      if (piece.startsWith("Path=") || piece.startsWith("Domain=")) {
        place.append(piece).append(';');
      }
    }
    return place.toString();
  }
}
