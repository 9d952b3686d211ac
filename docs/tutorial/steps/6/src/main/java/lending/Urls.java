package lending;

import static io.charchub.contrib.auth.AuthDecorators.loginRequired;
import static io.charchub.contrib.auth.AuthDecorators.permissionRequired;
import static io.charchub.urls.Routes.path;
import static io.charchub.views.Decorators.requirePost;

import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import io.charchub.views.generic.CreateView;
import java.util.List;

/** The addresses of the app. */
public final class Urls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", Views::index, "books"),
        path("book/<int:id>/", Views::book, "book"),
        path("book/<int:id>/lend/", Views::lend, "lend").with(loginRequired()),
        path("loan/<int:id>/return/", Views::giveBack, "return")
            .with(loginRequired(), requirePost()),
        path(
                "book/new/",
                CreateView.of(Book.objects, Book_.title, Book_.author, Book_.pages, Book_.boughtOn),
                "new_book")
            .with(permissionRequired("lending.add_book")),
        path(
                "reader/new/",
                CreateView.of(Reader.objects, Reader_.name, Reader_.email).success("books"),
                "new_reader")
            .with(permissionRequired("lending.add_reader")));
  }
}
