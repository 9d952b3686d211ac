package io.charchub.db.models;

import io.charchub.apps.Services;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import org.jspecify.annotations.Nullable;

/** The databases of the running project. */
final class Connections {
  private Connections() {}

  /** The database called {@code alias}; the default one for null. */
  static Database get(@Nullable String alias) {
    Databases databases = Services.current().get(Databases.class);
    return alias == null ? databases.primary() : databases.get(alias);
  }
}
