package io.charchub.contrib.auth;

import io.charchub.cli.CommandException;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.SaveOptions;
import io.charchub.errors.Problem;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An account that a command makes of texts, field by field. */
final class NewAccount {
  private final UserModel model;
  private final String database;
  private final AbstractBaseUser user;

  NewAccount(UserModel model, String database) {
    this.model = model;
    this.database = database;
    this.user = model.newInstance();
  }

  /** The name to log in by, and the required fields in their order. */
  static List<AccountField> fields(UserModel model) {
    List<AccountField> fields = new ArrayList<>();
    fields.add(field(model, model.loginField(), true));
    model.requiredFields().forEach(name -> fields.add(field(model, name, false)));
    return fields;
  }

  private static AccountField field(UserModel model, String name, boolean login) {
    return new AccountField(name, model.meta().field(name).verboseName(), login);
  }

  List<AccountField> fields() {
    return fields(model);
  }

  AbstractBaseUser user() {
    return user;
  }

  /** Sets what the command line or the environment gave; the first that is wrong is an error. */
  void check(Map<String, String> given) {
    for (AccountField field : fields()) {
      String text = given.get(field.name());
      Optional<String> wrong = text == null ? Optional.empty() : set(field, text);
      if (wrong.isPresent()) {
        throw new CommandException(
            Problem.of("auth.E010", "'" + text + "' cannot be the " + field.label())
                .hint(wrong.get()));
      }
    }
  }

  /** Sets a field to what {@code text} stands for; the answer says what is wrong with it. */
  Optional<String> set(AccountField field, String text) {
    try {
      set(meta().field(field.name()), field.isLogin() ? normal(text) : text);
      if (field.isLogin()) {
        checkName(field);
      }
      return Optional.empty();
    } catch (ValidationException e) {
      List<ValidationError> errors = new ArrayList<>(e.errors().of(field.name()));
      errors.addAll(e.errors().nonField());
      return Optional.of(String.join(" ", errors.stream().map(ValidationError::text).toList()));
    }
  }

  private static String normal(String name) {
    return AbstractBaseUser.normalizeLoginName(name);
  }

  @SuppressWarnings("unchecked") // the values that a field makes are those that it takes
  private void set(ModelField<AbstractBaseUser, ?> field, String text) {
    Field<Object> type = (Field<Object>) field.type();
    Object value = text.isEmpty() && !type.emptyTextAllowed() ? null : type.toJava(text);
    type.validate(value);
    ((ModelField<AbstractBaseUser, Object>) field).set(user, value);
  }

  private void checkName(AccountField field) {
    if (user instanceof AbstractUser named && field.name().equals("username")) {
      named.clean();
    }
    if (model.byLoginName(user.loginName(), database).isPresent()) {
      throw ValidationException.of("auth.usernameTaken", "unique");
    }
  }

  /** The name of the system's user for the name to log in by, where nobody has it; else nothing. */
  String usual(AccountField field) {
    if (!field.isLogin() || !field.name().equals("username")) {
      return "";
    }
    String name =
        normal(System.getProperty("user.name", "")).replace(" ", "").toLowerCase(Locale.ROOT);
    return name.isEmpty() || set(field, name).isPresent() ? "" : name;
  }

  /** Lets the model clean the whole, and saves it. */
  void save() {
    try {
      user.clean();
    } catch (ValidationException e) {
      throw new CommandException(
          Problem.of("auth.E010", "The account is not right").hint(String.join(" ", texts(e))));
    }
    user.save(SaveOptions.DEFAULT.on(database));
  }

  private static List<String> texts(ValidationException e) {
    List<String> texts = new ArrayList<>();
    e.errors().nonField().forEach(error -> texts.add(error.text()));
    for (String field : e.errors().fields()) {
      e.errors().of(field).forEach(error -> texts.add(field + ": " + error.text()));
    }
    return texts;
  }

  @SuppressWarnings("unchecked") // of the user model, whose instance this is about
  private ModelMeta<AbstractBaseUser> meta() {
    return (ModelMeta<AbstractBaseUser>) model.meta();
  }
}
