package io.charchub.contrib.auth;

import io.charchub.http.Request;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the users in the table of the user model, by name and password, and the permissions given
 * to them and to their groups. Who is not known costs as much time as a wrong password. Django's
 * counterpart has the same name, also in sessions.
 */
public final class ModelBackend implements AuthenticationBackend {
  private static final String NAME = "django.contrib.auth.backends.ModelBackend";

  /** For the setting AUTHENTICATION_BACKENDS. */
  public ModelBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<AbstractBaseUser> authenticate(
      @Nullable Request request, Credentials credentials) {
    String name = credentials.get("username").orElse("");
    String password = credentials.get("password").orElse("");
    if (name.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    Optional<AbstractBaseUser> found = AuthServices.current().userModel().byLoginName(name);
    if (found.isEmpty()) {
      AuthServices.current().passwords().burn(password);
      return Optional.empty();
    }
    return found.filter(user -> user.checkPassword(password) && user.isInUse());
  }

  @Override
  public Optional<AbstractBaseUser> user(String key) {
    return AuthServices.current().userModel().byKey(key).filter(AbstractBaseUser::isInUse);
  }

  @Override
  public Set<String> userPermissions(AbstractBaseUser user, @Nullable Object object) {
    return cache(user, object).map(PermissionCache::own).orElse(Set.of());
  }

  @Override
  public Set<String> groupPermissions(AbstractBaseUser user, @Nullable Object object) {
    return cache(user, object).map(PermissionCache::ofGroups).orElse(Set.of());
  }

  @Override
  public Set<String> allPermissions(AbstractBaseUser user, @Nullable Object object) {
    return cache(user, object).map(PermissionCache::all).orElse(Set.of());
  }

  /** None for accounts not in use, and none for single objects. */
  private static Optional<PermissionCache> cache(AbstractBaseUser user, @Nullable Object object) {
    return object == null && user.isInUse() && user instanceof PermissionsUser holder
        ? Optional.of(holder.permissionCache())
        : Optional.empty();
  }
}
