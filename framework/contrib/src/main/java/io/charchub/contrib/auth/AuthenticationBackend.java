package io.charchub.contrib.auth;

import io.charchub.http.Request;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to find out who somebody is and what they may do. The setting AUTHENTICATION_BACKENDS
 * names those in force; they are asked in order. Django's counterpart is a backend too.
 *
 * <p>Safe for use by many threads.
 */
public interface AuthenticationBackend {
  /** The name by which a session remembers which backend let the user in. */
  default String name() {
    return getClass().getName();
  }

  /**
   * The user whom these credentials belong to; empty where this backend does not know them.
   *
   * @param request the request; null where there is none
   * @throws io.charchub.http.PermissionDenied when nobody else is to be asked either
   */
  Optional<AbstractBaseUser> authenticate(@Nullable Request request, Credentials credentials);

  /** The user with this key, as long as the account may be used; empty where there is none. */
  Optional<AbstractBaseUser> user(String key);

  /** What the user may do to {@code object}, or anywhere for null, without the groups. */
  default Set<String> userPermissions(AbstractBaseUser user, @Nullable Object object) {
    return Set.of();
  }

  /** What the user's groups may do. */
  default Set<String> groupPermissions(AbstractBaseUser user, @Nullable Object object) {
    return Set.of();
  }

  /** What the user may do, by groups too. */
  default Set<String> allPermissions(AbstractBaseUser user, @Nullable Object object) {
    Set<String> all = new HashSet<>(userPermissions(user, object));
    all.addAll(groupPermissions(user, object));
    return all;
  }

  /** Whether the user may do what {@code permission} names, such as {@code blog.add_post}. */
  default boolean hasPerm(AbstractBaseUser user, String permission, @Nullable Object object) {
    return allPermissions(user, object).contains(permission);
  }

  /** Whether the user may do anything in the app with this label. */
  default boolean hasModulePerms(AbstractBaseUser user, String appLabel) {
    return allPermissions(user, null).stream()
        .anyMatch(permission -> permission.startsWith(appLabel + "."));
  }
}
