package io.charchub.middleware;

import io.charchub.errors.Problem;
import io.charchub.http.DisallowedHost;
import io.charchub.http.Handler;
import io.charchub.http.Host;
import io.charchub.http.LogText;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;

/**
 * Refuses requests for hosts that this site does not serve, on every path: a poisoned {@code Host}
 * ends up in links of mails and in caches. Django's {@code ALLOWED_HOSTS}.
 */
public final class HostMiddleware implements Middleware {
  private final List<String> allowed;

  /** The host that was allowed last: nearly every request names the same one. */
  private volatile String known = "";

  /**
   * Allows these hosts.
   *
   * @param allowedHosts domains or addresses without ports; {@code .example.com} for a domain and
   *     all below it, {@code *} for all
   */
  public HostMiddleware(List<String> allowedHosts) {
    this.allowed = List.copyOf(allowedHosts);
  }

  /**
   * Passes on a request for an allowed host.
   *
   * @throws DisallowedHost for any other
   */
  @Override
  public Response handle(Request request, Handler next) throws Exception {
    String host = request.host();
    if (!host.equals(known)) {
      check(host);
      known = host;
    }
    return next.handle(request);
  }

  private void check(String header) {
    Host host = Host.parse(header).orElse(null);
    if (host != null && allowed.stream().anyMatch(host::matches)) {
      return;
    }
    String domain = host == null ? header : host.domain();
    throw new DisallowedHost(
        new Problem(
            "http.E402",
            "The host '" + LogText.escape(domain) + "' is not served here.",
            "Host header",
            "if it should be, add '" + LogText.escape(domain) + "' to ALLOWED_HOSTS"));
  }
}
