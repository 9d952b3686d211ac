package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ObjectKeys;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the lines of a list of rows.
 *
 * @param <T> the model
 */
final class Lines<T extends KeyedModel<?>> {
  /** With what the list was narrowed by, so that one comes back to it. Django's name. */
  static final String FILTERS = "_changelist_filters";

  private final ModelAdmin<T> admin;
  private final Request request;
  private final List<Column<T>> columns;
  private final List<String> links;
  private final String listPath;
  private final String query;
  private final ListEdits<T> edits;

  Lines(ChangeList<T> list, ListEdits<T> edits) {
    AdminSite site = list.site();
    this.admin = list.admin();
    this.request = list.request();
    this.columns = list.columns();
    this.edits = edits;
    List<String> names = columns.stream().map(Column::name).toList();
    this.links = names.isEmpty() ? names : admin.listDisplayLinks(request, names);
    this.listPath = site.url(admin.meta(), "changelist");
    this.query = kept(list);
  }

  private static String kept(ChangeList<?> list) {
    String filters = list.address().query().encode();
    return filters.isEmpty() || !list.admin().preservesFilters(list.request())
        ? ""
        : "?" + FILTERS + "=" + URLEncoder.encode(filters, StandardCharsets.UTF_8);
  }

  /** What leads on to a page about one row and back. */
  String query() {
    return query;
  }

  List<ListView.Line> of(List<T> rows) {
    List<ListView.Line> lines = new ArrayList<>(rows.size());
    for (T row : rows) {
      lines.add(line(row));
    }
    return lines;
  }

  private ListView.Line line(T row) {
    String key = String.valueOf(row.pk());
    String path = listPath + ObjectKeys.quote(key) + "/";
    String url = admin.hasViewPermission(request, row) ? path + "change/" + query : "";
    boolean linked = false;
    List<ListView.Cell> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      Object input = edits.input(row, column.name());
      boolean link = links.contains(column.name()) && !url.isEmpty();
      linked |= link && input == null;
      cells.add(
          new ListView.Cell(
              column.header(),
              column.cell().of(row),
              link,
              i == 0,
              input,
              input == null ? List.of() : edits.errors(row, column.name())));
    }
    String told = linked ? "" : path;
    return new ListView.Line(key, url, told, "", edits.version(row), edits.errors(row), cells);
  }
}
