package io.charchub.contrib.admin.transfer;

import java.util.Locale;

/** What rows can be taken away as. */
enum ExportFormat {
  CSV("text/csv; charset=utf-8"),
  JSON("application/json; charset=utf-8");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** What the file's name ends with: {@code csv}. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
