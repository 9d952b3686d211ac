package io.charchub.db.migrations.execution;

import io.charchub.apps.AppConfig;
import io.charchub.db.Database;

/**
 * Told for each installed app before {@code migrate} begins, whether there is something to do or
 * not (Django's {@code pre_migrate}). Connect to it with {@code Signals.of(PreMigrate.class)}.
 *
 * @param app the app
 * @param database what will be migrated
 * @param plan what will be done; may be empty
 */
public record PreMigrate(AppConfig app, Database database, MigrationPlan plan) {}
