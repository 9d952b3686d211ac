package io.charchub.contrib.admin.transfer;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields a file can fill in for a visitor: those of the form that they may change; and by
 * which it can be told which row a line is about.
 *
 * @param <T> the model
 */
final class ImportFields<T extends KeyedModel<?>> {
  private final ModelMeta<T> meta;
  private final Map<String, String> labels = new LinkedHashMap<>();

  ImportFields(Request request, ModelAdmin<T> admin) {
    this.meta = admin.meta();
    labels.put(meta.pk().name(), label(meta.pk().verboseName()));
    List<String> names = new ArrayList<>(ModelForm.editable(meta));
    names.removeAll(admin.readonlyFields(request, null));
    names.removeAll(admin.exclude(request, null));
    for (String name : names) {
      if (!admin.isSecret(name)
          && admin.hasFieldViewPermission(request, name, null)
          && admin.hasFieldChangePermission(request, name, null)) {
        labels.put(name, label(verboseName(name)));
      }
    }
  }

  private String verboseName(String name) {
    return meta.findManyToMany(name)
        .map(set -> set.verboseName())
        .orElseGet(() -> meta.field(name).verboseName());
  }

  private static String label(String verboseName) {
    return Names.capfirst(Translations.current().tr(verboseName));
  }

  /** What people read for each field, by name. */
  Map<String, String> labels() {
    return labels;
  }

  boolean has(String name) {
    return labels.containsKey(name);
  }

  /** The field that the header of a column names, in either way; empty for none. */
  String named(String header) {
    String wanted = header.strip();
    for (Map.Entry<String, String> each : labels.entrySet()) {
      if (each.getKey().equalsIgnoreCase(wanted) || each.getValue().equalsIgnoreCase(wanted)) {
        return each.getKey();
      }
    }
    return "";
  }

  /** Whether a line can be told by this field which row it is about. */
  boolean isMatch(String name) {
    return has(name)
        && meta.findField(name).map(ModelField::type).filter(type -> type.isUnique()).isPresent();
  }

  /** Whether the field can be filled in; the key that the database gives cannot. */
  boolean isFilled(String name) {
    return has(name) && !(name.equals(meta.pk().name()) && meta.pk().type().isAutomatic());
  }
}
