package io.charchub.http;

import io.charchub.errors.Problem;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.SerializationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as a view sees it. Django's {@code HttpRequest}.
 *
 * <pre>{@code
 * static Response search(Request request) {
 *   String wanted = request.query().get("q", "");
 *   ...
 * }
 * }</pre>
 *
 * <p>Nothing but the path is parsed before it is asked for: query, cookies and body cost a request
 * that does not look at them nothing. Belongs to the thread that answers it.
 */
public final class Request {
  private static final String NOTHING = "";

  private final RequestSource source;
  private final TrustedProxy proxy;
  private final String method;
  private final String rawPath;
  private final String path;
  private final RequestBody body;

  private RequestLimits limits;
  private @Nullable QueryParams query;
  private @Nullable Map<String, String> cookies;
  private @Nullable String host;
  private @Nullable String requestId;
  private @Nullable ResolverMatch match;

  /** Keys and values by turns: a request carries a handful. */
  private @Nullable Object[] attributes = new @Nullable Object[8];

  private Request(RequestSource source, RequestLimits limits, TrustedProxy proxy) {
    this.source = source;
    this.limits = limits;
    this.proxy = proxy;
    this.method = source.method();
    this.rawPath = source.rawPath();
    this.path = CanonicalPath.of(rawPath);
    this.body = new RequestBody(source);
  }

  /**
   * The request that {@code source} brings.
   *
   * @throws BadRequest when the path is malformed: not starting with a slash, holding dot segments,
   *     NUL, a broken escape or bytes that are not UTF-8
   */
  public static Request of(RequestSource source, RequestLimits limits, TrustedProxy proxy) {
    return new Request(source, limits, proxy);
  }

  /** The method in capitals. */
  public String method() {
    return method;
  }

  /** Whether the method is {@code wanted}, given in capitals. */
  public boolean isMethod(String wanted) {
    return method.equals(wanted);
  }

  /** Whether the method promises to change nothing: GET, HEAD, OPTIONS or TRACE. */
  public boolean isSafe() {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
      default -> false;
    };
  }

  /**
   * The path, decoded once and without query; starts with a slash. Routing and every check go by
   * this one form.
   */
  public String path() {
    return path;
  }

  /** The path as it was sent, percent-encoded. */
  public String rawPath() {
    return rawPath;
  }

  /**
   * Path and query, encoded, fit for a redirect to this very place: of several leading slashes all
   * but the first are encoded, so that it never reads as another host's address. Django's {@code
   * get_full_path}.
   */
  public String fullPath() {
    String safe = PercentEncoding.escapeLeadingSlashes(PercentEncoding.encodeIri(rawPath));
    String sent = source.rawQuery();
    return sent == null || sent.isEmpty() ? safe : safe + "?" + PercentEncoding.encodeIri(sent);
  }

  /** The query as sent, without its question mark; empty when there was none. */
  public String rawQuery() {
    String sent = source.rawQuery();
    return sent == null ? NOTHING : sent;
  }

  /** {@code https} or {@code http}, as the trusted proxy says or else the connection is. */
  public String scheme() {
    if (!proxy.secureHeader().isEmpty()) {
      String value = source.header(proxy.secureHeader());
      if (value != null) {
        int comma = value.indexOf(',');
        String first = comma < 0 ? value : value.substring(0, comma);
        return first.strip().equals(proxy.secureValue()) ? "https" : "http";
      }
    }
    return source.scheme();
  }

  /** Whether the visitor came by https. */
  public boolean isSecure() {
    return scheme().equals("https");
  }

  /**
   * Host and port as the client named them. Whether this site serves that host is {@code
   * HostMiddleware}'s to decide, which runs before everything else.
   *
   * @throws DisallowedHost when the header is malformed
   */
  public String host() {
    if (host == null) {
      host = readHost();
    }
    return host;
  }

  private String readHost() {
    String sent = proxy.forwardedHost() ? source.header("X-Forwarded-Host") : null;
    if (sent == null) {
      List<String> all = source.headers("Host");
      if (all.size() > 1) {
        throw new DisallowedHost("The request has more than one Host header.");
      }
      sent = all.isEmpty() ? source.localAuthority() : all.get(0);
    }
    if (!Host.isValid(sent)) {
      throw new DisallowedHost(
          new Problem("http.E402", "The Host header is malformed.", LogText.escape(sent), ""));
    }
    return sent;
  }

  /** The whole address of this request: scheme, host, path and query. */
  public String absoluteUri() {
    return absoluteUri(fullPath());
  }

  /**
   * The absolute form of {@code location}: an absolute one stays, one that starts with a slash is
   * put behind scheme and host, any other is resolved against the path. Django's {@code
   * build_absolute_uri}.
   *
   * @throws IllegalArgumentException when {@code location} is no URI
   */
  public String absoluteUri(String location) {
    String encoded = PercentEncoding.encodeIri(location);
    String base = scheme() + "://" + host();
    if (encoded.startsWith("/") && !encoded.startsWith("//")) {
      return base + encoded;
    }
    return java.net.URI.create(base + PercentEncoding.encodePath(path)).resolve(encoded).toString();
  }

  /** The first value of a header, its name in any case; empty when it was not sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(source.header(name));
  }

  /** The first value of a header or {@code fallback}. */
  public String header(String name, String fallback) {
    String value = source.header(name);
    return value == null ? fallback : value;
  }

  /** All values of a header; never null but potentially empty. */
  public List<String> headers(String name) {
    return source.headers(name);
  }

  /** The names of the headers sent. */
  public Collection<String> headerNames() {
    return source.headerNames();
  }

  /**
   * The type in {@code Content-Type}, in lower case and without parameters; empty when it was not
   * sent.
   */
  public String contentType() {
    return MediaType.essence(header("Content-Type", NOTHING));
  }

  /**
   * The query's names and values.
   *
   * @throws TooManyFields when there are more than the limits allow
   */
  public QueryParams query() {
    if (query == null) {
      String sent = source.rawQuery();
      query = sent == null ? QueryParams.EMPTY : QueryParams.parse(sent, limits);
    }
    return query;
  }

  /**
   * The value of a cookie; empty when it was not sent. Of several with one name the last counts.
   */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookieMap().get(name));
  }

  /** All cookies by name, unmodifiable. */
  public Map<String, String> cookies() {
    return java.util.Collections.unmodifiableMap(cookieMap());
  }

  private Map<String, String> cookieMap() {
    if (cookies == null) {
      String sent = source.header("Cookie");
      cookies = sent == null ? Map.of() : CookieParser.parse(sent);
    }
    return cookies;
  }

  /**
   * The whole body.
   *
   * @throws RequestDataTooBig when it is longer than the limits allow
   * @throws IllegalStateException when {@link #form()} has read it as a multipart form before
   * @throws IOException when the client went away
   */
  public byte[] body() throws IOException {
    return body.bytes(limits);
  }

  /**
   * The fields of a form, url-encoded or multipart; empty for any other kind of body.
   *
   * @throws TooManyFields when there are more than the limits allow
   * @throws RequestDataTooBig when the body is longer than the limits allow
   * @throws BadRequest when the body is malformed
   * @throws IOException when the client went away
   */
  public QueryParams form() throws IOException {
    return body.fields(contentTypeHeader(), limits);
  }

  /**
   * The files of a multipart form; empty for any other kind of body. They live until the request is
   * answered. Throws as {@link #form()} does.
   */
  public UploadedFiles files() throws IOException {
    return body.files(contentTypeHeader(), limits);
  }

  /**
   * The body read as JSON, whatever its content type: a map, list, text, number, boolean or null.
   *
   * @throws BadRequest when it is malformed, or nested or long beyond the limits of the room {@code
   *     serialization}
   * @throws RequestDataTooBig when the body is longer than the limits allow
   * @throws IOException when the client went away
   */
  public @Nullable Object json() throws IOException {
    boolean usual = limits.body() <= Limits.DEFAULT.documentLength();
    int most = (int) Math.min(Integer.MAX_VALUE, limits.body());
    try {
      return Json.read(body(), usual ? Limits.DEFAULT : Limits.DEFAULT.withDocumentLength(most));
    } catch (SerializationException malformed) {
      throw new BadRequest(malformed.problem());
    }
  }

  /** Deletes what uploads have left on the disk: for the server, once the answer is written. */
  public void close() {
    body.close();
  }

  private String contentTypeHeader() {
    return header("Content-Type", NOTHING);
  }

  /** The limits that reading the body keeps to. */
  public RequestLimits limits() {
    return limits;
  }

  /**
   * Other limits for what has not been read yet: for a view that takes uploads.
   *
   * @throws IllegalStateException when the body has been read
   */
  public void limits(RequestLimits replacement) {
    if (body.isRead()) {
      throw new IllegalStateException(
          new Problem(
                  "http.E410",
                  "The limits of a request were changed after its body had been read.",
                  path,
                  "give the route its limit with Route.bodyLimit(bytes)")
              .toString());
    }
    limits = replacement;
  }

  /** The visitor's address without a port: the connection's, or what the trusted proxies report. */
  public String remoteAddress() {
    if (proxy.hops() > 0) {
      String chain = String.join(",", source.headers("X-Forwarded-For"));
      String[] hops = chain.isBlank() ? new String[0] : chain.split(",", -1);
      if (hops.length >= proxy.hops()) {
        return hops[hops.length - proxy.hops()].strip();
      }
    }
    return source.remoteAddress();
  }

  /** Whether the client takes {@code mediaType}; a client that says nothing takes all. */
  public boolean accepts(String mediaType) {
    return Negotiation.accepts(accept(), mediaType);
  }

  /**
   * The one of {@code offered} that the client likes best: by the quality of the most specific
   * range that covers it, then in the order offered. Empty when it takes none. Django's {@code
   * get_preferred_type}.
   */
  public Optional<String> preferredType(List<String> offered) {
    return Negotiation.preferred(accept(), offered);
  }

  private String accept() {
    return String.join(",", source.headers("Accept"));
  }

  /** The value hung on this request under {@code key}; empty when there is none. */
  public <T> Optional<T> attribute(AttributeKey<T> key) {
    return Optional.ofNullable(find(key));
  }

  /** Hangs {@code value} on this request; null takes it off. */
  public <T> void setAttribute(AttributeKey<T> key, @Nullable T value) {
    int free = -1;
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i] == key) {
        attributes[i + 1] = value;
        return;
      }
      if (free < 0 && attributes[i] == null) {
        free = i;
      }
    }
    if (free < 0) {
      free = attributes.length;
      attributes = Arrays.copyOf(attributes, free * 2);
    }
    attributes[free] = key;
    attributes[free + 1] = value;
  }

  @SuppressWarnings("unchecked") // only setAttribute writes, and it pairs a key with its own type
  private <T> @Nullable T find(AttributeKey<T> key) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i] == key) {
        return (T) attributes[i + 1];
      }
    }
    return null;
  }

  /**
   * The visitor's session.
   *
   * @throws IllegalStateException when no session middleware ran before this request got here
   */
  public Session session() {
    Session session = find(Session.KEY);
    if (session == null) {
      throw new IllegalStateException(
          new Problem(
                  "http.E411",
                  "The session was used, but no middleware has opened one.",
                  path,
                  "add io.charchub.contrib.sessions to INSTALLED_APPS and its middleware to MIDDLEWARE")
              .toString());
    }
    return session;
  }

  /** The route that answers this request; empty before routing and for an address without one. */
  public Optional<ResolverMatch> resolverMatch() {
    return Optional.ofNullable(match);
  }

  /** Notes the route that answers this request: for the room {@code urls}. */
  public void resolverMatch(ResolverMatch found) {
    match = found;
  }

  /** Sixteen characters that name this request in the log and on error pages. */
  public String requestId() {
    if (requestId == null) {
      requestId = RequestIds.next();
    }
    return requestId;
  }

  @Override
  public String toString() {
    return method + " " + LogText.escape(path);
  }
}
