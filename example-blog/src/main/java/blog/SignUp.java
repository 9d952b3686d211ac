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
    AbstractUser user = form.save();
    Auth.login(request, user);
    Messages.success(request, Translations.current().tr("Welcome, {0}.", user.username));
    return super.valid(request, kwargs, form);
  }
}
