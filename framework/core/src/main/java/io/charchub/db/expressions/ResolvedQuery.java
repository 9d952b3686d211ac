package io.charchub.db.expressions;

import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Statement;
import java.util.List;

/**
 * A sub-query in the terms of SQL.
 *
 * @param statement the statement
 * @param columns what it selects
 * @param outer the columns of the queries around that it reads
 * @param empty whether it is known to give no row
 */
public record ResolvedQuery(
    Statement statement, List<Resolved> columns, List<SqlExpression> outer, boolean empty) {}
