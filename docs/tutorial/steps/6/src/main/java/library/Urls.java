package library;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.auth.AccountUrls;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The addresses of the site. */
public final class Urls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", Views::home, "home"),
        path("admin/", Admin.urls()),
        path("lending/", include(new lending.Urls())),
        path("accounts/", include(new AccountUrls())));
  }
}
