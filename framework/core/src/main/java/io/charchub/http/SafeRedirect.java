package io.charchub.http;

import java.util.Collection;
import java.util.Set;

/**
 * Decides whether an address that came from outside, such as {@code ?next=}, may be redirected to:
 * Django's {@code url_has_allowed_host_and_scheme}, read the way browsers read addresses (the
 * WHATWG URL standard), where a backslash is a slash.
 */
public final class SafeRedirect {
  private SafeRedirect() {}

  /**
   * {@code url} when it stays on the host that {@code request} was made to, else {@code fallback}.
   */
  public static String target(Request request, String url, String fallback) {
    return isAllowed(url, Set.of(request.host()), request.isSecure()) ? url : fallback;
  }

  /**
   * Whether {@code url} stays on an allowed host.
   *
   * @param url relative, or with a host; an empty or blank one is refused
   * @param allowedHosts hosts with their ports, compared exactly; a relative address needs none
   * @param requireHttps whether an absolute address must be https
   */
  public static boolean isAllowed(
      String url, Collection<String> allowedHosts, boolean requireHttps) {
    String stripped = url.strip();
    return !stripped.isEmpty()
        && isAllowedAsWritten(stripped, allowedHosts, requireHttps)
        && isAllowedAsWritten(stripped.replace('\\', '/'), allowedHosts, requireHttps);
  }

  private static boolean isAllowedAsWritten(
      String url, Collection<String> allowedHosts, boolean requireHttps) {
    if (url.startsWith("///") || hasControlCharacter(url)) {
      return false;
    }
    int colon = schemeEnd(url);
    String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
    String rest = url.substring(colon + 1);
    boolean hasAuthority = rest.startsWith("//");
    String authority = hasAuthority ? authority(rest) : "";
    if (authority.isEmpty()) {
      return scheme.isEmpty() && !hasAuthority;
    }
    String effective = scheme.isEmpty() ? "http" : scheme;
    boolean schemeAllowed =
        effective.equals("https") || (effective.equals("http") && !requireHttps);
    return allowedHosts.contains(authority) && schemeAllowed;
  }

  private static String authority(String rest) {
    int end = 2;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(2, end);
  }

  /** Where the scheme's colon stands; -1 when there is no scheme. */
  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == '/' || c == '?' || c == '#') {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Browsers drop tabs and line breaks inside an address, and skip other control characters before
   * it.
   */
  private static boolean hasControlCharacter(String url) {
    for (int i = 0; i < url.length(); i++) {
      int type = Character.getType(url.charAt(i));
      if (type == Character.CONTROL || (i == 0 && type == Character.FORMAT)) {
        return true;
      }
    }
    return false;
  }
}
