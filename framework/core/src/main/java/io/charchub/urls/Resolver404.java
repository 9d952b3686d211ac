package io.charchub.urls;

import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.LogText;

/** No route matches the path: an answer of 404. The DEBUG page lists the routes beside it. */
public final class Resolver404 extends Http404 {
  private static final long serialVersionUID = 1L;

  private final String path;

  Resolver404(String path) {
    super(
        new Problem(
            "urls.E404", "No route matches the path '" + LogText.escape(path) + "'.", "", ""));
    this.path = path;
  }

  /** The path that nothing matched. */
  public String path() {
    return path;
  }
}
