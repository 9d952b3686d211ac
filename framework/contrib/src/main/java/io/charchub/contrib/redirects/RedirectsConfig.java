package io.charchub.contrib.redirects;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdmin;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import java.util.Map;
import java.util.function.Supplier;

/** The app: the model {@link Redirect}, its admin, and the middleware {@code redirects}. */
public final class RedirectsConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesDefaultAutoField, ProvidesAdmin {
  /** Made by the project. */
  public RedirectsConfig() {}

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
  }

  @Override
  public void admin(AdminSite site) {
    site.register(
        Redirect.class,
        redirects -> {
          redirects.listDisplay("oldPath", "newPath");
          redirects.searchFields("oldPath", "newPath");
        });
  }

  @Override
  public Map<String, Supplier<Middleware>> middleware() {
    return Map.of("redirects", RedirectsConfig::make);
  }

  private static Middleware make() {
    Settings settings = Services.current().get(Settings.class);
    return new RedirectMiddleware(settings.get(BuiltInSettings.APPEND_SLASH));
  }
}
