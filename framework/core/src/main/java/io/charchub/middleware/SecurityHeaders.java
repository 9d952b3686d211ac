package io.charchub.middleware;

/**
 * What {@link SecurityMiddleware} tells browsers. An empty text leaves a header out.
 *
 * @param contentSecurityPolicy where a page may load from ({@code Content-Security-Policy})
 * @param frameOptions who may put a page into a frame ({@code X_FRAME_OPTIONS})
 * @param referrerPolicy what other sites learn of the address ({@code SECURE_REFERRER_POLICY})
 * @param openerPolicy who keeps a handle on the window ({@code SECURE_CROSS_ORIGIN_OPENER_POLICY})
 * @param resourcePolicy which sites may load our answers ({@code Cross-Origin-Resource-Policy})
 * @param permissionsPolicy which abilities of the browser a page may use
 * @param hstsSeconds how long browsers insist on https; 0 for no such header ({@code
 *     SECURE_HSTS_SECONDS})
 * @param hstsSubdomains whether that holds for all hosts below too
 * @param hstsPreload whether the site asks for the browsers' built-in list
 */
public record SecurityHeaders(
    String contentSecurityPolicy,
    String frameOptions,
    String referrerPolicy,
    String openerPolicy,
    String resourcePolicy,
    String permissionsPolicy,
    long hstsSeconds,
    boolean hstsSubdomains,
    boolean hstsPreload) {

  /** Pages load scripts, styles and all else from the site itself, and none of them inline. */
  public static final String STRICT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

  /** What a project sends that configures nothing and has no https. */
  public static final SecurityHeaders DEFAULT =
      new SecurityHeaders(
          STRICT_POLICY,
          "DENY",
          "same-origin",
          "same-origin",
          "same-origin",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          0,
          false,
          false);

  /** These headers with https insisted on. */
  public SecurityHeaders hsts(long seconds, boolean subdomains, boolean preload) {
    return new SecurityHeaders(
        contentSecurityPolicy,
        frameOptions,
        referrerPolicy,
        openerPolicy,
        resourcePolicy,
        permissionsPolicy,
        seconds,
        subdomains,
        preload);
  }

  /** These headers with another content security policy; empty for none. */
  public SecurityHeaders contentSecurityPolicy(String policy) {
    return new SecurityHeaders(
        policy,
        frameOptions,
        referrerPolicy,
        openerPolicy,
        resourcePolicy,
        permissionsPolicy,
        hstsSeconds,
        hstsSubdomains,
        hstsPreload);
  }

  /**
   * These headers with another rule for frames, {@code DENY} or {@code SAMEORIGIN}; empty for none.
   */
  public SecurityHeaders frameOptions(String options) {
    return new SecurityHeaders(
        contentSecurityPolicy,
        options,
        referrerPolicy,
        openerPolicy,
        resourcePolicy,
        permissionsPolicy,
        hstsSeconds,
        hstsSubdomains,
        hstsPreload);
  }

  /** The value of {@code Strict-Transport-Security}; empty for none. */
  String strictTransport() {
    if (hstsSeconds <= 0) {
      return "";
    }
    return "max-age="
        + hstsSeconds
        + (hstsSubdomains ? "; includeSubDomains" : "")
        + (hstsPreload ? "; preload" : "");
  }
}
