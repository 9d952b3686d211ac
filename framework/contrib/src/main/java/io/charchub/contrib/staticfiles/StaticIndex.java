package io.charchub.contrib.staticfiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every static file of a project, read once, under its plain and its hashed name. What is not in
 * here is not served, so no path from outside ever reaches a file system.
 *
 * <p>A style sheet's hash is that of its text after the addresses in it were replaced by hashed
 * ones, so it changes when a picture that it shows changes. Immutable.
 */
final class StaticIndex {
  private final Map<String, StaticFile> byName = new HashMap<>();
  private final Map<String, StaticFile> byHashedName = new HashMap<>();

  private StaticIndex() {}

  /** Reads every file that the finder knows. */
  static StaticIndex of(StaticFinder finder) {
    return new Build(finder.all()).index();
  }

  /** The file under its plain name. */
  Optional<StaticFile> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The file under its hashed name. */
  Optional<StaticFile> hashed(String hashedName) {
    return Optional.ofNullable(byHashedName.get(hashedName));
  }

  /** Every file, in no order. */
  Collection<StaticFile> files() {
    return byName.values();
  }

  private void add(StaticFile file) {
    byName.put(file.name(), file);
    byHashedName.put(file.hashedName(), file);
  }

  static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** One reading of all files; style sheets after what they show. */
  private static final class Build {
    private final Map<String, StaticFinder.Found> found;
    private final Set<String> under = new HashSet<>();
    private final StaticIndex index = new StaticIndex();

    Build(Map<String, StaticFinder.Found> found) {
      this.found = found;
    }

    StaticIndex index() {
      found.keySet().forEach(this::hashedName);
      return index;
    }

    /**
     * The hashed name; the name itself for an unknown file, and where style sheets import each
     * other in a circle.
     */
    private String hashedName(String name) {
      StaticFile known = index.byName.get(name);
      if (known != null) {
        return known.hashedName();
      }
      StaticFinder.Found source = found.get(name);
      if (source == null || !under.add(name)) {
        return name;
      }
      byte[] content = source.read();
      if (name.endsWith(".css")) {
        String css = new String(content, StandardCharsets.UTF_8);
        content = StyleSheets.rewrite(name, css, this::hashedName).getBytes(StandardCharsets.UTF_8);
      }
      under.remove(name);
      StaticFile file = StaticFile.of(name, hash(content), content);
      index.add(file);
      return file.hashedName();
    }
  }
}
