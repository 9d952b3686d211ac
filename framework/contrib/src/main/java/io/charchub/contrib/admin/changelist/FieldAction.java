package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.meta.ModelField;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.ModelForm;
import io.charchub.i18n.Translations;
import org.jspecify.annotations.Nullable;

/** The action that gives a field one value in all rows that were chosen: one statement. */
final class FieldAction {
  private static final String PREFIX = "set_";

  private FieldAction() {}

  static <T extends KeyedModel<?>> AdminAction<T> of(ModelAdmin<T> admin, String name) {
    ModelField<T, ?> field = admin.meta().field(name);
    String label =
        Translations.current()
            .tr("admin.list.setField", Translations.current().tr(field.verboseName()));
    return AdminAction.<T>of(
            PREFIX + field.name(),
            label,
            run -> {
              ModelForm<?> form = (ModelForm<?>) run.form();
              @Nullable Object value = form.values().get(field.name());
              return run.rows().update(field.name(), value);
            })
        .permission(AdminPermission.CHANGE)
        .form(() -> ModelForm.of(admin.meta().newInstance(), java.util.List.of(field.name())))
        .done("admin.list.fieldSet");
  }
}
