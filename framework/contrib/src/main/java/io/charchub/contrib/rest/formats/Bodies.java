package io.charchub.contrib.rest.formats;

import io.charchub.files.UploadedFile;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.UploadedFiles;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.SerializationException;
import io.charchub.serialization.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a request sent, by its {@code Content-Type}, within limits. */
public final class Bodies {
  private static final String CONTENT = "_content";
  private static final String CONTENT_TYPE = "_content_type";

  private Bodies() {}

  /**
   * The data of the body: what JSON or XML held; of a form a map of texts, lists of them where a
   * name came more than once, and the files of a multipart form under theirs. An empty body without
   * a type is an empty map.
   *
   * @throws ApiException {@code rest.E400} where it is malformed, too deep or too long, or has a
   *     document type; {@code rest.E415} for any other type
   * @throws io.charchub.http.RequestDataTooBig where it is longer than a request may be
   * @throws IOException when the client went away
   */
  public static @Nullable Object read(Request request) throws IOException {
    String type = request.contentType();
    if (isForm(type)) {
      return isFields(request) ? form(request) : typed(request.form());
    }
    boolean json = type.equals("application/json") || type.endsWith("+json");
    boolean xml =
        type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml");
    byte[] body = request.body();
    if (type.isEmpty() && body.length == 0) {
      return Map.of();
    }
    if (!json && !xml) {
      throw ApiException.of(415, "rest.E415", "rest.unsupportedType");
    }
    return parsed(body, xml, limits(request));
  }

  /** What was typed as text into a form of the page for people. */
  private static @Nullable Object typed(QueryParams form) {
    byte[] body = form.get(CONTENT, "").getBytes(StandardCharsets.UTF_8);
    boolean xml = form.get(CONTENT_TYPE, "").endsWith("xml");
    return parsed(body, xml, Limits.DEFAULT.withExactNumbers());
  }

  private static @Nullable Object parsed(byte[] body, boolean xml, Limits limits) {
    try {
      return xml ? Xml.read(body, limits) : Json.read(body, limits);
    } catch (SerializationException malformed) {
      throw ApiException.of(
          400,
          "rest.E400",
          "rest.malformed",
          Map.of("why", malformed.problem().what(), "where", malformed.problem().where()));
    }
  }

  private static Limits limits(Request request) {
    int most = (int) Math.min(Integer.MAX_VALUE, Math.max(1, request.limits().body()));
    Limits usual = Limits.DEFAULT.withExactNumbers();
    return most <= usual.documentLength() ? usual : usual.withDocumentLength(most);
  }

  /** Whether a form was sent, field by field, and not data as text in one field of it. */
  public static boolean isFields(Request request) throws IOException {
    return isForm(request.contentType()) && !request.form().has(CONTENT);
  }

  /** Whether {@code type} is that of a form. */
  public static boolean isForm(String type) {
    return type.equals("application/x-www-form-urlencoded") || type.equals("multipart/form-data");
  }

  private static Map<String, Object> form(Request request) throws IOException {
    Map<String, Object> data = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> each : request.form().asMap().entrySet()) {
      List<String> values = each.getValue();
      data.put(each.getKey(), values.size() == 1 ? values.get(0) : List.copyOf(values));
    }
    UploadedFiles files = request.files();
    for (String name : files.names()) {
      List<UploadedFile> sent = files.getList(name);
      data.put(name, sent.size() == 1 ? sent.get(0) : sent);
    }
    data.keySet().removeAll(List.of(io.charchub.middleware.CsrfToken.FIELD, "_method"));
    return data;
  }
}
