package io.charchub.contrib.auth;

import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Many;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user who may do what they, or a group they are in, have the permission for. Django's
 * counterpart is {@code PermissionsMixin}.
 */
public abstract class PermissionsUser extends AbstractBaseUser {
  /** Whether the user may do everything without a permission for it. */
  public boolean isSuperuser = false;

  /** The groups that the user is in. */
  @ManyToMany(blank = true, relatedName = "%(class)s_set", relatedQueryName = "%(class)s")
  public final Many<Group> groups = many();

  /** What the user may do beside what the groups may. */
  @ManyToMany(
      blank = true,
      relatedName = "%(class)s_set",
      relatedQueryName = "%(class)s",
      verboseName = "user permissions")
  public final Many<Permission> userPermissions = many();

  private transient @Nullable PermissionCache permissionCache;

  @Override
  public void makeSuperuser() {
    isSuperuser = true;
  }

  /** What was read of this user's permissions; read once for each instance, as in Django. */
  final PermissionCache permissionCache() {
    PermissionCache known = permissionCache;
    if (known == null) {
      known = new PermissionCache(this);
      permissionCache = known;
    }
    return known;
  }

  /**
   * Whether the user may do what {@code permission} names ({@code blog.add_post}), by whatever
   * backend says so; a superuser in use may do everything.
   */
  public final boolean hasPerm(String permission) {
    return hasPerm(permission, null);
  }

  /**
   * Whether the user may do what {@code permission} names to {@code object}. The backend that ships
   * knows no permissions for single objects.
   */
  public final boolean hasPerm(String permission, @Nullable Object object) {
    return isInUse()
        && (isSuperuser
            || AuthServices.current().backends().stream()
                .anyMatch(backend -> backend.hasPerm(this, permission, object)));
  }

  /** Whether the user may do all of these; true for none. */
  public final boolean hasPerms(Collection<String> permissions) {
    return permissions.stream().allMatch(this::hasPerm);
  }

  /** Whether the user may do anything in the app with this label. */
  public final boolean hasModulePerms(String appLabel) {
    return isInUse()
        && (isSuperuser
            || AuthServices.current().backends().stream()
                .anyMatch(backend -> backend.hasModulePerms(this, appLabel)));
  }

  /** The permissions of the user, not those of groups, such as {@code blog.add_post}. */
  public final Set<String> getUserPermissions() {
    return PermissionSets.union(backend -> backend.userPermissions(this, null));
  }

  /** The permissions of the user's groups. */
  public final Set<String> getGroupPermissions() {
    return PermissionSets.union(backend -> backend.groupPermissions(this, null));
  }

  /** The permissions of the user and of the groups. */
  public final Set<String> getAllPermissions() {
    return PermissionSets.union(backend -> backend.allPermissions(this, null));
  }
}
