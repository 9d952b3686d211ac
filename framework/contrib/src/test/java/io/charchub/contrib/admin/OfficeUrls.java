package io.charchub.contrib.admin;

import static io.charchub.urls.Routes.path;

import io.charchub.contrib.admin.desk.DeskSite;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The pages of the test project. */
public final class OfficeUrls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(path("admin/", Admin.urls()), path("desk/", Admin.urls(new DeskSite())));
  }
}
