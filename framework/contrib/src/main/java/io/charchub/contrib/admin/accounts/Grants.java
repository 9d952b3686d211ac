package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Group;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.http.Request;
import java.util.Collection;
import java.util.Optional;

/**
 * What somebody may give: nobody gives what they do not have. Stricter than Django, where whoever
 * may change users may make themselves a superuser.
 */
final class Grants {
  private final Optional<PermissionsUser> giver;

  Grants(Request request) {
    this.giver =
        AdminSite.user(request)
            .filter(PermissionsUser.class::isInstance)
            .map(PermissionsUser.class::cast);
  }

  /** Whether the visitor is a superuser, who may give everything. */
  boolean isSuperuser() {
    return giver.filter(user -> user.isSuperuser && user.isInUse()).isPresent();
  }

  /** Whether the visitor has all these permissions. */
  boolean mayGive(Collection<Permission> permissions) {
    return isSuperuser()
        || giver.isPresent()
            && permissions.stream().allMatch(each -> giver.get().hasPerm(nameOf(each)));
  }

  /** Whether the visitor has all permissions of these groups. */
  boolean mayGiveGroups(Collection<Group> groups) {
    return isSuperuser()
        || groups.stream().allMatch(group -> mayGive(group.permissions.all().list()));
  }

  private static String nameOf(Permission permission) {
    return permission.contentType.get().appLabel + "." + permission.codename;
  }

  /**
   * Whether the visitor may change the account or its password: not one that may do more than they
   * may, since a new password would make it theirs.
   */
  boolean mayChange(AbstractBaseUser account) {
    if (isSuperuser()) {
      return true;
    }
    if (giver.filter(account::equals).isPresent()) {
      return true;
    }
    return account instanceof PermissionsUser known
        ? !known.isSuperuser
            && giver.isPresent()
            && known.getAllPermissions().stream().allMatch(giver.get()::hasPerm)
        : giver.isPresent();
  }
}
