package io.charchub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files in a folder of this machine.
 *
 * <p>What lies outside the folder cannot be reached by any name: parts such as ".." are refused,
 * and so is a path that a symbolic link leads out of it, judged by real paths. Files have mode 0600
 * and folders 0700 from the moment they are there, where the system knows modes. Two threads that
 * save under one name get two names.
 */
public final class FileSystemStorage implements Storage {
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int RANDOM_LENGTH = 7;
  private static final int MAX_TRIES = 100;

  /** What Linux, macOS and Windows allow for one part of a path, in bytes. */
  private static final int MAX_PART_BYTES = 255;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final @Nullable String baseUrl;
  private final String fileMode;
  private final String folderMode;

  /** Keeps files in {@code root}, which is made when first needed; they have no URL. */
  public FileSystemStorage(Path root) {
    this(root, null, "rw-------", "rwx------");
  }

  /**
   * Keeps files in {@code root} for browsers to find below {@code baseUrl}.
   *
   * @param baseUrl such as {@code /media/}; a slash is added at its end where it has none
   */
  public FileSystemStorage(Path root, String baseUrl) {
    this(root, baseUrl.endsWith("/") ? baseUrl : baseUrl + "/", "rw-------", "rwx------");
  }

  private FileSystemStorage(
      Path root, @Nullable String baseUrl, String fileMode, String folderMode) {
    this.root = root.toAbsolutePath().normalize();
    this.baseUrl = baseUrl;
    this.fileMode = fileMode;
    this.folderMode = folderMode;
  }

  /**
   * This storage with other modes for what it makes, as {@code ls} writes them: {@code rw-r-----}
   * where a web server of another user reads the files.
   */
  public FileSystemStorage withModes(String ofFiles, String ofFolders) {
    PosixFilePermissions.fromString(ofFiles);
    PosixFilePermissions.fromString(ofFolders);
    return new FileSystemStorage(root, baseUrl, ofFiles, ofFolders);
  }

  /** The folder, as an absolute path. */
  public Path root() {
    return root;
  }

  /**
   * Where a file of this name is or would be.
   *
   * @throws UnsafeNameException {@code files.E001} when that is outside the folder
   */
  public Path path(String name) {
    Path path = resolve(name);
    if (path.equals(root) || !path.startsWith(root) || !isReallyInside(path)) {
      throw new UnsafeNameException(name, "it lies outside the storage");
    }
    return path;
  }

  private Path resolve(String name) {
    Path path = root;
    try {
      for (String part : FileNames.safeParts(name)) {
        path = path.resolve(part);
      }
      return path.normalize();
    } catch (InvalidPathException e) {
      throw new UnsafeNameException(name, "this system cannot write its letters in a path");
    }
  }

  /**
   * Whether what is there of {@code path}, links followed, lies in the real folder. {@code
   * startsWith} compares whole parts.
   */
  private boolean isReallyInside(Path path) {
    try {
      if (!Files.exists(root)) {
        return true;
      }
      Path there = path;
      while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        there = there.getParent();
      }
      return there != null && there.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String save(String name, InputStream content, int maxLength) {
    try (InputStream source = content) {
      String wished = validName(String.join("/", FileNames.safeParts(name)));
      for (int i = 0; i < MAX_TRIES; i++) {
        String free = availableName(wished, maxLength);
        if (write(free, source)) {
          return free;
        }
      }
      throw FileException.noNameLeft(wished, maxLength);
    } catch (IOException e) {
      throw FileException.failed("save", FileException.shown(name), e);
    }
  }

  /**
   * Where the system's locale knows ASCII only, a name in another script becomes a random one with
   * its ending.
   */
  @Override
  public String validName(String name) {
    String valid = Storage.super.validName(name);
    int slash = valid.lastIndexOf('/') + 1;
    try {
      return valid.substring(0, slash) + Path.of(valid.substring(slash));
    } catch (InvalidPathException e) {
      String ending = FileNames.rootAndExtension(valid.substring(slash))[1];
      boolean ascii = ending.chars().allMatch(letter -> letter < 128);
      return valid.substring(0, slash) + random() + (ascii ? ending : "");
    }
  }

  /** False when another thread or process took the name in between. */
  private boolean write(String name, InputStream source) throws IOException {
    Path path = path(name);
    Path folder = path.getParent();
    Files.createDirectories(folder == null ? root : folder, mode(folderMode));
    OutputStream target;
    try {
      target =
          Channels.newOutputStream(
              Files.newByteChannel(
                  path,
                  Set.of(
                      StandardOpenOption.CREATE_NEW,
                      StandardOpenOption.WRITE,
                      LinkOption.NOFOLLOW_LINKS),
                  mode(fileMode)));
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try (target) {
      source.transferTo(target);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return true;
  }

  private static FileAttribute<?>[] mode(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public InputStream open(String name) {
    Path path = file(name);
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new StoredFileNotFoundException(name);
    } catch (IOException e) {
      throw FileException.failed("open", name, e);
    }
  }

  private Path file(String name) {
    Path path = path(name);
    if (!Files.isRegularFile(path)) {
      throw new StoredFileNotFoundException(name);
    }
    return path;
  }

  @Override
  public boolean exists(String name) {
    return Files.isRegularFile(path(name));
  }

  @Override
  public long size(String name) {
    try {
      return Files.size(file(name));
    } catch (IOException e) {
      throw FileException.failed("look at", name, e);
    }
  }

  @Override
  public Instant modified(String name) {
    try {
      return Files.getLastModifiedTime(file(name)).toInstant();
    } catch (IOException e) {
      throw FileException.failed("look at", name, e);
    }
  }

  @Override
  public void delete(String name) {
    try {
      Path path = path(name);
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw FileException.failed("delete", name, e);
    }
  }

  @Override
  public Listing list(String folder) {
    Path path = folder.isEmpty() ? root : path(folder);
    List<String> folders = new ArrayList<>();
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          (Files.isDirectory(entry) ? folders : files).add(String.valueOf(entry.getFileName()));
        }
      } catch (IOException e) {
        throw FileException.failed("list", folder, e);
      }
    }
    Collections.sort(folders);
    Collections.sort(files);
    return new Listing(List.copyOf(folders), List.copyOf(files));
  }

  @Override
  public String url(String name) {
    if (baseUrl == null) {
      throw FileException.noUrl(name);
    }
    return baseUrl + FileNames.toUrlPath(String.join("/", FileNames.safeParts(name)));
  }

  @Override
  public String availableName(String name, int maxLength) {
    int slash = name.lastIndexOf('/') + 1;
    String folder = name.substring(0, slash);
    String[] base = FileNames.rootAndExtension(name.substring(slash));
    String ending = base[1];
    while (true) {
      int room = maxLength - folder.length() - ending.length();
      int bytes = MAX_PART_BYTES - ending.getBytes(StandardCharsets.UTF_8).length;
      String kept = cut(base[0], room, bytes);
      if (kept.isEmpty()) {
        throw FileException.noNameLeft(FileException.shown(name), maxLength);
      }
      String candidate = folder + kept + ending;
      if (!Files.exists(path(candidate), LinkOption.NOFOLLOW_LINKS)) {
        return candidate;
      }
      ending = "_" + random() + base[1];
    }
  }

  private static String random() {
    StringBuilder text = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /**
   * The longest start of {@code text} that has at most so many characters and bytes, whole letters
   * only.
   */
  private static String cut(String text, int maxChars, int maxBytes) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      int size = Character.charCount(letter);
      bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (end + size > maxChars || bytes > maxBytes) {
        break;
      }
      end += size;
    }
    return text.substring(0, end);
  }
}
