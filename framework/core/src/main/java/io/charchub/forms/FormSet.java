package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.UploadedFiles;
import io.charchub.i18n.Translatable;
import io.charchub.template.Fragment;
import io.charchub.template.InTemplates;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several forms of one kind on a page, with room for more. Django's {@code FormSet}.
 *
 * <pre>
 * FormSet&lt;LinkForm&gt; links = FormSet.of(LinkForm::new).extra(2).canDelete(true).max(10);
 * if (request.isMethod("POST") &amp;&amp; links.bind(request).isValid()) {
 *   for (LinkForm link : links.filled()) { ... }
 * }
 * </pre>
 *
 * <p>In a template {@code ${links.asDiv}} shows all of it; piece by piece, {@code
 * ${links.managementForm}} must be among the pieces: it says how many forms were on the page. A
 * form that was empty and stayed so is right. Configure before the first question; one instance
 * serves one page.
 *
 * @param <F> the kind of form
 */
@InTemplates
public class FormSet<F extends Form> {
  /** The name of the box that marks a form for deletion. */
  public static final String DELETE = "DELETE";

  /** The name of the field that places a form among the others. */
  public static final String ORDER = "ORDER";

  private static final int USUAL_MAX = 1_000;

  private final Supplier<? extends F> maker;
  private String prefix = "form";
  private int extra = 1;
  private int min;
  private int max = USUAL_MAX;
  private int absoluteMax = -1;
  private boolean validateMin;
  private boolean validateMax;
  private boolean canDelete;
  private boolean canDeleteExtra = true;
  private boolean canOrder;
  private boolean unchecked;
  private List<? extends Map<String, ?>> initial = List.of();
  private @Nullable QueryParams data;
  private UploadedFiles files = UploadedFiles.EMPTY;
  private @Nullable ManagementForm management;
  private @Nullable List<F> forms;
  private @Nullable ValidationErrors nonForm;

  /** A set of forms that {@code maker} makes, a new one at each call. */
  protected FormSet(Supplier<? extends F> maker) {
    this.maker = maker;
  }

  /** A set of forms that {@code maker} makes, a new one at each call. */
  public static <F extends Form> FormSet<F> of(Supplier<? extends F> maker) {
    return new FormSet<F>(maker);
  }

  // ---- configuring

  /** So many empty forms beside those that show something; 1 unless told otherwise. */
  public FormSet<F> extra(int count) {
    extra = count;
    return this;
  }

  /** At least so many forms are shown. With {@link #validateMin} fewer are refused. */
  public FormSet<F> min(int count) {
    min = count;
    return this;
  }

  /** At most so many forms are shown; 1000 unless told otherwise. */
  public FormSet<F> max(int count) {
    max = count;
    return this;
  }

  /** No more than this are ever read, whatever is sent; {@code max} and 1000 by default. */
  public FormSet<F> absoluteMax(int count) {
    absoluteMax = count;
    return this;
  }

  /** Refuses fewer filled-in forms than {@code min}. */
  public FormSet<F> validateMin(boolean validate) {
    validateMin = validate;
    return this;
  }

  /** Refuses more forms than {@code max}, those not counted that are marked for deletion. */
  public FormSet<F> validateMax(boolean validate) {
    validateMax = validate;
    return this;
  }

  /** Gives each form a box {@code DELETE}. */
  public FormSet<F> canDelete(boolean can) {
    canDelete = can;
    return this;
  }

  /** Whether empty forms have that box too; they have unless told otherwise. */
  public FormSet<F> canDeleteExtra(boolean can) {
    canDeleteExtra = can;
    return this;
  }

  /** Gives each form a number {@code ORDER}. */
  public FormSet<F> canOrder(boolean can) {
    canOrder = can;
    return this;
  }

  /** What comes before the names of all forms: {@code form} in {@code form-0-title}. */
  public FormSet<F> prefix(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** What the first forms show, one form an element. */
  public FormSet<F> initial(List<? extends Map<String, ?>> values) {
    initial = List.copyOf(values);
    return this;
  }

  /** Binds what was sent in the body of {@code request}. */
  public FormSet<F> bind(Request request) {
    try {
      return bind(request.form(), request.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Binds {@code sent}, and no files. */
  public FormSet<F> bind(QueryParams sent) {
    return bind(sent, UploadedFiles.EMPTY);
  }

  /** Binds {@code sent} and the files that came with it. */
  public FormSet<F> bind(QueryParams sent, UploadedFiles sentFiles) {
    data = sent;
    files = sentFiles;
    unchecked = false;
    management = null;
    forms = null;
    nonForm = null;
    return this;
  }

  /** Shows {@code sent} without checking it, as {@link Form#show} does. */
  public FormSet<F> show(QueryParams sent) {
    bind(sent);
    unchecked = true;
    return this;
  }

  // ---- the forms

  /** Whether something was bound. */
  public final boolean isBound() {
    return data != null;
  }

  /** The names' prefix. */
  public final String prefix() {
    return prefix;
  }

  /** All forms, in the order shown. */
  public final List<F> forms() {
    List<F> known = forms;
    if (known == null) {
      known = new ArrayList<>();
      int total = totalCount();
      for (int i = 0; i < total; i++) {
        known.add(prepare(i));
      }
      forms = known;
    }
    return known;
  }

  private F prepare(int index) {
    F form = make(index);
    form.prefix(prefix + "-" + index);
    if (!isBound() && index < initial.size()) {
      form.initial(initial.get(index));
    }
    if (index >= initialCount() && index >= min) {
      form.permitEmpty();
    }
    addFields(form, index);
    if (data != null) {
      if (index < initial.size()) {
        form.initial(initial.get(index));
      }
      if (unchecked) {
        form.show(data);
      } else {
        form.bind(data, files);
      }
    }
    return form;
  }

  /** Makes the form at {@code index}; -1 for {@link #emptyForm}. */
  F make(int index) {
    return maker.get();
  }

  /** What was sent for the field {@code name} of the form at {@code index}; empty for nothing. */
  final String sent(int index, String name) {
    return data == null ? "" : data.get(prefix + "-" + index + "-" + name, "");
  }

  /**
   * Adds fields to each form: those for deleting and ordering. Override to add more.
   *
   * @param index the form's place, from 0; -1 for {@link #emptyForm}
   */
  protected void addFields(F form, int index) {
    if (canOrder) {
      IntegerField order = form.add(ORDER, new IntegerField().required(false));
      order.label("forms.order");
      if (index >= 0 && index < initialCount()) {
        order.initial(index + 1);
      }
    }
    if (canDelete && (canDeleteExtra || index >= 0 && index < initialCount())) {
      form.add(DELETE, new BooleanField().required(false).label("forms.delete"));
    }
  }

  /** How many of the forms show something that there is already. */
  public final int initialCount() {
    if (!isBound()) {
      return givenCount();
    }
    return management().isValid()
        ? Math.min(number(management().initialCount), greatestTotal())
        : 0;
  }

  /** How many forms show something, before anything was sent. */
  int givenCount() {
    return initial.size();
  }

  private int totalCount() {
    if (isBound()) {
      return management().isValid() ? Math.min(number(management().total), greatestTotal()) : 0;
    }
    int given = givenCount();
    int total = Math.max(given, min) + extra;
    return given > max ? given : Math.min(total, max);
  }

  private int greatestTotal() {
    return absoluteMax >= 0 ? absoluteMax : max + USUAL_MAX;
  }

  private static int number(IntegerField field) {
    return Objects.requireNonNullElse(field.value(), 0);
  }

  /** The forms that show something that there is already. */
  public final List<F> initialForms() {
    return forms().subList(0, Math.min(initialCount(), forms().size()));
  }

  /** The other forms. */
  public final List<F> extraForms() {
    return forms().subList(Math.min(initialCount(), forms().size()), forms().size());
  }

  /** The forms that were marked for deletion. */
  public final List<F> deletedForms() {
    return forms().stream().filter(this::isDeleted).toList();
  }

  /** The forms that were filled in and not marked for deletion. */
  public final List<F> filled() {
    List<F> filled = new ArrayList<>();
    for (int i = 0; i < forms().size(); i++) {
      F form = forms().get(i);
      if (!isDeleted(form) && (i < initialCount() || form.hasChanged())) {
        filled.add(form);
      }
    }
    return filled;
  }

  /** {@link #filled}, in the order that people gave them; those without a number last. */
  public final List<F> orderedForms() {
    List<F> ordered = new ArrayList<>(filled());
    ordered.sort(
        Comparator.comparing(
            form -> (Integer) form.values().get(ORDER),
            Comparator.nullsLast(Comparator.naturalOrder())));
    return ordered;
  }

  /** Whether a form was marked for deletion. */
  public final boolean isDeleted(F form) {
    return canDelete && form.isBound() && Boolean.TRUE.equals(form.values().get(DELETE));
  }

  /**
   * A form that is not bound, whose names have {@code __prefix__} in place of its number: what a
   * script copies to add one.
   */
  public final F emptyForm() {
    F form = make(-1);
    form.prefix(prefix + "-__prefix__");
    form.permitEmpty();
    addFields(form, -1);
    return form;
  }

  // ---- checking

  /** Whether something was bound, and all of it is right that is not to be deleted. */
  public final boolean isValid() {
    if (!isBound() || unchecked || !validate().isEmpty()) {
      return false;
    }
    boolean valid = true;
    for (F form : forms()) {
      valid &= isDeleted(form) || form.isValid();
    }
    return valid;
  }

  /** What is wrong with each form, in order; nothing for those marked for deletion. */
  public final List<ValidationErrors> errors() {
    validate();
    return forms().stream()
        .map(form -> isDeleted(form) ? new ValidationErrors() : form.errors())
        .toList();
  }

  /** What is wrong with the forms together. */
  public final ValidationErrors nonFormErrors() {
    return validate();
  }

  /** How many things are wrong in all. */
  public final int totalErrorCount() {
    int count = nonFormErrors().nonField().size();
    for (ValidationErrors each : errors()) {
      count += each.asMap().values().stream().mapToInt(List::size).sum();
    }
    return count;
  }

  /** Whether a form was changed. */
  public final boolean hasChanged() {
    return forms().stream().anyMatch(Form::hasChanged);
  }

  /**
   * Looks at the forms together, after each was checked; says what is wrong with {@link #addError},
   * or throws a {@link ValidationException}.
   */
  protected void clean() {}

  /** Says that something is wrong with the forms together. */
  public final void addError(@Translatable String message, String code) {
    validate().add(ValidationError.of(message, code));
  }

  private ValidationErrors validate() {
    ValidationErrors known = nonForm;
    if (known != null) {
      return known;
    }
    ValidationErrors found = new ValidationErrors();
    if (!isBound() || unchecked) {
      return found;
    }
    nonForm = found;
    if (!management().isValid()) {
      found.add(ValidationError.of("forms.managementMissing", "missing_management_form"));
      return found;
    }
    forms().forEach(Form::errors);
    count(found);
    try {
      checkTogether();
      clean();
    } catch (ValidationException refused) {
      refused.errors().asMap().values().forEach(each -> each.forEach(found::add));
    }
    return found;
  }

  /** What kinds of sets look at before {@link #clean}. */
  void checkTogether() {}

  private void count(ValidationErrors found) {
    int deleted = deletedForms().size();
    int there = forms().size() - deleted;
    int untouched =
        (int) extraForms().stream().filter(form -> !form.hasChanged() && !isDeleted(form)).count();
    if (validateMax && there > max || number(management().total) > greatestTotal()) {
      found.add(ValidationError.of("forms.tooMany", "too_many_forms", Map.of("limit", max)));
    }
    if (validateMin && there - untouched < min) {
      found.add(ValidationError.of("forms.tooFew", "too_few_forms", Map.of("limit", min)));
    }
  }

  // ---- showing

  private ManagementForm management() {
    ManagementForm known = management;
    if (known == null) {
      known = new ManagementForm(prefix);
      management = known;
      if (data == null) {
        known.total.initial(this::totalCount);
        known.initialCount.initial(this::givenCount);
        known.least.initial(min);
        known.most.initial(max);
      } else {
        known.bind(data);
      }
    }
    return known;
  }

  /** The inputs, out of sight, that say how many forms there are. */
  public final Fragment managementForm() {
    return management().asDiv();
  }

  /** The list of what is wrong with the forms together; nothing when nothing is. */
  public final Fragment errorList() {
    return new Fragment(
        "forms/errors.ftlh",
        Map.of(
            "errors",
            nonFormErrors().nonField().stream().map(ValidationError::text).toList(),
            "id",
            "id_" + prefix + "_error",
            "kind",
            "nonform"));
  }

  /** All of it: the number of forms, what is wrong with them together, and each form. */
  public final Fragment asDiv() {
    return new Fragment("forms/formset.ftlh", Map.of("formset", this));
  }

  /** Whether a form takes files. */
  public final boolean isMultipart() {
    return forms().isEmpty() ? emptyForm().isMultipart() : forms().get(0).isMultipart();
  }
}
