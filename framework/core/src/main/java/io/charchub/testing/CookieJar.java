package io.charchub.testing;

import io.charchub.http.Cookie;
import io.charchub.http.HttpDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one client by name, as they were sent. As with Django's client, paths, domains and
 * {@code Secure} do not keep one back.
 */
final class CookieJar {
  private final Map<String, String> values = new LinkedHashMap<>();

  Map<String, String> all() {
    return Collections.unmodifiableMap(values);
  }

  /** The value of the header {@code Cookie}; empty for none. */
  String header() {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  void set(String name, String value) {
    keep(Cookie.of(name, value).toHeader());
  }

  void clear() {
    values.clear();
  }

  void keep(List<String> headers) {
    headers.forEach(this::keep);
  }

  private void keep(String header) {
    String[] parts = header.split(";", -1);
    int equals = parts[0].indexOf('=');
    if (equals <= 0) {
      return;
    }
    String name = parts[0].substring(0, equals).strip();
    if (isExpired(parts)) {
      values.remove(name);
    } else {
      values.put(name, parts[0].substring(equals + 1).strip());
    }
  }

  /** Max-Age comes before Expires (RFC 6265bis, section 5.5). */
  private static boolean isExpired(String[] parts) {
    String maxAge = attribute(parts, "max-age");
    if (!maxAge.isEmpty()) {
      return maxAge.startsWith("-") || maxAge.equals("0");
    }
    String expires = attribute(parts, "expires");
    return !expires.isEmpty()
        && HttpDate.parse(expires).stream()
            .anyMatch(seconds -> seconds * 1000 <= System.currentTimeMillis());
  }

  private static String attribute(String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.toLowerCase(Locale.ROOT).startsWith(name + "=")) {
        return part.substring(name.length() + 1).strip();
      }
    }
    return "";
  }
}
