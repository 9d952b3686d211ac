package blog;

import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.messages.Messages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translations;
import io.charchub.views.generic.FormView;
import java.util.Map;

/** The page where who is signed in chooses language and time zone. */
final class Preferences extends FormView<PreferenceForm> {
  Preferences() {
    super(PreferenceForm::new);
    template("registration/preferences.ftlh").success("preferences");
  }

  @Override
  protected Map<String, ?> initial(Request request, Map<String, Object> kwargs) {
    Preference now = AccountPreferences.of(Auth.user(request, User.class).orElseThrow());
    return Map.of("language", now.language, "timeZone", now.timeZone);
  }

  @Override
  protected Response valid(Request request, Map<String, Object> kwargs, PreferenceForm form)
      throws Exception {
    AccountPreferences.choose(request, form::into);
    try (Scope chosen =
        Languages.use(new AccountPreferences().language(request).orElseGet(Languages::current))) {
      Messages.success(request, Translations.current().tr("Your choice is kept."));
    }
    return super.valid(request, kwargs, form);
  }
}
