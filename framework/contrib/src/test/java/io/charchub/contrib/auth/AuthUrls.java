package io.charchub.contrib.auth;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The pages of the test site. */
public final class AuthUrls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", AuthUrls::who, "home"),
        path("accounts/", include(new AccountUrls())),
        path("members/", AuthUrls::who, "members").with(AuthDecorators.loginRequired()),
        path("groups/", AuthUrls::who, "groups")
            .with(AuthDecorators.permissionRequired("auth.change_group")));
  }

  private static Response who(Request request) {
    return Response.text(Auth.user(request).map(Object::toString).orElse("nobody"));
  }
}
