package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.auth.AbstractUser;
import io.charchub.contrib.auth.UserModel;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.forms.ModelForm;
import java.util.List;

/** The form of a new account: its name and a password, before there is more to say of it. */
final class NewUserForm<U extends AbstractUser> extends ModelForm<U> {
  private final PasswordInputs password;

  NewUserForm(U user, List<String> names) {
    super(user);
    fields(names.toArray(String[]::new));
    this.password = new PasswordInputs(this);
  }

  @Override
  protected void clean() {
    Object name = hasError("username") ? null : formField("username").value();
    if (name != null) {
      instance().username = name.toString();
      checkName(name.toString());
    }
    password.check(instance());
  }

  /** No two names differ in the case of their letters alone. */
  private void checkName(String name) {
    ModelMeta<?> meta = ModelMeta.of(instance().getClass());
    String field = UserModel.current().loginField();
    if (Manager.allOf(meta).filter(field + "__iexact", name).exists()) {
      addError("username", "auth.usernameTaken", "unique");
    }
  }

  void applyPassword() {
    password.apply(instance());
  }
}
