package io.charchub.testing.board;

import static io.charchub.urls.Routes.path;

import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The addresses of the board. */
public final class Urls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", Views::list, "list"),
        path("note/<int:pk>/", Views::note, "note"),
        path("pin/", Views::pin, "pin"),
        path("several/", Views::several, "several"),
        path("search/", Views::search, "search"),
        path("old/", Views::old, "old"),
        path("moved/", Views::moved, "moved"),
        path("away/", Views::away, "away"),
        path("round/", Views::round, "round"),
        path("broken/", Views::broken, "broken"),
        path("echo/", Views::echo, "echo").csrfExempt(),
        path("stream/", Views::stream, "stream"),
        path("cookie/", Views::cookie, "cookie"),
        path("tell/", Views::tell, "tell"));
  }
}
