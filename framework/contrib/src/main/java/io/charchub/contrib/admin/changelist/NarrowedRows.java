package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ListedRows;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;

/** The rows of a list as its filters, search and walk by dates narrow it, in its order. */
public final class NarrowedRows implements ListedRows {
  /** Keeps nothing. */
  public NarrowedRows() {}

  @Override
  public <T extends KeyedModel<?>> QuerySetOf<T, ?> of(
      Request request, AdminSite site, ModelAdmin<T> admin) {
    ChangeList<T> list = new ChangeList<>(site, admin, request);
    return list.sorting().apply(list.narrowed());
  }
}
