package io.charchub.contrib.auth;

import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.db.Databases;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
  private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_]*\\.[A-Z][A-Za-z0-9]*");

  private final ModelMeta<AbstractBaseUser> meta;
  private final AbstractBaseUser sample;

  @SuppressWarnings("unchecked") // of whatever subclass it is: its instances go in and come out
  private UserModel(ModelMeta<?> meta) {
    this.meta = (ModelMeta<AbstractBaseUser>) meta;
    this.sample = this.meta.newInstance();
  }

  /**
   * The model that AUTH_USER_MODEL names.
   *
   * @throws ConfigurationException {@code auth.E020} where the setting is no label, {@code
   *     auth.E021} where no installed app has the model, {@code auth.E022} where it is no user
   *     model
   */
  static UserModel of(Settings settings, ModelRegistry registry) {
    String label = settings.get(AuthSettings.AUTH_USER_MODEL);
    String where = settings.origin(AuthSettings.AUTH_USER_MODEL).text() + ", AUTH_USER_MODEL";
    if (!LABEL.matcher(label).matches()) {
      throw new ConfigurationException(
          Problem.of("auth.E020", "'" + label + "' is no label of a model")
              .at(where)
              .hint("the label of the app, a dot and the class: \"people.Person\""));
    }
    ModelMeta<?> meta =
        registry.find(label).orElseThrow(() -> notInstalled(label, where, registry));
    if (!AbstractBaseUser.class.isAssignableFrom(meta.modelClass())) {
      throw new ConfigurationException(
          Problem.of("auth.E022", label + " is no user model")
              .at(where)
              .hint("class " + meta.name() + " extends AbstractUser, or AbstractBaseUser"));
    }
    return new UserModel(meta);
  }

  private static ConfigurationException notInstalled(
      String label, String where, ModelRegistry registry) {
    List<String> users =
        registry.models().stream()
            .filter(each -> AbstractBaseUser.class.isAssignableFrom(each.modelClass()))
            .<String>map(ModelMeta::label)
            .toList();
    String near = DidYouMean.nearest(label, users).map(word -> "'" + word + "', or ").orElse("");
    return new ConfigurationException(
        Problem.of("auth.E021", "No installed app has the user model '" + label + "'")
            .at(where)
            .hint(near + "add the app to INSTALLED_APPS, and compile the model"));
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
