package io.charchub.contrib.auth;

import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.Passwords;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Model;
import io.charchub.db.models.SaveOptions;
import io.charchub.errors.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every account has: a password and a name to log in by. For a user model that shares nothing
 * else with Django's; most extend {@link AbstractUser}. Django's counterpart has the same name.
 *
 * <p>A model of an app that does not know which user model a project has refers to this class:
 *
 * <pre>
 * &#64;ForeignKey(onDelete = OnDelete.CASCADE) public final Ref&lt;AbstractBaseUser&gt; user = ref();
 * </pre>
 */
@Meta(swappable = "AUTH_USER_MODEL")
public abstract class AbstractBaseUser extends Model {
  /** The hash, in Django's encoded form. */
  @CharField(maxLength = 128)
  public String password = "";

  /** When the user last logged in; null before the first time. */
  @DateTimeField(blank = true)
  public @Nullable Instant lastLogin;

  private transient String admittedBy = "";

  /** The name of the backend that let this user in; empty where none was asked. */
  final String admittedBy() {
    return admittedBy;
  }

  final void admittedBy(String backend) {
    admittedBy = backend;
  }

  /**
   * The field that holds the name to log in by, {@code username} unless overridden; no two users
   * have the same (Django's USERNAME_FIELD). The same for all instances.
   */
  public String loginField() {
    return "username";
  }

  /**
   * The field that holds the address of the user, {@code email} unless overridden; empty for none
   * (Django's EMAIL_FIELD). The same for all instances.
   */
  public String mailField() {
    return "email";
  }

  /**
   * The fields, beside name and password, that {@code createsuperuser} asks for: {@link #mailField}
   * unless that is the name itself, or this is overridden (Django's REQUIRED_FIELDS). The same for
   * all instances.
   */
  public List<String> requiredFields() {
    boolean none = mailField().isEmpty() || mailField().equals(loginField());
    return none ? List.of() : List.of(mailField());
  }

  /**
   * Gives this account leave to do everything, without saving: what {@code createsuperuser} does to
   * a new one. A user model that does not extend {@link PermissionsUser} and has superusers
   * overrides it.
   *
   * @throws ConfigurationException {@code auth.E015} unless overridden
   */
  public void makeSuperuser() {
    throw new ConfigurationException(
        Problem.of("auth.E015", getClass().getName() + " has no superusers")
            .hint("extend AbstractUser or PermissionsUser, or override makeSuperuser()"));
  }

  /** The name to log in by. */
  public final String loginName() {
    return String.valueOf(value(loginField()));
  }

  /** Where mail reaches the user; empty where it does not. */
  public final String mailAddress() {
    Object address = mailField().isEmpty() ? null : value(mailField());
    return address == null ? "" : address.toString();
  }

  @SuppressWarnings("unchecked") // the metamodel of an object's class reads that object
  private @Nullable Object value(String field) {
    ModelMeta<AbstractBaseUser> meta = (ModelMeta<AbstractBaseUser>) ModelMeta.of(getClass());
    return meta.field(field).get(this);
  }

  /** Whether the account is in use; one that is not cannot log in and may do nothing. */
  public boolean isInUse() {
    return true;
  }

  /** True: who is not logged in is no user (Django's {@code is_authenticated}). */
  @TemplateProperty
  public final boolean isAuthenticated() {
    return true;
  }

  /** False: see {@link #isAuthenticated}. */
  @TemplateProperty
  public final boolean isAnonymous() {
    return false;
  }

  /**
   * Sets the password, hashed, without saving; null sets one that nothing matches.
   *
   * @throws io.charchub.crypto.CryptoException {@code crypto.E004} when it has more than 4096
   *     characters
   */
  public void setPassword(@Nullable String typed) {
    password = AuthServices.current().passwords().make(typed);
  }

  /** Sets a password that nothing matches, without saving: for who logs in by other means. */
  public final void setUnusablePassword() {
    setPassword(null);
  }

  /** Whether any password could match. */
  public final boolean hasUsablePassword() {
    return Passwords.isUsable(password);
  }

  /**
   * Whether {@code typed} is the password. Where it is, and its hash is weaker than those made
   * today, a new hash is saved.
   */
  public final boolean checkPassword(String typed) {
    Passwords passwords = AuthServices.current().passwords();
    boolean right = passwords.check(typed, password);
    if (right && passwords.mustUpdate(password)) {
      password = passwords.make(typed);
      if (!isAdding()) {
        save(SaveOptions.fields("password"));
      }
    }
    return right;
  }

  /**
   * What a session of this user holds as a proof of the password, so that sessions end when the
   * password changes.
   */
  public final String sessionAuthHash() {
    return AuthServices.current().sessionHash().hex(password);
  }

  /** {@code name} in the one form that it is stored in: NFKC. */
  public static String normalizeLoginName(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  @Override
  public String toString() {
    return loginName();
  }
}
