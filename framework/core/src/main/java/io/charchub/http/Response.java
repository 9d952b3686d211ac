package io.charchub.http;

import io.charchub.serialization.Json;
import io.charchub.serialization.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer: status, headers and content. Django's {@code HttpResponse}.
 *
 * <pre>{@code
 * return Response.text("Not here").status(404).header("X-Reason", "moved");
 * }</pre>
 *
 * <p>Changed in place until the server writes it, by the view and then by each middleware on the
 * way out; every changing method returns the response itself. Not for use by several threads.
 */
public sealed class Response permits StreamingResponse {
  /** The content type of pages. */
  public static final String HTML = "text/html; charset=utf-8";

  /** The content type of plain text. */
  public static final String TEXT = "text/plain; charset=utf-8";

  private static final byte[] NOTHING = {};
  private static final int LONGEST_LOCATION = 16_384;

  private final Headers headers = new Headers();
  private int status;
  private byte[] content;

  /** A response of {@code status} without content. */
  Response(int status, byte[] content) {
    this.status = status;
    this.content = content;
  }

  /** A response of {@code status} without content. */
  public static Response of(int status) {
    return new Response(status, NOTHING);
  }

  /** An answer of 200 with these bytes, which are not copied. */
  public static Response of(byte[] content, String contentType) {
    return new Response(200, content).header("Content-Type", contentType);
  }

  /** As {@link #of(byte[], String)}, for a type that is known to be harmless. */
  private static Response typed(byte[] content, String contentType) {
    Response response = new Response(200, content);
    response.headers.append("Content-Type", contentType);
    return response;
  }

  /** A page. */
  public static Response html(String page) {
    return typed(page.getBytes(StandardCharsets.UTF_8), HTML);
  }

  /** A page in UTF-8; the bytes are not copied. */
  public static Response html(byte[] page) {
    return typed(page, HTML);
  }

  /** Plain text. */
  public static Response text(String text) {
    return typed(text.getBytes(StandardCharsets.UTF_8), TEXT);
  }

  /**
   * {@code data} as JSON.
   *
   * @param data what the room {@code serialization} can write: records, maps, lists, strings,
   *     numbers, dates
   */
  public static Response json(Object data) {
    return typed(Json.writeBytes(data), "application/json");
  }

  /** {@code data} as XML; as {@link #json(Object)} otherwise. */
  public static Response xml(Object data) {
    return typed(Xml.writeBytes(data), "application/xml; charset=utf-8");
  }

  /** {@code data} as JSON or XML, whichever the client likes better; JSON when it takes neither. */
  public static Response negotiated(Request request, Object data) {
    boolean xml =
        request
            .preferredType(List.of("application/json", "application/xml"))
            .filter("application/xml"::equals)
            .isPresent();
    return (xml ? xml(data) : json(data)).vary("Accept");
  }

  /**
   * An answer of 302 that sends the browser to {@code url}. Where the address comes from outside,
   * ask {@link SafeRedirect} first.
   *
   * @param url relative, or of the scheme http, https or mailto; encoded where needed
   * @throws DisallowedRedirect for any other scheme, or a URL of more than 16,384 characters
   */
  public static Response redirect(String url) {
    return redirect(302, url);
  }

  /** As {@link #redirect}, with 301: browsers remember it. */
  public static Response permanentRedirect(String url) {
    return redirect(301, url);
  }

  /**
   * As {@link #redirect(String)} with a status of the caller's choice: 303, 307 and 308 have their
   * uses.
   */
  public static Response redirect(int status, String url) {
    String scheme = scheme(url);
    boolean allowed =
        switch (scheme) {
          case "", "http", "https", "mailto" -> true;
          default -> false;
        };
    if (!allowed || url.length() > LONGEST_LOCATION) {
      throw new DisallowedRedirect(
          allowed
              ? "A redirect's address is longer than " + LONGEST_LOCATION + " characters."
              : "A redirect to an address with the scheme '" + LogText.escape(scheme) + "'.");
    }
    return of(status).header("Location", PercentEncoding.encodeIri(url.strip()));
  }

  /** An answer of 304: what the client has is still right. */
  public static Response notModified() {
    return of(304);
  }

  /** A bare answer of 404; to get the site's page, throw {@link Http404}. */
  public static Response notFound() {
    return text("Not found").status(404);
  }

  /** A bare answer of 403; to get the site's page, throw {@link PermissionDenied}. */
  public static Response forbidden() {
    return text("Forbidden").status(403);
  }

  /** An answer of 405 that names the methods allowed. */
  public static Response notAllowed(Collection<String> methods) {
    return of(405).header("Allow", String.join(", ", methods));
  }

  /** The status. */
  public final int status() {
    return status;
  }

  /** Answers with this status, 100 to 599. */
  public final Response status(int status) {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("not a status: " + status);
    }
    this.status = status;
    return this;
  }

  /** The headers, to be changed in place. */
  public final Headers headers() {
    return headers;
  }

  /** The first value of a header; empty when it is not set. */
  public final Optional<String> header(String name) {
    return headers.get(name);
  }

  /**
   * Gives a header this one value.
   *
   * @throws BadHeader when name or value would break the message
   */
  public final Response header(String name, String value) {
    headers.set(name, value);
    return this;
  }

  /** The media type without parameters, in lower case; empty when there is none. */
  public final String contentType() {
    String header = headers.find("Content-Type");
    return header == null ? "" : MediaType.essence(header);
  }

  /**
   * Sets a cookie; several of different names may be set. A later one of the same name, path and
   * domain replaces the first.
   */
  public final Response cookie(Cookie cookie) {
    CookieHeaders.set(headers, cookie);
    return this;
  }

  /**
   * Says that the answer depends on these request headers, so that caches keep one per value.
   *
   * @param names added to those already in {@code Vary}; {@code *} swallows all
   */
  public final Response vary(String... names) {
    String present = headers.find("Vary");
    String vary = present == null ? "" : present;
    for (String name : names) {
      if (!contains(vary, name)) {
        vary = vary.isEmpty() ? name : vary + ", " + name;
      }
    }
    headers.set("Vary", contains(vary, "*") ? "*" : vary);
    return this;
  }

  private static boolean contains(String list, String token) {
    int from = 0;
    while (from < list.length()) {
      int comma = list.indexOf(',', from);
      int end = comma < 0 ? list.length() : comma;
      int start = from;
      while (start < end && Character.isWhitespace(list.charAt(start))) {
        start++;
      }
      int last = end;
      while (last > start && Character.isWhitespace(list.charAt(last - 1))) {
        last--;
      }
      if (last - start == token.length()
          && list.regionMatches(true, start, token, 0, token.length())) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }

  /** Whether the content is written piece by piece, so that {@link #content()} cannot give it. */
  public boolean isStreaming() {
    return false;
  }

  /**
   * The content; not copied.
   *
   * @throws IllegalStateException for a streaming response
   */
  public byte[] content() {
    return content;
  }

  /** Replaces the content; not copied. */
  public Response content(byte[] replacement) {
    content = replacement;
    return this;
  }

  /** The content read as UTF-8: for tests and messages. */
  public final String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  /**
   * The scheme as a browser finds it, which strips blanks and control characters first; empty for a
   * relative address.
   */
  private static String scheme(String url) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ') {
        continue;
      }
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#' || c == '\\') {
        return "";
      }
      scheme.append(c);
    }
    return "";
  }

  @Override
  public String toString() {
    return status + " " + headers.get("Content-Type").orElse("");
  }
}
