package io.charchub.contrib.auth;

import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions of one user, each kind read once. A superuser has all there are. */
final class PermissionCache {
  private final PermissionsUser user;
  private @Nullable Set<String> own;
  private @Nullable Set<String> ofGroups;
  private @Nullable Set<String> all;

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
      known = user.isSuperuser ? own() : names(permissionsOfGroups());
      ofGroups = known;
    }
    return known;
  }

  /** Both kinds, by one statement. */
  Set<String> all() {
    Set<String> known = all;
    if (known == null) {
      known =
          user.isSuperuser
              ? own()
              : names(rows(user.userPermissions.all()).union(rows(permissionsOfGroups())));
      all = known;
    }
    return known;
  }

  private QuerySet<Permission> permissionsOfGroups() {
    return Permission.objects.filter("group__in", user.groups.all());
  }

  @SuppressWarnings("NullAway") // it forgets that the values of a row may be null
  private static Rows<Permission, List<@Nullable Object>> rows(QuerySet<Permission> permissions) {
    return permissions.orderBy().valuesList("contentType__appLabel", "codename");
  }

  private static Set<String> names(QuerySet<Permission> permissions) {
    return names(rows(permissions));
  }

  private static Set<String> names(Iterable<List<@Nullable Object>> rows) {
    Set<String> names = new HashSet<>();
    for (List<@Nullable Object> row : rows) {
      names.add(row.get(0) + "." + row.get(1));
    }
    return Set.copyOf(names);
  }
}
