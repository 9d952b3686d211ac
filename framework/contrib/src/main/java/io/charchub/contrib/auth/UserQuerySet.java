package io.charchub.contrib.auth;

import io.charchub.db.expressions.Q;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;
import org.jspecify.annotations.Nullable;

/**
 * The query sets of a user model, for a project's own to extend:
 *
 * <pre>
 * public final class MemberQuerySet extends UserQuerySet&lt;Member, MemberQuerySet&gt; {
 *   MemberQuerySet(QueryState&lt;Member&gt; state) { super(state); }
 * }
 * </pre>
 *
 * <p>Django's counterpart is {@code UserManager}.
 *
 * @param <U> the user model
 * @param <S> the query set itself
 */
public abstract class UserQuerySet<U extends AbstractUser, S extends UserQuerySet<U, S>>
    extends QuerySetOf<U, S> {
  /** For the constructor of the query set itself. */
  protected UserQuerySet(QueryState<U> state) {
    super(state);
  }

  /**
   * Makes a user who may do nothing yet, and saves it.
   *
   * @param password as typed; null for an account that no password opens
   * @throws IllegalArgumentException when {@code username} is blank
   */
  public final U createUser(String username, String email, @Nullable String password) {
    return make(username, email, password, false);
  }

  /** Makes a user who may do everything and may enter the admin, and saves it. */
  public final U createSuperuser(String username, String email, @Nullable String password) {
    return make(username, email, password, true);
  }

  private U make(String username, String email, @Nullable String password, boolean powerful) {
    if (username.isBlank()) {
      throw new IllegalArgumentException("a user needs a name");
    }
    return create(
        user -> {
          user.username = AbstractBaseUser.normalizeLoginName(username);
          user.email = AbstractUser.normalizeEmail(email);
          user.setPassword(password);
          if (powerful) {
            user.makeSuperuser();
          }
        });
  }

  /** Those in use. */
  public final S active() {
    return filter("isActive", true);
  }

  /**
   * Those in use who may do what {@code permission} names, by themselves, by a group or as
   * superusers; in one query. Django's {@code with_perm}.
   *
   * @param permission such as {@code blog.add_post}
   * @throws IllegalArgumentException when it is not an app's label, a point and a name
   */
  public final S withPerm(String permission) {
    int point = permission.indexOf('.');
    if (point < 1 || point == permission.length() - 1) {
      throw new IllegalArgumentException(
          "a permission is named as blog.add_post is: '" + permission + "'");
    }
    String app = permission.substring(0, point);
    String name = permission.substring(point + 1);
    return active()
        .filter(
            Q.of("isSuperuser", true)
                .or(held("userPermissions", app, name))
                .or(held("groups__permissions", app, name)))
        .distinct();
  }

  private static Q<Object> held(String by, String app, String name) {
    return Q.of(by + "__codename", name).and(Q.of(by + "__contentType__appLabel", app));
  }
}
