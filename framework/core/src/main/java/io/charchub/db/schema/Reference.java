package io.charchub.db.schema;

/**
 * A foreign key to one column: checked by the database when the transaction commits ({@code
 * DEFERRABLE INITIALLY DEFERRED}, where the database can), and without an action on delete, since
 * the framework deletes along relations itself, as Django does.
 *
 * @param table the table referred to
 * @param column its primary key or a unique column
 */
public record Reference(String table, String column) {}
