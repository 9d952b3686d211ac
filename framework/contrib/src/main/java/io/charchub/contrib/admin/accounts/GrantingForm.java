package io.charchub.contrib.admin.accounts;

import io.charchub.contrib.auth.Group;
import io.charchub.contrib.auth.Permission;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.RelatedSet;
import io.charchub.forms.ModelForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A form by which permissions are given: refuses those that the visitor does not have. What the row
 * has already stays, whoever gave it.
 *
 * @param <T> the user model, or groups
 */
class GrantingForm<T extends KeyedModel<?>> extends ModelForm<T> {
  private final Grants grants;

  GrantingForm(T row, List<String> names, Grants grants) {
    super(row);
    this.grants = grants;
    fields(names.toArray(String[]::new));
  }

  /** Refuses permissions in the field {@code name} that the visitor does not have. */
  final void checkPermissions(String name, RelatedSet<Permission> had) {
    if (!grants.mayGive(fresh(name, had, Permission.class))) {
      addError(name, "admin.accounts.notYours", "not_yours");
    }
  }

  /** Refuses groups in the field {@code name} that have permissions the visitor does not have. */
  final void checkGroups(String name, RelatedSet<Group> had) {
    if (!grants.mayGiveGroups(fresh(name, had, Group.class))) {
      addError(name, "admin.accounts.notYours", "not_yours");
    }
  }

  /** Those rows of the field that the row did not have. */
  private <R extends KeyedModel<?>> List<R> fresh(String name, RelatedSet<R> had, Class<R> type) {
    if (!propertyNames().contains(name) || hasError(name)) {
      return List.of();
    }
    Set<Object> known =
        instance().isAdding() ? Set.of() : new HashSet<>(had.all().flat("pk", Object.class).list());
    List<R> fresh = new ArrayList<>();
    if (formField(name).value() instanceof Collection<?> chosen) {
      for (Object each : chosen) {
        R row = type.cast(each);
        if (!known.contains(row.pk())) {
          fresh.add(row);
        }
      }
    }
    return fresh;
  }
}
