package io.charchub.contrib.rest.access;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.AbstractUser;
import io.charchub.contrib.auth.Permissions;
import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.db.meta.ModelMeta;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The permissions that come with the framework. */
public final class ApiPermissions {
  /** Anybody, to do anything. DRF's default; ours is {@link #MODEL}. */
  public static final ApiPermission ANYBODY = call -> true;

  /** Whoever is known. DRF's {@code IsAuthenticated}. */
  public static final ApiPermission AUTHENTICATED = call -> call.user().isPresent();

  /** Whoever may enter the admin. DRF's {@code IsAdminUser}. */
  public static final ApiPermission STAFF =
      call ->
          call.user()
              .filter(user -> user instanceof AbstractUser known && known.isStaff)
              .isPresent();

  /** Anybody to read, and whoever is known to write. DRF's {@code IsAuthenticatedOrReadOnly}. */
  public static final ApiPermission AUTHENTICATED_OR_READ =
      call -> call.isSafe() || call.user().isPresent();

  /**
   * Whoever has the permission of the model: to view it for reading, to add, change or delete it
   * for writing. DRF's {@code DjangoModelPermissions}, which leaves reading open.
   */
  public static final ApiPermission MODEL = call -> mayDo(call, actionOf(call), null);

  /** Anybody to read; to write, whoever has the permission of the model. */
  public static final ApiPermission MODEL_OR_READ =
      call -> call.isSafe() || mayDo(call, actionOf(call), null);

  /**
   * Whoever has the permission of the model, or for the one row by a backend that knows permissions
   * for rows. DRF's {@code DjangoObjectPermissions}.
   */
  public static final ApiPermission OBJECT =
      new ApiPermission() {
        @Override
        public boolean allows(ApiCall call) {
          return call.user().isPresent();
        }

        @Override
        public boolean allows(ApiCall call, Object row) {
          String action = actionOf(call);
          return mayDo(call, action, null) || mayDo(call, action, row);
        }
      };

  private ApiPermissions() {}

  /** Whoever has all of these permissions, such as {@code blog.publish_post}. */
  public static ApiPermission having(String... permissions) {
    return call ->
        call.user()
            .filter(
                user ->
                    user instanceof PermissionsUser known
                        && known.hasPerms(java.util.List.of(permissions)))
            .isPresent();
  }

  /** Whom {@code owner} says the row belongs to; asked of rows alone, calls without one pass. */
  public static <T> ApiPermission owner(
      Class<T> model, BiPredicate<? super AbstractBaseUser, ? super T> owner) {
    return new ApiPermission() {
      @Override
      public boolean allows(ApiCall call) {
        return call.user().isPresent();
      }

      @Override
      public boolean allows(ApiCall call, Object row) {
        return call.user().filter(user -> owner.test(user, model.cast(row))).isPresent();
      }
    };
  }

  /** Whether the caller may do {@code action} with the model of the call. */
  private static boolean mayDo(
      ApiCall call, String action, @org.jspecify.annotations.Nullable Object row) {
    Optional<ModelMeta<?>> model = call.model();
    Optional<AbstractBaseUser> user = call.user();
    return model.isPresent()
        && user.isPresent()
        && user.get() instanceof PermissionsUser known
        && known.hasPerm(Permissions.of(action, model.get()), row);
  }

  private static String actionOf(ApiCall call) {
    return switch (call.method()) {
      case "GET", "HEAD", "OPTIONS" -> "view";
      case "POST" -> call.action().equals("create") ? "add" : "change";
      case "DELETE" -> "delete";
      default -> "change";
    };
  }
}
