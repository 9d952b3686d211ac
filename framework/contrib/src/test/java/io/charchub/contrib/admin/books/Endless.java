package io.charchub.contrib.admin.books;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.SimpleListFilter;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.RawSql;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.Map;

/** A filter that no database is ever done with. */
final class Endless extends SimpleListFilter<Writer> {
  Endless() {
    super("endless", "Endless");
  }

  @Override
  public Map<String, String> choices(Request request, ModelAdmin<Writer> admin) {
    return Map.of("yes", "Endless");
  }

  @Override
  public QuerySetOf<Writer, ?> rows(Request request, QuerySetOf<Writer, ?> rows, String value) {
    return rows.filter(
        Q.of(
            RawSql.of(
                "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                    + " SELECT MAX(i) FROM n) > 0",
                new BooleanField())));
  }
}
