package blog;

import io.charchub.contrib.auth.AbstractUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.PasswordRules;
import io.charchub.contrib.auth.UserCreationForm;
import io.charchub.contrib.messages.Messages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.views.Shortcuts;
import io.charchub.views.generic.FormView;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an account and signs its owner in. The other pages of accounts are contrib.auth's. */
final class SignUp extends FormView<UserCreationForm> {
  SignUp() {
    super(UserCreationForm::new);
    template("registration/signup.ftlh").success("home");
  }

  /** Who is signed in already needs no account. */
  @Override
  public Response handle(Request request, Map<String, Object> kwargs) throws Exception {
    return Auth.isAuthenticated(request)
        ? Shortcuts.redirect("home")
        : super.handle(request, kwargs);
  }

  @Override
  protected Map<String, @Nullable Object> context(Request request, Map<String, Object> kwargs) {
    Map<String, @Nullable Object> context = super.context(request, kwargs);
    context.put("rules", PasswordRules.current().helpTexts());
    return context;
  }

  @Override
  protected Response valid(Request request, Map<String, Object> kwargs, UserCreationForm form)
      throws Exception {
    if (VisitorLimit.ACCOUNTS.isReached(request)) {
      form.addError(
          "Too many accounts were made from your address. Please wait an hour.", "throttled");
      return VisitorLimit.ACCOUNTS.tooMany(invalid(request, kwargs, form));
    }
    Optional<AbstractUser> user = form.trySave();
    if (user.isEmpty()) {
      return invalid(request, kwargs, form);
    }
    Auth.login(request, user.get());
    Messages.success(request, Translations.current().tr("Welcome, {0}.", user.get().username));
    return super.valid(request, kwargs, form);
  }
}
