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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a request sent, by its {@code Content-Type}, within limits. */
public final class Bodies {
  private static final String CONTENT = "_content";
  private static final String CONTENT_TYPE = "_content_type";

  private Bodies() {}

  /** A form of what is sent. */
  public enum Kind {
    /** RFC 8259. */
    JSON("application/json"),
    /** As the room {@code serialization} reads it. */
    XML("application/xml"),
    /** The fields of a form. */
    FORM("application/x-www-form-urlencoded"),
    /** The fields of a form, and files. */
    MULTIPART("multipart/form-data");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** All of them. */
  public static final Set<Kind> ALL = Set.of(Kind.values());

  private static Optional<Kind> kindOf(String type) {
    if (type.equals("application/json") || type.endsWith("+json")) {
      return Optional.of(Kind.JSON);
    } else if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
      return Optional.of(Kind.XML);
    } else if (type.equals(Kind.FORM.mediaType)) {
      return Optional.of(Kind.FORM);
    }
    return type.equals(Kind.MULTIPART.mediaType) ? Optional.of(Kind.MULTIPART) : Optional.empty();
  }

  /**
   * The data of the body: what JSON or XML held; of a form a map of texts, lists of them where a
   * name came more than once, and the files of a multipart form under theirs. An empty body without
   * a type is an empty map.
   *
   * @param taken the forms that are read
   * @throws ApiException {@code rest.E400} where it is malformed, too deep or too long, or has a
   *     document type; {@code rest.E415} for any other type, and for a form that is not taken
   * @throws io.charchub.http.RequestDataTooBig where it is longer than a request may be
   * @throws IOException when the client went away
   */
  public static @Nullable Object read(Request request, Set<Kind> taken) throws IOException {
    String type = request.contentType();
    if (type.isEmpty() && request.body().length == 0) {
      return Map.of();
    }
    Kind kind =
        kindOf(type)
            .filter(taken::contains)
            .orElseThrow(() -> ApiException.of(415, "rest.E415", "rest.unsupportedType"));
    if (kind == Kind.FORM || kind == Kind.MULTIPART) {
      return isFields(request) ? form(request) : typed(request.form());
    }
    return parsed(request.body(), kind == Kind.XML, limits(request));
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
