package io.charchub.contrib.flatpages;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;
import static io.charchub.views.Shortcuts.render;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.auth.AccountUrls;
import io.charchub.contrib.sitemaps.Sitemaps;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;
import java.util.Map;

/** A site with accounts, the admin, and flat pages by the middleware and by a route below shop/. */
public final class PageUrls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", PageUrls::menu, "menu"),
        path("admin/", Admin.urls()),
        path("accounts/", include(new AccountUrls())),
        path("", include(Sitemaps.of(Map.of("flat", FlatPages.sitemap())))),
        path("shop/<path:url>", FlatPages::page, "flatpage"));
  }

  private static Response menu(Request request) {
    return render(request, "flatpages/menu.ftlh");
  }
}
