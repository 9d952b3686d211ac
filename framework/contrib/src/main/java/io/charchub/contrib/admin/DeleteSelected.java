package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;

/** The action that deletes rows, once a page has shown what goes with them. */
final class DeleteSelected implements SiteAction {
  static final String NAME = "delete_selected";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public <T extends KeyedModel<?>> AdminAction<T> of(AdminSite site, ModelAdmin<T> admin) {
    return AdminAction.<T>ofPage(
            NAME,
            "admin.list.deleteSelected",
            run ->
                RowDeletion.current()
                    .answer(run.request(), run.site(), run.admin(), run.rows(), run.fields()))
        .permission(AdminPermission.DELETE)
        .dangerous();
  }
}
