package io.charchub.contrib.admin;

import io.charchub.apps.Services;
import io.charchub.urls.Include;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import io.charchub.urls.UrlConf;
import java.util.List;

/**
 * The site of a project, for its {@code Urls}:
 *
 * <pre>
 * path("admin/", Admin.urls())
 * </pre>
 */
public final class Admin {
  private Admin() {}

  /** The site that apps register with. */
  public static AdminSite site() {
    return Services.current().get(AdminSite.class);
  }

  /** The routes of the site, in the namespace {@code admin}. */
  public static Include urls() {
    return urls(site());
  }

  /** The routes of another site, in the namespace of its name. */
  public static Include urls(AdminSite site) {
    return Routes.include(new SiteUrls(site));
  }

  private record SiteUrls(AdminSite site) implements UrlConf {
    @Override
    public List<Route> urlpatterns() {
      return Services.current().get(AdminPages.class).routes(site);
    }

    @Override
    public String appName() {
      return site.name();
    }
  }
}
