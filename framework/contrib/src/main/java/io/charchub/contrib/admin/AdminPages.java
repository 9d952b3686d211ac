package io.charchub.contrib.admin;

import io.charchub.urls.Route;
import java.util.List;

/** What answers the addresses of a site: a service that the app's config gives. */
@FunctionalInterface
public interface AdminPages {
  /** The routes of {@code site}, under Django's names. */
  List<Route> routes(AdminSite site);
}
