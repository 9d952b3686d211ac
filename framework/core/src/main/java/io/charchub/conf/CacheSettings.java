package io.charchub.conf;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One cache: an entry of CACHES.
 *
 * @param alias its name in the project; {@code default} is the one used unless another is asked for
 * @param backend {@code memory}, {@code database}, {@code file}, {@code dummy}, or a class
 * @param location the table or folder; empty for the usual one
 * @param database the alias of the database that a table lies in
 * @param timeout how long values are kept by default; {@code ChronoUnit.FOREVER.getDuration()} for
 *     no end
 * @param keyPrefix what stands before every key; may be empty
 * @param version the version of keys by default
 * @param keyFunction the class that makes keys; empty for the usual form
 * @param options MAX_ENTRIES and the like, numbers all
 * @param origin where it was written
 */
public record CacheSettings(
    String alias,
    String backend,
    String location,
    String database,
    Duration timeout,
    String keyPrefix,
    int version,
    String keyFunction,
    Map<String, Integer> options,
    Origin origin) {
  static final String NAME = "CACHES";

  /** The backends, by the names that settings give them. */
  public static final List<String> BACKENDS = List.of("memory", "database", "file", "dummy");

  /** The entries that OPTIONS takes. */
  public static final List<String> OPTIONS =
      List.of("MAX_ENTRIES", "MAX_BYTES", "CULL_FREQUENCY", "CULL_EVERY");

  private static final String DEFAULT = "default";
  private static final Map<String, String> OF_DJANGO =
      Map.of(
          "locmem",
          "memory",
          "db",
          "database",
          "filebased",
          "file",
          "DatabaseCache",
          "database",
          "LocMemCache",
          "memory",
          "FileBasedCache",
          "file",
          "DummyCache",
          "dummy");

  private static final Setting<String> BACKEND = Setting.string("BACKEND", "memory");
  private static final Setting<String> LOCATION = Setting.string("LOCATION", "");
  private static final Setting<String> DATABASE = Setting.string("DATABASE", DEFAULT);
  private static final Setting<Duration> TIMEOUT =
      Setting.duration("TIMEOUT", Duration.ofSeconds(300));
  private static final Setting<String> KEY_PREFIX = Setting.string("KEY_PREFIX", "");
  private static final Setting<Integer> VERSION = Setting.integer("VERSION", 1);
  private static final Setting<String> KEY_FUNCTION = Setting.string("KEY_FUNCTION", "");
  private static final List<Setting<?>> ENTRIES =
      List.of(BACKEND, LOCATION, DATABASE, TIMEOUT, KEY_PREFIX, VERSION, KEY_FUNCTION);

  /** The caches by alias; {@code default} is among them, in memory where it is not written. */
  static Map<String, CacheSettings> all(Node.Branch root) {
    Map<String, CacheSettings> caches = new LinkedHashMap<>();
    caches.put(DEFAULT, one(DEFAULT, Node.Branch.empty(Origin.DEFAULT)));
    Node node = root.children().get(NAME);
    if (node != null) {
      table(NAME, node)
          .children()
          .forEach(
              (alias, entry) -> caches.put(alias, one(alias, table(NAME + "." + alias, entry))));
    }
    return caches;
  }

  private static Node.Branch table(String label, Node node) {
    if (node instanceof Node.Branch branch) {
      return branch;
    }
    throw wrong(label + " takes a table", node.origin(), "[CACHES.default] and below it BACKEND");
  }

  private static CacheSettings one(String alias, Node.Branch branch) {
    String label = NAME + "." + alias;
    refuseUnknown(label, branch, names());
    return new CacheSettings(
        alias,
        backend(label, value(label, branch, BACKEND), branch.origin()),
        value(label, branch, LOCATION),
        value(label, branch, DATABASE),
        timeout(label, branch),
        value(label, branch, KEY_PREFIX),
        value(label, branch, VERSION),
        value(label, branch, KEY_FUNCTION),
        options(label, branch),
        branch.origin());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    ENTRIES.forEach(entry -> names.add(entry.name()));
    names.add("OPTIONS");
    return names;
  }

  private static void refuseUnknown(String label, Node.Branch branch, List<String> known) {
    branch
        .children()
        .forEach(
            (name, node) -> {
              if (!known.contains(name)) {
                String near =
                    DidYouMean.nearest(name, known).map(each -> "'" + each + "'. ").orElse("");
                throw new ConfigurationException(
                    Problem.of("conf.E006", "There is no setting '" + label + "." + name + "'")
                        .at(node.origin().text())
                        .hint(near + "It has: " + String.join(", ", known)));
              }
            });
  }

  private static String backend(String label, String backend, Origin origin) {
    if (BACKENDS.contains(backend)) {
      return backend;
    }
    String last = backend.substring(backend.lastIndexOf('.') + 1);
    String ours = OF_DJANGO.get(last);
    if (ours == null && backend.contains(".")) {
      return backend;
    }
    String near =
        ours != null
            ? "'" + ours + "'. "
            : DidYouMean.nearest(backend, BACKENDS).map(name -> "'" + name + "'. ").orElse("");
    throw wrong(
        label + ".BACKEND is '" + backend + "', which is no backend",
        origin,
        near + "Backends: " + String.join(", ", BACKENDS) + ", or a class");
  }

  private static Duration timeout(String label, Node.Branch branch) {
    Node node = branch.children().get(TIMEOUT.name());
    return node != null && node.raw().equals("none")
        ? ChronoUnit.FOREVER.getDuration()
        : value(label, branch, TIMEOUT);
  }

  private static Map<String, Integer> options(String label, Node.Branch branch) {
    Map<String, Integer> options = new LinkedHashMap<>();
    Node node = branch.children().get("OPTIONS");
    if (node != null) {
      Node.Branch table = table(label + ".OPTIONS", node);
      refuseUnknown(label + ".OPTIONS", table, OPTIONS);
      for (String name : table.names()) {
        options.put(name, value(label + ".OPTIONS", table, Setting.integer(name, 1)));
      }
    }
    return Map.copyOf(options);
  }

  private static <T> T value(String label, Node.Branch branch, Setting<T> setting) {
    Node node = branch.children().get(setting.name());
    Object raw = node == null ? setting.defaultValue() : node.raw();
    try {
      return setting.kind().read(raw, java.nio.file.Path.of(""));
    } catch (Kind.Unfit unfit) {
      throw wrong(
          label
              + "."
              + setting.name()
              + " takes "
              + setting.kindInWords()
              + ", not "
              + Kind.show(raw),
          node == null ? branch.origin() : node.origin(),
          unfit.hint());
    }
  }

  private static ConfigurationException wrong(String what, Origin origin, String hint) {
    return new ConfigurationException(Problem.of("conf.E012", what).at(origin.text()).hint(hint));
  }

  List<Settings.Entry> entries() {
    List<Settings.Entry> entries = new ArrayList<>();
    add(entries, "BACKEND", backend);
    add(entries, "LOCATION", location);
    return entries;
  }

  private void add(List<Settings.Entry> entries, String key, String value) {
    if (!value.isEmpty() && !origin.isDefault()) {
      entries.add(
          new Settings.Value<>(
              Setting.string(NAME + "." + alias + "." + key, ""), value, value, origin));
    }
  }
}
