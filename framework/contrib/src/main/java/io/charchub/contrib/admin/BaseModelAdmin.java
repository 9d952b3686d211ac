package io.charchub.contrib.admin;

import io.charchub.contrib.auth.Permissions;
import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.Field;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said alike of a model and of one that is edited within another: which rows there are for
 * whom, who may do what, how the form is made. Options are set in the constructor; the methods that
 * take a request may be overridden to answer differently for each.
 *
 * <p>Django's counterpart has the same name.
 *
 * @param <T> the model
 */
public abstract class BaseModelAdmin<T extends KeyedModel<?>> {
  private final ModelMeta<T> meta;
  private List<String> fields = List.of();
  private List<String> exclude = List.of();
  private List<Fieldset> fieldsets = List.of();
  private List<String> readonlyFields = List.of();
  private Set<String> secretFields = Set.of();
  private final Map<String, String> prepopulated = new LinkedHashMap<>();
  private final Map<String, Consumer<Field<?, ?>>> told = new LinkedHashMap<>();
  private final Set<String> radio = new LinkedHashSet<>();
  private final Set<String> lookedUp = new LinkedHashSet<>();
  private final Set<String> markdown = new LinkedHashSet<>();
  private @Nullable Function<? super T, ? extends ModelForm<T>> form;

  /** For {@code model}. */
  protected BaseModelAdmin(Class<T> model) {
    this.meta = ModelMeta.of(model);
  }

  /** The model. */
  public final ModelMeta<T> meta() {
    return meta;
  }

  // ---- which rows

  /**
   * The rows that exist for the visitor: everything the admin shows, changes, looks up, deletes or
   * exports goes through this, so that a condition here holds everywhere. All rows unless
   * overridden. Django's {@code get_queryset}.
   */
  public QuerySetOf<T, ?> queryset(Request request) {
    return Manager.defaultOf(meta);
  }

  // ---- who may do what

  /** Whether the visitor may see {@code row}, or rows at all where it is null. */
  public boolean hasViewPermission(Request request, @Nullable T row) {
    return isPermitted(request, AdminPermission.VIEW)
        || isPermitted(request, AdminPermission.CHANGE);
  }

  /** Whether the visitor may make rows. */
  public boolean hasAddPermission(Request request) {
    return isPermitted(request, AdminPermission.ADD);
  }

  /** Whether the visitor may change {@code row}, or rows at all where it is null. */
  public boolean hasChangePermission(Request request, @Nullable T row) {
    return isPermitted(request, AdminPermission.CHANGE);
  }

  /** Whether the visitor may delete {@code row}, or rows at all where it is null. */
  public boolean hasDeletePermission(Request request, @Nullable T row) {
    return isPermitted(request, AdminPermission.DELETE);
  }

  /** Whether the visitor may see {@code field} of {@code row}; every field unless overridden. */
  public boolean hasFieldViewPermission(Request request, String field, @Nullable T row) {
    return true;
  }

  /**
   * Whether the visitor may change {@code field} of {@code row}: otherwise it is shown as text, and
   * what is sent for it is not looked at. Every field unless overridden.
   */
  public boolean hasFieldChangePermission(Request request, String field, @Nullable T row) {
    return true;
  }

  /** Whether the visitor has the model's permission of that name, by the backends of accounts. */
  protected final boolean isPermitted(Request request, AdminPermission permission) {
    return AdminSite.user(request)
        .filter(PermissionsUser.class::isInstance)
        .map(PermissionsUser.class::cast)
        .filter(user -> user.hasPerm(Permissions.of(permission.codename(), meta)))
        .isPresent();
  }

  // ---- what is kept back

  /**
   * Keeps the values of these fields out of the log, of its pages and of exports, beside those
   * whose names have a word for a secret ({@link SecretFields}).
   */
  public final void secretFields(String... names) {
    secretFields = Set.of(names);
  }

  /** Whether nobody is told what the field holds. */
  public final boolean isSecret(String field) {
    return secretFields.contains(field) || SecretFields.isSecret(field);
  }

  /**
   * What {@code row} has now in these fields, to log afterwards what changed; what is secret is
   * logged without its values.
   */
  public final RowSnapshot<T> snapshot(T row, Collection<String> fields) {
    return RowSnapshot.of(row, fields).masking(secretFields);
  }

  // ---- the form

  /** Shows these fields of the model, in this order; all that can be edited unless said. */
  public final void fields(String... names) {
    fields = Arrays.asList(names);
  }

  /** Shows all fields that can be edited but these. */
  public final void exclude(String... names) {
    exclude = Arrays.asList(names);
  }

  /** Shows the fields in groups; those that are named in none are not shown. */
  public final void fieldsets(Fieldset... groups) {
    fieldsets = Arrays.asList(groups);
  }

  /**
   * Shows these as text: fields of the model, or names of its properties ({@code
   * &#64;TemplateProperty}). What is sent for them is not looked at.
   */
  public final void readonlyFields(String... names) {
    readonlyFields = Arrays.asList(names);
  }

  /** Fills the slug {@code field} while {@code source} is typed, until it is changed by hand. */
  public final void prepopulated(String field, String source) {
    prepopulated.put(field, source);
  }

  /**
   * Tells a field of the form more, once it is made: {@code formField("title", field ->
   * field.helpText("Short.").widget(new Textarea()))}. Django's counterpart is {@code
   * formfield_overrides}, for a single field.
   */
  public final void formField(String name, Consumer<Field<?, ?>> telling) {
    told.merge(name, telling, Consumer::andThen);
  }

  /** Makes the form by {@code maker}: one with checks of its own. Django's {@code form}. */
  public final void form(Function<? super T, ? extends ModelForm<T>> maker) {
    form = maker;
  }

  /** Shows these choices as radio buttons. Django's {@code radio_fields}. */
  public final void radio(String... names) {
    radio.addAll(Arrays.asList(names));
  }

  /**
   * Lets these relations be looked up by typing, even where the rows are few; where they are many
   * it is so without being said. Django's {@code autocomplete_fields}.
   */
  public final void autocompleteFields(String... names) {
    lookedUp.addAll(Arrays.asList(names));
  }

  /** As {@link #autocompleteFields}: a look-up replaces the box for a key and its pop-up window. */
  public final void rawIdFields(String... names) {
    autocompleteFields(names);
  }

  /**
   * As {@link #autocompleteFields}: a look-up that keeps what is chosen in sight replaces the two
   * boxes.
   */
  public final void filterHorizontal(String... names) {
    autocompleteFields(names);
  }

  /** As {@link #filterHorizontal}. */
  public final void filterVertical(String... names) {
    autocompleteFields(names);
  }

  /** These texts are Markdown: what becomes of them can be seen before they are saved. */
  public final void markdownFields(String... names) {
    markdown.addAll(Arrays.asList(names));
  }

  /**
   * Told of each field of the form that was made for the model: does what {@link #formField(String,
   * Consumer)} said. Overridden where it depends on the visitor. Django's {@code
   * formfield_for_dbfield}.
   */
  public void prepareField(Request request, String name, Field<?, ?> field) {
    Consumer<Field<?, ?>> telling = told.get(name);
    if (telling != null) {
      telling.accept(field);
    }
  }

  /**
   * The rows that the relation {@code field} can be set to: those of {@code rows} that suit the
   * visitor; all unless overridden. What is chosen is checked against it, and looked up in it.
   * Django's {@code formfield_for_foreignkey} and {@code formfield_for_manytomany}.
   *
   * @param <R> the model at the other end
   */
  public <R> QuerySetOf<R, ?> choices(Request request, String field, QuerySetOf<R, ?> rows) {
    return rows;
  }

  /**
   * The form of {@code row}, with {@code names} and no other fields where the project made none of
   * its own. Django's {@code get_form}.
   */
  public ModelForm<T> form(Request request, T row, List<String> names) {
    return form == null ? ModelForm.of(row, names) : form.apply(row);
  }

  /** Whether a choice is shown as radio buttons. */
  public final boolean isRadio(String name) {
    return radio.contains(name);
  }

  /**
   * Whether a relation is looked up however few rows there are. Django's {@code
   * get_autocomplete_fields}.
   */
  public boolean isLookedUp(Request request, String name) {
    return lookedUp.contains(name);
  }

  /** Whether a text is Markdown. */
  public final boolean isMarkdown(String name) {
    return markdown.contains(name);
  }

  /** The fields to show; empty for all that can be edited. Django's {@code get_fields}. */
  public List<String> fields(Request request, @Nullable T row) {
    return fields;
  }

  /** The fields to leave out. Django's {@code get_exclude}. */
  public List<String> exclude(Request request, @Nullable T row) {
    return exclude;
  }

  /** The groups; empty for one of all fields. Django's {@code get_fieldsets}. */
  public List<Fieldset> fieldsets(Request request, @Nullable T row) {
    return fieldsets;
  }

  /** What is shown as text. Django's {@code get_readonly_fields}. */
  public List<String> readonlyFields(Request request, @Nullable T row) {
    return readonlyFields;
  }

  /**
   * From each slug field to the field that it is made of. Django's {@code get_prepopulated_fields}.
   */
  public Map<String, String> prepopulated(Request request, @Nullable T row) {
    return prepopulated;
  }

  // ---- checks

  /** What the constructor said of the form, for the checks. */
  record Declared(
      List<String> fields,
      List<String> exclude,
      List<Fieldset> fieldsets,
      List<String> readonly,
      Map<String, String> prepopulated,
      Set<String> told,
      Set<String> radio,
      Set<String> lookedUp,
      Set<String> markdown,
      boolean ownForm) {}

  final Declared declaredForm() {
    return new Declared(
        fields,
        exclude,
        fieldsets,
        readonlyFields,
        prepopulated,
        told.keySet(),
        radio,
        lookedUp,
        markdown,
        form != null || makesForm());
  }

  /** Whether a class of the project makes the form, so that it may have any fields. */
  private boolean makesForm() {
    try {
      return getClass()
              .getMethod("form", Request.class, KeyedModel.class, List.class)
              .getDeclaringClass()
          != BaseModelAdmin.class;
    } catch (NoSuchMethodException e) {
      return true; // overridden with the model's own type in place of KeyedModel
    }
  }
}
