package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;

/**
 * An action that every model of a site has, such as deleting. Django's {@code
 * AdminSite.add_action}.
 */
public interface SiteAction {
  /** Its name: {@code delete_selected}. */
  String name();

  /** The action for one model, with {@link #name} as its name. */
  <T extends KeyedModel<?>> AdminAction<T> of(AdminSite site, ModelAdmin<T> admin);
}
