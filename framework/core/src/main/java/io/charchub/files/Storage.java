package io.charchub.files;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * A place that keeps files under names: a folder, a bucket.
 *
 * <pre>
 * String name = storage.save("posts/2026/photo.jpg", upload.open());   // posts/2026/photo_8fK2pLq.jpg, if that was taken
 * storage.url(name);                                                   // /media/posts/2026/photo_8fK2pLq.jpg
 * </pre>
 *
 * <p>A name is a relative path with "/" between its parts. Every method refuses one that leads
 * elsewhere with {@link UnsafeNameException} ({@code files.E001}). Safe for use by any number of
 * threads. Django's counterpart is {@code Storage}.
 */
public interface Storage {
  /** What a folder holds, by name, in order. */
  record Listing(List<String> folders, List<String> files) {}

  /**
   * Keeps what {@code content} gives, and closes it. An existing file is never overwritten.
   *
   * @param name the name wished for
   * @param maxLength the length that the whole name may have, at least 10
   * @return the name it is kept under
   * @throws FileException {@code files.E004} when no free name is that short, {@code files.E007}
   *     when writing fails; nothing is kept then
   */
  String save(String name, InputStream content, int maxLength);

  /** {@link #save(String, InputStream, int)} with names of up to 255 characters. */
  default String save(String name, InputStream content) {
    return save(name, content, 255);
  }

  /**
   * A stream of the file, for the caller to close.
   *
   * @throws StoredFileNotFoundException {@code files.E002} when there is none
   */
  InputStream open(String name);

  /** Whether there is a file of this name. */
  boolean exists(String name);

  /** The size in bytes; throws as {@link #open}. */
  long size(String name);

  /** When the file was written last; throws as {@link #open}. */
  Instant modified(String name);

  /** Deletes the file; does nothing when there is none. */
  void delete(String name);

  /**
   * What a folder holds; an empty name is the storage itself. A folder that is not there holds
   * nothing.
   */
  Listing list(String folder);

  /**
   * Where a browser finds the file.
   *
   * @throws FileException {@code files.E003} when the storage has no URL
   */
  String url(String name);

  /**
   * {@code name} with a last part of only safe letters: what {@link #save} makes of it before it
   * looks for a free name.
   */
  default String validName(String name) {
    int slash = name.replace('\\', '/').lastIndexOf('/');
    return name.substring(0, slash + 1) + FileNames.valid(name.substring(slash + 1));
  }

  /**
   * {@code name} where that is free and short enough; otherwise with a random part before its
   * ending, cut where it must be.
   *
   * @throws FileException {@code files.E004} when there is no such name
   */
  String availableName(String name, int maxLength);
}
