package io.charchub.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks on keys that hold between threads and between processes: a lock of the process first, since
 * locks on files are the process's, then one on a file. Keys share few locks, by their hash.
 */
final class FileLocks {
  private static final int STRIPES = 32;
  private static final ReentrantLock[] IN_PROCESS = new ReentrantLock[STRIPES];

  static {
    for (int i = 0; i < STRIPES; i++) {
      IN_PROCESS[i] = new ReentrantLock();
    }
  }

  private final Path folder;

  FileLocks(Path folder) {
    this.folder = folder;
  }

  /** A lock that is held until closed. */
  record Held(ReentrantLock inProcess, FileChannel file) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        file.close();
      } finally {
        inProcess.unlock();
      }
    }
  }

  /** Waits for the lock of a key. */
  Held hold(String key) throws IOException {
    makeFolder();
    int stripe = Integer.parseInt(hash(key).substring(0, 2), 16) % STRIPES;
    ReentrantLock inProcess = IN_PROCESS[stripe];
    inProcess.lock();
    FileChannel file = null;
    try {
      file =
          FileChannel.open(
              folder.resolve(stripe + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      file.lock();
      return new Held(inProcess, file);
    } catch (IOException | RuntimeException e) {
      if (file != null) {
        file.close();
      }
      inProcess.unlock();
      throw e;
    }
  }

  /** Makes the folder, for its owner alone where the file system knows owners. */
  void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** The SHA-256 of a key, in hexadecimal digits. */
  static String hash(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
