package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the list of a model: columns, search, filters, order, pages, actions. The part of
 * {@link ModelAdmin} that is about lists.
 *
 * @param <T> the model
 */
public abstract class ListedModelAdmin<T extends KeyedModel<?>> extends BaseModelAdmin<T> {
  /** How many rows a page of the list has unless said. */
  public static final int ROWS_A_PAGE = 100;

  /** How many rows may be shown at once, unless said, when somebody asks for all. */
  public static final int MOST_SHOWN = 200;

  private final Map<String, ListColumn<T>> columns = new LinkedHashMap<>();
  private List<String> listDisplay = List.of();
  private @Nullable List<String> listDisplayLinks;
  private List<String> listEditable = List.of();
  private List<String> bulkEditable = List.of();
  private List<ListFilter> listFilter = List.of();
  private List<String> searchFields = List.of();
  private String searchHelpText = "";
  private List<String> ordering = List.of();
  private @Nullable Set<String> sortableBy;
  private String dateHierarchy = "";
  private int listPerPage = ROWS_A_PAGE;
  private int listMaxShowAll = MOST_SHOWN;
  private List<String> listSelectRelated = List.of();
  private boolean exactCount;
  private Facets showFacets = Facets.ALLOW;
  private boolean preserveFilters = true;
  private String emptyValueDisplay = "";
  private final List<AdminAction<T>> actions = new ArrayList<>();
  private final Set<String> refusedActions = new LinkedHashSet<>();
  private boolean withActions = true;

  /** For {@code model}, with the defaults. */
  protected ListedModelAdmin(Class<T> model) {
    super(model);
  }

  // ---- columns

  /**
   * The columns of the list: fields, paths over foreign keys ({@code author__name}), properties of
   * the model ({@code @TemplateProperty}), computed {@link #column columns}. What the model's
   * {@code toString} says unless told.
   */
  public final void listDisplay(String... names) {
    listDisplay = Arrays.asList(names);
  }

  /** Knows a computed column, which {@link #listDisplay} can name. */
  public final void column(ListColumn<T> column) {
    columns.put(column.name(), column);
  }

  /** The columns that link to the row; the first unless said, none where none is named. */
  public final void listDisplayLinks(String... names) {
    listDisplayLinks = Arrays.asList(names);
  }

  /**
   * The columns that can be changed within the list, of rows that the visitor may change. Each has
   * to be a field of the model and no link.
   */
  public final void listEditable(String... names) {
    listEditable = Arrays.asList(names);
  }

  /** The fields that can be set to one value for all rows that are chosen. */
  public final void bulkEditable(String... names) {
    bulkEditable = Arrays.asList(names);
  }

  /** What stands where there is no value; a dash unless said. */
  public final void emptyValueDisplay(String text) {
    emptyValueDisplay = text;
  }

  /**
   * The foreign keys whose rows are loaded with the list, besides those that columns name: for what
   * {@code toString} or a computed column reads.
   */
  public final void listSelectRelated(String... keys) {
    listSelectRelated = Arrays.asList(keys);
  }

  // ---- narrowing

  /** The fields that the list can be narrowed by, each in the way that fits its kind. */
  public final void listFilter(String... names) {
    listFilter = Arrays.stream(names).map(FieldListFilter::of).map(ListFilter.class::cast).toList();
  }

  /** What the list can be narrowed by. */
  public final void listFilter(ListFilter... filters) {
    listFilter = Arrays.asList(filters);
  }

  /** Whether choices of filters tell how many rows they have; when asked unless said. */
  public final void showFacets(Facets when) {
    showFacets = when;
  }

  /**
   * The fields that are searched: each word must stand in one of them. What signs before a name
   * mean stands at {@link AdminSearch}.
   */
  public final void searchFields(String... names) {
    searchFields = Arrays.asList(names);
  }

  /** A sentence below the search box, to be translated. */
  public final void searchHelpText(String text) {
    searchHelpText = text;
  }

  /** The date that the list can be walked by, by year, month and day. */
  public final void dateHierarchy(String name) {
    dateHierarchy = name;
  }

  /** Whether the list comes back as it was after a row was changed; it does unless said. */
  public final void preserveFilters(boolean keeps) {
    preserveFilters = keeps;
  }

  // ---- order and pages

  /** The order of the list, in place of the model's; a minus before a name turns it round. */
  public final void ordering(String... names) {
    ordering = Arrays.asList(names);
  }

  /** The columns that the list can be ordered by; all that can be, unless said. */
  public final void sortableBy(String... names) {
    sortableBy = Set.of(names);
  }

  /** How many rows a page has. */
  public final void listPerPage(int rows) {
    listPerPage = rows;
  }

  /** How many rows may be shown at once when somebody asks for all; 0 never offers it. */
  public final void listMaxShowAll(int rows) {
    listMaxShowAll = rows;
  }

  /**
   * Whether the list counts all its rows each time, however many. Otherwise counting stops at
   * 10,000, and whoever wants to know asks. Django's {@code show_full_result_count}.
   */
  public final void showFullResultCount(boolean full) {
    exactCount = full;
  }

  // ---- actions

  /** Offers these, besides those of the site. */
  @SafeVarargs
  public final void actions(AdminAction<T>... more) {
    actions.addAll(Arrays.asList(more));
  }

  /** Offers no action, none of the site either. Django's {@code actions = None}. */
  public final void withoutActions() {
    withActions = false;
  }

  /** Does not offer the action of this name. */
  public final void withoutAction(String name) {
    refusedActions.add(name);
  }

  // ---- what is asked for each request

  /** The columns. Django's {@code get_list_display}. */
  public List<String> listDisplay(Request request) {
    return listDisplay;
  }

  /** The computed column of that name. */
  public final Optional<ListColumn<T>> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** Those of {@code columns} that link to the row. Django's {@code get_list_display_links}. */
  public List<String> listDisplayLinks(Request request, List<String> columns) {
    return listDisplayLinks != null ? listDisplayLinks : columns.subList(0, 1);
  }

  /** The columns that can be changed within the list. */
  public List<String> listEditable(Request request) {
    return listEditable;
  }

  /** The fields that can be set for many rows at once; those of {@link #listEditable} too. */
  public List<String> bulkEditable(Request request) {
    Set<String> all = new LinkedHashSet<>(bulkEditable);
    all.addAll(listEditable(request));
    return List.copyOf(all);
  }

  /** The filters. Django's {@code get_list_filter}. */
  public List<ListFilter> listFilter(Request request) {
    return listFilter;
  }

  /** The fields that are searched. Django's {@code get_search_fields}. */
  public List<String> searchFields(Request request) {
    return searchFields;
  }

  /**
   * Those of {@code rows} that a search for {@code typed} finds; look-ups of this model from other
   * forms go through it too. Django's {@code get_search_results}.
   */
  public QuerySetOf<T, ?> searchResults(Request request, QuerySetOf<T, ?> rows, String typed) {
    return AdminSearch.narrow(rows, searchableFields(request), typed);
  }

  /** Those of the fields that the visitor may see: a search would tell of the others. */
  private List<String> searchableFields(Request request) {
    return searchFields(request).stream()
        .filter(field -> hasFieldViewPermission(request, AdminSearch.firstOf(field), null))
        .toList();
  }

  /**
   * Whether the address may narrow the list by a look-up that no filter names; not unless
   * overridden. What is refused is not applied, and the page says so. Keys of the model itself are
   * understood without this, so that other pages can link here. Django's {@code lookup_allowed}.
   */
  public boolean lookupAllowed(Request request, String lookup, String value) {
    return false;
  }

  /** The order; empty for the model's. Django's {@code get_ordering}. */
  public List<String> ordering(Request request) {
    return ordering;
  }

  /** Whether the list can be ordered by a column. Django's {@code get_sortable_by}. */
  public boolean isSortableBy(Request request, String column) {
    return sortableBy == null || sortableBy.contains(column);
  }

  /** The foreign keys to load with the list. Django's {@code get_list_select_related}. */
  public List<String> listSelectRelated(Request request) {
    return listSelectRelated;
  }

  /**
   * How many rows there are, where that is known without counting: an estimate of the database, a
   * number kept elsewhere. Empty unless overridden. In place of Django's {@code get_paginator}.
   */
  public OptionalLong knownCount(Request request, QuerySetOf<T, ?> rows) {
    return OptionalLong.empty();
  }

  /** The actions of the model itself. Django's {@code get_actions} has those of the site too. */
  public List<AdminAction<T>> actions(Request request) {
    return actions;
  }

  /**
   * Whether the visitor is offered the action of this name, one of the site too, besides its
   * permission: the model has actions, and does not refuse this one. Django's {@code get_actions}.
   */
  public boolean offersAction(Request request, String name) {
    return withActions && !refusedActions.contains(name);
  }

  /** What the constructor said of the list, for the checks. */
  record Declared(
      List<String> display,
      Set<String> columns,
      List<String> links,
      boolean usualLinks,
      List<String> editable,
      List<ListFilter> filters,
      String dateHierarchy,
      List<String> search,
      List<String> ordering,
      Set<String> sortable,
      List<String> related,
      int perPage,
      int maxShowAll,
      List<String> actions) {}

  final Declared declared() {
    return new Declared(
        listDisplay,
        Set.copyOf(columns.keySet()),
        listDisplayLinks == null ? List.of() : listDisplayLinks,
        listDisplayLinks == null,
        listEditable,
        listFilter,
        dateHierarchy,
        searchFields,
        ordering,
        sortableBy == null ? Set.of() : sortableBy,
        listSelectRelated,
        listPerPage,
        listMaxShowAll,
        actions.stream().map(AdminAction::name).toList());
  }

  // ---- what holds for all

  /** The sentence below the search box; empty for none. */
  public final String searchHelpText() {
    return searchHelpText;
  }

  /** The date to walk by; empty for none. */
  public final String dateHierarchy() {
    return dateHierarchy;
  }

  /** How many rows a page has. */
  public final int listPerPage() {
    return listPerPage;
  }

  /** How many rows may be shown at once. */
  public final int listMaxShowAll() {
    return listMaxShowAll;
  }

  /** Whether all rows are counted each time. */
  public final boolean showsFullResultCount() {
    return exactCount;
  }

  /** When choices tell how many rows they have. */
  public final Facets showFacets() {
    return showFacets;
  }

  /** Whether the list comes back as it was. Django's {@code get_preserved_filters}. */
  public boolean preservesFilters(Request request) {
    return preserveFilters;
  }

  /**
   * What stands where there is no value; empty for what the site says. Django's {@code
   * get_empty_value_display}.
   */
  public String emptyValueDisplay(Request request) {
    return emptyValueDisplay;
  }
}
