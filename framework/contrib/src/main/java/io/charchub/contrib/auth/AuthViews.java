package io.charchub.contrib.auth;

import static io.charchub.views.Shortcuts.redirect;
import static io.charchub.views.Shortcuts.render;

import io.charchub.apps.Services;
import io.charchub.conf.Settings;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.SafeRedirect;
import io.charchub.http.Session;
import io.charchub.urls.Reverse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of log-in, log-out and passwords, each from a template {@code registration/….ftlh} that
 * a project may put its own in place of. Django's views of these names.
 */
final class AuthViews {
  private static final String RESET_TOKEN = "_password_reset_token";

  /** Stands in the address in place of the token, which no other site gets to see as a referrer. */
  private static final String SET_PASSWORD = "set-password";

  private AuthViews() {}

  static Response login(Request request) throws IOException {
    String next = next(request);
    LoginForm form = new LoginForm(request);
    if (request.isMethod("POST")) {
      form.bind(request);
      Optional<AbstractBaseUser> user = form.user();
      if (user.isPresent()) {
        Auth.login(request, user.get());
        return redirect(target(request, next, AuthSettings.LOGIN_REDIRECT_URL));
      }
      if (form.retryAfter().isPresent()) {
        return throttled(request, form.retryAfter().get());
      }
    }
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("form", form);
    context.put("next", next);
    return render(request, "registration/login.ftlh", context);
  }

  private static Response throttled(Request request, Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return render(request, "registration/login_throttled.ftlh", Map.of("minutes", minutes))
        .status(429)
        .header("Retry-After", Long.toString(wait.toSeconds()));
  }

  static Response logout(Request request) throws IOException {
    Auth.logout(request);
    return redirect(target(request, next(request), AuthSettings.LOGOUT_REDIRECT_URL));
  }

  static Response passwordChange(Request request) throws IOException {
    AbstractBaseUser user = Auth.user(request).orElseThrow();
    PasswordChangeForm form = new PasswordChangeForm(user);
    if (request.isMethod("POST")) {
      form.bind(request);
      if (form.isValid()) {
        form.save();
        Auth.updateSessionAuthHash(request, user);
        return redirect("password_change_done");
      }
    }
    return render(request, "registration/password_change_form.ftlh", withRules(form));
  }

  static Response passwordChangeDone(Request request) {
    return render(request, "registration/password_change_done.ftlh");
  }

  static Response passwordReset(Request request) throws IOException {
    PasswordResetForm form = new PasswordResetForm();
    if (request.isMethod("POST")) {
      form.bind(request);
      if (form.isValid()) {
        form.save(request);
        return redirect("password_reset_done");
      }
    }
    return render(request, "registration/password_reset_form.ftlh", Map.of("form", form));
  }

  static Response passwordResetDone(Request request) {
    return render(request, "registration/password_reset_done.ftlh");
  }

  static Response passwordResetConfirm(Request request, String uidb64, String token)
      throws IOException {
    Session session = request.session();
    boolean moved = token.equals(SET_PASSWORD);
    String shown = moved ? session.get(RESET_TOKEN, String.class).orElse("") : token;
    Optional<AbstractBaseUser> user =
        UserKeys.user(uidb64).filter(one -> ResetTokens.current().check(one, shown));
    if (user.isEmpty()) {
      return render(request, "registration/password_reset_confirm.ftlh", Map.of("valid", false));
    }
    if (!moved) {
      session.set(RESET_TOKEN, token);
      return redirect(
          Reverse.reverse(
              "password_reset_confirm", Map.of("uidb64", uidb64, "token", SET_PASSWORD)));
    }
    SetPasswordForm form = new SetPasswordForm(user.get());
    if (request.isMethod("POST")) {
      form.bind(request);
      if (form.isValid()) {
        form.save();
        session.remove(RESET_TOKEN);
        return redirect("password_reset_complete");
      }
    }
    Map<String, Object> context = withRules(form);
    context.put("valid", true);
    return render(request, "registration/password_reset_confirm.ftlh", context);
  }

  static Response passwordResetComplete(Request request) {
    return render(request, "registration/password_reset_complete.ftlh");
  }

  private static Map<String, Object> withRules(Object form) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("form", form);
    context.put("rules", PasswordRules.current().helpTexts());
    return context;
  }

  private static String next(Request request) throws IOException {
    String sent = request.isMethod("POST") ? request.form().get("next", "") : "";
    return sent.isEmpty() ? request.query().get("next", "") : sent;
  }

  private static String target(
      Request request, String next, io.charchub.conf.Setting<String> otherwise) {
    String usual = Services.current().get(Settings.class).get(otherwise);
    String address = usual.contains("/") ? usual : Reverse.reverse(usual);
    return SafeRedirect.target(request, next, address);
  }
}
