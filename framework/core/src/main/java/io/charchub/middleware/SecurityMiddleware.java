package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.Headers;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the headers that keep a browser from working against its visitor: a strict content security
 * policy, no sniffing of types, no frames, little in referrers. A header that a view has set stays.
 * Django's {@code SecurityMiddleware}, {@code XFrameOptionsMiddleware} and {@code
 * ContentSecurityPolicyMiddleware}.
 */
public final class SecurityMiddleware implements Middleware {
  private static final String POLICY = "Content-Security-Policy";
  private static final String REPORTED_POLICY = "Content-Security-Policy-Report-Only";

  private final SecurityHeaders values;
  private final String strictTransport;

  /** Sends these values. */
  public SecurityMiddleware(SecurityHeaders values) {
    this.values = values;
    this.strictTransport = values.strictTransport();
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    Headers headers = response.headers();
    headers.setIfAbsent("X-Content-Type-Options", "nosniff");
    add(headers, "X-Frame-Options", values.frameOptions());
    add(headers, "Referrer-Policy", values.referrerPolicy());
    add(headers, "Cross-Origin-Opener-Policy", values.openerPolicy());
    add(headers, "Cross-Origin-Resource-Policy", values.resourcePolicy());
    add(headers, "Permissions-Policy", values.permissionsPolicy());
    if (!strictTransport.isEmpty() && request.isSecure()) {
      headers.setIfAbsent("Strict-Transport-Security", strictTransport);
    }
    if (!values.contentSecurityPolicy().isEmpty() && isDocument(headers)) {
      addPolicy(request, headers);
    }
    return response;
  }

  private static void add(Headers headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.setIfAbsent(name, value);
    }
  }

  /** Whether a browser could show the answer as a page: not an image, a font or data. */
  private static boolean isDocument(Headers headers) {
    @Nullable String type = headers.get("Content-Type").orElse(null);
    return type == null || type.startsWith("text/") || type.contains("xml");
  }

  private void addPolicy(Request request, Headers headers) {
    if (headers.has(POLICY) || headers.has(REPORTED_POLICY)) {
      return;
    }
    String policy = values.contentSecurityPolicy();
    String nonce = request.attribute(ContentSecurity.NONCE).orElse("");
    if (!nonce.isEmpty()) {
      policy = ContentSecurity.withNonce(policy, nonce);
      headers.set("Cache-Control", "no-store");
    }
    boolean reported = request.attribute(ContentSecurity.REPORT_ONLY).orElse(false);
    headers.add(reported ? REPORTED_POLICY : POLICY, policy);
  }
}
