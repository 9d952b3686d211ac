package io.charchub.conf;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The file {@code secret.key} in BASE_DIR: the key that everything signed is signed with, readable
 * by its owner only and kept out of version control.
 */
public final class SecretKey {
  /** The file's name. */
  public static final String FILE = "secret.key";

  /** A key with fewer characters than this can be guessed; half a hundred, as in Django. */
  public static final int MIN_LENGTH = 50;

  private static final int BYTES = 48;
  private static final int MAX_BYTES = 10_000;

  private SecretKey() {}

  /** A fresh key: 384 random bits, 64 characters. */
  public static String generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Writes a fresh key into {@code secret.key} of {@code baseDir}, with mode 0600 from its first
   * instant. A file that is there stays as it is.
   *
   * @return whether a key was written
   */
  public static boolean create(Path baseDir) {
    Path file = baseDir.resolve(FILE);
    try {
      Files.createFile(file, ownerOnly());
      Files.writeString(file, generate() + "\n", StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether somebody besides its owner may read or write the file; false where the file system has
   * no such modes.
   */
  public static boolean isOpenToOthers(Path file) {
    try {
      Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
      return modes.stream().anyMatch(mode -> !mode.name().startsWith("OWNER_"));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigurationException(
            Problem.of("conf.E002", "The file secret.key cannot be read: it is larger than a key"));
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new ConfigurationException(
          Problem.of("conf.E002", "The file secret.key cannot be read: " + e.getMessage())
              .hint("let the user who runs the project read it"),
          e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
