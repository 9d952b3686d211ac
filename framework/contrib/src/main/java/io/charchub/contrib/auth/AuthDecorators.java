package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import io.charchub.http.Middleware;
import io.charchub.http.PermissionDenied;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Reverse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Middleware to put around single routes: {@code path("post/new/", Views::add,
 * "add").with(loginRequired())}. Django's decorators of the same names.
 */
public final class AuthDecorators {
  private AuthDecorators() {}

  /**
   * Sends whoever is not logged in to LOGIN_URL, and afterwards back. Like the others here it keeps
   * the answer out of caches, the browser's own among them, unless the view says otherwise: after
   * log-out the way back shows nothing.
   */
  public static Middleware loginRequired() {
    return (request, next) ->
        Auth.isAuthenticated(request) ? unkept(next.handle(request)) : toLogin(request);
  }

  private static Response unkept(Response response) {
    response.headers().setIfAbsent("Cache-Control", "no-store, private");
    return response;
  }

  /**
   * Sends whoever is not logged in to LOGIN_URL, and answers 403 to who is and does not pass {@code
   * test}: logging in again would not help them.
   */
  public static Middleware userPassesTest(Predicate<? super AbstractBaseUser> test) {
    return (request, next) -> {
      if (!Auth.isAuthenticated(request)) {
        return toLogin(request);
      }
      if (Auth.user(request).filter(test).isEmpty()) {
        throw new PermissionDenied(
            Problem.of("auth.E403", Auth.user(request).orElseThrow() + " may not do this")
                .at(request.path()));
      }
      return unkept(next.handle(request));
    };
  }

  /**
   * {@link #userPassesTest} for those who have all of these permissions ({@code blog.add_post}).
   */
  public static Middleware permissionRequired(String... permissions) {
    List<String> all = List.of(permissions);
    return userPassesTest(user -> user instanceof PermissionsUser one && one.hasPerms(all));
  }

  /** A redirect to LOGIN_URL that comes back to where {@code request} wanted to go. */
  public static Response toLogin(Request request) {
    String url = Services.current().get(Settings.class).get(AuthSettings.LOGIN_URL);
    String address = url.contains("/") ? url : Reverse.reverse(url);
    return Response.redirect(
        address
            + (address.contains("?") ? "&" : "?")
            + "next="
            + URLEncoder.encode(request.fullPath(), StandardCharsets.UTF_8));
  }
}
