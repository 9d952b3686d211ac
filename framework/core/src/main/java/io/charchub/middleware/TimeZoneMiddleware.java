package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Answers in the visitor's time zone: the one that an app knows ({@link VisitorPreferences}), else
 * the one that a cookie remembers, else the site's own. What Django leaves to a middleware of the
 * project's around {@code timezone.activate}.
 */
public final class TimeZoneMiddleware implements Middleware {
  private final TimeZoneOptions options;

  /** Finds the zone as {@code options} say. */
  public TimeZoneMiddleware(TimeZoneOptions options) {
    this.options = options;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Optional<ZoneId> zone = zone(request);
    if (zone.isEmpty()) {
      return next.handle(request);
    }
    try (Scope scope = TimeZones.use(zone.get())) {
      return next.handle(request);
    }
  }

  private Optional<ZoneId> zone(Request request) {
    for (VisitorPreferences each : options.preferences()) {
      Optional<ZoneId> preferred = each.timeZone(request);
      if (preferred.isPresent()) {
        return preferred;
      }
    }
    return request.cookie(options.cookie().name()).flatMap(TimeZoneOptions::named);
  }
}
