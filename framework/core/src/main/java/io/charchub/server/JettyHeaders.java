package io.charchub.server;

import io.charchub.http.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Hands headers to Jetty directly, those that are the same in most answers as bytes made once.
 * Encoding a dozen headers anew for each answer cost a quarter of the processor time of a short
 * one.
 */
final class JettyHeaders {
  /** A value that varies more than anybody expected is not kept beyond this. */
  private static final int MOST_KEPT = 64;

  private static final List<String> REPEATED =
      List.of(
          "Content-Type",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "Content-Security-Policy",
          "Strict-Transport-Security",
          "Cache-Control",
          "Content-Language",
          "Vary");

  /** By name, then by value. */
  private final Map<String, ConcurrentMap<String, HttpField>> kept = new HashMap<>();

  JettyHeaders() {
    REPEATED.forEach(name -> kept.put(name, new ConcurrentHashMap<>()));
  }

  /** Adds {@code headers} to {@code fields}; a length replaces one that is there. */
  void write(Headers headers, HttpFields.Mutable fields) {
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      ConcurrentMap<String, HttpField> values = kept.get(name);
      if (values != null) {
        fields.add(encoded(values, name, value));
      } else if (name.equalsIgnoreCase("Content-Length")) {
        fields.put(HttpHeader.CONTENT_LENGTH, Long.parseLong(value));
      } else {
        fields.add(name, value);
      }
    }
  }

  private static HttpField encoded(
      ConcurrentMap<String, HttpField> values, String name, String value) {
    HttpField known = values.get(value);
    if (known != null) {
      return known;
    }
    HttpField made = new PreEncodedHttpField(name, value);
    if (values.size() < MOST_KEPT) {
      values.put(value, made);
    }
    return made;
  }
}
