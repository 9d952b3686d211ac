package io.charchub.db.migrations.operations;

import io.charchub.db.schema.Column;
import io.charchub.db.schema.Reference;
import io.charchub.db.schema.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables and columns that get another name in one step. Foreign keys that lead to them follow
 * by themselves in the database, and so they must in the picture of a table that is compared.
 */
final class Renames {
  private record Place(String table, String column) {}

  private final Map<String, String> tables = new HashMap<>();
  private final Map<Place, String> columns = new HashMap<>();

  void table(String from, String to) {
    tables.put(from, to);
  }

  void column(String table, String from, String to) {
    columns.put(new Place(table, from), to);
  }

  /** The table, with its references following. */
  Table followed(Table table) {
    Table result = table;
    for (Column column : table.columns()) {
      Reference reference = column.reference();
      if (reference != null) {
        Place place = new Place(reference.table(), reference.column());
        Reference now =
            new Reference(
                tables.getOrDefault(reference.table(), reference.table()),
                columns.getOrDefault(place, reference.column()));
        result = result.replacing(column.name(), column.referring(now));
      }
    }
    return result;
  }
}
