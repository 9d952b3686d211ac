package io.charchub.testing;

import io.charchub.crypto.RandomTokens;
import io.charchub.files.UploadedFile;
import io.charchub.http.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form in order, and how a browser sends them. */
final class FormBody {
  private static final String LINE = "\r\n";

  private final Map<String, List<Object>> fields = new LinkedHashMap<>();
  private boolean multipart;

  /** A value as a field of a form has it: a collection is several values of one name. */
  static List<Object> values(Object value) {
    List<Object> values = new ArrayList<>();
    if (value instanceof Iterable<?> several) {
      several.forEach(each -> values.addAll(values(each)));
    } else {
      values.add(value instanceof UploadedFile ? value : String.valueOf(value));
    }
    return values;
  }

  void add(String name, Object value) {
    fields.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values(value));
  }

  void asMultipart() {
    multipart = true;
  }

  /** Whether it goes as {@code multipart/form-data}: asked for, or because it has a file. */
  boolean isMultipart() {
    return multipart
        || fields.values().stream().flatMap(List::stream).anyMatch(UploadedFile.class::isInstance);
  }

  /** The fields as a query, or a body of {@code application/x-www-form-urlencoded}. */
  String urlEncoded() {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(
                        value ->
                            PercentEncoding.encodeQuery(field.getKey())
                                + "="
                                + PercentEncoding.encodeQuery(text(value))))
        .collect(Collectors.joining("&"));
  }

  private static String text(Object value) {
    return value instanceof UploadedFile file ? file.name() : value.toString();
  }

  static String boundary() {
    return "----charchub" + RandomTokens.string(24, "abcdefghijklmnopqrstuvwxyz0123456789");
  }

  /** The fields as a body of {@code multipart/form-data} (RFC 7578). */
  byte[] multipart(String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, values) -> values.forEach(value -> part(body, boundary, name, value)));
    write(body, "--" + boundary + "--" + LINE);
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, Object value) {
    write(body, "--" + boundary + LINE + "Content-Disposition: form-data; name=" + quoted(name));
    if (value instanceof UploadedFile file) {
      write(body, "; filename=" + quoted(file.name()) + LINE);
      write(body, "Content-Type: " + file.contentType() + LINE + LINE);
      body.writeBytes(file.bytes());
      write(body, LINE);
    } else {
      write(body, LINE + LINE + value + LINE);
    }
  }

  /** As browsers do (HTML, section "Multipart form data"). */
  private static String quoted(String text) {
    return '"' + text.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22") + '"';
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
