package io.charchub.contrib.admin.changeform;

import io.charchub.forms.BoundField;
import io.charchub.forms.Widget;
import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.template.InTemplates;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shows a relation: a menu or boxes where its rows are few, a look-up where they are many. Which of
 * them is found out when the page is made, so that a form that is sent and right asks for nothing.
 */
@InTemplates
public final class RowChoice extends Widget {
  private final RelatedRows<?> rows;
  private final Links links;
  private final boolean multiple;
  private final Supplier<BoundField> bound;
  private final FormContext context;

  /**
   * Addresses of what can be done besides choosing; empty where the visitor may not.
   *
   * @param lookup where rows are looked up
   * @param add where a row is made
   * @param change where the row with the key {@code __key__} is changed
   * @param noun what a row is called
   */
  record Links(String lookup, String add, String change, String noun) {}

  RowChoice(
      FormContext context,
      RelatedRows<?> rows,
      Links links,
      boolean multiple,
      Supplier<BoundField> bound) {
    this.rows = rows;
    this.links = links;
    this.multiple = multiple;
    this.bound = bound;
    this.context = context;
    rows.showing(() -> bound.get().values());
  }

  RelatedRows<?> rows() {
    return rows;
  }

  @Override
  public String template() {
    return "admin/form/row_choice.ftlh";
  }

  @Override
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return !multiple && super.isOmitted(data, files, htmlName);
  }

  @Override
  public boolean isGroup() {
    return multiple || !isFew();
  }

  /** Whether several can be chosen. */
  public boolean isMultiple() {
    return multiple;
  }

  /** Whether all rows are shown. */
  public boolean isFew() {
    return rows.few().isPresent();
  }

  /** All rows, where they are few. */
  public List<RelatedRows.RowOption> options() {
    return rows.few().orElse(List.of());
  }

  /** The rows that are chosen. */
  public List<RelatedRows.RowOption> chosen() {
    return rows.chosen(bound.get().values());
  }

  /** What was typed to look for. */
  public String typed() {
    return context.sent().get("_q_" + bound.get().htmlName(), "");
  }

  /** What was found, where somebody has just looked; empty otherwise. */
  public Optional<RelatedRows.Found> found() {
    String name = bound.get().htmlName();
    if (!context.sent().get("_find", "").equals(name)) {
      return Optional.empty();
    }
    List<String> already = bound.get().values();
    RelatedRows.Found found = rows.find(typed());
    return Optional.of(
        new RelatedRows.Found(
            found.options().stream().filter(each -> !already.contains(each.key())).toList(),
            found.more()));
  }

  /** Whether the visitor may look for rows. */
  public boolean isSearchable() {
    return rows.isSearchable();
  }

  /** Where rows are looked up. */
  public String lookupUrl() {
    return links.lookup();
  }

  /** Where a row is made; empty where the visitor may not. */
  public String addUrl() {
    return links.add();
  }

  /** Where the row that is chosen is changed; empty where the visitor may not. */
  public String changeUrl() {
    return links.change();
  }

  /** What a row is called. */
  public String noun() {
    return links.noun();
  }
}
