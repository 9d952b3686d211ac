package io.charchub.testing;

import io.charchub.http.PercentEncoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, or would.
 *
 * @param method in capitals
 * @param secure whether by https
 * @param host name and port
 * @param target path and query, encoded
 * @param headers by name, in any case
 * @param body its bytes; empty for none
 */
record Message(
    String method,
    boolean secure,
    String host,
    String target,
    Map<String, List<String>> headers,
    byte[] body) {

  Message {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = copy;
  }

  /** The path without the query, encoded. */
  String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** What stands behind the question mark; null when there is none. */
  @Nullable String query() {
    int question = target.indexOf('?');
    return question < 0 ? null : target.substring(question + 1);
  }

  String scheme() {
    return secure ? "https" : "http";
  }

  Message header(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new Message(method, secure, host, target, more, body);
  }

  /** The same without a body and what is said about it, as GET or what {@code changed} says. */
  Message withoutBody(String changed) {
    Map<String, List<String>> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> {
          if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
            fewer.put(name, values);
          }
        });
    return new Message(changed, secure, host, target, fewer, new byte[0]);
  }

  /** The same with another body. */
  Message body(byte[] bytes) {
    return new Message(method, secure, host, target, headers, bytes);
  }

  /** The address that it is sent to, as a text: tests ask for malformed ones too. */
  String address() {
    return scheme() + "://" + host + target;
  }

  /** The address that it is sent to, what no URI may hold encoded once more. */
  URI uri() {
    String clean =
        target.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("[", "%5B").replace("]", "%5D");
    return URI.create(scheme() + "://" + host + clean);
  }

  /**
   * The same, sent to where {@code address} leads from here; empty where that is another site.
   *
   * @param address absolute or not, as it stands in a page or a header
   * @param known another host of the same site
   */
  Optional<Message> resolve(String address, String known) {
    int fragment = address.indexOf('#');
    String bare = fragment < 0 ? address : address.substring(0, fragment);
    if (bare.isEmpty() || bare.startsWith("?")) {
      bare = path() + bare; // what URI.resolve gets wrong (RFC 3986, section 5.2.2)
    }
    URI there = uri().resolve(PercentEncoding.encodeIri(bare));
    String authority = there.getRawAuthority();
    if (authority == null || !(authority.equals(host) || authority.equals(known))) {
      return Optional.empty();
    }
    String path = there.getRawPath().isEmpty() ? "/" : there.getRawPath();
    String query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
    boolean https = "https".equals(there.getScheme());
    return Optional.of(new Message(method, https, authority, path + query, headers, body));
  }

  List<String> values(String name) {
    return headers.getOrDefault(name, List.of());
  }

  List<String> names() {
    return new ArrayList<>(headers.keySet());
  }
}
