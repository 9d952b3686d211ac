package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.FieldChange;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.meta.ModelField;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Transactions;
import io.charchub.forms.ModelForm;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Saves what was changed within a list: all rows in one transaction, or none where something is
 * wrong. A row that somebody else changed meanwhile is shown again, with what it is now.
 *
 * @param <T> the model
 */
final class ListSaving<T extends KeyedModel<?>> {
  private static final int MOST_ROWS = 1_000;

  private final ModelAdmin<T> admin;
  private final Request request;
  private final ListEdits<T> edits;
  private final QueryParams sent;

  ListSaving(ChangeList<T> list, ListEdits<T> edits, QueryParams sent) {
    this.admin = list.admin();
    this.request = list.request();
    this.edits = edits;
    this.sent = sent;
  }

  /** A row that was changed. */
  private record Change<T extends KeyedModel<?>>(T row, ModelForm<T> form, RowSnapshot<T> before) {}

  /** How many rows were saved; -1 where something is wrong and nothing was. */
  int save() {
    AdminRows.require(request, edits.isOpen());
    return Transactions.atomic(this::saveAll);
  }

  private int saveAll() {
    List<Change<T>> changes = new ArrayList<>();
    for (T row : rows()) {
      List<String> fields = edits.fields(row);
      if (fields.isEmpty()) {
        continue;
      }
      String current = RowVersion.of(admin.meta(), row, fields);
      RowSnapshot<T> before = RowSnapshot.of(row, fields);
      String held = held(row, fields);
      ModelForm<T> form = edits.newForm(row);
      form.bind(sent);
      String shown = sent.get(edits.versionName(row), "");
      boolean valid = form.isValid();
      if (valid && shown.equals(RowVersion.of(admin.meta(), row, fields))) {
        continue;
      }
      boolean conflict = !shown.equals(current);
      edits.keep(row, form);
      if (!valid || conflict) {
        edits.refuse(row, conflict ? List.of(held) : List.of());
      } else {
        changes.add(new Change<>(row, form, before));
      }
    }
    return edits.isWrong() ? -1 : write(changes);
  }

  private int write(List<Change<T>> changes) {
    Map<T, List<FieldChange>> written = new LinkedHashMap<>();
    for (Change<T> change : changes) {
      admin.saveModel(request, change.row(), change.form(), false);
      written.put(change.row(), change.before().changes());
    }
    AdminLog.of(request).changedAll(written);
    return changes.size();
  }

  /** What the row holds now, so that whoever saves again knows what they replace. */
  private String held(T row, List<String> fields) {
    StringBuilder held = new StringBuilder();
    for (String name : fields) {
      ModelField<T, ?> field = admin.meta().field(name);
      Object value = field.isForeignKey() ? admin.meta().property(row, name) : field.get(row);
      held.append(held.length() == 0 ? "" : ", ")
          .append(Translations.current().tr(field.verboseName()))
          .append(": ")
          .append(ValueDisplay.text(field, value));
    }
    return Translations.current().tr("admin.list.conflict", held.toString());
  }

  private List<T> rows() {
    List<Object> keys = new ArrayList<>();
    for (String name : sent.names()) {
      String text = ListEdits.keyOf(name);
      Object key = text.isEmpty() ? null : Selection.key(admin, text);
      if (key != null && keys.size() < MOST_ROWS) {
        keys.add(key);
      }
    }
    return keys.isEmpty()
        ? List.of()
        : admin.queryset(request).filter("pk__in", keys).orderBy("pk").list();
  }
}
