package io.charchub.contrib.rest.settings;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.contrib.rest.access.ApiPermission;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.BasicAuthenticator;
import io.charchub.contrib.rest.access.ProvidesAuthenticators;
import io.charchub.contrib.rest.access.Rate;
import io.charchub.contrib.rest.access.SessionAuthenticator;
import io.charchub.contrib.rest.access.Throttle;
import io.charchub.contrib.rest.access.Throttles;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for views that say nothing else: the values of {@link RestSettings}. A service; safe
 * for use by many threads.
 *
 * @param authenticators who can tell who calls
 * @param permission what is asked of a caller
 * @param throttles how often views may be called
 * @param rates the rates by name, for scopes too
 * @param pageSize rows a page
 * @param maxPageSize rows a client may ask for
 * @param bulkLimit rows one call may change
 * @param refusesUnknown whether unknown parameters are an error
 * @param browsable whether browsers get a page
 * @param wire what calls and answers look like
 * @param title the title of the API
 * @param version the version that its document states
 * @param debug whether this is a developer's site
 */
public record RestOptions(
    List<Authenticator> authenticators,
    ApiPermission permission,
    List<Throttle> throttles,
    Map<String, String> rates,
    int pageSize,
    int maxPageSize,
    int bulkLimit,
    boolean refusesUnknown,
    boolean browsable,
    WireOptions wire,
    String title,
    String version,
    boolean debug) {

  /**
   * Those of the project whose services are current.
   *
   * @throws ConfigurationException {@code apps.E002} where the app is not installed
   */
  public static RestOptions current() {
    return Services.current().get(RestOptions.class);
  }

  /** As the settings say. */
  public static RestOptions of(Settings settings, Apps apps) {
    Map<String, String> rates = settings.get(RestSettings.THROTTLE_RATES);
    List<Throttle> throttles = new ArrayList<>();
    if (rates.containsKey("anon")) {
      throttles.add(Throttles.anonymous(Rate.of(rates.get("anon"))));
    }
    if (rates.containsKey("user")) {
      throttles.add(Throttles.user(Rate.of(rates.get("user"))));
    }
    return new RestOptions(
        authenticators(settings, apps),
        permission(settings.get(RestSettings.PERMISSION)),
        List.copyOf(throttles),
        Map.copyOf(rates),
        Math.max(1, settings.get(RestSettings.PAGE_SIZE)),
        Math.max(1, settings.get(RestSettings.MAX_PAGE_SIZE)),
        Math.max(1, settings.get(RestSettings.BULK_LIMIT)),
        settings.get(RestSettings.UNKNOWN_PARAMETERS).equals("refuse"),
        settings.get(RestSettings.BROWSABLE),
        WireOptions.of(settings),
        settings.get(RestSettings.TITLE),
        settings.get(RestSettings.VERSION),
        settings.get(BuiltInSettings.DEBUG));
  }

  private static List<Authenticator> authenticators(Settings settings, Apps apps) {
    Map<String, Authenticator> all = new LinkedHashMap<>();
    for (ProvidesAuthenticators app : apps.providing(ProvidesAuthenticators.class)) {
      app.authenticators().forEach(each -> all.put(each.name(), each));
    }
    all.put("session", new SessionAuthenticator());
    all.put("basic", new BasicAuthenticator());
    List<String> names = settings.get(RestSettings.AUTHENTICATORS);
    if (names.isEmpty()) {
      return List.copyOf(all.values());
    }
    List<Authenticator> chosen = new ArrayList<>();
    for (String name : names) {
      Authenticator found = all.get(name);
      if (found == null) {
        throw new ConfigurationException(
            Problem.of("rest.E011", "No installed app can authenticate by '" + name + "'")
                .at(settings.origin(RestSettings.AUTHENTICATORS).text())
                .hint(
                    DidYouMean.nearest(name, all.keySet())
                            .map(near -> "'" + near + "'. ")
                            .orElse("")
                        + "Known: "
                        + String.join(", ", all.keySet())
                        + "; tokens need \"io.charchub.contrib.rest.authtoken\" in INSTALLED_APPS"));
      }
      chosen.add(found);
    }
    return List.copyOf(chosen);
  }

  private static ApiPermission permission(String name) {
    return switch (name) {
      case "model_or_read" -> ApiPermissions.MODEL_OR_READ;
      case "authenticated" -> ApiPermissions.AUTHENTICATED;
      case "authenticated_or_read" -> ApiPermissions.AUTHENTICATED_OR_READ;
      case "staff" -> ApiPermissions.STAFF;
      case "anybody" -> ApiPermissions.ANYBODY;
      default -> ApiPermissions.MODEL;
    };
  }
}
