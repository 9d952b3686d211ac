package io.charchub.contrib.admin;

import io.charchub.apps.Services;
import io.charchub.db.models.Deleted;
import io.charchub.db.models.DeletionPreview;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.forms.ModelFormSet;
import io.charchub.http.Request;
import io.charchub.template.Templates;
import io.charchub.urls.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
public class ModelAdmin<T extends KeyedModel<?>> extends ListedModelAdmin<T> {
  private final List<InlineAdmin<?>> inlines = new ArrayList<>();
  private final Map<AdminPage, String> templates = new EnumMap<>(AdminPage.class);
  private Media media = new Media(List.of(), List.of());
  private int namedBeforeDeletion = Integer.MAX_VALUE;
  private boolean saveAs;
  private boolean saveAsContinue = true;
  private @Nullable Function<? super T, String> viewOnSite;

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

  /** Whether the visitor may bring rows in from a file: whoever may add or change rows. */
  public boolean hasImportPermission(Request request) {
    return hasAddPermission(request) || hasChangePermission(request, null);
  }

  /**
   * More pages about a row, beside its history: from what people read, to be translated, to the
   * address.
   */
  public Map<String, String> objectTools(Request request, T row) {
    return Map.of();
  }

  // ---- pages

  /**
   * More pages of the model, under its address and before its own: for who may enter the site
   * alone, and with its headers. Django's {@code get_urls} with {@code admin_view}.
   *
   * <pre>
   * &#64;Override
   * public List&lt;Route&gt; routes(AdminSite site) {
   *   return List.of(path("report/", this::report, AdminSite.shortName(meta(), "report")));
   * }
   * </pre>
   */
  public List<Route> routes(AdminSite site) {
    return List.of();
  }

  /** Shows a page of the model by a template of its own, which may extend the usual one. */
  public final void template(AdminPage page, String name) {
    templates.put(page, name);
  }

  /**
   * The template of a page: the one that was said, or the first that is there of {@code
   * admin/blog/post/change_list.ftlh}, {@code admin/blog/change_list.ftlh} and the usual.
   */
  public final String template(AdminPage page) {
    String own = templates.get(page);
    if (own != null) {
      return own;
    }
    String app = "admin/" + meta().appLabel() + "/";
    String model = meta().name().toLowerCase(Locale.ROOT) + "/";
    Templates all = Services.current().get(Templates.class);
    for (String folder : List.of(app + model, app)) {
      if (all.has(folder + page.file() + ".ftlh")) {
        return folder + page.file() + ".ftlh";
      }
    }
    return page.usual();
  }

  /**
   * Loads these sheets, of the static files, with the pages of the model. Django's {@code Media}.
   */
  public final void styles(String... files) {
    media = new Media(Arrays.asList(files), media.scripts());
  }

  /** Loads these scripts, of the static files, as modules with the pages of the model. */
  public final void scripts(String... files) {
    media = new Media(media.styles(), Arrays.asList(files));
  }

  /** What the pages of a model load besides the admin's own: names of static files. */
  public record Media(List<String> styles, List<String> scripts) {}

  /** What the pages load besides. */
  public final Media media() {
    return media;
  }

  /**
   * The last word on what the template of a page is given; adds nothing unless overridden. Django's
   * {@code extra_context}, {@code render_change_form} and {@code render_delete_form}.
   *
   * @param row the row that the page is about; null for none, or for a new one
   */
  public void prepareContext(
      Request request, AdminPage page, @Nullable T row, Map<String, @Nullable Object> context) {}

  /**
   * Names at most so many rows of a kind on the page that asks before they are deleted. Django's
   * {@code delete_confirmation_max_display}.
   */
  public final void deleteConfirmationMaxDisplay(int rows) {
    namedBeforeDeletion = rows;
  }

  /** How many rows of a kind are named at most before they are deleted. */
  public final int deleteConfirmationMaxDisplay() {
    return namedBeforeDeletion;
  }

  // ---- rows within the form

  /** Edits the rows of other models that belong to one of this within its form. */
  public final void inlines(InlineAdmin<?>... within) {
    inlines.addAll(Arrays.asList(within));
  }

  /**
   * The models that are edited within the form. Django's {@code get_inlines} and {@code
   * get_formsets_with_inlines}.
   *
   * @param row the row of the form; null for a new one
   */
  public List<InlineAdmin<?>> inlines(Request request, @Nullable T row) {
    return inlines;
  }

  // ---- the form

  /** Offers to save a changed row as a new one. Django's {@code save_as}. */
  public final void saveAs(boolean offered) {
    saveAs = offered;
  }

  /** After that, goes on with the copy; otherwise back to the list. True unless said. */
  public final void saveAsContinue(boolean onwards) {
    saveAsContinue = onwards;
  }

  /** Where rows are seen on the site: {@code viewOnSite(Post::url)}. */
  public final void viewOnSite(Function<? super T, String> address) {
    viewOnSite = address;
  }

  /** Whether a changed row can be saved as a new one. */
  public final boolean isSaveAs() {
    return saveAs;
  }

  /** Whether one goes on with the copy. */
  public final boolean isSaveAsContinue() {
    return saveAsContinue;
  }

  /**
   * Where the row is seen on the site; empty for nowhere. Django's {@code get_view_on_site_url}.
   */
  public String viewOnSiteUrl(Request request, T row) {
    return viewOnSite == null ? "" : viewOnSite.apply(row);
  }

  /**
   * What a form for a new row shows at first: from the query of the address, {@code
   * ?title=x&tags=1,2}. Names of no field are ignored. Django's {@code
   * get_changeform_initial_data}.
   */
  public Map<String, String> changeFormInitial(Request request) {
    Map<String, String> initial = new LinkedHashMap<>();
    request.query().names().forEach(name -> initial.put(name, request.query().get(name, "")));
    return initial;
  }

  /**
   * Where the visitor goes after saving with the plain button; empty for the list. Django's {@code
   * response_add} and {@code response_change}.
   *
   * @param adding whether the row is new
   */
  public String afterSaving(Request request, T row, boolean adding) {
    return "";
  }

  /**
   * Where the visitor goes after deleting a row; empty for the list, or for the index where they
   * may not see it. Django's {@code response_delete}.
   *
   * @param name what the row was called
   */
  public String afterDeleting(Request request, String name) {
    return "";
  }

  /**
   * Where the visitor goes after an action; empty for where they came from. Django's {@code
   * response_action}.
   */
  public String afterAction(Request request, AdminAction<T> action) {
    return "";
  }

  // ---- what is done with a row

  /**
   * Puts what was sent into the row, which is not saved yet. Django's {@code save_form}.
   *
   * @param adding whether the row is new
   */
  public void saveForm(Request request, ModelForm<T> form, boolean adding) {
    form.save(false);
  }

  /**
   * Saves what belongs to the row, which is saved: {@code saving} does, first its many-to-many
   * relations, then the rows within. Runs in the transaction of the request. Django's {@code
   * save_related}.
   */
  public void saveRelated(Request request, T row, boolean adding, Runnable saving) {
    saving.run();
  }

  /**
   * Saves the rows within of one kind: {@code rows.save()}. Django's {@code save_formset}.
   *
   * @param <R> the model of the rows within
   */
  public <R extends KeyedModel<?>> void saveFormset(
      Request request, T row, InlineAdmin<R> inline, ModelFormSet<R> rows) {
    rows.save();
  }

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

  /** What would go with {@code row}, for the page that asks before it is deleted. */
  public DeletionPreview previewDeletion(Request request, T row) {
    return DeletionPreview.of(List.of(row));
  }

  /** What would go with the rows of a query. Django's {@code get_deleted_objects}. */
  public DeletionPreview previewDeletion(Request request, QuerySetOf<T, ?> rows) {
    return DeletionPreview.of(rows);
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

  // ---- checks

  /**
   * What is wrong with what the constructor said, for {@code manage check}; a class may add what it
   * knows. Django's {@code checks_class}.
   *
   * @return never null but potentially empty
   */
  public List<Problem> check(AdminSite site) {
    Findings found = new Findings(this, "");
    ListCheck.of(this, found);
    FormCheck.of(this, found);
    List<Problem> problems = new ArrayList<>(found.problems());
    for (InlineAdmin<?> inline : inlines) {
      Findings within = new Findings(inline, found.where());
      InlineCheck.of(inline, meta(), within);
      problems.addAll(within.problems());
    }
    return problems;
  }
}
