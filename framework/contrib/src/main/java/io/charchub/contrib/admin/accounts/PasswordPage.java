package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.PasswordChangeForm;
import io.charchub.contrib.auth.PasswordRules;
import io.charchub.contrib.messages.Messages;
import io.charchub.crypto.Passwords;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.SaveOptions;
import io.charchub.db.models.Transactions;
import io.charchub.forms.Form;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the password of an account, or takes it away; and changes one's own. The other sessions of
 * the account end, since each holds a proof of the password it began with.
 */
public final class PasswordPage {
  private final AdminSite site;

  private PasswordPage(AdminSite site) {
    this.site = site;
  }

  /** The routes of setting passwords; none for a model that is no user model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    if (!AbstractBaseUser.class.isAssignableFrom(admin.meta().modelClass())) {
      return List.of();
    }
    PasswordPage page = new PasswordPage(site);
    return List.of(
        Routes.path(
            "<str:key>/password/",
            (Request request, String key) -> page.ofAccount(request, admin, key),
            AdminSite.shortName(admin.meta(), "password")));
  }

  /** The route of changing one's own password. */
  public static Route own(AdminSite site) {
    return Routes.path("password_change/", new PasswordPage(site)::own, "password_change");
  }

  /** A password for somebody else, who is not asked for the old one. */
  private static final class SettingForm extends Form {
    private final AbstractBaseUser user;
    private final PasswordInputs password = new PasswordInputs(this);

    SettingForm(AbstractBaseUser user) {
      this.user = user;
    }

    @Override
    protected void clean() {
      password.check(user);
    }

    void save() {
      password.apply(user);
      user.save(SaveOptions.fields("password"));
    }
  }

  private <T extends KeyedModel<?>> Response ofAccount(
      Request request, ModelAdmin<T> admin, String key) throws IOException {
    T row = AdminRows.get(request, admin, key);
    AdminRows.require(request, admin.hasChangePermission(request, row));
    AbstractBaseUser user = (AbstractBaseUser) row;
    AdminRows.require(request, new Grants(request).mayChange(user));
    SettingForm form = new SettingForm(user);
    String back = site.url(admin.meta(), "change", key);
    if (request.isMethod("POST") && form.bind(request).isValid()) {
      return saved(request, user, form::save, back);
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("name", user.toString());
    context.put("listUrl", site.url(admin.meta(), "changelist"));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("state", state(user));
    return page(request, form, back, context);
  }

  private Response own(Request request) throws IOException {
    AbstractBaseUser user = AdminSite.user(request).orElseThrow();
    PasswordChangeForm form = new PasswordChangeForm(user);
    if (request.isMethod("POST") && form.bind(request).isValid()) {
      return saved(request, user, form::save, site.url("index"));
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("name", "");
    context.put("listUrl", "");
    context.put("listName", "");
    context.put("state", "");
    return page(request, form, site.url("index"), context);
  }

  private Response page(
      Request request, Form form, String back, Map<String, @Nullable Object> context) {
    context.put("form", form);
    context.put("rules", PasswordRules.current().helpTexts());
    context.put("backUrl", back);
    return AdminShell.render(request, site, "admin/password.ftlh", context);
  }

  /** How the password is kept, in words: never anything of the password itself. */
  private static String state(AbstractBaseUser user) {
    Translations texts = Translations.current();
    if (!Passwords.isUsable(user.password)) {
      return texts.tr("admin.accounts.none");
    }
    int end = user.password.indexOf('$');
    return texts.tr(
        "admin.accounts.hashed",
        end < 0 ? "?" : "\u2068" + user.password.substring(0, end) + "\u2069");
  }

  private Response saved(Request request, AbstractBaseUser user, Runnable save, String back) {
    Transactions.atomic(
        () -> {
          RowSnapshot<AbstractBaseUser> before = RowSnapshot.of(user, List.of("password"));
          save.run();
          AdminLog.of(request).changed(user, before.changes());
        });
    if (AdminSite.user(request).filter(user::equals).isPresent()) {
      Auth.updateSessionAuthHash(request, user);
    }
    Messages.success(request, Translations.current().tr("admin.accounts.saved"));
    return Response.redirect(back);
  }
}
