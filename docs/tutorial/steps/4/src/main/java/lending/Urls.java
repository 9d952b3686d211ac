package lending;

import static io.charchub.urls.Routes.path;

import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The addresses of the app. */
public final class Urls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(path("", Views::index, "books"), path("book/<int:id>/", Views::book, "book"));
  }
}
