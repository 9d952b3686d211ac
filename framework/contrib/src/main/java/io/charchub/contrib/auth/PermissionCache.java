package io.charchub.contrib.auth;

import io.charchub.db.models.QuerySet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions of one user, each kind read once. A superuser has all there are. */
final class PermissionCache {
  private final PermissionsUser user;
  private @Nullable Set<String> own;
  private @Nullable Set<String> ofGroups;

  PermissionCache(PermissionsUser user) {
    this.user = user;
  }

  Set<String> own() {
    Set<String> known = own;
    if (known == null) {
      known = names(user.isSuperuser ? Permission.objects.all() : user.userPermissions.all());
      own = known;
    }
    return known;
  }

  Set<String> ofGroups() {
    Set<String> known = ofGroups;
    if (known == null) {
      known =
          names(
              user.isSuperuser
                  ? Permission.objects.all()
                  : Permission.objects.filter("group__in", user.groups.all()));
      ofGroups = known;
    }
    return known;
  }

  private static Set<String> names(QuerySet<Permission> permissions) {
    Set<String> names = new HashSet<>();
    for (List<@Nullable Object> row :
        permissions.orderBy().valuesList("contentType__appLabel", "codename")) {
      names.add(row.get(0) + "." + row.get(1));
    }
    return Set.copyOf(names);
  }
}
