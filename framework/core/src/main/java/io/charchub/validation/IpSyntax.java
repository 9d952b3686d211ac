package io.charchub.validation;

/** What is an IP address. The zone of an IPv6 address ({@code fe80::1%eth0}) may follow it. */
final class IpSyntax {
  private static final int MAX_V4 = 15;
  private static final int MAX_V6 = 100;

  private IpSyntax() {}

  /** Four numbers up to 255 without noughts before them. */
  static boolean isV4(CharSequence text) {
    if (text.length() > MAX_V4) {
      return false;
    }
    int numbers = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (!isByte(text, start, i)) {
          return false;
        }
        numbers++;
        start = i + 1;
      }
    }
    return numbers == 4;
  }

  private static boolean isByte(CharSequence text, int start, int end) {
    int length = end - start;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(start) == '0')) {
      return false;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = value * 10 + digit;
    }
    return value <= 255;
  }

  /**
   * RFC 4291, section 2.2: eight groups of hexadecimal digits, one run of noughts as "::", the last
   * two as an IPv4 address.
   */
  static boolean isV6(CharSequence text) {
    if (text.length() > MAX_V6) {
      return false;
    }
    String address = text.toString();
    int zone = address.indexOf('%');
    if (zone >= 0) {
      if (zone == address.length() - 1 || address.indexOf('%', zone + 1) >= 0) {
        return false;
      }
      address = address.substring(0, zone);
    }
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address, true) == 8;
    }
    if (address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String before = address.substring(0, gap);
    String after = address.substring(gap + 2);
    int first = before.isEmpty() ? 0 : groups(before, false);
    int second = after.isEmpty() ? 0 : groups(after, true);
    return first >= 0 && second >= 0 && first + second <= 7;
  }

  /** The number of groups, or -1 when one is wrong. */
  private static int groups(String text, boolean last) {
    String[] groups = text.split(":", -1);
    int count = groups.length;
    for (int i = 0; i < groups.length; i++) {
      if (last && i == groups.length - 1 && groups[i].indexOf('.') >= 0) {
        if (!isV4(groups[i])) {
          return -1;
        }
        count++;
      } else if (!isGroup(groups[i])) {
        return -1;
      }
    }
    return count;
  }

  private static boolean isGroup(String group) {
    if (group.isEmpty() || group.length() > 4) {
      return false;
    }
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) > 127 || Character.digit(group.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
