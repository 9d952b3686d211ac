package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.auth.AbstractUser;
import java.util.List;

/** The form of an account that is there. */
final class UserForm<U extends AbstractUser> extends GrantingForm<U> {
  UserForm(U user, List<String> names, Grants grants) {
    super(user, names, grants);
  }

  @Override
  protected void clean() {
    checkGroups("groups", instance().groups);
    checkPermissions("userPermissions", instance().userPermissions);
  }
}
