package io.charchub.contrib.flatpages;

import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.AuthDecorators;
import io.charchub.contrib.sitemaps.Sitemap;
import io.charchub.db.models.QuerySet;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.template.Markup;
import io.charchub.views.Pages;
import io.charchub.views.Shortcuts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with the flat page of an address.
 *
 * <p>There are two ways to let a site have flat pages: the middleware {@code flatpages}, which
 * looks where no route has answered, or a route behind all others:
 *
 * <pre>
 * path("&lt;path:url&gt;", FlatPages::page, "flatpage")
 * </pre>
 *
 * <p>A page is shown in the template it names, or in {@code flatpages/default.ftlh}, which gets it
 * as {@code flatpage} and what it says as {@code content}: HTML, which is not escaped and not
 * cleaned. Django's counterpart is the view {@code flatpage}.
 */
public final class FlatPages {
  private static final String USUAL = "flatpages/default.ftlh";

  private FlatPages() {}

  /**
   * The flat page at {@code url}, which may lack its first slash; a redirect to the address with a
   * slash at the end where only that is one and APPEND_SLASH is on.
   *
   * @throws Http404 {@code flatpages.E404} when there is none
   */
  public static Response page(Request request, String url) throws Exception {
    String path = url.startsWith("/") ? url : "/" + url;
    return answer(request, path)
        .orElseThrow(
            () -> new Http404(Problem.of("flatpages.E404", "There is no flat page here").at(path)));
  }

  /** The answer to a request for {@code path}; empty where there is no such page. */
  static Optional<Response> answer(Request request, String path) throws Exception {
    if (path.length() > FlatPage.LONGEST) {
      return Optional.empty();
    }
    boolean appends = appendsSlash() && !path.endsWith("/");
    List<FlatPage> found =
        FlatPage.objects
            .filter(FlatPage_.url.in(appends ? List.of(path, path + "/") : List.of(path)))
            .list();
    for (FlatPage page : found) {
      if (page.url.equals(path)) {
        return Optional.of(show(request, page));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(withSlash(request));
  }

  private static Response show(Request request, FlatPage page) throws Exception {
    return page.registrationRequired
        ? AuthDecorators.loginRequired().handle(request, shown -> render(shown, page))
        : render(request, page);
  }

  private static Response render(Request request, FlatPage page) {
    boolean own =
        !page.templateName.isEmpty()
            && Services.current().get(Pages.class).templates().has(page.templateName);
    return Shortcuts.render(
        request,
        own ? page.templateName : USUAL,
        Map.of("flatpage", page, "content", new Markup(page.content)));
  }

  private static Response withSlash(Request request) {
    String full = request.fullPath();
    int query = full.indexOf('?');
    return Response.permanentRedirect(
        query < 0 ? full + "/" : full.substring(0, query) + "/" + full.substring(query));
  }

  private static boolean appendsSlash() {
    return Services.current().get(Settings.class).get(BuiltInSettings.APPEND_SLASH);
  }

  /** The pages that {@code request} may see, by their addresses: for menus. */
  public static QuerySet<FlatPage> visibleTo(Request request) {
    return visible(Auth.isAuthenticated(request));
  }

  static QuerySet<FlatPage> visible(boolean toUsers) {
    return toUsers
        ? FlatPage.objects.all()
        : FlatPage.objects.filter(FlatPage_.registrationRequired.eq(false));
  }

  /**
   * The pages that everybody may see, for the map of the site. Django's {@code FlatPageSitemap}.
   */
  public static Sitemap<FlatPage> sitemap() {
    return Sitemap.rows(() -> visible(false).only("url"), page -> page.url);
  }
}
