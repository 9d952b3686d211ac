package io.charchub.http;

import io.charchub.errors.Problem;
import io.charchub.files.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of one request: read once, within limits, as bytes or as a form. */
final class RequestBody {
  private final RequestSource source;
  private byte @Nullable [] bytes;
  private @Nullable QueryParams fields;
  private UploadedFiles files = UploadedFiles.EMPTY;
  private boolean streamed;

  RequestBody(RequestSource source) {
    this.source = source;
  }

  boolean isRead() {
    return bytes != null || streamed;
  }

  byte[] bytes(RequestLimits limits) throws IOException {
    if (streamed) {
      throw new IllegalStateException(
          new Problem(
                  "http.E412",
                  "The body was asked for after it had been read as a multipart form.",
                  "",
                  "call body() before form(), or use form() and files() alone")
              .toString());
    }
    if (bytes == null) {
      bytes = read(limits);
    }
    return bytes;
  }

  QueryParams fields(String contentType, RequestLimits limits) throws IOException {
    if (fields == null) {
      parse(contentType, limits);
    }
    return fields == null ? QueryParams.EMPTY : fields;
  }

  UploadedFiles files(String contentType, RequestLimits limits) throws IOException {
    fields(contentType, limits);
    return files;
  }

  /** Deletes the temporary files of uploads. */
  void close() {
    files.all().forEach(UploadedFile::close);
  }

  private void parse(String contentType, RequestLimits limits) throws IOException {
    switch (MediaType.essence(contentType)) {
      case "application/x-www-form-urlencoded" -> {
        String text = new String(bytes(limits), StandardCharsets.ISO_8859_1);
        fields = QueryParams.parseForm(text, limits);
      }
      case "multipart/form-data" -> {
        InputStream in = bytes == null ? open(limits) : new ByteArrayInputStream(bytes);
        streamed = bytes == null;
        MultipartParser.Form form = new MultipartParser(in, contentType, limits).parse();
        fields = form.fields();
        files = form.files();
      }
      default -> fields = QueryParams.EMPTY;
    }
  }

  private byte[] read(RequestLimits limits) throws IOException {
    InputStream in = open(limits); // not closed: a server takes that for a failure before the end
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toByteArray();
  }

  /** The body as a stream that fails beyond the limit. */
  private InputStream open(RequestLimits limits) throws IOException {
    String encoding = source.header("Content-Encoding");
    if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new HttpException(
          415, Problem.of("http.E415", "The body is compressed, which is not accepted."));
    }
    return new LimitedStream(source.body(), limits.body());
  }
}
