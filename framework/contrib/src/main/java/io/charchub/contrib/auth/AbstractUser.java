package io.charchub.contrib.auth;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.i18n.TimeZones;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The user that Django has, for a project's own user model to extend:
 *
 * <pre>
 * public class Member extends AbstractUser {
 *   public static final MemberQuerySet objects = Manager.of(MemberQuerySet.class);
 *   &#64;CharField(maxLength = 20, blank = true) public String phone = "";
 * }
 * </pre>
 *
 * <p>Django's counterpart has the same name.
 */
public abstract class AbstractUser extends PermissionsUser {
  /**
   * What a name may be made of: letters and digits of any language, and {@code @ . + - _} (Django's
   * {@code UnicodeUsernameValidator}).
   */
  public static final Validator<String> USERNAME =
      Validators.regex(
          Pattern.compile("\\A[\\w.@+-]+\\z", Pattern.UNICODE_CHARACTER_CLASS),
          "auth.username.invalid",
          "invalid",
          false);

  /** The name to log in by. */
  @CharField(
      maxLength = 150,
      unique = true,
      helpText = "Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.")
  public String username;

  /** The first name; may be empty. */
  @CharField(maxLength = 150, blank = true)
  public String firstName = "";

  /** The last name; may be empty. */
  @CharField(maxLength = 150, blank = true)
  public String lastName = "";

  /** The address; may be empty, and several users may have one. */
  @EmailField(blank = true, verboseName = "email address")
  public String email = "";

  /** Whether the user may enter the admin. */
  public boolean isStaff = false;

  /** Whether the account is in use: take this away instead of deleting. */
  public boolean isActive = true;

  /** When the account was made. */
  public Instant dateJoined = TimeZones.now();

  @Override
  public void makeSuperuser() {
    super.makeSuperuser();
    isStaff = true;
  }

  @Override
  public boolean isInUse() {
    return isActive;
  }

  /** First and last name with a space between; empty where there is neither. */
  @TemplateProperty
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** The first name. */
  @TemplateProperty
  public String shortName() {
    return firstName;
  }

  /** Brings the name and the address into the form that they are stored in. */
  @Override
  public void clean() {
    email = normalizeEmail(email);
    if (username == null) {
      return; // a new account without a name: the field says that it needs one
    }
    username = normalizeLoginName(username);
    try {
      USERNAME.validate(username);
    } catch (ValidationException e) {
      ValidationError error = e.errors().nonField().get(0);
      throw ValidationException.ofField("username", error);
    }
  }

  /** {@code address} with its domain in lower case; the part before it is the mail server's. */
  public static String normalizeEmail(String address) {
    int at = address.strip().lastIndexOf('@');
    return at < 0
        ? address
        : address.strip().substring(0, at) + address.strip().substring(at).toLowerCase(Locale.ROOT);
  }
}
