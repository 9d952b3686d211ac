package io.charchub.contrib.auth;

import static io.charchub.contrib.auth.AuthDecorators.loginRequired;
import static io.charchub.urls.Routes.path;
import static io.charchub.views.Decorators.neverCache;
import static io.charchub.views.Decorators.requirePost;

import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/**
 * The routes of log-in, log-out and passwords, under Django's names:
 *
 * <pre>
 * path("accounts/", include(new AccountUrls()))
 * </pre>
 */
public final class AccountUrls implements UrlConf {
  /** The routes. */
  public AccountUrls() {}

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("login/", AuthViews::login, "login").with(neverCache()),
        path("logout/", AuthViews::logout, "logout").with(neverCache(), requirePost()),
        path("password_change/", AuthViews::passwordChange, "password_change")
            .with(neverCache(), loginRequired()),
        path("password_change/done/", AuthViews::passwordChangeDone, "password_change_done")
            .with(loginRequired()),
        path("password_reset/", AuthViews::passwordReset, "password_reset").with(neverCache()),
        path("password_reset/done/", AuthViews::passwordResetDone, "password_reset_done"),
        path(
                "reset/<str:uidb64>/<str:token>/",
                AuthViews::passwordResetConfirm,
                "password_reset_confirm")
            .with(neverCache()),
        path("reset/done/", AuthViews::passwordResetComplete, "password_reset_complete"));
  }
}
