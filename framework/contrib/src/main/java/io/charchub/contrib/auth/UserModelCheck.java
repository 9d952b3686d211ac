package io.charchub.contrib.auth;

import io.charchub.apps.Check;
import io.charchub.apps.Services;
import io.charchub.conf.Settings;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;

/** Looks whether AUTH_USER_MODEL names a model by whose rows people can log in. */
final class UserModelCheck implements Check {
  @Override
  public List<Problem> problems() {
    Services services = Services.current();
    try {
      return problems(
          UserModel.of(services.get(Settings.class), services.get(ModelRegistry.class)));
    } catch (CharchubException e) {
      return List.of(e.problem());
    }
  }

  private static List<Problem> problems(UserModel model) {
    List<Problem> problems = new ArrayList<>();
    ModelMeta<?> meta = model.meta();
    String where = meta.modelClass().getName();
    String login = model.loginField();
    if (meta.findField(login).isEmpty()) {
      problems.add(
          new Problem(
              "auth.E023",
              "loginField() of " + meta.label() + " names '" + login + "', which is no field",
              where,
              "one of its fields that no two users have alike"));
    } else if (!isUnique(meta, login)) {
      problems.add(
          new Problem(
              "auth.E024",
              "Two users of " + meta.label() + " could log in by one '" + login + "'",
              where,
              "unique = true on the field " + login));
    }
    for (String name : model.requiredFields()) {
      boolean asked = name.equals(login) || name.equals("password");
      if (asked || meta.findField(name).isEmpty()) {
        problems.add(
            new Problem(
                "auth.E025",
                "requiredFields() of "
                    + meta.label()
                    + " names '"
                    + name
                    + (asked ? "', which is asked for anyway" : "', which is no field"),
                where,
                "the fields that createsuperuser asks for beside name and password"));
      }
    }
    return problems;
  }

  private static boolean isUnique(ModelMeta<?> meta, String login) {
    ModelField<?, ?> field = meta.field(login);
    return field.declared().isUnique()
        || meta.uniqueTogether().stream().anyMatch(set -> isOnly(meta, set, field))
        || meta.constraints().stream()
            .anyMatch(
                each ->
                    each instanceof ConstraintOption.Unique unique
                        && unique.condition().isEmpty()
                        && isOnly(meta, unique.fields(), field));
  }

  private static boolean isOnly(ModelMeta<?> meta, List<String> set, ModelField<?, ?> field) {
    return set.size() == 1 && meta.field(set.get(0)).name().equals(field.name());
  }
}
