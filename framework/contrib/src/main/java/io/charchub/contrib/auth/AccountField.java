package io.charchub.contrib.auth;

import io.charchub.db.fields.FieldNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field that {@code createsuperuser} asks for.
 *
 * @param name of the field, in Java
 * @param label what people read for it
 * @param isLogin whether it holds the name to log in by
 */
record AccountField(String name, String label, boolean isLogin) {
  /** The options that it has on the command line; a name to log in by is a username too. */
  List<String> options() {
    Set<String> options = new LinkedHashSet<>();
    options.add(option());
    if (isLogin) {
      options.add("--username");
    }
    return List.copyOf(options);
  }

  /** {@code --date-of-birth}. */
  String option() {
    return "--" + FieldNames.snake(name).replace('_', '-');
  }

  /** {@code CHARCHUB_SUPERUSER_DATE_OF_BIRTH}. */
  String variable() {
    return "CHARCHUB_SUPERUSER_" + FieldNames.snake(name).toUpperCase(Locale.ROOT);
  }

  /** The label with a capital. */
  String question() {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
