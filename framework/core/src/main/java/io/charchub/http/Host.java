package io.charchub.http;

import java.util.Locale;
import java.util.Optional;

/**
 * A validated {@code Host} header: a domain of letters, digits, dots and dashes, or an IPv6 address
 * in brackets, and perhaps a port.
 *
 * @param domain in lower case, without a trailing dot; an IPv6 address keeps its brackets
 * @param port its digits; empty when there was none
 */
public record Host(String domain, String port) {
  private static final int LONGEST = 260;

  /** Whether {@code header} is well-formed, found out without making anything of it. */
  static boolean isValid(String header) {
    if (header.isEmpty() || header.length() > LONGEST) {
      return false;
    }
    int end = header.charAt(0) == '[' ? bracketed(header) : named(header);
    return end > 0 && (end == header.length() || isPort(header, end));
  }

  /**
   * The parts of {@code header}; empty when it is malformed. Linear in its length, which is capped
   * at 260.
   */
  public static Optional<Host> parse(String header) {
    if (!isValid(header)) {
      return Optional.empty();
    }
    String lower = header.toLowerCase(Locale.ROOT);
    int end = lower.charAt(0) == '[' ? bracketed(lower) : named(lower);
    String domain = lower.substring(0, end);
    if (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    return Optional.of(new Host(domain, end < lower.length() ? lower.substring(end + 1) : ""));
  }

  /**
   * Whether an entry of {@code ALLOWED_HOSTS} allows this host: {@code *} all, {@code .example.com}
   * that domain and all below it, anything else itself; case does not matter.
   */
  public boolean matches(String pattern) {
    String wanted = pattern.toLowerCase(Locale.ROOT);
    if (wanted.equals("*") || wanted.equals(domain)) {
      return true;
    }
    return wanted.startsWith(".")
        && (domain.endsWith(wanted) || domain.equals(wanted.substring(1)));
  }

  private static int named(String text) {
    int i = 0;
    while (i < text.length() && isNameCharacter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int bracketed(String text) {
    int close = text.indexOf(']');
    boolean colon = false;
    for (int i = 1; i < close; i++) {
      char c = text.charAt(i);
      colon |= c == ':';
      if (!isHex(c) && c != ':' && c != '.') {
        return -1;
      }
    }
    return colon ? close + 1 : -1;
  }

  private static boolean isPort(String text, int colon) {
    if (text.charAt(colon) != ':' || colon + 1 == text.length() || text.length() - colon > 6) {
      return false;
    }
    for (int i = colon + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
