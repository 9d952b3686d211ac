package io.charchub.db.migrations.execution;

import io.charchub.apps.AppConfig;
import io.charchub.db.Database;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.schema.Introspection;

/**
 * Told for each installed app after {@code migrate} ended, whether there was something to do or not
 * (Django's {@code post_migrate}): the place to create the rows that an app cannot be without, and
 * to create them only where they are missing. Connect to it with {@code
 * Signals.of(PostMigrate.class)}.
 *
 * @param app the app
 * @param database what was migrated; may lack the tables of apps that were not
 * @param plan what was done; may be empty
 */
public record PostMigrate(AppConfig app, Database database, MigrationPlan plan) {
  /** Whether the database has the table of {@code model}, so that rows can be made in it. */
  public boolean hasTable(Class<?> model) {
    return Introspection.of(database).tableNames().contains(ModelMeta.of(model).table());
  }
}
