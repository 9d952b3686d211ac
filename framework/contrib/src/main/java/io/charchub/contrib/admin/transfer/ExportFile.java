package io.charchub.contrib.admin.transfer;

import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.ContentDisposition;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.serialization.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to a file and answers with it. The rows are read once, a chunk at a time, into a
 * temporary file, and that is sent: neither are all of them in memory, nor does somebody who reads
 * slowly keep a connection to the database.
 *
 * @param <T> the model
 */
final class ExportFile<T extends KeyedModel<?>> {
  private static final int CHUNK = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<ExportColumn<T>> columns;
  private final ExportOptions options;
  private long rows;

  ExportFile(List<ExportColumn<T>> columns, ExportOptions options) {
    this.columns = columns;
    this.options = options;
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  /** The answer with the rows of {@code query}, as a file of that name without its ending. */
  Response response(QuerySetOf<T, ?> query, String name) throws IOException {
    Path file = Files.createTempFile("charchub-export", "." + options.format().ending());
    InputStream content;
    try {
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(query, out);
      }
      content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return StreamingResponse.of(
            options.format().contentType(),
            out -> {
              try (content) {
                content.transferTo(out);
              }
            })
        .header(
            "Content-Disposition",
            ContentDisposition.attachment(name + "." + options.format().ending()));
  }

  private void write(QuerySetOf<T, ?> query, Writer out) throws IOException {
    if (options.format() == ExportFormat.CSV) {
      writeCsv(query, out);
    } else {
      writeJson(query, out);
    }
  }

  /** With what the columns read of other rows, for each chunk at once. */
  private QuerySetOf<T, ?> loaded(QuerySetOf<T, ?> query) {
    QuerySetOf<T, ?> loaded = query;
    for (ExportColumn<T> column : columns) {
      if (!column.related().isEmpty()) {
        loaded =
            column.many()
                ? loaded.prefetchRelated(column.related())
                : loaded.selectRelated(column.related());
      }
    }
    return loaded;
  }

  private void each(QuerySetOf<T, ?> query, Line<T> line) throws IOException {
    try {
      loaded(query)
          .iterate(
              CHUNK,
              row -> {
                try {
                  line.write(row);
                  rows++;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes one row. */
  private interface Line<T> {
    void write(T row) throws IOException;
  }

  // ---- CSV

  private void writeCsv(QuerySetOf<T, ?> query, Writer out) throws IOException {
    if (options.byteOrderMark()) {
      out.write(BYTE_ORDER_MARK);
    }
    CsvWriter csv = new CsvWriter(out);
    csv.line(
        columns.stream().map(column -> options.labels() ? column.label() : column.name()).toList());
    each(query, row -> csv.line(cells(row)));
  }

  private List<String> cells(T row) {
    List<String> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(cell(column.value().apply(row))));
    return cells;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return text(Json.write(value));
  }

  /** A text of JSON without its quotes; anything else as it is. */
  private static String text(String json) {
    return json.length() > 1 && json.charAt(0) == '"' ? String.valueOf(Json.read(json)) : json;
  }

  // ---- JSON

  private void writeJson(QuerySetOf<T, ?> query, Writer out) throws IOException {
    out.write("[");
    each(
        query,
        row -> {
          out.write(rows == 0 ? "\n" : ",\n");
          out.write(Json.write(object(row)));
        });
    out.write("\n]\n");
  }

  private Map<String, @Nullable Object> object(T row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (ExportColumn<T> column : columns) {
      object.put(options.labels() ? column.label() : column.name(), column.value().apply(row));
    }
    return object;
  }
}
