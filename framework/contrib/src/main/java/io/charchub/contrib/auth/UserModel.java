package io.charchub.contrib.auth;

import io.charchub.db.Databases;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The user model that AUTH_USER_MODEL names, for code that works with whatever it is (Django's
 * {@code get_user_model()}).
 *
 * <pre>
 * AbstractBaseUser user = UserModel.current().newInstance();
 * </pre>
 *
 * <p>Safe for use by many threads.
 */
public final class UserModel {
  private final ModelMeta<AbstractBaseUser> meta;
  private final AbstractBaseUser sample;

  @SuppressWarnings("unchecked") // of whatever subclass it is: its instances go in and come out
  UserModel(ModelMeta<?> meta) {
    this.meta = (ModelMeta<AbstractBaseUser>) meta;
    this.sample = this.meta.newInstance();
  }

  /** That of the project whose services are current. */
  public static UserModel current() {
    return AuthServices.current().userModel();
  }

  /** The metamodel. */
  public ModelMeta<? extends AbstractBaseUser> meta() {
    return meta;
  }

  /** A new user, not saved. */
  public AbstractBaseUser newInstance() {
    return meta.newInstance();
  }

  /** All users. */
  public QuerySet<AbstractBaseUser> all() {
    return Manager.of(meta.modelClass());
  }

  /** The field that holds the name to log in by. */
  public String loginField() {
    return sample.loginField();
  }

  /** The field that holds the address; empty for none. */
  public String mailField() {
    return sample.mailField();
  }

  /** The fields that {@code createsuperuser} asks for beside name and password. */
  public List<String> requiredFields() {
    return sample.requiredFields();
  }

  /** The user who logs in by this name, in use or not. */
  public Optional<AbstractBaseUser> byLoginName(String name) {
    return byLoginName(name, Databases.DEFAULT);
  }

  /** {@link #byLoginName(String)} in the database of that alias. */
  Optional<AbstractBaseUser> byLoginName(String name, String database) {
    return all()
        .using(database)
        .filter(loginField(), AbstractBaseUser.normalizeLoginName(name))
        .first();
  }

  /** The user with this primary key, in use or not; empty for what is no key. */
  public Optional<AbstractBaseUser> byKey(String key) {
    try {
      return all().filter("pk", Long.valueOf(key)).first();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The users whose address is {@code address}, whatever the case of its letters, and no address
   * that only looks like it: a look-up that folds letters could find {@code mıke@} for {@code
   * mike@}.
   */
  public List<AbstractBaseUser> byMail(String address) {
    if (mailField().isEmpty() || address.isBlank()) {
      return List.of();
    }
    String wanted = folded(address);
    return all().filter(mailField() + "__iexact", address).stream()
        .filter(user -> folded(user.mailAddress()).equals(wanted))
        .toList();
  }

  private static String folded(String address) {
    return AbstractBaseUser.normalizeLoginName(address)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
