package io.charchub.db.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads addresses by themselves, without asking a name server as {@code InetAddress} would. */
final class IpAddress {
  private static final int LONGEST = 45;
  private static final int GROUPS = 8;

  private IpAddress() {}

  /** The address in its one form (RFC 5952); null where {@code text} is none. */
  static @Nullable String canonical(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    if (text.indexOf(':') < 0) {
      return four(text) == null ? null : text;
    }
    int[] groups = six(text);
    return groups == null ? null : shortest(groups);
  }

  /**
   * The four numbers of an IPv4 address, without leading zeros; null where {@code text} is none.
   */
  private static int @Nullable [] four(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    int[] numbers = new int[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i];
      if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.charAt(0) == '0') {
        return null;
      }
      for (int j = 0; j < part.length(); j++) {
        if (part.charAt(j) < '0' || part.charAt(j) > '9') {
          return null;
        }
      }
      numbers[i] = Integer.parseInt(part);
      if (numbers[i] > 255) {
        return null;
      }
    }
    return numbers;
  }

  /** The eight groups of an IPv6 address; null where {@code text} is none. */
  private static int @Nullable [] six(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> all = groups(text, true);
      return all == null || all.size() != GROUPS
          ? null
          : all.stream().mapToInt(Integer::intValue).toArray();
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    List<Integer> before = groups(text.substring(0, gap), false);
    List<Integer> after = groups(text.substring(gap + 2), true);
    if (before == null || after == null || before.size() + after.size() >= GROUPS) {
      return null;
    }
    int[] result = new int[GROUPS];
    for (int i = 0; i < before.size(); i++) {
      result[i] = before.get(i);
    }
    for (int i = 0; i < after.size(); i++) {
      result[GROUPS - after.size() + i] = after.get(i);
    }
    return result;
  }

  private static @Nullable List<Integer> groups(String text, boolean mayEndInFour) {
    List<Integer> result = new ArrayList<>();
    if (text.isEmpty()) {
      return result;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (mayEndInFour && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        int[] four = four(parts[i]);
        if (four == null) {
          return null;
        }
        result.add(four[0] << 8 | four[1]);
        result.add(four[2] << 8 | four[3]);
      } else if (isHex(parts[i])) {
        result.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return result;
  }

  private static boolean isHex(String part) {
    return !part.isEmpty()
        && part.length() <= 4
        && part.chars().allMatch(letter -> letter < 128 && Character.digit(letter, 16) >= 0);
  }

  /** The longest run of two or more zero groups, the first of equal ones, is left out. */
  private static String shortest(int[] groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
      i = Math.max(i, end - 1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
        continue;
      }
      if (i > 0 && i != start + length) {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
