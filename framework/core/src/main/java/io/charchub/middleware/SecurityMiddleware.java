package io.charchub.middleware;

import io.charchub.http.Handler;
import io.charchub.http.HeaderField;
import io.charchub.http.Headers;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.ArrayList;
import java.util.List;
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
  private final List<HeaderField> always;
  private final List<HeaderField> documents;
  private final @Nullable HeaderField strictTransport;

  /** Sends these values. */
  public SecurityMiddleware(SecurityHeaders values) {
    this.values = values;
    this.always =
        fields(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", values.frameOptions(),
            "Referrer-Policy", values.referrerPolicy(),
            "Cross-Origin-Resource-Policy", values.resourcePolicy());
    this.documents =
        fields(
            "Cross-Origin-Opener-Policy", values.openerPolicy(),
            "Permissions-Policy", values.permissionsPolicy());
    String strict = values.strictTransport();
    this.strictTransport =
        strict.isEmpty() ? null : new HeaderField("Strict-Transport-Security", strict);
  }

  private static List<HeaderField> fields(String... namesAndValues) {
    List<HeaderField> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        fields.add(new HeaderField(namesAndValues[i], namesAndValues[i + 1]));
      }
    }
    return List.copyOf(fields);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    Headers headers = response.headers();
    add(headers, always);
    if (strictTransport != null && request.isSecure()) {
      headers.setIfAbsent(strictTransport);
    }
    if (isDocument(response.contentType())) {
      add(headers, documents);
      if (!values.contentSecurityPolicy().isEmpty()) {
        addPolicy(request, headers);
      }
    }
    return response;
  }

  private static void add(Headers headers, List<HeaderField> fields) {
    for (int i = 0; i < fields.size(); i++) {
      headers.setIfAbsent(fields.get(i));
    }
  }

  /**
   * Whether a browser runs what is in content of this type: pages and images in XML, and what might
   * be taken for one.
   */
  private static boolean isDocument(String contentType) {
    return contentType.isEmpty() || contentType.endsWith("html") || contentType.endsWith("xml");
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
