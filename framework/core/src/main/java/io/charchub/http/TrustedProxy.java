package io.charchub.http;

/**
 * Which forwarding headers are believed. Any client can send them, so none is unless a proxy in
 * front is known to set or remove it.
 *
 * @param secureHeader the header that says the visitor came by https, {@code X-Forwarded-Proto};
 *     empty to believe none (Django's {@code SECURE_PROXY_SSL_HEADER})
 * @param secureValue its value for https
 * @param forwardedHost whether {@code X-Forwarded-Host} replaces {@code Host} ({@code
 *     USE_X_FORWARDED_HOST})
 * @param hops how many proxies add to {@code X-Forwarded-For}; the address they saw is counted from
 *     the right; 0 to take the connection's
 */
public record TrustedProxy(
    String secureHeader, String secureValue, boolean forwardedHost, int hops) {
  /** Nothing is believed. */
  public static final TrustedProxy NONE = new TrustedProxy("", "", false, 0);

  /** Refuses a negative number of hops. */
  public TrustedProxy {
    if (hops < 0) {
      throw new IllegalArgumentException("hops below zero");
    }
  }
}
