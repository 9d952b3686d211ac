package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of a list: the numbers of columns in the address ({@code o=1.-2}), or what the admin or
 * the model says. It always ends at a key, so that no row is on two pages.
 *
 * @param <T> the model
 */
final class Sorting<T extends KeyedModel<?>> {
  private final ModelAdmin<T> admin;
  private final List<Column<T>> columns;
  private final Address address;
  private final List<Key> keys = new ArrayList<>();
  private final List<String> order;
  private final boolean chosen;

  /** A column that is ordered by, counted from 0. */
  private record Key(int column, boolean descending) {
    String code() {
      return (descending ? "-" : "") + (column + 1);
    }
  }

  /**
   * The head of a column.
   *
   * @param url where choosing it leads; empty where nothing can be ordered by it
   * @param sort what {@code aria-sort} says; empty where rows are not ordered by it first
   * @param rank its place among several columns; empty for one alone, and for none
   */
  record Head(String label, String url, String sort, String rank) {}

  /**
   * A column in the menu of orders.
   *
   * @param then where ordering by it after the others leads; empty where it is among them
   * @param turn where turning it round leads; empty where rows are not ordered by it
   * @param remove where leaving it out leads; empty likewise
   */
  record Choice(String label, boolean descending, String then, String turn, String remove) {}

  Sorting(
      Request request, ModelAdmin<T> admin, List<Column<T>> columns, Address address, Notes notes) {
    this.admin = admin;
    this.columns = columns;
    this.address = address;
    String asked = address.query().get(Address.ORDER, "");
    if (!asked.isEmpty()) {
      read(asked, notes);
    }
    this.chosen = !keys.isEmpty();
    List<String> usual = admin.ordering(request);
    List<String> otherwise = usual.isEmpty() ? admin.meta().ordering() : usual;
    if (!chosen) {
      recognize(otherwise);
    }
    this.order = complete(chosen ? ofKeys() : otherwise);
  }

  private void read(String asked, Notes notes) {
    for (String code : asked.split("\\.", 20)) {
      boolean descending = code.startsWith("-");
      int column = number(descending ? code.substring(1) : code) - 1;
      boolean sortable = column >= 0 && column < columns.size() && columns.get(column).isSortable();
      if (sortable && keys.stream().noneMatch(key -> key.column() == column)) {
        keys.add(new Key(column, descending));
      } else {
        notes.ignored(Address.ORDER + "=" + asked);
      }
    }
  }

  private static int number(String text) {
    return text.length() < 4 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9')
        ? Integer.parseInt("0" + text)
        : 0;
  }

  /** The columns that the usual order is by, so that their heads tell of it. */
  private void recognize(List<String> usual) {
    for (String each : usual) {
      boolean descending = each.startsWith("-");
      String name = descending ? each.substring(1) : each;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).order().equals(List.of(name))) {
          keys.add(new Key(i, descending));
        }
      }
    }
  }

  private List<String> ofKeys() {
    List<String> fields = new ArrayList<>();
    for (Key key : keys) {
      for (String field : columns.get(key.column()).order()) {
        boolean turned = field.startsWith("-");
        String name = turned ? field.substring(1) : field;
        fields.add(turned != key.descending() ? "-" + name : name);
      }
    }
    return fields;
  }

  private List<String> complete(List<String> fields) {
    ModelMeta<T> meta = admin.meta();
    for (String each : fields) {
      String name = each.startsWith("-") ? each.substring(1) : each;
      ModelField<T, ?> field = meta.findField(name).orElse(null);
      if (name.equals("pk")
          || field != null
              && (field.isPrimaryKey() || field.type().isUnique() && !field.type().isNullable())) {
        return fields;
      }
    }
    List<String> all = new ArrayList<>(fields);
    all.add(fields.isEmpty() || fields.get(0).startsWith("-") ? "-pk" : "pk");
    return all;
  }

  QuerySetOf<T, ?> apply(QuerySetOf<T, ?> rows) {
    return rows.orderBy(order.toArray(String[]::new));
  }

  List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int rank = rank(i);
      boolean first = rank == 0;
      boolean descending = rank >= 0 && keys.get(rank).descending();
      heads.add(
          new Head(
              columns.get(i).header(),
              columns.get(i).isSortable() ? url(List.of(new Key(i, first && !descending))) : "",
              first ? descending ? "descending" : "ascending" : "",
              rank >= 0 && keys.size() > 1 ? String.valueOf(rank + 1) : ""));
    }
    return heads;
  }

  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Key key : keys) {
      List<Key> turned = new ArrayList<>(keys);
      turned.set(keys.indexOf(key), new Key(key.column(), !key.descending()));
      List<Key> fewer = keys.stream().filter(other -> !other.equals(key)).toList();
      choices.add(
          new Choice(
              columns.get(key.column()).header(), key.descending(), "", url(turned), url(fewer)));
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isSortable() && rank(i) < 0) {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(i, false));
        choices.add(new Choice(columns.get(i).header(), false, url(more), "", ""));
      }
    }
    return choices;
  }

  /** Whether the visitor chose the order. */
  boolean isChosen() {
    return chosen;
  }

  private int rank(int column) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).column() == column) {
        return i;
      }
    }
    return -1;
  }

  private String url(List<Key> wanted) {
    return wanted.isEmpty()
        ? address.without(Address.ORDER)
        : address.with(
            Address.ORDER, wanted.stream().map(Key::code).collect(Collectors.joining(".")));
  }
}
