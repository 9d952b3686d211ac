package io.charchub.http;

import io.charchub.errors.Problem;

/**
 * The one form of a path that routing and checks go by: decoded once, no dot segments. What could
 * be read two ways is refused instead of mended, since a mended path is how a check and a handler
 * come to disagree.
 */
final class CanonicalPath {
  private CanonicalPath() {}

  static String of(String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '/') {
      throw refused("does not start with a slash", raw);
    }
    String path = PercentEncoding.decodePath(raw);
    if (path == null) {
      throw refused("is not percent-encoded UTF-8", raw);
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == 0) {
        throw refused("holds a NUL", raw);
      }
      if (c == '/' && isDotSegment(path, i + 1)) {
        throw refused("holds a dot segment", raw);
      }
    }
    return path;
  }

  private static boolean isDotSegment(String path, int start) {
    int i = start;
    while (i < path.length() && path.charAt(i) == '.' && i < start + 3) {
      i++;
    }
    int dots = i - start;
    return (dots == 1 || dots == 2) && (i == path.length() || path.charAt(i) == '/');
  }

  private static BadRequest refused(String why, String raw) {
    return new BadRequest(
        new Problem("http.E400", "The path " + why + ".", LogText.escape(raw), ""));
  }
}
