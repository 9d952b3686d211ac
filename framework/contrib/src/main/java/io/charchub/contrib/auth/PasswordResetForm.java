package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.forms.EmailField;
import io.charchub.forms.Form;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import io.charchub.urls.Reverse;
import java.util.Map;

/**
 * An address to send a link to that sets a new password (Django's form of the same name). Whether
 * an account has the address, nobody learns.
 */
public final class PasswordResetForm extends Form {
  private final EmailField email =
      add(
          "email",
          new EmailField()
              .maxLength(254)
              .label("auth.email")
              .attribute("autocomplete", "email")
              .attribute("autofocus", "autofocus"));

  /** An empty form. */
  public PasswordResetForm() {}

  /**
   * Sends a link to every account in use that has this address and a password; later, so that the
   * time of the answer tells nothing. Only for a form that is valid.
   */
  public void save(Request request) {
    for (AbstractBaseUser user : UserModel.current().byMail(email.value())) {
      if (user.isInUse() && user.hasUsablePassword()) {
        Services.current().get(Mailer.class).sendLater(message(request, user));
      }
    }
  }

  private static EmailMessage message(Request request, AbstractBaseUser user) {
    Translations texts = Translations.current();
    String link =
        request.absoluteUri(
            Reverse.reverse(
                "password_reset_confirm",
                Map.of(
                    "uidb64", UserKeys.encode(user), "token", ResetTokens.current().make(user))));
    String subject = texts.tr("auth.reset.mail.subject", Map.of("site", request.host()));
    String text =
        texts.tr(
            "auth.reset.mail.text",
            Map.of("site", request.host(), "link", link, "username", user.loginName()));
    return EmailMessage.of(subject, text).to(user.mailAddress());
  }
}
