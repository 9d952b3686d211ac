package io.charchub.contrib.admin.transfer;

import io.charchub.http.QueryParams;

/**
 * How rows are written.
 *
 * @param format as what
 * @param ofList whether the file has the list's columns, as people read them, and not every field
 *     as it is stored
 * @param labels whether columns are called what people read, and not what programs do
 * @param byteOrderMark whether a CSV file begins with the mark by which spreadsheets know UTF-8
 */
record ExportOptions(ExportFormat format, boolean ofList, boolean labels, boolean byteOrderMark) {
  static ExportOptions of(QueryParams sent) {
    return new ExportOptions(
        sent.get("format", "csv").equals("json") ? ExportFormat.JSON : ExportFormat.CSV,
        sent.get("columns", "").equals("list"),
        sent.get("header", "").equals("labels"),
        sent.has("bom"));
  }
}
