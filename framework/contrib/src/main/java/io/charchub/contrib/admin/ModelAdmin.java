package io.charchub.contrib.admin;

import io.charchub.db.models.Deleted;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the rows of one model are listed, searched, changed and deleted. A model that is registered
 * without one has the defaults; options refine it:
 *
 * <pre>
 * final class PostAdmin extends ModelAdmin&lt;Post&gt; {
 *   PostAdmin() {
 *     super(Post.class);
 *     listDisplay("title", "author", "status", "publishedAt");
 *     searchFields("title", "author__name");
 *     listFilter("status", "category");
 *     dateHierarchy("publishedAt");
 *   }
 * }
 * </pre>
 *
 * <p>One instance serves all requests: it keeps nothing of any of them. Django's counterpart has
 * the same name.
 *
 * @param <T> the model
 */
public class ModelAdmin<T extends KeyedModel<?>> extends BaseModelAdmin<T> {
  /** How many rows a page of the list has unless said. */
  public static final int ROWS_A_PAGE = 100;

  private List<String> listDisplay = List.of();
  private List<String> listFilter = List.of();
  private List<String> searchFields = List.of();
  private List<String> ordering = List.of();
  private final List<InlineAdmin<?>> inlines = new ArrayList<>();
  private String dateHierarchy = "";
  private int listPerPage = ROWS_A_PAGE;

  /** For {@code model}, with the defaults. */
  public ModelAdmin(Class<T> model) {
    super(model);
  }

  /** Whether the app of the model is shown on the index to the visitor. */
  public boolean hasModulePermission(Request request) {
    return hasViewPermission(request, null) || hasAddPermission(request);
  }

  /** Whether the visitor may take rows away as a file. */
  public boolean hasExportPermission(Request request) {
    return isPermitted(request, AdminPermission.EXPORT);
  }

  // ---- the list

  /**
   * The columns of the list: fields, paths over relations ({@code author__name}), properties of the
   * model. What the model's {@code toString} says unless told.
   */
  public final void listDisplay(String... names) {
    listDisplay = Arrays.asList(names);
  }

  /** The fields that the list can be narrowed by. */
  public final void listFilter(String... names) {
    listFilter = Arrays.asList(names);
  }

  /**
   * The fields that are searched: each word must stand in one of them. {@code ^} before a name asks
   * for the beginning, {@code =} for the whole.
   */
  public final void searchFields(String... names) {
    searchFields = Arrays.asList(names);
  }

  /** The order of the list, in place of the model's. */
  public final void ordering(String... names) {
    ordering = Arrays.asList(names);
  }

  /** The date that the list can be walked by, by year, month and day. */
  public final void dateHierarchy(String name) {
    dateHierarchy = name;
  }

  /** How many rows a page has. */
  public final void listPerPage(int rows) {
    listPerPage = rows;
  }

  /** The columns. Django's {@code get_list_display}. */
  public List<String> listDisplay(Request request) {
    return listDisplay;
  }

  /** The filters. Django's {@code get_list_filter}. */
  public List<String> listFilter(Request request) {
    return listFilter;
  }

  /** The fields that are searched. Django's {@code get_search_fields}. */
  public List<String> searchFields(Request request) {
    return searchFields;
  }

  /** The order; empty for the model's. Django's {@code get_ordering}. */
  public List<String> ordering(Request request) {
    return ordering;
  }

  /** The date to walk by; empty for none. */
  public final String dateHierarchy() {
    return dateHierarchy;
  }

  /** How many rows a page has. */
  public final int listPerPage() {
    return listPerPage;
  }

  // ---- rows within the form

  /** Edits the rows of other models that belong to one of this within its form. */
  public final void inlines(InlineAdmin<?>... within) {
    inlines.addAll(Arrays.asList(within));
  }

  /** The models that are edited within the form. Django's {@code get_inlines}. */
  public List<InlineAdmin<?>> inlines(Request request) {
    return inlines;
  }

  // ---- what is done with a row

  /**
   * Saves a row that was added or changed; its many-to-many relations follow. Runs in the
   * transaction of the request. Django's {@code save_model}.
   *
   * @param adding whether the row is new
   */
  public void saveModel(Request request, T row, ModelForm<T> form, boolean adding) {
    row.save();
  }

  /** Deletes one row. Django's {@code delete_model}. */
  public Deleted deleteModel(Request request, T row) {
    return row.delete();
  }

  /** Deletes the rows of a query. Django's {@code delete_queryset}. */
  public Deleted deleteQueryset(Request request, QuerySetOf<T, ?> rows) {
    return rows.delete();
  }

  // ---- what is written down of it

  /** Logs that a row was added, in the transaction that added it. Django's {@code log_addition}. */
  public void logAddition(Request request, T row, ChangeMessage message) {
    AdminLog.of(request).added(row, message);
  }

  /** Logs that a row was saved, in the transaction that saved it. Django's {@code log_change}. */
  public void logChange(Request request, T row, ChangeMessage message) {
    AdminLog.of(request).changed(row, message);
  }

  /** Logs that rows will be deleted, before they are. Django's {@code log_deletions}. */
  public void logDeletions(Request request, Iterable<T> rows) {
    AdminLog.of(request).deletedAll(rows);
  }
}
