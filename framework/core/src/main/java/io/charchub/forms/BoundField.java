package io.charchub.forms;

import io.charchub.i18n.Translations;
import io.charchub.template.Fragment;
import io.charchub.template.InTemplates;
import io.charchub.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field with what its form knows of it: what templates see as {@code form.email}. Django's {@code
 * BoundField}.
 *
 * <pre>
 * ${form.email.asField}                        label, input, help and errors
 * ${form.email.labelTag} ${form.email.input}   piece by piece
 * </pre>
 */
@InTemplates
public final class BoundField {
  private final Form form;
  private final Field<?, ?> field;

  BoundField(Form form, Field<?, ?> field) {
    this.form = form;
    this.field = field;
  }

  /** One option of a choice, as the page shows it. */
  @InTemplates
  public record Choice(String key, String label, String group, boolean selected, String id) {}

  /** The field's name in its form. */
  public String name() {
    return field.name();
  }

  /** The name in HTML: the form's prefix and the field's name. */
  public String htmlName() {
    return form.htmlName(field.name());
  }

  /** The id of the input. */
  public String id() {
    return "id_" + htmlName();
  }

  /** The label in the active language. */
  public String label() {
    return field.label();
  }

  /** The help text in the active language; empty when there is none. */
  public String helpText() {
    return field.helpText();
  }

  /** The id of the help text. */
  public String helpTextId() {
    return id() + "_helptext";
  }

  /** The id of the list of errors. */
  public String errorId() {
    return id() + "_error";
  }

  /**
   * What is wrong, in the active language; empty when nothing is, and for a form that was not sent.
   */
  public List<String> errors() {
    return form.errors().of(field.name()).stream().map(ValidationError::text).toList();
  }

  /** Whether something is wrong. */
  public boolean hasErrors() {
    return form.errors().has(field.name());
  }

  /** Whether the field must be filled in. */
  public boolean isRequired() {
    return field.isRequired();
  }

  /** Whether the field is out of sight. */
  public boolean isHidden() {
    return field.widget().isHidden();
  }

  /** Whether the field is several inputs under one legend. */
  public boolean isGroup() {
    return field.widget().isGroup();
  }

  /** What shows it: for templates of widgets of a project's own, which read what theirs know. */
  public Widget widget() {
    return field.widget();
  }

  /** The type of the input; empty for other elements. */
  public String type() {
    return field.widget().type();
  }

  /** The text in the input: what was typed, or, in a form that was not sent, the initial value. */
  public String value() {
    List<String> values = values();
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /** The texts of an input for several values. */
  public List<String> values() {
    if (form.isBound() && !field.isDisabled()) {
      return field.widget().showsWhatWasTyped() ? form.raw(field).texts() : List.of();
    }
    return field.widget().showsWhatWasTyped()
        ? field.shown(form.initialOf(field.name()))
        : List.of();
  }

  /** Whether the box is ticked. */
  public boolean isChecked() {
    String value = value();
    return !value.isEmpty() && !value.equals("false") && !value.equals("0");
  }

  /** One input of several for one value, as the page shows it. */
  @InTemplates
  public record Part(String name, String id, String label, String value) {}

  /** The inputs of a field that has several for one value. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (field.widget() instanceof SplitInput split) {
      List<String> values = values();
      for (int i = 0; i < split.labels().size(); i++) {
        String label = split.labels().get(i);
        parts.add(
            new Part(
                htmlName() + "_" + i,
                id() + "_" + i,
                translated(label),
                i < values.size() ? values.get(i) : ""));
      }
    }
    return parts;
  }

  /** One menu of several for one value, as the page shows it. */
  @InTemplates
  public record Menu(String part, String name, String id, String label, List<Choice> options) {}

  /** The menus of a day that is chosen by its parts; none for other fields. */
  public List<Menu> menus() {
    boolean jalali = field instanceof DateField date && date.isJalali();
    return field.widget() instanceof SelectDate select
        ? new DateMenus(this, select, jalali).all()
        : List.of();
  }

  private static String translated(String label) {
    return Translations.current().has(label)
        ? Translations.current().tr(label)
        : Translations.framework().tr(label);
  }

  /** The name of the file that is there already; empty for none. */
  public String currentFile() {
    return field instanceof UploadField<?> upload ? upload.existing() : "";
  }

  /** Where that file is found; empty where nowhere. */
  public String currentFileUrl() {
    return field instanceof UploadField<?> upload ? upload.existingUrl() : "";
  }

  /** What stands before the name of that file, in the active language. */
  public String currentFileLabel() {
    return translated("forms.currently");
  }

  /** What the box says that takes that file away, in the active language. */
  public String clearLabel() {
    return translated("forms.clear");
  }

  /** The options of a choice. */
  public List<Choice> choices() {
    List<String> selected = values();
    List<Choice> choices = new ArrayList<>();
    for (Option<?> option : field.options()) {
      boolean none = option.key().isEmpty();
      boolean chosen = selected.contains(option.key()) || (none && selected.isEmpty());
      String label = translated(option.label());
      choices.add(
          new Choice(option.key(), label, option.group(), chosen, id() + "_" + choices.size()));
    }
    return choices;
  }

  /**
   * The attributes of the input besides type, name and value: its id, what the field accepts, what
   * the widget was given, and for those who hear the page: whether it is wrong, and where that and
   * its help are said.
   */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id());
    attributes.putAll(field.attributes());
    attributes.putAll(field.widget().attributes());
    if (type().equals("text") || isHidden()) {
      attributes.keySet().removeAll(List.of("min", "max", "step"));
    }
    if (isHidden()) {
      attributes.keySet().removeAll(List.of("maxlength", "minlength", "autocomplete", "inputmode"));
      return attributes;
    }
    if (field.isRequired()
        && field.widget().mayBeRequired()
        && !field.isDisabled()
        && currentFile().isEmpty()
        && !form.isEmptyPermitted()) {
      attributes.put("required", "");
    }
    if (field.isDisabled()) {
      attributes.put("disabled", "");
    }
    if (hasErrors()) {
      attributes.put("aria-invalid", "true");
    }
    if (!form.nonFieldErrors().isEmpty()) {
      attributes.remove("autofocus"); // what is wrong is read first
    }
    String describedBy = describedBy();
    if (!describedBy.isEmpty()) {
      attributes.put("aria-describedby", describedBy);
    }
    return attributes;
  }

  /** The ids of the help text and the errors, where there are any. */
  public String describedBy() {
    List<String> ids = new ArrayList<>();
    if (!field.helpText().isEmpty()) {
      ids.add(helpTextId());
    }
    if (hasErrors()) {
      ids.add(errorId());
    }
    return String.join(" ", ids);
  }

  /** The input alone. */
  public Fragment input() {
    return new Fragment(field.widget().template(), Map.of("field", this));
  }

  /** The label alone: a {@code <label>}, or the {@code <legend>} of a group. */
  public Fragment labelTag() {
    return new Fragment("forms/label.ftlh", Map.of("field", this));
  }

  /** The list of errors; nothing when nothing is wrong. */
  public Fragment errorList() {
    return new Fragment(
        "forms/errors.ftlh", Map.of("errors", errors(), "id", errorId(), "kind", ""));
  }

  /** Label, help, errors and input. */
  public Fragment asField() {
    return new Fragment(
        isHidden() ? field.widget().template() : "forms/field.ftlh", Map.of("field", this));
  }

  /** The value that the program gave for the empty form; null when there is none. */
  public @Nullable Object initial() {
    return field.initialValue(form.initialOf(field.name()));
  }
}
