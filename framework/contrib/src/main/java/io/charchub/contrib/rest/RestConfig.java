package io.charchub.contrib.rest;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.ProvidesServices;
import io.charchub.apps.Services;
import io.charchub.conf.ProvidesSettings;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.contrib.rest.browsable.BrowsablePages;
import io.charchub.contrib.rest.formats.ErrorKeys;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.settings.RestSettings;
import io.charchub.contrib.rest.views.HtmlPages;
import java.util.List;

/** The app: what holds for the project's APIs. */
public final class RestConfig extends AppConfig implements ProvidesServices, ProvidesSettings {
  /** Made by the project. */
  public RestConfig() {}

  @Override
  public String verboseName() {
    return "REST";
  }

  @Override
  public List<Setting<?>> settings() {
    return RestSettings.all();
  }

  @Override
  public void services(Services.Builder services) {
    services.putLate(RestOptions.class, RestConfig::options);
    services.putLate(ErrorKeys.class, RestConfig::errorKeys);
    services.putLate(HtmlPages.class, BrowsablePages::new);
  }

  private static ErrorKeys errorKeys() {
    Settings settings = Services.current().get(Settings.class);
    return new ErrorKeys(settings.get(RestSettings.NON_FIELD_ERRORS_KEY));
  }

  private static RestOptions options() {
    Services services = Services.current();
    return RestOptions.of(services.get(Settings.class), services.get(Apps.class));
  }
}
