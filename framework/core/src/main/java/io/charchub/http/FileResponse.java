package io.charchub.http;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a file's content: its length, type, date and a validator come by themselves.
 * Django's {@code FileResponse}, with ranges (RFC 9110, section 14).
 *
 * <pre>{@code return FileResponse.of(invoice).asAttachment("invoice.pdf").forRequest(request);}
 * </pre>
 *
 * <p>The caller answers for the path: it must not be built from what a visitor sends unless it was
 * checked to lie inside a folder.
 */
public final class FileResponse extends StreamingResponse {
  private final Path file;
  private final long size;
  private final long modified;
  private long sliceStart;
  private long sliceLength;

  private FileResponse(Path file, long size, long modified) {
    super(ContentTypes.of(String.valueOf(file.getFileName())), out -> {});
    this.file = file;
    this.size = size;
    this.modified = modified;
    body(slice(0, size), size);
    headers().set("Last-Modified", HttpDate.format(modified / 1000));
    headers().set("ETag", "\"" + Long.toHexString(modified) + "-" + Long.toHexString(size) + "\"");
    headers().set("Accept-Ranges", "bytes");
  }

  /**
   * An answer of 200 with the content of {@code file}.
   *
   * @throws Http404 when there is no such file, or it is a folder
   * @throws IOException when it cannot be looked at
   */
  public static FileResponse of(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw missing(file);
    }
    if (!attributes.isRegularFile()) {
      throw missing(file);
    }
    return new FileResponse(file, attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  private static Http404 missing(Path file) {
    return new Http404(
        new Problem("http.E404", "There is no such file.", LogText.escape(file.toString()), ""));
  }

  /** To be saved under {@code fileName} instead of shown. */
  public FileResponse asAttachment(String fileName) {
    headers().set("Content-Disposition", ContentDisposition.attachment(fileName));
    return this;
  }

  /**
   * The answer that {@code request} asks for: 304 or 412 by its conditions, 206 with the one range
   * that it names, 416 for a range outside of the file, else all of it. Several ranges at once are
   * answered with all.
   */
  public Response forRequest(Request request) {
    Response conditional = Conditional.apply(request, this);
    if (conditional != this || !request.isMethod("GET")) {
      return conditional;
    }
    String range = request.header("Range", "");
    if (!range.startsWith("bytes=") || range.indexOf(',') >= 0 || !isRangeCurrent(request)) {
      return this;
    }
    return ranged(range.substring("bytes=".length()).strip());
  }

  private boolean isRangeCurrent(Request request) {
    String condition = request.header("If-Range", "");
    return condition.isEmpty()
        || condition.equals(headers().find("ETag"))
        || condition.equals(HttpDate.format(modified / 1000));
  }

  private Response ranged(String range) {
    int dash = range.indexOf('-');
    if (dash < 0 || !isNumber(range.substring(0, dash)) || !isNumber(range.substring(dash + 1))) {
      return this;
    }
    String from = range.substring(0, dash);
    String to = range.substring(dash + 1);
    if (from.isEmpty() && to.isEmpty()) {
      return this;
    }
    long start = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
    long end = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
    if (!from.isEmpty() && !to.isEmpty() && Long.parseLong(to) < start) {
      return this;
    }
    if (start >= size || end < start) {
      return Response.of(416).header("Content-Range", "bytes */" + size);
    }
    body(slice(start, end - start + 1), end - start + 1);
    status(206);
    return header("Content-Range", "bytes " + start + "-" + end + "/" + size);
  }

  private static boolean isNumber(String digits) {
    return digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private StreamingBody slice(long start, long bytes) {
    sliceStart = start;
    sliceLength = bytes;
    return out -> {
      try (InputStream in = open(start, bytes)) {
        in.transferTo(out);
      }
    };
  }

  /**
   * The bytes to be sent, for a server that writes them when the client is ready; null where a
   * middleware has put something around them, so that only {@link #body()} knows them.
   *
   * @throws IOException when the file cannot be opened
   */
  public @Nullable InputStream openPlain() throws IOException {
    return length().isPresent() ? open(sliceStart, sliceLength) : null;
  }

  private InputStream open(long start, long bytes) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    channel.position(start);
    return new FileSlice(Channels.newInputStream(channel), bytes, file);
  }
}
