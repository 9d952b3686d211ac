package io.charchub.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of an upload as they come in, counts them, and moves to a temporary file when
 * they are many.
 *
 * <pre>
 * try (UploadWriter writer = new UploadWriter(temporaryFolder, maxSize)) {
 *   part.transferTo(writer);
 *   UploadedFile upload = writer.finish(fileName, contentType);
 * }
 * </pre>
 *
 * <p>Closing one that was not finished deletes what came. For one thread.
 */
public final class UploadWriter extends OutputStream {
  /** Larger files go to the disk: 2.5 MB, as in Django. */
  public static final int MEMORY_LIMIT = 2_621_440;

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final @Nullable Path folder;
  private final long maxSize;
  private final int memoryLimit;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable OutputStream disk;
  private @Nullable Path file;
  private long size;

  /**
   * A writer for one file.
   *
   * @param folder where temporary files go; null for the system's own folder
   * @param maxSize the size in bytes that the file may have
   */
  public UploadWriter(@Nullable Path folder, long maxSize) {
    this(folder, maxSize, MEMORY_LIMIT);
  }

  /** A writer that holds up to {@code memoryLimit} bytes in memory. */
  public UploadWriter(@Nullable Path folder, long maxSize, int memoryLimit) {
    this.folder = folder;
    this.maxSize = maxSize;
    this.memoryLimit = memoryLimit;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  /**
   * Takes some bytes.
   *
   * @throws UploadTooLargeException {@code files.E005} when the file is larger than allowed
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (size > maxSize) {
      close();
      throw new UploadTooLargeException(maxSize);
    }
    if (disk == null && size > memoryLimit) {
      file =
          folder == null
              ? Files.createTempFile("upload", ".part")
              : Files.createTempFile(folder, "upload", ".part");
      disk = Files.newOutputStream(file);
      memory.writeTo(disk);
      memory.reset();
    }
    (disk == null ? memory : disk).write(bytes, offset, length);
  }

  /** How many bytes came so far. */
  public long size() {
    return size;
  }

  /**
   * The file, whole.
   *
   * @param clientName the name that the client gave, a path or not
   * @param contentType the type that the client gave; null or empty for none
   * @throws UnsafeNameException {@code files.E001} when nothing of the name can be kept
   * @throws IOException when the last bytes cannot be written
   */
  public UploadedFile finish(String clientName, @Nullable String contentType) throws IOException {
    String name = safeName(clientName);
    String type = contentType == null || contentType.isBlank() ? UNKNOWN_TYPE : contentType;
    if (disk == null) {
      return new UploadedFile(name, type, size, memory.toByteArray(), null);
    }
    disk.close();
    UploadedFile upload = new UploadedFile(name, type, size, null, file);
    disk = null;
    file = null;
    return upload;
  }

  /** Deletes what came, unless it was finished. */
  @Override
  public void close() throws IOException {
    memory.reset();
    if (disk != null) {
      disk.close();
      disk = null;
    }
    if (file != null) {
      Files.deleteIfExists(file);
      file = null;
    }
  }

  static String safeName(String clientName) {
    return FileNames.baseName(clientName)
        .orElseThrow(() -> new UnsafeNameException(clientName, "nothing of it can be kept"));
  }
}
