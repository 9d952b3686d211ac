package io.charchub.validation;

import java.util.Locale;
import java.util.Set;

/**
 * What is a URL with a host: a known scheme, perhaps a user with a password, a host that is a
 * domain in any script, {@code localhost} or an IP address, perhaps a port of up to five digits,
 * and a path, query or fragment without blanks. Walks the text once.
 */
final class UrlSyntax {
  private static final int MAX_LENGTH = 2048;
  private static final int MAX_HOST = 253;
  private static final int MAX_LABEL = 63;
  private static final int MAX_PORT_DIGITS = 5;

  /** The first letter beyond ASCII that a name of a host may have. */
  private static final char FIRST_UNICODE = '\u00a1';

  private UrlSyntax() {}

  static boolean isValid(CharSequence url, Set<String> schemes) {
    if (url.length() > MAX_LENGTH) {
      return false;
    }
    String text = url.toString();
    int separator = text.indexOf("://");
    if (separator < 1
        || !schemes.contains(text.substring(0, separator).toLowerCase(Locale.ROOT))
        || hasBlankOrControl(text)) {
      return false;
    }
    int start = separator + 3;
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return isAuthority(text.substring(start, end));
  }

  private static boolean hasBlankOrControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isWhitespace(letter)
          || Character.isSpaceChar(letter)
          || Character.isISOControl(letter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAuthority(String authority) {
    int at = authority.indexOf('@');
    if (authority.indexOf('\\') >= 0) {
      return false;
    }
    if (at >= 0) {
      String user = authority.substring(0, at);
      int colon = user.indexOf(':');
      if (at == 0
          || colon == 0
          || authority.indexOf('@', at + 1) >= 0
          || (colon > 0 && user.indexOf(':', colon + 1) >= 0)) {
        return false;
      }
    }
    String hostAndPort = authority.substring(at + 1);
    int hostEnd =
        hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') + 1 : hostAndPort.indexOf(':');
    if (hostEnd < 0) {
      hostEnd = hostAndPort.length();
    }
    return isPort(hostAndPort.substring(hostEnd)) && isHost(hostAndPort.substring(0, hostEnd));
  }

  /** Nothing, or a colon and one to five digits. */
  private static boolean isPort(String port) {
    if (port.isEmpty()) {
      return true;
    }
    if (port.charAt(0) != ':' || port.length() < 2 || port.length() > MAX_PORT_DIGITS + 1) {
      return false;
    }
    for (int i = 1; i < port.length(); i++) {
      if (port.charAt(i) < '0' || port.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHost(String host) {
    if (host.length() > MAX_HOST) {
      return false;
    }
    if (host.startsWith("[")) {
      String address = host.substring(1, host.length() - 1);
      return address.indexOf('%') < 0 && IpSyntax.isV6(address);
    }
    return host.equalsIgnoreCase("localhost") || IpSyntax.isV4(host) || isDomain(host);
  }

  /**
   * At least two labels; the last has no digits, unless it is Punycode, and a point may follow it.
   */
  private static boolean isDomain(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    int start = 0;
    int labels = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '.') {
        if (!isLabel(name, start, i)) {
          return false;
        }
        labels++;
        start = i + 1;
      }
    }
    return labels > 0 && isLabel(name, start, name.length()) && isTopLevel(name.substring(start));
  }

  private static boolean isLabel(String name, int start, int end) {
    if (end == start
        || end - start > MAX_LABEL
        || name.charAt(start) == '-'
        || name.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      char letter = name.charAt(i);
      if (letter != '-' && letter < FIRST_UNICODE && !EmailSyntax.isAsciiLetterOrDigit(letter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTopLevel(String label) {
    if (label.length() > 4 && label.toLowerCase(Locale.ROOT).startsWith("xn--")) {
      return true;
    }
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) >= '0' && label.charAt(i) <= '9') {
        return false;
      }
    }
    return label.length() >= 2;
  }
}
