package io.charchub.contrib.admin.site;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;
import static io.charchub.views.Decorators.requirePost;

import io.charchub.contrib.admin.AdminPages;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.accounts.PasswordPage;
import io.charchub.contrib.admin.changeform.ChangeFormPage;
import io.charchub.contrib.admin.changelist.ChangeListPage;
import io.charchub.contrib.admin.records.DeletePage;
import io.charchub.contrib.admin.records.HistoryPage;
import io.charchub.contrib.admin.transfer.ExportPage;
import io.charchub.contrib.admin.transfer.ImportPage;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.views.LanguageViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which page of a site answers which address: Django's, so that bookmarks keep working. */
final class AdminRoutes implements AdminPages {
  @Override
  public List<Route> routes(AdminSite site) {
    EntryPages entry = new EntryPages(site);
    List<Route> open =
        List.of(
            path("login/", entry::login, "login"),
            path("language/", LanguageViews::setLanguage, "set_language").with(requirePost()),
            path("theme/", entry::theme, "theme").with(requirePost()));
    IndexPages index = new IndexPages(site);
    List<Route> closed = new ArrayList<>(site.routes());
    closed.add(path("", index::index, "index"));
    closed.add(path("search/", new SearchPage(site)::search, "search"));
    closed.add(PasswordPage.own(site));
    closed.add(path("logout/", entry::logout, "logout").with(requirePost()));
    for (ModelAdmin<?> admin : site.modelAdmins()) {
      closed.add(path(prefix(admin), include(ofModel(site, admin))));
    }
    closed.add(path("<slug:label>/", index::app, "app_list"));
    closed.add(path("<path:rest>", AdminRoutes::unknown));
    return List.of(
        path("", include(open)).with(AdminGuard.open(site)),
        path("", include(closed)).with(new AdminGuard(site)));
  }

  private static String prefix(ModelAdmin<?> admin) {
    String model = admin.meta().name().toLowerCase(Locale.ROOT);
    return admin.meta().appLabel() + "/" + model + "/";
  }

  /** The pages of one model; each room gives its own. */
  private static <T extends KeyedModel<?>> List<Route> ofModel(
      AdminSite site, ModelAdmin<T> admin) {
    List<Route> routes = new ArrayList<>(admin.routes(site));
    routes.addAll(ChangeListPage.routes(site, admin));
    routes.addAll(ChangeFormPage.routes(site, admin));
    routes.addAll(DeletePage.routes(site, admin));
    routes.addAll(HistoryPage.routes(site, admin));
    routes.addAll(ExportPage.routes(site, admin));
    routes.addAll(ImportPage.routes(site, admin));
    routes.addAll(PasswordPage.routes(site, admin));
    return routes;
  }

  /** Who may not enter learns nothing of which addresses there are. */
  private static Response unknown(Request request, String rest) {
    throw new Http404(Problem.of("admin.E404", "The admin has no page '" + rest + "'"));
  }
}
