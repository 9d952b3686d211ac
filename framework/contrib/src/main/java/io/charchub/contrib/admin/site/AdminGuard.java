package io.charchub.contrib.admin.site;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.changeform.Drafts;
import io.charchub.http.Handler;
import io.charchub.http.HttpException;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Lets nobody in who may not enter: they are sent to the log-in, and afterwards to where they
 * wanted to go; what they had typed into a form is kept for them. What is shown is kept out of
 * caches, the browser's own among them, and may load nothing but files of the site itself. Django's
 * {@code admin_view}.
 */
final class AdminGuard implements Middleware {
  /** Scripts, styles, pictures and requests of the site itself, and nothing written in the page. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final AdminSite site;

  AdminGuard(AdminSite site) {
    this.site = site;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    site.enter(request);
    if (site.hasPermission(request)) {
      return closed(permitted(request, next));
    }
    Drafts.keep(request);
    return closed(Response.redirect(loginUrl(request)));
  }

  /** For the pages that anybody sees. */
  static Middleware open(AdminSite site) {
    return (request, next) -> {
      site.enter(request);
      return closed(next.handle(request));
    };
  }

  /** Who follows an old link stays within the site, and sees the ways on. */
  private Response permitted(Request request, Handler next) throws Exception {
    try {
      return next.handle(request);
    } catch (HttpException refused) {
      return RefusedPage.of(request, site, refused).orElseThrow(() -> refused);
    }
  }

  private String loginUrl(Request request) {
    String wanted = URLEncoder.encode(request.fullPath(), StandardCharsets.UTF_8);
    return site.url("login") + "?next=" + wanted;
  }

  /** With the headers of every answer of the site. */
  static Response closed(Response response) {
    response.headers().setIfAbsent("Cache-Control", "no-store, private");
    return response.header("Content-Security-Policy", POLICY);
  }
}
