package io.charchub.management.shell;

import io.charchub.cli.Table;
import io.charchub.cli.Terminal;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Query;
import io.charchub.text.Truncate;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows values as people read them: a query set, a list of rows or a map as a table, anything else
 * as its text and nothing more.
 */
final class Printer {
  /** So many rows are read and shown; whoever wants more slices, or writes a loop. */
  static final int ROWS = 20;

  private static final int CELL = 40;

  private final Terminal terminal;

  Printer(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints a value; of a query set its first rows, which are read now. */
  void print(@Nullable Object value) {
    if (value instanceof Query<?, ?, ?> query) {
      rows(query.limit(ROWS + 1).list());
    } else if (value instanceof Optional<?> optional) {
      print(optional.orElse(null));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> terminal.println(key + ": " + each));
    } else if (value instanceof Collection<?> collection) {
      rows(collection.stream().limit(ROWS + 1).toList());
    } else if (value != null && value.getClass().isArray()) {
      print(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)).toList());
    } else {
      terminal.println(String.valueOf(value));
    }
  }

  private void rows(List<?> found) {
    if (found.isEmpty()) {
      terminal.println("(no rows)");
      return;
    }
    List<?> shown = found.subList(0, Math.min(ROWS, found.size()));
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    shown.forEach(row -> cells.add(cells(row)));
    if (cells.get(0).isEmpty()) {
      shown.forEach(each -> terminal.println(String.valueOf(each)));
    } else {
      table(cells);
    }
    if (found.size() > ROWS) {
      terminal.println("... and more: these are the first " + ROWS);
    }
  }

  private void table(List<Map<String, @Nullable Object>> rows) {
    String[] headings = rows.get(0).keySet().toArray(String[]::new);
    Table table = Table.of(headings);
    for (Map<String, @Nullable Object> row : rows) {
      table.row(
          row.values().stream()
              .limit(headings.length)
              .map(each -> Truncate.chars(String.valueOf(each), CELL))
              .toArray(String[]::new));
    }
    table.print(terminal);
  }

  /** A row by column; empty where the value has no columns. */
  private static Map<String, @Nullable Object> cells(@Nullable Object row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    if (row instanceof KeyedModel<?> model) {
      model(model, cells);
    } else if (row instanceof Map<?, ?> map) {
      map.forEach((key, value) -> cells.put(String.valueOf(key), value));
    } else if (row instanceof List<?> list) {
      list.forEach(value -> cells.put("[" + cells.size() + "]", value));
    } else if (row instanceof Record record) {
      record(record, cells);
    }
    return cells;
  }

  /** What the query left out stays left out: showing it would read it row by row. */
  @SuppressWarnings("unchecked")
  private static <M extends KeyedModel<?>> void model(M row, Map<String, @Nullable Object> cells) {
    ModelMeta<M> meta = ModelMeta.of((Class<M>) row.getClass());
    for (ModelField<M, ?> field : meta.fields()) {
      if (!row.isDeferred(field.name())) {
        cells.put(field.attname(), field.get(row));
      }
    }
  }

  private static void record(Record row, Map<String, @Nullable Object> cells) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        cells.put(component.getName(), component.getAccessor().invoke(row));
      } catch (ReflectiveOperationException e) {
        cells.put(component.getName(), "?");
      }
    }
  }
}
