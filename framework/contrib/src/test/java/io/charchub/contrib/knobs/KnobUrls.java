package io.charchub.contrib.knobs;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.auth.AccountUrls;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.AuthDecorators;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Dates;
import io.charchub.i18n.Languages;
import io.charchub.middleware.CsrfToken;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import io.charchub.views.LanguageViews;
import io.charchub.views.Shortcuts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Views that tell what settings decide. */
public final class KnobUrls implements UrlConf {
  static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", KnobUrls::who, "home"),
        path("begin/", KnobUrls::begin, "begin"),
        path("look/", KnobUrls::look, "look"),
        path("token/", KnobUrls::token, "token"),
        path("send/", KnobUrls::send, "send"),
        path("where/", KnobUrls::where, "where"),
        path("now/", KnobUrls::now, "now"),
        path("health/", KnobUrls::who, "health"),
        path("static/", KnobUrls::stylesheet, "stylesheet"),
        path("perms/", KnobUrls::perms, "perms"),
        path("members/", KnobUrls::who, "members").with(AuthDecorators.loginRequired()),
        path("accounts/", include(new AccountUrls())),
        path("language/", LanguageViews::setLanguage, "set_language").csrfExempt());
  }

  private static Response who(Request request) {
    return Response.text(Auth.user(request).map(Object::toString).orElse("nobody"));
  }

  private static Response begin(Request request) {
    request.session().set("begun", true);
    return Response.text("begun");
  }

  private static Response look(Request request) {
    return Response.text(String.valueOf(request.session().get("begun").isPresent()));
  }

  private static Response token(Request request) {
    return Response.text(CsrfToken.get(request));
  }

  private static Response send(Request request) throws Exception {
    return Response.text(request.form().names() + " " + request.files().names());
  }

  private static Response where(Request request) {
    return Response.text(
        request.scheme() + "://" + request.host() + " from " + request.remoteAddress());
  }

  private static Response now(Request request) {
    return Response.text(Languages.code(Languages.current()) + " " + Dates.format(MIDNIGHT, "H:i"));
  }

  private static Response stylesheet(Request request) {
    return Shortcuts.render(request, "knobs/static.ftlh");
  }

  private static Response perms(Request request) {
    return Shortcuts.render(request, "knobs/perms.ftlh", Map.of());
  }
}
