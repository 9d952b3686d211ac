package io.charchub.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client sent: in memory while it is small, in a temporary file of mode 0600 when it
 * is not. It lives as long as its request; keep it by {@code storage.save(name, upload.open())}.
 *
 * <p>Name and content type are what the client said. The name is a base name without any path;
 * neither it nor the type proves what the bytes are. Made by {@link UploadWriter}. Django's
 * counterpart is {@code UploadedFile}.
 */
public final class UploadedFile implements AutoCloseable {
  private final String name;
  private final String contentType;
  private final long size;
  private final byte @Nullable [] bytes;
  private final @Nullable Path file;

  UploadedFile(
      String name, String contentType, long size, byte @Nullable [] bytes, @Nullable Path file) {
    this.name = name;
    this.contentType = contentType;
    this.size = size;
    this.bytes = bytes;
    this.file = file;
  }

  /**
   * A small file in memory. For tests and for files that do not come by a request.
   *
   * @throws UnsafeNameException {@code files.E001} when nothing of the name can be kept
   */
  public static UploadedFile of(String name, String contentType, byte[] bytes) {
    return new UploadedFile(
        UploadWriter.safeName(name), contentType, bytes.length, bytes.clone(), null);
  }

  /** The base name that the client gave. */
  public String name() {
    return name;
  }

  /** The ending of the name in lower case, without its point; empty when it has none. */
  public String extension() {
    return FileNames.extension(name);
  }

  /** The content type that the client gave, or {@code application/octet-stream}. */
  public String contentType() {
    return contentType;
  }

  /** The size in bytes, as counted. */
  public long size() {
    return size;
  }

  /** Whether the file is held in memory. */
  public boolean isInMemory() {
    return bytes != null;
  }

  /**
   * A stream from the first byte on; may be called again and again.
   *
   * @throws FileException {@code files.E007} when the temporary file cannot be read, for one
   *     because it was closed
   */
  public InputStream open() {
    if (bytes != null) {
      return new ByteArrayInputStream(bytes);
    }
    try {
      return Files.newInputStream(temporary());
    } catch (IOException e) {
      throw FileException.failed("read", name, e);
    }
  }

  /** All bytes. For files that are known to be small. */
  public byte[] bytes() {
    try (InputStream stream = open()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw FileException.failed("read", name, e);
    }
  }

  /**
   * Writes the file to {@code target}, over what is there; the temporary file is moved where that
   * is possible.
   *
   * @throws FileException {@code files.E007} when that fails
   */
  public void moveTo(Path target) {
    try {
      if (bytes != null) {
        Files.write(target, bytes);
      } else {
        Files.move(temporary(), target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw FileException.failed("move", name, e);
    }
  }

  private Path temporary() {
    if (file == null) {
      throw new IllegalStateException("an upload is in memory or in a file");
    }
    return file;
  }

  /** Deletes the temporary file, where there is one. */
  @Override
  public void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw FileException.failed("delete the temporary file of", name, e);
      }
    }
  }

  /** The name, type and size, not the content. */
  @Override
  public String toString() {
    return "UploadedFile["
        + FileException.shown(name)
        + ", "
        + FileException.shown(contentType)
        + ", "
        + size
        + " bytes]";
  }
}
