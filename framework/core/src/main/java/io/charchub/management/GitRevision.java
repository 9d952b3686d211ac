package io.charchub.management;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which commit a folder has checked out, read from Git's own files, without Git. */
final class GitRevision {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final String REF = "ref: ";
  private static final String WORKTREE = "gitdir: ";
  private static final int SHOWN = 12;

  private GitRevision() {}

  /** The first letters of the commit's hash; empty where {@code folder} is in no clone. */
  static Optional<String> of(Path folder) {
    for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
      Path git = each.resolve(".git");
      if (Files.exists(git)) {
        return read(git).filter(hash -> HASH.matcher(hash).matches()).map(GitRevision::cut);
      }
    }
    return Optional.empty();
  }

  private static String cut(String hash) {
    return hash.substring(0, SHOWN);
  }

  private static Optional<String> read(Path git) {
    try {
      Path own = Files.isDirectory(git) ? git : worktree(git);
      String head = Files.readString(own.resolve("HEAD")).strip();
      return head.startsWith(REF)
          ? reference(common(own), head.substring(REF.length()))
          : Optional.of(head);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Path worktree(Path file) throws IOException {
    String line = Files.readString(file).strip();
    return file.resolveSibling(line.substring(WORKTREE.length())).normalize();
  }

  /** Where the branches are: of a second worktree that is the first one's folder. */
  private static Path common(Path own) throws IOException {
    Path file = own.resolve("commondir");
    return Files.exists(file) ? own.resolve(Files.readString(file).strip()).normalize() : own;
  }

  private static Optional<String> reference(Path common, String name) throws IOException {
    Path loose = common.resolve(name);
    if (Files.exists(loose)) {
      return Optional.of(Files.readString(loose).strip());
    }
    return Files.readAllLines(common.resolve("packed-refs")).stream()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }
}
