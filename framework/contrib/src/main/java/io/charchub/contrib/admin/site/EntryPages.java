package io.charchub.contrib.admin.site;

import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.LoginForm;
import io.charchub.http.Cookie;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.SafeRedirect;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages by which one comes in and goes out. */
final class EntryPages {
  private static final Duration THEME_KEPT = Duration.ofDays(365);

  private final AdminSite site;

  EntryPages(AdminSite site) {
    this.site = site;
  }

  /** Who is in already goes on; who is in with another account is told which. */
  Response login(Request request) throws IOException {
    if (!request.isMethod("POST") && site.hasPermission(request)) {
      return Response.redirect(next(request));
    }
    LoginForm form = new LoginForm(request);
    boolean refused = false;
    if (request.isMethod("POST")) {
      form.bind(request);
      Optional<AbstractBaseUser> user = form.user();
      if (user.isPresent() && site.admits(user.get())) {
        Auth.login(request, user.get());
        return Response.redirect(next(request));
      }
      refused = user.isPresent();
      if (form.retryAfter().isPresent()) {
        return throttled(request, form.retryAfter().get());
      }
    }
    return page(request, form, refused, 0);
  }

  private Response throttled(Request request, Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return page(request, new LoginForm(request), false, minutes)
        .status(429)
        .header("Retry-After", Long.toString(wait.toSeconds()));
  }

  private Response page(Request request, LoginForm form, boolean refused, long minutes) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("form", form);
    context.put("next", request.query().get("next", ""));
    context.put("refused", refused);
    context.put("minutes", minutes);
    context.put("strangers", Auth.user(request).map(AbstractBaseUser::loginName).orElse(""));
    return AdminShell.render(request, site, "admin/login.ftlh", context);
  }

  Response logout(Request request) {
    Auth.logout(request);
    return Response.redirect(site.url("login"));
  }

  /** Keeps the chosen theme in a cookie, for pages that no script has touched too. */
  Response theme(Request request) throws IOException {
    String chosen = request.form().get("theme", "");
    Response back =
        Response.redirect(
            SafeRedirect.target(request, request.form().get("next", ""), site.url("index")));
    boolean known = Set.of("light", "dark").contains(chosen);
    Cookie cookie = Cookie.of(AdminShell.THEME_COOKIE, known ? chosen : "");
    return back.cookie(cookie.maxAge(known ? THEME_KEPT : Duration.ZERO).path(site.url("index")));
  }

  private String next(Request request) throws IOException {
    String sent = request.isMethod("POST") ? request.form().get("next", "") : "";
    String wanted = sent.isEmpty() ? request.query().get("next", "") : sent;
    return SafeRedirect.target(request, wanted, site.url("index"));
  }
}
