package io.charchub.cache;

import io.charchub.errors.Problem;
import io.charchub.i18n.TimeZones;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each value in a file of its own, for all processes that share the folder.
 *
 * <p><b>Names.</b> A file is called by the SHA-256 of its key, so that no key can name a place
 * outside the folder. <b>Form.</b> {@link StoredEntry}: data and nothing but data. <b>Writing.</b>
 * A value is written beside and moved into place in one step: a reader sees all of the old one or
 * all of the new one, and a process that is killed leaves at most a file that culling removes.
 * <b>Changes</b> that depend on what is there hold a lock, one of {@link FileLocks}. <b>Size.</b>
 * Some writes, chosen by chance, count the files; where there are too many, those go that were
 * written longest ago.
 *
 * <p>The folder is made for its owner alone, and belongs to the cache: {@link #clear} deletes its
 * files.
 */
public final class FileBackend implements CacheBackend {
  private static final String SUFFIX = ".cache";
  private static final String BEGUN = ".begun";
  private static final long ABANDONED_SECONDS = 3600;

  private final Path folder;
  private final CullOptions cull;
  private final FileLocks locks;

  /** In {@code folder}, which is made where it is not there. */
  public FileBackend(Path folder, CullOptions cull) {
    this.folder = folder;
    this.cull = cull;
    this.locks = new FileLocks(folder);
  }

  private interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private <T extends @Nullable Object> T safely(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new CacheException(
          Problem.of("cache.E008", "The folder of a cache cannot be used: " + e)
              .at(folder.toString())
              .hint("LOCATION in CACHES names a folder that this process can write"),
          e);
    }
  }

  private <T extends @Nullable Object> T locked(String key, Work<T> work) {
    return safely(
        () -> {
          try (FileLocks.Held held = locks.hold(key)) {
            return work.run();
          }
        });
  }

  private Path file(String key) {
    return folder.resolve(FileLocks.hash(key) + SUFFIX);
  }

  /** The entry that counts; null where there is none or it is past its time. */
  private @Nullable StoredEntry read(String key) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(key));
    } catch (NoSuchFileException absent) {
      return null;
    }
    StoredEntry entry = StoredEntry.parse(bytes);
    return entry != null && entry.key().equals(key) && entry.expires().isAfter(TimeZones.now())
        ? entry
        : null;
  }

  private void write(String key, Object value, Instant expires) throws IOException {
    Path begun = Files.createTempFile(folder, "", BEGUN);
    try {
      Files.write(begun, new StoredEntry(key, value, expires).bytes());
      Files.move(
          begun, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  @Override
  public @Nullable Object get(String key) {
    StoredEntry entry = this.<@Nullable StoredEntry>safely(() -> read(key));
    return entry == null ? null : entry.value();
  }

  @Override
  public boolean has(String key) {
    return get(key) != null;
  }

  @Override
  public void set(String key, Object value, Instant expires) {
    maybeCull();
    locked(
        key,
        () -> {
          write(key, value, expires);
          return true;
        });
  }

  @Override
  public boolean add(String key, Object value, Instant expires) {
    maybeCull();
    return locked(
        key,
        () -> {
          boolean free = read(key) == null;
          if (free) {
            write(key, value, expires);
          }
          return free;
        });
  }

  @Override
  public boolean touch(String key, Instant expires) {
    return locked(
        key,
        () -> {
          StoredEntry entry = read(key);
          if (entry != null) {
            write(key, entry.value(), expires);
          }
          return entry != null;
        });
  }

  @Override
  public boolean delete(String key) {
    return locked(
        key,
        () -> {
          boolean there = read(key) != null;
          Files.deleteIfExists(file(key));
          return there;
        });
  }

  @Override
  public OptionalLong increment(String key, long by) {
    return locked(
        key,
        () -> {
          StoredEntry entry = read(key);
          if (entry == null) {
            return OptionalLong.empty();
          }
          long sum = Counting.sum(key, entry.value(), by);
          write(key, sum, entry.expires());
          return OptionalLong.of(sum);
        });
  }

  @Override
  public void clear() {
    safely(
        () -> {
          locks.makeFolder();
          for (Path file : files(SUFFIX)) {
            Files.deleteIfExists(file);
          }
          return true;
        });
  }

  private List<Path> files(String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + suffix)) {
      all.forEach(files::add);
    }
    return files;
  }

  private void maybeCull() {
    if (cull.everyWrites() > 1 && ThreadLocalRandom.current().nextInt(cull.everyWrites()) > 0) {
      return;
    }
    safely(
        () -> {
          locks.makeFolder();
          List<Path> files = files(SUFFIX);
          int surplus = cull.surplus(files.size() + 1L);
          if (surplus > 0) {
            files.sort(Comparator.comparing(FileBackend::modified));
            for (Path file : files.subList(0, Math.min(surplus, files.size()))) {
              Files.deleteIfExists(file);
            }
          }
          for (Path file : files(BEGUN)) {
            if (modified(file)
                .toInstant()
                .isBefore(Instant.now().minusSeconds(ABANDONED_SECONDS))) {
              Files.deleteIfExists(file);
            }
          }
          return surplus;
        });
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
