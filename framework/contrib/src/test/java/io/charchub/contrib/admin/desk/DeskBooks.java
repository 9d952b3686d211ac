package io.charchub.contrib.admin.desk;

import static io.charchub.contrib.admin.AdminAction.Location.FORM;
import static io.charchub.contrib.admin.AdminAction.Location.LIST;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.FieldListFilter;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ListFilter;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Review;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.Field;
import io.charchub.forms.ModelForm;
import io.charchub.forms.ModelFormSet;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Books, with what can be overridden for a visitor: the account {@code guest} sees less. */
public final class DeskBooks extends ModelAdmin<Book> {
  /** What was called while a row was saved. */
  static final List<String> CALLS = new CopyOnWriteArrayList<>();

  DeskBooks() {
    super(Book.class);
    listDisplay("title", "writer", "status", "price");
    searchFields("title");
    // tag::groups[]
    fieldsets(
        Fieldset.of("Book", "title", "slug", "status", "price")
            .description("As it stands on <the> cover.")
            .together("status", "price"),
        Fieldset.of("About", "summary", "writer", "genres", "rare", "titleLength", "createdAt")
            .asCollapsed());
    // end::groups[]
    exclude("rare");
    readonlyFields("titleLength", "createdAt");
    radio("status");
    prepopulated("slug", "title");
    viewOnSite(book -> "/books/" + book.slug + "/");
    saveAs(true);
    saveAsContinue(false);
    deleteConfirmationMaxDisplay(1);
    // tag::templates[]
    template(AdminPage.LIST, "desk/books.ftlh");
    template(AdminPage.ADD, "desk/add_book.ftlh");
    template(AdminPage.FORM, "desk/book.ftlh");
    template(AdminPage.DELETION, "desk/delete_book.ftlh");
    template(AdminPage.DELETIONS, "desk/delete_books.ftlh");
    template(AdminPage.HISTORY, "desk/history.ftlh");
    template(AdminPage.DIALOG_DONE, "desk/done.ftlh");
    styles("desk/book.css");
    scripts("desk/book.js");
    // end::templates[]
    // tag::actions[]
    actions(
        AdminAction.<Book>of("rarify", "Make rare", run -> run.rows().update("rare", true))
            .permission(AdminPermission.CHANGE)
            .at(LIST, FORM),
        AdminAction.<Book>of("burn", "Burn", run -> run.rows().delete().total())
            .permission(AdminPermission.DELETE)
            .withoutAsking()
            .at(FORM));
    // end::actions[]
    inlines(new DeskReviews());
  }

  private static boolean isGuest(Request request) {
    return DeskSite.is(request, "guest");
  }

  // ---- the list

  @Override
  public List<String> listDisplay(Request request) {
    return isGuest(request) ? List.of("status", "title") : super.listDisplay(request);
  }

  @Override
  public List<String> listDisplayLinks(Request request, List<String> columns) {
    return isGuest(request) ? List.of("title") : super.listDisplayLinks(request, columns);
  }

  @Override
  public List<String> listEditable(Request request) {
    return isGuest(request) ? List.of("status") : super.listEditable(request);
  }

  @Override
  public List<ListFilter> listFilter(Request request) {
    return isGuest(request) ? List.of() : List.of(FieldListFilter.of("status"));
  }

  @Override
  public boolean isSortableBy(Request request, String column) {
    return !isGuest(request) && super.isSortableBy(request, column);
  }

  @Override
  public boolean preservesFilters(Request request) {
    return !isGuest(request);
  }

  @Override
  public String emptyValueDisplay(Request request) {
    return "(no price)";
  }

  @Override
  public List<AdminAction<Book>> actions(Request request) {
    return isGuest(request) ? List.of() : super.actions(request);
  }

  @Override
  public boolean offersAction(Request request, String name) {
    return super.offersAction(request, name)
        && !(isGuest(request) && name.equals("delete_selected"));
  }

  // ---- the form

  @Override
  public List<Fieldset> fieldsets(Request request, @Nullable Book row) {
    return isGuest(request) && row != null
        ? List.of(Fieldset.of("Short", "title", "slug", "writer", "genres"))
        : super.fieldsets(request, row);
  }

  // tag::readonly[]
  /** Said once, when the row is made. */
  @Override
  public List<String> readonlyFields(Request request, @Nullable Book row) {
    return row == null ? List.of("titleLength", "createdAt") : List.of("createdAt", "slug");
  }

  // end::readonly[]

  @Override
  public Map<String, String> prepopulated(Request request, @Nullable Book row) {
    return isGuest(request) ? Map.of() : super.prepopulated(request, row);
  }

  @Override
  public boolean isLookedUp(Request request, String name) {
    return isGuest(request) && name.equals("genres");
  }

  // tag::choices[]
  @Override
  public <R> QuerySetOf<R, ?> choices(Request request, String field, QuerySetOf<R, ?> rows) {
    return field.equals("writer") ? rows.exclude("name", "Retired") : rows;
  }

  // end::choices[]

  @Override
  public void prepareField(Request request, String name, Field<?, ?> field) {
    super.prepareField(request, name, field);
    if (name.equals("title") && isGuest(request)) {
      field.helpText("Mind the spelling, guest.");
    }
  }

  @Override
  public List<InlineAdmin<?>> inlines(Request request, @Nullable Book row) {
    return isGuest(request) && row == null ? List.of() : super.inlines(request, row);
  }

  @Override
  public String viewOnSiteUrl(Request request, Book row) {
    return isGuest(request) ? "" : super.viewOnSiteUrl(request, row);
  }

  // ---- saving

  @Override
  public void saveForm(Request request, ModelForm<Book> form, boolean adding) {
    super.saveForm(request, form, adding);
    CALLS.add("form " + form.instance().title + " " + Book.objects.count());
  }

  // tag::save[]
  @Override
  public void saveModel(Request request, Book row, ModelForm<Book> form, boolean adding) {
    if (adding) {
      row.summary = "Entered by " + AdminSite.user(request).orElseThrow().loginName();
    }
    super.saveModel(request, row, form, adding);
    CALLS.add("model " + adding + " " + Book.objects.count());
  }

  // end::save[]

  @Override
  public void saveRelated(Request request, Book row, boolean adding, Runnable saving) {
    CALLS.add("before " + row.genres.all().count() + " " + Review.objects.count());
    super.saveRelated(request, row, adding, saving);
    CALLS.add("after " + row.genres.all().count() + " " + Review.objects.count());
  }

  @Override
  public <R extends KeyedModel<?>> void saveFormset(
      Request request, Book row, InlineAdmin<R> inline, ModelFormSet<R> rows) {
    super.saveFormset(request, row, inline, rows);
    CALLS.add("rows " + inline.meta().name() + " " + rows.newObjects());
  }

  // ---- where one goes

  @Override
  public String afterSaving(Request request, Book row, boolean adding) {
    return adding ? "/desk/today/?added" : "";
  }

  @Override
  public String afterDeleting(Request request, String name) {
    return isGuest(request) ? "" : "/desk/today/?deleted=" + name;
  }

  @Override
  public String afterAction(Request request, AdminAction<Book> action) {
    return action.name().equals("stamp") ? "/desk/today/?stamped" : "";
  }

  // ---- pages

  // tag::routes[]
  @Override
  public List<Route> routes(AdminSite site) {
    String name = AdminSite.shortName(meta(), "report");
    return List.of(path("report/", request -> report(request, site), name));
  }

  private Response report(Request request, AdminSite site) {
    Map<String, ?> context = Map.of("books", queryset(request).count());
    return AdminShell.render(request, site, "desk/report.ftlh", context);
  }

  // end::routes[]

  @Override
  public void prepareContext(
      Request request, AdminPage page, @Nullable Book row, Map<String, @Nullable Object> context) {
    context.put("stamp", page + " of " + (row == null ? "no row" : row.title));
  }

  /** What readers think, the best first; a new book is asked an opinion of. */
  static final class DeskReviews extends InlineAdmin<Review> {
    DeskReviews() {
      super(Review.class);
      ordering("-stars");
    }

    @Override
    public List<Map<String, ?>> initial(Request request, Object parent) {
      boolean isNew = parent instanceof Book book && book.isAdding();
      return isNew ? List.of(Map.of("reader", "The editor", "stars", 5)) : List.of();
    }
  }
}
