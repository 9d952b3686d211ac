package io.charchub.testing;

import io.charchub.http.Handler;
import io.charchub.http.PercentEncoding;
import io.charchub.http.Request;
import io.charchub.serialization.Json;
import io.charchub.server.ServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link Client} is about to send, for what its short methods do not say.
 *
 * <pre>{@code
 * client.request("PUT", "/api/posts/7/").json(Map.of("title", "New")).header("Accept", "application/json").send();
 * }</pre>
 *
 * <p>Every method but {@link #send} returns the request itself. Not for use by several threads.
 */
public final class ClientRequest {
  private static final String TYPE = "Content-Type";

  private final Client client;
  private final String method;
  private final String address;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final FormBody query = new FormBody();
  private @Nullable FormBody form;
  private byte[] body = new byte[0];
  private @Nullable Boolean secure;

  ClientRequest(Client client, String method, String address) {
    this.client = client;
    this.method = method;
    this.address = address;
  }

  /** Adds a value to the query; a collection adds each of its values. */
  public ClientRequest query(String name, Object value) {
    query.add(name, value);
    return this;
  }

  /** Adds values to the query, by name. */
  public ClientRequest query(Map<String, ?> values) {
    values.forEach(query::add);
    return this;
  }

  /**
   * Adds a field to the body, which is that of a form: a text, a number, an {@link
   * io.charchub.files.UploadedFile}, or a collection of these for several fields of one name. With
   * a file the form goes as multipart.
   */
  public ClientRequest form(String name, Object value) {
    fields().add(name, value);
    return this;
  }

  /** Adds fields to the body, by name. */
  public ClientRequest form(Map<String, ?> values) {
    FormBody fields = fields();
    values.forEach(fields::add);
    return this;
  }

  /** Sends the form as {@code multipart/form-data} even without a file. */
  public ClientRequest multipart() {
    fields().asMultipart();
    return this;
  }

  private FormBody fields() {
    FormBody fields = form;
    if (fields == null) {
      fields = new FormBody();
      form = fields;
    }
    return fields;
  }

  /** Makes the body JSON: of maps, lists, records, texts, numbers, dates. */
  public ClientRequest json(@Nullable Object data) {
    return body(Json.writeBytes(data), "application/json");
  }

  /** Makes the body these bytes; not copied. */
  public ClientRequest body(byte[] bytes, String contentType) {
    body = bytes;
    return header(TYPE, contentType);
  }

  /** Gives a header this one value, in place of the client's own. */
  public ClientRequest header(String name, String value) {
    List<String> values = new ArrayList<>();
    values.add(value);
    headers.put(name, values);
    return this;
  }

  /** Sends the request by https, or not, whatever the client does else. */
  public ClientRequest secure(boolean byHttps) {
    secure = byHttps;
    return this;
  }

  /**
   * Sends the request and gives the answer, whatever its status. What a view throws is thrown,
   * unless the client says otherwise.
   */
  public TestResponse send() {
    return client.send(message());
  }

  /**
   * Sends the request through the project's middleware to {@code view}, whatever the routes say.
   */
  public TestResponse answeredBy(Handler view) {
    return client.answeredBy(view).send(message());
  }

  /**
   * The request itself, for calling a view as the method that it is: no middleware has seen it, so
   * that it has no session and no user. Django's {@code RequestFactory}.
   */
  public Request toRequest() {
    ServerOptions options = client.site().project().serverOptions();
    return Request.of(
        new InProcess.Source(client.withCookies(message())), options.requests(), options.proxy());
  }

  private Message message() {
    FormBody fields = form;
    if (fields != null && fields.isMultipart()) {
      String boundary = FormBody.boundary();
      body(fields.multipart(boundary), "multipart/form-data; boundary=" + boundary);
    } else if (fields != null) {
      body(
          fields.urlEncoded().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          "application/x-www-form-urlencoded");
    }
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    client.headers().forEach((name, value) -> all.put(name, List.of(value)));
    all.putAll(headers);
    if (body.length > 0) {
      all.put("Content-Length", List.of(String.valueOf(body.length)));
    }
    return new Message(
        method, secure == null ? client.isSecure() : secure, client.host(), target(), all, body);
  }

  /** Path and query, encoded where they are not; a fragment stays with the browser. */
  private String target() {
    int fragment = address.indexOf('#');
    String target =
        PercentEncoding.encodeIri(fragment < 0 ? address : address.substring(0, fragment));
    String more = query.urlEncoded();
    if (more.isEmpty()) {
      return target;
    }
    return target + (target.contains("?") ? "&" : "?") + more;
  }
}
