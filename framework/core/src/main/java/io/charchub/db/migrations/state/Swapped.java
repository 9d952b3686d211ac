package io.charchub.db.migrations.state;

import io.charchub.apps.Services;
import io.charchub.db.meta.ModelRegistry;
import java.util.Optional;

/** What settings say about models that another one may stand in for. */
final class Swapped {
  private Swapped() {}

  /** Whether a setting names another model for the place of this one. */
  static boolean isOut(ModelState model) {
    String setting = model.options().swappable();
    return !setting.isEmpty()
        && chosen(setting).filter(label -> !label.equals(model.label())).isPresent();
  }

  /** The label of the model that the setting names; empty where no project is open. */
  static Optional<String> chosen(String setting) {
    return Services.isInstalled()
        ? Services.current().find(ModelRegistry.class).flatMap(found -> found.chosen(setting))
        : Optional.empty();
  }
}
