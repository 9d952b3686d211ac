package io.charchub.db.expressions;

import io.charchub.db.sql.SqlExpression;

/**
 * An expression in the terms of SQL.
 *
 * @param sql what to write
 */
public record Resolved(SqlExpression sql) {}
