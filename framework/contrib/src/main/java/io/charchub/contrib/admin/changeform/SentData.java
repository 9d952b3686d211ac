package io.charchub.contrib.admin.changeform;

import io.charchub.http.QueryParams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What buttons do to what was sent, where no script does it in the page. */
final class SentData {
  private static final String KEEP = "_keep-";
  private static final String THERE = "_there-";
  private static final int MOST_ROWS = 2_000;

  private SentData() {}

  /** With one row more, of these values, in the set of forms called {@code prefix}. */
  static QueryParams withRow(QueryParams sent, String prefix, Map<String, List<String>> values) {
    int total = count(sent, prefix, "TOTAL_FORMS");
    if (total >= MOST_ROWS) {
      return sent;
    }
    QueryParams changed = sent.with(prefix + "-TOTAL_FORMS", String.valueOf(total + 1));
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      String name = prefix + "-" + total + "-" + each.getKey();
      changed = changed.with(name, each.getValue().toArray(String[]::new));
    }
    return changed;
  }

  private static int count(QueryParams sent, String prefix, String name) {
    String text = sent.get(prefix + "-" + name, "");
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** As if all rows of a set were new: for a copy. */
  static QueryParams asNew(QueryParams sent, String prefix, String key) {
    QueryParams changed = sent.with(prefix + "-INITIAL_FORMS", "0");
    int total = Math.min(count(sent, prefix, "TOTAL_FORMS"), MOST_ROWS);
    for (int i = 0; i < total; i++) {
      changed = changed.without(prefix + "-" + i + "-" + key);
    }
    return changed;
  }

  /**
   * With a row moved among the others of its set.
   *
   * @param move the row's place and where to: {@code 3:up}
   * @param position the field that orders the rows
   */
  static QueryParams moved(QueryParams sent, String prefix, String move, String position) {
    if (!move.matches("[0-9]{1,4}:(up|down)")) {
      return sent;
    }
    int row = Integer.parseInt(move.substring(0, move.indexOf(':')));
    List<Integer> order = new ArrayList<>();
    int total = Math.min(count(sent, prefix, "TOTAL_FORMS"), MOST_ROWS);
    for (int i = 0; i < total; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> place(sent, prefix, i, position)));
    int at = order.indexOf(row);
    int to = move.endsWith("up") ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= order.size()) {
      return sent;
    }
    order.set(at, order.get(to));
    order.set(to, row);
    QueryParams changed = sent;
    for (int i = 0; i < order.size(); i++) {
      changed = changed.with(prefix + "-" + order.get(i) + "-" + position, String.valueOf(i + 1));
    }
    return changed;
  }

  private static int place(QueryParams sent, String prefix, int row, String position) {
    String text = sent.get(prefix + "-" + row + "-" + position, "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /**
   * The input of which rows were typed and not looked for yet: Return was pressed in the box for
   * it, which browsers take for the first button of the form.
   */
  static Optional<String> sought(QueryParams sent) {
    return sent.names().stream()
        .filter(name -> name.startsWith("_q_") && !sent.get(name, "").isBlank())
        .map(name -> name.substring("_q_".length()))
        .filter(name -> !sent.get("_q_" + name, "").equals(sent.get("_found_" + name, "")))
        .findFirst();
  }

  // ---- conflicts

  /** The name of the choice whose value an input keeps. */
  static String keep(String htmlName) {
    return KEEP + htmlName;
  }

  /** The name of the hidden inputs with what the row has by now. */
  static String there(String htmlName) {
    return THERE + htmlName;
  }

  /** With what the visitor chose of two values. */
  static QueryParams merged(QueryParams sent) {
    QueryParams merged = sent;
    for (String name : sent.names()) {
      if (name.startsWith(KEEP)) {
        String input = name.substring(KEEP.length());
        if (sent.get(name, "").equals("there")) {
          merged = merged.with(input, sent.getList(THERE + input).toArray(String[]::new));
        }
        merged = merged.without(name).without(THERE + input);
      }
    }
    for (String name : sent.names()) {
      if (name.startsWith(THERE)) {
        merged = merged.without(name);
      }
    }
    return merged;
  }
}
