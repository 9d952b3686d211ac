package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that can be changed within a list, with a form for each row that has some.
 *
 * @param <T> the model
 */
final class ListEdits<T extends KeyedModel<?>> {
  /** Stands before the names of a row's fields, with its key. */
  static final String PREFIX = "row-";

  private static final String VERSION = "-version";

  private final ModelAdmin<T> admin;
  private final Request request;
  private final List<String> fields;
  private final Map<Object, ModelForm<T>> forms = new HashMap<>();
  private final Map<Object, List<String>> errors = new HashMap<>();
  private boolean wrong;

  ListEdits(ModelAdmin<T> admin, Request request, List<Column<T>> columns) {
    this.admin = admin;
    this.request = request;
    this.fields = new ArrayList<>();
    for (String name : admin.listEditable(request)) {
      boolean shown = columns.stream().anyMatch(column -> column.name().equals(name));
      if (shown && admin.meta().findField(name).isPresent()) {
        fields.add(name);
      }
    }
  }

  /** Whether anything can be changed here. */
  boolean isOpen() {
    return !fields.isEmpty() && admin.hasChangePermission(request, null);
  }

  /** The fields of {@code row} that the visitor may change here. */
  List<String> fields(T row) {
    if (!isOpen() || !admin.hasChangePermission(request, row)) {
      return List.of();
    }
    return fields.stream()
        .filter(name -> admin.hasFieldChangePermission(request, name, row))
        .toList();
  }

  /** The form of a row; null where nothing of it can be changed. */
  @Nullable ModelForm<T> form(T row) {
    Object key = row.pk();
    List<String> open = fields(row);
    if (key == null || open.isEmpty()) {
      return null;
    }
    return forms.computeIfAbsent(key, each -> newForm(row));
  }

  /** A form for what can be changed of a row, not yet bound. */
  ModelForm<T> newForm(T row) {
    ModelForm<T> form = ModelForm.of(row, fields(row));
    form.prefix(PREFIX + row.pk());
    for (String name : fields(row)) {
      String label = Translations.current().tr(admin.meta().field(name).verboseName());
      form.formField(name).attribute("aria-label", label + ": " + row);
    }
    return form;
  }

  /** The field that tells what a row was when it was shown. */
  String versionName(T row) {
    return PREFIX + row.pk() + VERSION;
  }

  /** The key in the name of such a field; empty for another field. */
  static String keyOf(String name) {
    return name.startsWith(PREFIX) && name.endsWith(VERSION)
        ? name.substring(PREFIX.length(), name.length() - VERSION.length())
        : "";
  }

  /** Whether something that was sent is wrong. */
  boolean isWrong() {
    return wrong;
  }

  /** A form that was sent, to be shown again with what was typed. */
  void keep(T row, ModelForm<T> form) {
    Object key = row.pk();
    if (key != null) {
      forms.put(key, form);
    }
  }

  /** Something is wrong with a row; what is wrong with its fields, their form knows. */
  void refuse(T row, List<String> why) {
    Object key = row.pk();
    wrong = true;
    if (key != null) {
      errors.put(key, why);
    }
  }

  @Nullable Object input(T row, String column) {
    if (!fields.contains(column)) {
      return null;
    }
    ModelForm<T> form = form(row);
    return form == null || !fields(row).contains(column) ? null : form.field(column).input();
  }

  List<String> errors(T row, String column) {
    ModelForm<T> form = form(row);
    return form == null || !form.isBound() ? List.of() : form.field(column).errors();
  }

  List<String> errors(T row) {
    Object key = row.pk();
    List<String> known = key == null ? null : errors.get(key);
    return known == null ? List.of() : known;
  }

  String version(T row) {
    List<String> open = fields(row);
    return open.isEmpty() ? "" : RowVersion.of(admin.meta(), row, open);
  }
}
