package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.auth.AbstractUser;
import io.charchub.contrib.auth.UserModel;

/** Registers users and groups, before the apps of the project have their say. */
public final class Accounts {
  private Accounts() {}

  /** Registers groups, and the project's user model where it extends {@code AbstractUser}. */
  public static void register(AdminSite site) {
    site.register(new GroupAdmin());
    Class<?> model = UserModel.current().meta().modelClass();
    if (AbstractUser.class.isAssignableFrom(model)) {
      site.register(new UserAdmin<>(model.asSubclass(AbstractUser.class)));
    }
  }
}
