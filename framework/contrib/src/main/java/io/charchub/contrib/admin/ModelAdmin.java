package io.charchub.contrib.admin;

import io.charchub.db.models.Deleted;
import io.charchub.db.models.DeletionPreview;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

  // ---- rows within the form

  /** Edits the rows of other models that belong to one of this within its form. */
  public final void inlines(InlineAdmin<?>... within) {
    inlines.addAll(Arrays.asList(within));
  }

  /** The models that are edited within the form. Django's {@code get_inlines}. */
  public List<InlineAdmin<?>> inlines(Request request) {
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
