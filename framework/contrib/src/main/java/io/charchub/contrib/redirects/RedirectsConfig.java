package io.charchub.contrib.redirects;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import java.util.Map;
import java.util.function.Supplier;

/** The app: the model {@link Redirect} and the middleware {@code redirects}. */
public final class RedirectsConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesDefaultAutoField {
  /** Made by the project. */
  public RedirectsConfig() {}

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
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
