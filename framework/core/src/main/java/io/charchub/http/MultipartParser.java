package io.charchub.http;

import io.charchub.files.FileNames;
import io.charchub.files.UploadWriter;
import io.charchub.files.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a {@code multipart/form-data} body (RFC 7578) as it comes in: small files into memory,
 * large ones into temporary files, everything counted against the {@link RequestLimits}. Of a
 * file's name the last part is kept, whatever path it was sent with; a file without a name is none.
 * For one body.
 */
final class MultipartParser {
  private static final int LONGEST_BOUNDARY = 70;

  private final RequestLimits limits;
  private final MultipartStream stream;
  private final QueryParams.Builder fields;
  private final Map<String, List<UploadedFile>> files = new LinkedHashMap<>();
  private int fileCount;
  private int partCount;

  /** What one part says of itself. */
  private record PartHeader(MediaType disposition, String contentType) {
    String name() {
      return disposition.parameter("name", "");
    }

    boolean isFile() {
      return disposition.parameters().containsKey("filename");
    }
  }

  /** The form that was read. */
  record Form(QueryParams fields, UploadedFiles files) {}

  /**
   * A parser for one body.
   *
   * @throws BadRequest when the content type names no usable boundary
   */
  MultipartParser(InputStream body, String contentType, RequestLimits limits) {
    String boundary = MediaType.parse(contentType).parameter("boundary", "");
    if (boundary.isEmpty()
        || boundary.length() > LONGEST_BOUNDARY
        || !boundary.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new BadRequest("The multipart body has no usable boundary.");
    }
    this.limits = limits;
    this.stream = new MultipartStream(body, boundary);
    this.fields = new QueryParams.Builder(limits);
  }

  /**
   * Reads all of it.
   *
   * @throws BadRequest when it is malformed
   * @throws TooManyFields when there are more fields, files or longer names than allowed
   */
  Form parse() throws IOException {
    try {
      while (stream.nextPart()) {
        part();
      }
      return new Form(fields.build(), UploadedFiles.of(files));
    } catch (IOException | RuntimeException e) {
      files.values().forEach(list -> list.forEach(UploadedFile::close));
      throw e;
    }
  }

  private void part() throws IOException {
    if (++partCount > limits.fields() + limits.files()) {
      throw new TooManyFields("The body has too many parts.");
    }
    PartHeader header = header();
    if (!header.disposition().essence().equals("form-data") || header.name().isEmpty()) {
      stream.copyPart(java.io.OutputStream.nullOutputStream());
    } else if (header.isFile()) {
      file(header);
    } else {
      ByteArrayOutputStream value = new ByteArrayOutputStream();
      stream.copyPart(value);
      fields.add(header.name(), value.toString(StandardCharsets.UTF_8));
    }
  }

  private void file(PartHeader header) throws IOException {
    if (header.name().length() > limits.fieldName()) {
      throw new TooManyFields(
          "A field's name is longer than " + limits.fieldName() + " characters.");
    }
    String name = FileNames.baseName(header.disposition().parameter("filename", "")).orElse("");
    if (name.isEmpty()) {
      stream.copyPart(java.io.OutputStream.nullOutputStream());
      return;
    }
    if (++fileCount > limits.files()) {
      throw new TooManyFields("More than " + limits.files() + " files were sent.");
    }
    try (UploadWriter writer = new UploadWriter(null, limits.body(), limits.memory())) {
      stream.copyPart(writer);
      UploadedFile file = writer.finish(name, header.contentType());
      files.computeIfAbsent(header.name(), unused -> new ArrayList<>(1)).add(file);
    }
  }

  private PartHeader header() throws IOException {
    MediaType disposition = MediaType.parse("");
    String contentType = "";
    int left = limits.partHeaders();
    for (String line = stream.headerLine(left); !line.isEmpty(); line = stream.headerLine(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (name) {
        case "content-disposition" -> disposition = MediaType.parse(value);
        case "content-type" -> contentType = value;
        case "content-transfer-encoding" -> refuseEncoding(value);
        default -> {
          // Other headers of a part mean nothing for a form (RFC 7578, section 4.8).
        }
      }
    }
    return new PartHeader(disposition, contentType);
  }

  private static void refuseEncoding(String encoding) {
    switch (encoding.toLowerCase(Locale.ROOT)) {
      case "binary", "8bit", "7bit" -> {
        // As it is.
      }
      default -> throw new BadRequest("A part of the body is encoded, which is not accepted.");
    }
  }
}
