package io.charchub.contrib.admin.transfer;

import io.charchub.http.QueryParams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What each column of a file is for.
 *
 * @param columns the field of each column, in the order of the file; empty for one that is left out
 * @param match the field by which a line tells which row it is about; empty where each line is a
 *     new row
 * @param jalali whether dates are of the Persian calendar
 */
record ImportPlan(List<String> columns, String match, boolean jalali) {
  /** What a file with this header is most likely for. */
  static ImportPlan guessed(ImportFields<?> fields, List<String> header) {
    List<String> columns = new ArrayList<>();
    for (String cell : header) {
      String name = fields.named(cell);
      columns.add(columns.contains(name) ? "" : name);
    }
    String match = columns.stream().filter(fields::isMatch).findFirst().orElse("");
    return new ImportPlan(columns, match, false);
  }

  /** What somebody chose; a field that is not theirs, or is chosen twice, counts as none. */
  static ImportPlan chosen(ImportFields<?> fields, int columns, QueryParams sent) {
    List<String> chosen = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      String name = sent.get("column" + i, "");
      chosen.add(fields.has(name) && taken.add(name) ? name : "");
    }
    String match = sent.get("match", "");
    return new ImportPlan(
        chosen, fields.isMatch(match) && chosen.contains(match) ? match : "", sent.has("jalali"));
  }

  /** The number of the column that is for {@code field}; -1 for none. */
  int columnOf(String field) {
    return field.isEmpty() ? -1 : columns.indexOf(field);
  }
}
