package io.charchub.contrib.admin;

import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field of a row, in the form that the log keeps: it can be shown after the
 * field, and what it referred to, is gone.
 *
 * @param field the name in Java: {@code publishedAt}
 * @param label what people read for the field, untranslated
 * @param kind how {@code old} and {@code now} are to be read
 * @param old what it was: for {@link Kind#VALUE} null, a text, a number or a boolean, as the
 *     database holds it; for {@link Kind#ROW} a {@link Row} or null; for {@link Kind#ROWS} the list
 *     of those that were taken out; null for {@link Kind#MASKED}
 * @param now what it became, likewise; for {@link Kind#ROWS} the list of those that were put in
 */
public record FieldChange(
    String field, String label, Kind kind, @Nullable Object old, @Nullable Object now) {

  /** How the two sides of a change are to be read. */
  public enum Kind {
    /** Values, whole. */
    VALUE,
    /** Values too long to be kept whole: their beginnings. They cannot be put back. */
    CUT,
    /** Rows that a key refers to, by key and name. */
    ROW,
    /** Rows that were taken out of a set and put into it. */
    ROWS,
    /** Something changed that nobody is told: a password, a token. */
    MASKED
  }

  /**
   * A row as the log knows it.
   *
   * @param key its key as text
   * @param name what it was called
   */
  public record Row(String key, String name) {
    Map<String, String> toData() {
      Map<String, String> data = new LinkedHashMap<>();
      data.put("key", key);
      data.put("name", name);
      return data;
    }

    static @Nullable Row of(@Nullable Object data) {
      return data instanceof Map<?, ?> map
          ? new Row(String.valueOf(map.get("key")), String.valueOf(map.get("name")))
          : null;
    }
  }

  /** Whether the field could be given its old value again. */
  public boolean isReversible() {
    return kind != Kind.CUT && kind != Kind.MASKED;
  }

  /** For people, in the active language: {@code Title: A → B}. */
  String toText() {
    String name = Names.capfirst(Translations.current().tr(label));
    return kind == Kind.MASKED ? name + ": ***" : name + ": " + shown(old) + " → " + shown(now);
  }

  private static String shown(@Nullable Object side) {
    if (side instanceof List<?> rows) {
      return rows.stream().map(FieldChange::shown).collect(Collectors.joining(", "));
    }
    return side instanceof Row row ? row.name() : side == null ? "–" : side.toString();
  }

  // ---- as data of JSON

  Map<String, @Nullable Object> toData() {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("label", label);
    switch (kind) {
      case MASKED -> data.put("masked", true);
      case ROWS -> {
        data.put("removed", side(old));
        data.put("added", side(now));
      }
      default -> {
        data.put("old", side(old));
        data.put("new", side(now));
        if (kind == Kind.CUT) {
          data.put("cut", true);
        }
      }
    }
    return data;
  }

  private static @Nullable Object side(@Nullable Object value) {
    if (value instanceof Row row) {
      return row.toData();
    }
    return value instanceof List<?> rows ? rows.stream().map(FieldChange::side).toList() : value;
  }

  static FieldChange of(String field, Map<?, ?> data) {
    String label = data.get("label") instanceof String text ? text : field;
    if (Boolean.TRUE.equals(data.get("masked"))) {
      return new FieldChange(field, label, Kind.MASKED, null, null);
    }
    if (data.containsKey("removed") || data.containsKey("added")) {
      return new FieldChange(
          field, label, Kind.ROWS, rows(data.get("removed")), rows(data.get("added")));
    }
    Object old = data.get("old");
    Object now = data.get("new");
    if (old instanceof Map || now instanceof Map) {
      return new FieldChange(field, label, Kind.ROW, Row.of(old), Row.of(now));
    }
    Kind kind = Boolean.TRUE.equals(data.get("cut")) ? Kind.CUT : Kind.VALUE;
    return new FieldChange(field, label, kind, old, now);
  }

  private static List<Row> rows(@Nullable Object data) {
    return data instanceof List<?> list
        ? list.stream().map(Row::of).filter(java.util.Objects::nonNull).toList()
        : List.of();
  }
}
