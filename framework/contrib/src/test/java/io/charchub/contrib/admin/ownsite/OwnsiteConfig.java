package io.charchub.contrib.admin.ownsite;

import io.charchub.apps.AppConfig;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdminSite;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.AbstractUser;

/** Lets superusers alone into the site, and calls it by its own name. */
public final class OwnsiteConfig extends AppConfig implements ProvidesAdminSite {
  // tag::site[]
  @Override
  public AdminSite adminSite() {
    return new SuperSite().header("The house").disableAction("delete_selected");
  }

  static final class SuperSite extends AdminSite {
    SuperSite() {
      super("admin");
    }

    @Override
    public boolean admits(AbstractBaseUser user) {
      return super.admits(user) && user instanceof AbstractUser known && known.isSuperuser;
    }
  }
  // end::site[]
}
