package io.charchub.validation;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * What is an e-mail address: a dot-atom or a quoted string of RFC 5322 without blanks, "@", and a
 * domain, an allowed host or an address in square brackets. The domain may be in any script. Walks
 * the text once.
 */
final class EmailSyntax {
  /** 64 of the name, "@", 255 of the domain: RFC 3696, section 3. */
  private static final int MAX_LENGTH = 320;

  private static final int MAX_LABEL = 63;
  private static final String ATOM = "-!#$%&'*+/=?^_`{}|~";

  private EmailSyntax() {}

  static boolean isValid(CharSequence address, Set<String> allowedHosts) {
    if (address.length() > MAX_LENGTH) {
      return false;
    }
    String text = address.toString();
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return false;
    }
    String name = text.substring(0, at);
    String domain = text.substring(at + 1);
    return (isDotAtom(name) || isQuoted(name))
        && (allowedHosts.contains(domain) || isDomain(domain) || isDomain(ascii(domain)));
  }

  private static boolean isDotAtom(String name) {
    boolean letterBefore = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter == '.'
          ? !letterBefore
          : !isAsciiLetterOrDigit(letter) && ATOM.indexOf(letter) < 0) {
        return false;
      }
      letterBefore = letter != '.';
    }
    return letterBefore;
  }

  /**
   * Printable ASCII but blanks, and control characters; a backslash before one that would end the
   * string.
   */
  private static boolean isQuoted(String name) {
    if (name.length() < 2 || name.charAt(0) != '"' || name.charAt(name.length() - 1) != '"') {
      return false;
    }
    for (int i = 1; i < name.length() - 1; i++) {
      char letter = name.charAt(i);
      boolean escaped = letter == '\\';
      if (escaped && ++i == name.length() - 1) {
        return false;
      }
      char meant = name.charAt(i);
      boolean allowed =
          meant > 0
              && meant < 128
              && meant != '\n'
              && meant != '\r'
              && (escaped || (meant != '"' && meant != ' ' && meant != '\t'));
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String domain) {
    if (domain.startsWith("[") && domain.endsWith("]")) {
      String address = domain.substring(1, domain.length() - 1);
      return address.indexOf('%') < 0 && (IpSyntax.isV4(address) || IpSyntax.isV6(address));
    }
    int start = 0;
    int labels = 0;
    for (int i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || domain.charAt(i) == '.') {
        if (!isLabel(domain, start, i)) {
          return false;
        }
        labels++;
        if (i == domain.length()) {
          return labels > 1 && i - start > 1;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isLabel(String domain, int start, int end) {
    if (end == start
        || end - start > MAX_LABEL
        || domain.charAt(start) == '-'
        || domain.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!isAsciiLetterOrDigit(domain.charAt(i)) && domain.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  static boolean isAsciiLetterOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  /** The domain in Punycode; empty when it has none. */
  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return "";
    }
  }
}
