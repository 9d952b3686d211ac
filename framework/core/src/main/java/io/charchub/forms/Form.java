package io.charchub.forms;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.UploadedFiles;
import io.charchub.i18n.Translatable;
import io.charchub.template.Fragment;
import io.charchub.template.InTemplates;
import io.charchub.template.TemplateObject;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to fill in: fields in order, what was sent for them, and what is wrong with it.
 *
 * <pre>
 * public final class CommentForm extends Form {
 *   final CharField name = add(new CharField().maxLength(80));
 *   final EmailField email = add(new EmailField().required(false));
 *   final TextField body = add(new TextField().maxLength(3000));
 *
 *   {@literal @}Override
 *   protected void clean() {
 *     if (!hasError("body") &amp;&amp; body.value().contains("casino")) {
 *       addError("body", "This looks like an advertisement.", "spam");
 *     }
 *   }
 * }
 *
 * CommentForm form = new CommentForm();
 * if (request.isMethod("POST") &amp;&amp; form.bind(request).isValid()) {
 *   save(form.name.value(), form.body.value());
 *   return redirect("post", slug);
 * }
 * return render(request, "blog/post.ftlh", Map.of("form", form));
 * </pre>
 *
 * <p>In a template {@code ${form.asDiv}} shows it all, {@code ${form.email.asField}} one field.
 * Shown after it was sent, each field has what was typed, and its errors beside it.
 *
 * <p>One instance serves one page. Not for use by several threads. Django's {@code Form}.
 */
@InTemplates
public abstract class Form implements TemplateObject {
  private final List<Field<?, ?>> declared = new ArrayList<>();
  private final Map<String, Field<?, ?>> fields = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> initial = new LinkedHashMap<>();
  private @Nullable QueryParams data;
  private UploadedFiles files = UploadedFiles.EMPTY;
  private @Nullable ValidationErrors errors;
  private String prefix = "";
  private boolean emptyPermitted;
  private boolean unchecked;

  /** A form without fields. */
  protected Form() {}

  // Declaring and preparing.

  /** Adds a field, which is named as the Java field it is kept in. */
  protected final <F extends Field<?, ?>> F add(F field) {
    field.belongTo(this);
    declared.add(field);
    return field;
  }

  /**
   * Adds a field under a name: for fields that are made at run time. One of the same name is
   * replaced, in its place.
   */
  public final <F extends Field<?, ?>> F add(String name, F field) {
    collect();
    field.belongTo(this);
    field.name(name);
    fields.put(name, field);
    return field;
  }

  /** Takes a field away; nothing happens when there is none of that name. */
  public final void remove(String name) {
    collect();
    fields.remove(name);
  }

  /** Puts these fields first, in this order; the others follow as they were. */
  public final Form orderFields(String... names) {
    Map<String, Field<?, ?>> before = new LinkedHashMap<>(collect());
    fields.clear();
    for (String name : names) {
      Field<?, ?> field = before.remove(name);
      if (field != null) {
        fields.put(name, field);
      }
    }
    fields.putAll(before);
    return this;
  }

  /**
   * A field itself, to be told more: {@code formField("title").label("Headline")}.
   *
   * @throws FormException {@code forms.E005} when there is none of that name
   */
  public final Field<?, ?> formField(String name) {
    return declaredField(name);
  }

  /**
   * What the empty form shows, by field; comes before what the fields themselves were given. Names
   * of no field are ignored.
   */
  public final Form initial(Map<String, ?> values) {
    initial.putAll(values);
    return this;
  }

  /**
   * Puts {@code prefix} and a hyphen before every name in HTML, so that one page can have several
   * forms.
   */
  public final Form prefix(String prefix) {
    this.prefix = prefix;
    return this;
  }

  /** Binds what was sent in the body of {@code request}. */
  public Form bind(Request request) {
    try {
      return bind(request.form(), request.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Binds {@code sent}: also a query, for a form that is sent by GET. Nothing at all still counts
   * as sent.
   */
  public final Form bind(QueryParams sent) {
    return bind(sent, UploadedFiles.EMPTY);
  }

  /** Binds {@code sent} and the files that came with it. */
  public final Form bind(QueryParams sent, UploadedFiles sentFiles) {
    data = sent;
    files = sentFiles;
    errors = null;
    unchecked = false;
    named().values().forEach(Field::forget);
    return this;
  }

  /**
   * Shows {@code sent} without checking it: for a page that comes again, with something added,
   * before the form is sent for good. Such a form has no errors and is not valid.
   */
  public final Form show(QueryParams sent) {
    bind(sent);
    unchecked = true;
    return this;
  }

  // Asking.

  /** Whether something was bound. */
  public final boolean isBound() {
    return data != null;
  }

  /** Whether something was bound and all of it is right. */
  public final boolean isValid() {
    return isBound() && !unchecked && errors().isEmpty();
  }

  /** What is wrong, by field; empty for a form that was not bound. Checked when first asked. */
  public final ValidationErrors errors() {
    return validate();
  }

  /** What is wrong with the form as a whole, in the active language. */
  public final List<String> nonFieldErrors() {
    return errors().nonField().stream().map(ValidationError::text).toList();
  }

  /** Whether something is wrong with a field. */
  public final boolean hasError(String field) {
    return errors().has(field);
  }

  /** Whether a field has an error of {@code code}. */
  public final boolean hasError(String field, String code) {
    return errors().has(field, code);
  }

  /** The values of the fields that are right, by name; null for those left empty. */
  public final Map<String, @Nullable Object> values() {
    validate();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    named()
        .forEach(
            (name, field) -> {
              if (field.isClean()) {
                values.put(name, field.cleaned());
              }
            });
    return values;
  }

  /**
   * The values as a record, whose components are named as fields are.
   *
   * @throws FormException {@code forms.E004} when a component has no field, {@code forms.E001} when
   *     the form is not valid
   */
  public final <R extends Record> R as(Class<R> type) {
    if (!isValid()) {
      throw new FormException(
          Problem.of("forms.E001", "The form has no values: it was not sent, or is not right")
              .hint("ask the form isValid() first, after bind(request)"));
    }
    return RecordBinding.bind(type, values());
  }

  /** Whether what was sent differs from what was shown at first. */
  public final boolean hasChanged() {
    return !changedFields().isEmpty();
  }

  /** The names of the fields for which something else was sent than was shown at first. */
  public final List<String> changedFields() {
    List<String> changed = new ArrayList<>();
    if (isBound()) {
      named()
          .forEach(
              (name, field) -> {
                if (field.hasChanged(raw(field), initialOf(name))) {
                  changed.add(name);
                }
              });
    }
    return changed;
  }

  /**
   * The field of this name, with what the form knows of it.
   *
   * @throws FormException {@code forms.E005} when there is none
   */
  public final BoundField field(String name) {
    return new BoundField(this, declaredField(name));
  }

  /** All fields in order. */
  public final List<BoundField> fields() {
    return named().values().stream().map(field -> new BoundField(this, field)).toList();
  }

  /** The fields out of sight. */
  public final List<BoundField> hiddenFields() {
    return fields().stream().filter(BoundField::isHidden).toList();
  }

  /** The fields in sight. */
  public final List<BoundField> visibleFields() {
    return fields().stream().filter(field -> !field.isHidden()).toList();
  }

  /** Whether a field takes files, so that the form needs {@code enctype="multipart/form-data"}. */
  public final boolean isMultipart() {
    return fields().stream().anyMatch(field -> field.type().equals("file"));
  }

  /** All fields, each in a {@code <div>} with label, help and errors. */
  public final Fragment asDiv() {
    return new Fragment("forms/div.ftlh", Map.of("form", this));
  }

  /**
   * The list of what is wrong with the form as a whole, and with fields out of sight; nothing when
   * nothing is. The list of a form without a prefix has the focus when the page comes up, so that
   * it is read first, and a field with {@code autofocus} does without.
   */
  public final Fragment errorList() {
    List<String> shown = new ArrayList<>(nonFieldErrors());
    for (BoundField field : hiddenFields()) {
      field.errors().forEach(error -> shown.add("(" + field.name() + ") " + error));
    }
    return new Fragment(
        "forms/errors.ftlh",
        Map.of(
            "errors",
            shown,
            "id",
            "id_" + htmlName("form") + "_error",
            "kind",
            "nonfield",
            "isFocused",
            htmlName("form").equals("form")));
  }

  // Checking.

  /**
   * Looks at the fields together, after each was checked alone; says what is wrong with {@link
   * #addError}, or throws a {@link ValidationException}. Called also when fields are wrong: ask
   * {@link #hasError} before reading a value.
   */
  protected void clean() {}

  /** Says that something is wrong with the form as a whole. */
  public final void addError(@Translatable String message, String code) {
    addError(ValidationErrors.NON_FIELD, message, code);
  }

  /**
   * Says that something is wrong with a field, which then has no value.
   *
   * @throws FormException {@code forms.E005} when there is no field of that name
   */
  public final void addError(String field, @Translatable String message, String code) {
    addError(field, ValidationError.of(message, code));
  }

  /** As {@link #addError(String, String, String)}, with an error whose text shows values. */
  public final void addError(String field, ValidationError error) {
    if (!field.equals(ValidationErrors.NON_FIELD)) {
      declaredField(field).forget();
    }
    validate().add(field, error);
  }

  /** Lets the form pass unchecked where nothing was changed; its inputs then demand nothing. */
  final void permitEmpty() {
    emptyPermitted = true;
  }

  final boolean isEmptyPermitted() {
    return emptyPermitted;
  }

  /** What is looked at last, after {@link #clean}. */
  void afterClean() {}

  final ValidationErrors validate() {
    ValidationErrors known = errors;
    if (known != null) {
      return known;
    }
    ValidationErrors found = new ValidationErrors();
    if (!isBound() || unchecked) {
      return found;
    }
    // Before anything is checked: checking may ask for the errors found so far.
    errors = found;
    if (emptyPermitted && !hasChanged()) {
      return found;
    }
    named().forEach((name, field) -> check(name, field, found));
    try {
      clean();
    } catch (ValidationException refused) {
      refused
          .errors()
          .asMap()
          .forEach((name, each) -> each.forEach(error -> addError(name, error)));
    }
    afterClean();
    return found;
  }

  private void check(String name, Field<?, ?> field, ValidationErrors found) {
    try {
      field.clean(raw(field), initialOf(name));
    } catch (ValidationException refused) {
      field.forget();
      found.add(name, refused);
    }
  }

  // For fields and templates.

  final String htmlName(String field) {
    return prefix.isEmpty() ? field : prefix + "-" + field;
  }

  /** Whether nothing was sent for a field, not even an empty text. */
  final boolean isOmitted(Field<?, ?> field) {
    return data == null || field.widget().isOmitted(data, files, htmlName(field.name()));
  }

  final Raw raw(Field<?, ?> field) {
    return data == null ? Raw.NOTHING : field.widget().read(data, files, htmlName(field.name()));
  }

  /** What the empty form shows for a field; null where only the field itself knows. */
  @Nullable Object initialOf(String name) {
    return initial.get(name);
  }

  /** Whether {@link #initial(Map)} was told of a field. */
  final boolean hasInitial(String name) {
    return initial.containsKey(name);
  }

  private Field<?, ?> declaredField(String name) {
    Field<?, ?> field = named().get(name);
    if (field == null) {
      String nearest =
          DidYouMean.nearest(name, named().keySet()).map(near -> "'" + near + "'. ").orElse("");
      throw new FormException(
          Problem.of("forms.E005", getClass().getSimpleName() + " has no field '" + name + "'")
              .hint(nearest + "Fields: " + String.join(", ", named().keySet())));
    }
    return field;
  }

  /**
   * The fields by name. Names are looked up when first needed: while fields are being added, Java
   * has not kept them yet.
   */
  final Map<String, Field<?, ?>> named() {
    requireFields();
    return collect();
  }

  /** Refuses a form that was not told of its fields. */
  void requireFields() {}

  final Map<String, Field<?, ?>> collect() {
    if (!declared.isEmpty()) {
      Map<Field<?, ?>, String> names = FieldNames.of(this);
      for (Field<?, ?> field : declared) {
        String name = names.get(field);
        if (name == null) {
          throw new FormException(
              Problem.of("forms.E006", "A field of " + getClass().getSimpleName() + " has no name")
                  .hint(
                      "keep it in a field of the class, or add it with its name: add(\"email\", new EmailField())"));
        }
        field.name(name);
        fields.put(name, field);
      }
      declared.clear();
    }
    return fields;
  }

  @Override
  public final @Nullable Object property(String name) {
    Field<?, ?> field = named().get(name);
    return field == null ? null : new BoundField(this, field);
  }

  @Override
  public final Collection<String> propertyNames() {
    return Collections.unmodifiableSet(named().keySet());
  }
}
