package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermission;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.Rate;
import io.charchub.contrib.rest.access.Throttle;
import io.charchub.contrib.rest.access.Throttles;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.errors.Problem;
import io.charchub.http.Middleware;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a view, how often, in which versions and forms. What a view does not say, the
 * settings say. Told while the view is made, and never changed afterwards.
 */
public final class Policy {
  private @Nullable List<Authenticator> authenticators;
  private @Nullable ApiPermission permission;
  private @Nullable List<Throttle> throttles;
  private final List<String> scopes = new ArrayList<>();
  private @Nullable Versioning versioning;
  private @Nullable List<Format> formats;

  private final Map<String, String> templates = new LinkedHashMap<>();
  private final List<Middleware> around = new ArrayList<>();

  Policy() {}

  // ---- told

  void authenticators(List<Authenticator> wanted) {
    authenticators = List.copyOf(wanted);
  }

  void permission(ApiPermission wanted) {
    permission = wanted;
  }

  void throttles(List<Throttle> wanted) {
    throttles = List.copyOf(wanted);
  }

  void scope(String name) {
    scopes.add(name);
  }

  void versioning(Versioning wanted) {
    versioning = wanted;
  }

  void formats(List<Format> wanted) {
    formats = List.copyOf(wanted);
  }

  void template(String action, String template) {
    templates.put(action, template);
  }

  void around(List<Middleware> wanted) {
    around.addAll(wanted);
  }

  // ---- asked

  /** The template that shows an action's answer to people; empty for the page of the framework. */
  Optional<String> template(String action) {
    return Optional.ofNullable(templates.get(action));
  }

  /** What stands around the views, the outermost first. */
  public List<Middleware> around() {
    return List.copyOf(around);
  }

  /** Who can tell who calls. */
  public List<Authenticator> authenticators() {
    List<Authenticator> told = authenticators;
    return told == null ? RestOptions.current().authenticators() : told;
  }

  /** What is asked of a caller. */
  public ApiPermission permission() {
    ApiPermission told = permission;
    return told == null ? RestOptions.current().permission() : told;
  }

  /** The forms that answers can have, the most liked first. */
  public List<Format> formats() {
    List<Format> told = formats;
    if (told != null) {
      return told;
    }
    return RestOptions.current().wire().formats();
  }

  String version(ApiCall call) {
    Versioning told = versioning;
    return (told == null ? RestOptions.current().wire().versioning() : told).of(call);
  }

  /** Whether {@code call} may be made at all. */
  public boolean allows(ApiCall call) {
    return permission().allows(call);
  }

  /** Refuses a call that may not be made. */
  void require(ApiCall call) {
    if (!permission().allows(call)) {
      throw refused(call);
    }
  }

  /** Refuses a call that may not be made on {@code row}. */
  void require(ApiCall call, Object row) {
    if (!permission().allows(call, row)) {
      throw refused(call);
    }
  }

  /**
   * 401 to who is not known, with what to show; 403 to who is. A browser's page gets no challenge,
   * which would open a window for name and password.
   */
  static ApiException refused(ApiCall call) {
    if (call.user().isPresent()) {
      return ApiException.of(403, "rest.E403", "rest.forbidden");
    }
    String challenge =
        call.authenticators().stream()
            .map(Authenticator::challenge)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    if (challenge.isEmpty()) {
      return ApiException.of(403, "rest.E403", "rest.forbidden");
    }
    ApiException refused = ApiException.of(401, "rest.E401", "rest.notAuthenticated");
    return call.format() == Format.HTML ? refused : refused.header("WWW-Authenticate", challenge);
  }

  /** Counts the call, and refuses it where there were too many. */
  void throttle(ApiCall call) {
    List<Throttle> told = throttles;
    for (Throttle each : told == null ? RestOptions.current().throttles() : told) {
      each.check(call).ifPresent(Policy::tooMany);
    }
    for (String scope : scopes) {
      Optional<Duration> wait = Throttles.scoped(scope, Rate.of(rate(scope))).check(call);
      wait.ifPresent(Policy::tooMany);
    }
  }

  private static String rate(String scope) {
    String rate = RestOptions.current().rates().get(scope);
    if (rate == null) {
      throw new io.charchub.conf.ConfigurationException(
          Problem.of("rest.E012", "No rate is set for the scope '" + scope + "'")
              .hint("in settings.toml: [REST.THROTTLE_RATES], " + scope + " = \"20/min\""));
    }
    return rate;
  }

  private static void tooMany(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    throw ApiException.of(429, "rest.E429", "rest.tooManyCalls", Map.of("seconds", seconds))
        .header("Retry-After", Long.toString(seconds));
  }
}
