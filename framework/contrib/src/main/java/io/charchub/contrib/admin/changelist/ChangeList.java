package io.charchub.contrib.admin.changelist;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.Facets;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelPath;
import io.charchub.db.Databases;
import io.charchub.db.TimeLimitException;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of one request: what the address asks for, put together. Reading it asks the database
 * for no more than {@link #LIMIT} altogether.
 *
 * @param <T> the model
 */
final class ChangeList<T extends KeyedModel<?>> {
  /** How long the database may work for one list. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;
  private final Address address;
  private final Notes notes = new Notes();
  private final Columns<T> columns;
  private final List<Filter<T>> filters;
  private final Sorting<T> sorting;
  private final Paging<T> paging;
  private final @Nullable DateDrill<T> drill;

  ChangeList(AdminSite site, ModelAdmin<T> admin, Request request) {
    this(site, admin, request, request.query());
  }

  /** The list that another query than that of the request asks for. */
  ChangeList(AdminSite site, ModelAdmin<T> admin, Request request, QueryParams query) {
    this.site = site;
    this.admin = admin;
    this.request = request;
    this.address = new Address(site.url(admin.meta(), "changelist"), query);
    this.columns = new Columns<>(site, admin, request);
    this.filters = new Filters<>(site, admin, request).all();
    this.sorting = new Sorting<>(request, admin, columns.all(), address, notes);
    this.paging = new Paging<>(request, admin, address, notes);
    this.drill = isWalkable() ? new DateDrill<>(admin, address) : null;
  }

  private boolean isWalkable() {
    String path = admin.dateHierarchy();
    return !path.isEmpty() && admin.hasFieldViewPermission(request, path.split("__", 2)[0], null);
  }

  AdminSite site() {
    return site;
  }

  ModelAdmin<T> admin() {
    return admin;
  }

  Request request() {
    return request;
  }

  Address address() {
    return address;
  }

  List<Column<T>> columns() {
    return columns.all();
  }

  Sorting<T> sorting() {
    return sorting;
  }

  Paging<T> paging() {
    return paging;
  }

  List<Filter<T>> filters() {
    return filters;
  }

  Notes notes() {
    return notes;
  }

  // ---- which rows

  /** The rows that the address narrows the list to, in no order. */
  QuerySetOf<T, ?> narrowed() {
    return narrowed(null);
  }

  /** The same, as if one of the filters had not been used. */
  private QuerySetOf<T, ?> narrowed(@Nullable Filter<T> without) {
    QuerySetOf<T, ?> rows = admin.queryset(request);
    QueryParams query = address.query();
    for (Filter<T> filter : filters) {
      if (filter != without) {
        rows = filter.narrow(rows, query, notes);
      }
    }
    if (drill != null) {
      rows = drill.narrow(rows, notes);
    }
    rows = byOtherNames(rows);
    String typed = typed();
    return typed.isEmpty() ? rows : admin.searchResults(request, rows, typed);
  }

  /** What stands in the search box; empty where there is none. */
  String typed() {
    return hasSearch() ? address.query().get(Address.SEARCH, "").strip() : "";
  }

  boolean hasSearch() {
    return !admin.searchFields(request).isEmpty();
  }

  /**
   * What is neither the list's own nor a filter's is not looked at, unless it is a key or allowed.
   */
  private QuerySetOf<T, ?> byOtherNames(QuerySetOf<T, ?> rows) {
    QuerySetOf<T, ?> narrowed = rows;
    Set<String> known = known();
    for (String name : address.query().names()) {
      if (known.contains(name)) {
        continue;
      }
      String value = address.query().get(name, "");
      boolean allowed = isKey(name) || admin.lookupAllowed(request, name, value);
      try {
        narrowed = allowed ? narrowed.filter(name, value) : narrowed;
      } catch (FieldException e) {
        allowed = false;
      }
      if (!allowed) {
        notes.ignored(name);
      }
    }
    return narrowed;
  }

  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>(Address.names());
    filters.forEach(filter -> known.addAll(filter.names()));
    if (drill != null) {
      known.addAll(drill.names());
    }
    if (!hasSearch()) {
      known.remove(Address.SEARCH);
    }
    return known;
  }

  /** Whether it is a key of the model, by which pages of other models lead here. */
  private boolean isKey(String name) {
    String path = name.endsWith("__exact") ? name.substring(0, name.length() - 7) : name;
    ModelPath found = ModelPath.find(admin.meta(), path).orElse(null);
    ModelField<?, ?> field = found == null ? null : found.field();
    boolean own = path.indexOf("__") < 0 && field != null && field.isForeignKey();
    boolean key =
        found != null
            && found.keys().size() == 1
            && field != null
            && field.isPrimaryKey()
            && path.split("__", -1).length == 2;
    String first = path.split("__", 2)[0];
    return (own || key) && admin.hasFieldViewPermission(request, first, null);
  }

  // ---- what is read

  /** The page that the address asks for; null where finding it took too long. */
  Paging.@Nullable Cut<T> page() {
    QuerySetOf<T, ?> rows = sorting.apply(narrowed());
    List<String> related = columns.related();
    QuerySetOf<T, ?> loaded =
        related.isEmpty() ? rows : rows.selectRelated(related.toArray(String[]::new));
    if (drill == null) {
      return within(rows, loaded);
    }
    Paging.Cut<T> cut = within(rows, drill.withEnds(loaded, admin.queryset(request)));
    boolean slowEnds = cut == null && typed().isEmpty();
    return slowEnds ? within(rows, loaded) : cut;
  }

  private Paging.@Nullable Cut<T> within(QuerySetOf<T, ?> rows, QuerySetOf<T, ?> loaded) {
    return ChangeList.<Paging.@Nullable Cut<T>>within(() -> paging.cut(rows, loaded), null);
  }

  /**
   * The walk by days; null where there is none, or where finding its ends took too long.
   *
   * @param page what is shown, which tells the ends; null where that was not found
   */
  DateDrill.@Nullable View dates(Paging.@Nullable Cut<T> page) {
    DateDrill<T> dates = drill;
    if (dates == null) {
      return null;
    }
    String title =
        ModelPath.find(admin.meta(), admin.dateHierarchy())
            .map(path -> Names.capfirst(Translations.current().tr(path.verboseName())))
            .orElse("");
    List<T> rows = page == null ? List.of() : page.rows();
    return ChangeList.<DateDrill.@Nullable View>within(
        () -> dates.view(rows, admin.queryset(request), title), null);
  }

  /** What was chosen, in the order of the filters; to be taken away one by one. */
  List<ListView.Chip> chips() {
    List<ListView.Chip> chips = new ArrayList<>();
    for (Filter<T> filter : filters) {
      for (Filter.Chip chip : filter.chips(address.query())) {
        chips.add(new ListView.Chip(chip.title(), chip.value(), address.without(chip.names())));
      }
    }
    for (String name : address.query().names()) {
      if (!known().contains(name) && isKey(name)) {
        chips.add(
            new ListView.Chip(
                name.replaceAll("__.*", ""), address.query().get(name, ""), address.without(name)));
      }
    }
    return chips;
  }

  /** Whether the address narrows the list at all. */
  boolean isNarrowed() {
    return !address.narrowing().isEmpty();
  }

  /** The controls of the form of filters. */
  List<Filter.Control> controls() {
    List<Filter.Control> controls = new ArrayList<>();
    for (Filter<T> filter : filters) {
      controls.addAll(filter.controls(address.query(), this::counts));
    }
    return controls;
  }

  boolean showsFacets() {
    return admin.showFacets() == Facets.ALWAYS
        || admin.showFacets() == Facets.ALLOW && address.query().has(Address.FACETS);
  }

  private List<String> counts(Filter<T> filter, List<String> values) {
    if (!showsFacets() || !(filter instanceof ChoiceFilter<T> choices)) {
      return List.of();
    }
    return within(
        () -> FacetCounts.of(narrowed(filter), choices, values),
        FacetCounts.unknown(values.size()));
  }

  private static <R extends @Nullable Object> R within(Supplier<R> work, R otherwise) {
    try {
      return Services.current().get(Databases.class).primary().within(LIMIT, work);
    } catch (TimeLimitException e) {
      return otherwise;
    }
  }
}
