package io.charchub.db.migrations.execution;

import io.charchub.db.Database;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.schema.Introspection;
import java.util.Locale;

/**
 * Told inside the transaction of a migration after it renamed a model, forwards or backwards: the
 * place to follow in rows that name the model, all of it or nothing. Connect to it with {@code
 * Signals.of(ModelRenamed.class)}. Not told where a migration is only recorded. Django does the
 * same with operations that its apps inject.
 *
 * @param database what is migrated
 * @param app the label of the model's app
 * @param from the model's name before
 * @param to its name now
 */
public record ModelRenamed(Database database, String app, String from, String to) {
  /** The name before, in lower case as rows have it. */
  public String lowerFrom() {
    return from.toLowerCase(Locale.ROOT);
  }

  /** The name now, in lower case as rows have it. */
  public String lowerTo() {
    return to.toLowerCase(Locale.ROOT);
  }

  /** Whether the database has the table of {@code model} by now. */
  public boolean hasTable(Class<?> model) {
    return Introspection.of(database).tableNames().contains(ModelMeta.of(model).table());
  }
}
