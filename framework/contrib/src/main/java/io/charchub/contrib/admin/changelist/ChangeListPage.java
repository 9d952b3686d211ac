package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPage;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of the rows of one model, and what is sent from it.
 *
 * @param <T> the model
 */
public final class ChangeListPage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private ChangeListPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of the list of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    ChangeListPage<T> page = new ChangeListPage<>(site, admin);
    return List.of(Routes.path("", page::answer, AdminSite.shortName(admin.meta(), "changelist")));
  }

  private Response answer(Request request) throws IOException {
    AdminRows.require(request, admin.hasViewPermission(request, null));
    ChangeList<T> list = new ChangeList<>(site, admin, request);
    ListEdits<T> edits = new ListEdits<>(admin, request, list.columns());
    if (!request.isMethod("POST")) {
      return show(list, edits);
    }
    QueryParams sent = request.form();
    if (!sent.has("_save")) {
      return new ActionRunner<>(list).answer(sent);
    }
    int saved = new ListSaving<>(list, edits, sent).save();
    if (saved < 0) {
      return show(list, edits);
    }
    Messages.success(request, saved(saved));
    return Response.redirect(list.address().url());
  }

  private String saved(int rows) {
    return rows == 0
        ? Translations.current().tr("admin.list.nothingSaved")
        : Translations.current()
            .tr("admin.list.saved", ModelNames.counted(admin.meta(), rows, false));
  }

  private Response show(ChangeList<T> list, ListEdits<T> edits) {
    Request request = list.request();
    Paging.Cut<T> cut = list.page();
    Lines<T> lines = new Lines<>(list, edits);
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("title", ModelNames.title(admin.meta()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put(
        "addUrl",
        admin.hasAddPermission(request) ? site.url(admin.meta(), "add") + lines.query() : "");
    context.put("exportUrl", exportUrl(list));
    context.put(
        "importUrl", admin.hasImportPermission(request) ? site.url(admin.meta(), "import") : "");
    context.put("one", ModelNames.one(admin.meta()));
    context.put("address", list.address().url());
    context.put("path", list.address().path());
    context.put("cleared", list.address().cleared());
    context.put("stopped", cut == null);
    context.put("rows", cut == null ? List.of() : lines.of(cut.rows()));
    context.put("cut", cut);
    context.put("counted", cut == null ? "" : counted(cut));
    context.put("countUrl", countUrl(list, cut));
    context.put("heads", list.sorting().heads());
    context.put("orders", list.sorting().choices());
    context.put("ordered", list.sorting().isChosen());
    context.put("unordered", list.address().without(Address.ORDER));
    context.put("search", list.hasSearch());
    context.put("typed", list.typed());
    context.put("searchHelp", admin.searchHelpText());
    context.put("unsearched", list.address().without(Address.SEARCH));
    context.put("chips", list.chips());
    context.put("controls", list.controls());
    context.put("narrowed", list.isNarrowed());
    context.put("facets", facets(list));
    context.put("dates", list.dates(cut));
    context.put("sizes", sizes(list));
    context.put("kept", kept(list));
    context.put("actions", actions(request));
    context.put("across", across(cut));
    context.put("matching", Selection.token(list));
    context.put("wrong", edits.isWrong());
    context.put("deletable", admin.hasDeletePermission(request, null));
    context.put("editable", edits.isOpen());
    context.put("notes", list.notes().texts());
    return AdminShell.render(request, site, admin, AdminPage.LIST, null, context);
  }

  /** "10,000+ posts": how many rows there are, as people read it. */
  private String counted(Paging.Cut<T> cut) {
    Paging.Total total = cut.total();
    return total == null
        ? Translations.current().tr("admin.list.uncounted", ModelNames.several(admin.meta()))
        : ModelNames.counted(admin.meta(), total.rows(), !total.exact());
  }

  private String countUrl(ChangeList<T> list, Paging.@Nullable Cut<T> cut) {
    Paging.Total total = cut == null ? null : cut.total();
    return total == null || total.exact() ? "" : list.address().at(Address.COUNT, "exact");
  }

  /** Where what is listed is taken away as a file; empty for who may not. */
  private String exportUrl(ChangeList<T> list) {
    if (!admin.hasExportPermission(list.request())) {
      return "";
    }
    Address file = new Address(site.url(admin.meta(), "export"), list.address().first());
    return file.url();
  }

  /** Where counts of choices are shown or hidden; empty where that is no choice. */
  private Map<String, String> facets(ChangeList<T> list) {
    if (admin.showFacets() != io.charchub.contrib.admin.Facets.ALLOW) {
      return Map.of();
    }
    return list.showsFacets()
        ? Map.of("url", list.address().without(Address.FACETS), "text", "admin.list.hideCounts")
        : Map.of("url", list.address().with(Address.FACETS, "1"), "text", "admin.list.showCounts");
  }

  private List<Paging.Link> sizes(ChangeList<T> list) {
    List<Paging.Link> links = new ArrayList<>();
    for (int size : list.paging().sizes()) {
      links.add(
          new Paging.Link(
              Numbers.format(size),
              size == list.paging().perPage()
                  ? ""
                  : list.address().with(Address.SIZE, String.valueOf(size))));
    }
    return links;
  }

  /** What the forms of search and filters send along, each what the other asks for. */
  private static List<Kept> kept(ChangeList<?> list) {
    List<Kept> kept = new ArrayList<>();
    List<String> filters = new ArrayList<>();
    list.filters().forEach(filter -> filters.addAll(filter.names()));
    for (String name : list.address().first().names()) {
      boolean search = name.equals(Address.SEARCH);
      if (!search || list.hasSearch()) {
        kept.add(
            new Kept(name, list.address().query().get(name, ""), search, filters.contains(name)));
      }
    }
    return kept;
  }

  /** A value of the address that a form sends along, unless it has a field for it. */
  record Kept(String name, String value, boolean searched, boolean filtered) {}

  private List<ListView.Action> actions(Request request) {
    return ActionRunner.actions(site, admin, request, AdminAction.Location.LIST).stream()
        .map(
            action -> new ListView.Action(action.name(), action.label(admin), action.isDangerous()))
        .toList();
  }

  /** "Select all 20,000 posts": empty where the page has them all. */
  private String across(Paging.@Nullable Cut<T> cut) {
    return cut == null || (cut.previous() + cut.next()).isEmpty()
        ? ""
        : Translations.current().tr("admin.list.across", counted(cut));
  }
}
