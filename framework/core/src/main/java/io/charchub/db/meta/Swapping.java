package io.charchub.db.meta;

import io.charchub.apps.Services;
import io.charchub.errors.Problem;
import java.util.Optional;

/**
 * Relations that name a setting, and not a model: {@code settings.AUTH_USER_MODEL}. They lead to
 * the model whose label the setting has in the running project (Django's swappable models).
 */
public final class Swapping {
  private static final String PREFIX = "settings.";

  private Swapping() {}

  /** The setting that a relation names in place of a label; empty where it names a model. */
  public static Optional<String> setting(String label) {
    return label.startsWith(PREFIX)
        ? Optional.of(label.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** What a relation names to mean the model that {@code setting} names. */
  public static String label(String setting) {
    return PREFIX + setting;
  }

  /** The label that a setting has in the running project; empty where none runs, or has it not. */
  public static Optional<String> chosen(String setting) {
    return Services.isInstalled()
        ? Services.current().find(ModelRegistry.class).flatMap(found -> found.chosen(setting))
        : Optional.empty();
  }

  /** The model that a relation leads to which names {@code label}, and declares {@code type}. */
  static ModelMeta<?> target(String label, Class<?> type) {
    return label.startsWith(PREFIX)
        ? Services.current()
            .get(ModelRegistry.class)
            .target(label, type)
            .orElseThrow(() -> nothing(label.substring(PREFIX.length())))
        : ModelMeta.ofAny(type);
  }

  private static ModelException nothing(String setting) {
    return new ModelException(
        Problem.of("models.E080", "no installed app has the model that " + setting + " names")
            .hint("mend the setting, or add the app to INSTALLED_APPS"));
  }
}
