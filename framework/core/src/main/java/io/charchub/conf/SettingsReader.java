package io.charchub.conf;

import io.charchub.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what was written about a project's settings, later places winning: {@code settings.toml}
 * in BASE_DIR, the file named by {@code --settings} or {@code CHARCHUB_SETTINGS}, the environment.
 * {@code secret.key} counts where no other place gives SECRET_KEY.
 *
 * <p>Reading goes in two steps, because apps add settings and which apps there are is itself a
 * setting: {@link #value} reads one setting early, {@link #read} makes the settings and refuses
 * names that nobody knows.
 */
public final class SettingsReader {
  /** The name of the settings file in BASE_DIR. */
  public static final String FILE = "settings.toml";

  static final String PREFIX = "CHARCHUB_";
  private static final List<String> LAUNCHER_VARIABLES =
      List.of("CHARCHUB_SETTINGS", "CHARCHUB_JAVA_OPTIONS");

  /** What {@code createsuperuser} reads: a password has no place among settings. */
  private static final String SUPERUSER = "CHARCHUB_SUPERUSER_";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final Path baseDir;
  private final Map<String, String> environment;
  private final Node.Branch root;

  private SettingsReader(Path baseDir, Map<String, String> environment, Node.Branch root) {
    this.baseDir = baseDir;
    this.environment = environment;
    this.root = root;
  }

  /**
   * Reads every place.
   *
   * @param baseDir the project's folder
   * @param environment the process's environment variables
   * @param extraFile the file of {@code --settings}; null where there is none, then
   *     CHARCHUB_SETTINGS counts
   * @throws ConfigurationException {@code conf.E001} broken TOML, {@code conf.E002} a file that
   *     cannot be read, {@code conf.E003} no settings.toml, {@code conf.E004} a reference to
   *     nothing
   */
  public static SettingsReader of(
      Path baseDir, Map<String, String> environment, @Nullable Path extraFile) {
    Path base = baseDir.toAbsolutePath().normalize();
    SettingsReader files =
        new SettingsReader(base, Map.copyOf(environment), Node.Branch.empty(Origin.DEFAULT));
    Node.Branch root = files.file(base.resolve(FILE), FILE);
    Path extra = extraFile == null ? named(base, environment) : base.resolve(extraFile);
    if (extra != null) {
      root = root.under(files.file(extra, shown(base, extra)));
    }
    root = root.under(files.fromEnvironment(root));
    files.addSecretKey(root);
    return new SettingsReader(base, files.environment, root);
  }

  private static @Nullable Path named(Path base, Map<String, String> environment) {
    String file = environment.getOrDefault("CHARCHUB_SETTINGS", "");
    return file.isEmpty() ? null : base.resolve(file);
  }

  private static String shown(Path base, Path file) {
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }

  private Node.Branch file(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(
          Problem.of("conf.E003", "There is no settings file " + name)
              .at(file.toString())
              .hint("run the command in the project's folder, the one that holds settings.toml"));
    }
    return interpolated(TomlFile.read(file, name));
  }

  private Node.Branch interpolated(Node.Branch branch) {
    branch.children().replaceAll((name, node) -> interpolated(node));
    return branch;
  }

  private Node interpolated(Node node) {
    if (node instanceof Node.Branch branch) {
      return interpolated(branch);
    }
    return new Node.Leaf(replaced(node.raw(), node.origin()), node.origin());
  }

  private Object replaced(Object raw, Origin origin) {
    if (raw instanceof String text) {
      return replaced(text, origin);
    }
    if (raw instanceof List<?> list) {
      return list.stream().map(element -> replaced(element, origin)).toList();
    }
    return raw;
  }

  private String replaced(String text, Origin origin) {
    Matcher matcher = REFERENCE.matcher(text);
    Function<String, @Nullable String> lookUp =
        name -> name.equals("BASE_DIR") ? baseDir.toString() : environment.get(name);
    return matcher.replaceAll(
        match -> {
          String value = lookUp.apply(match.group(1));
          if (value == null) {
            throw new ConfigurationException(
                Problem.of("conf.E004", "${" + match.group(1) + "} stands for nothing")
                    .at(origin.text())
                    .hint(
                        "set the environment variable "
                            + match.group(1)
                            + ", or write ${BASE_DIR}"));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  private Node.Branch fromEnvironment(Node.Branch files) {
    Node.Branch branch = Node.Branch.empty(Origin.DEFAULT);
    String url = environment.getOrDefault("DATABASE_URL", "");
    if (!url.isEmpty()) {
      Origin origin = Origin.environment("DATABASE_URL");
      files.children().computeIfPresent("DATABASES", (name, node) -> withoutDefault(node));
      branch.put(List.of("DATABASES", "default", "URL"), new Node.Leaf(url, origin));
    }
    String key = environment.getOrDefault("SECRET_KEY", "");
    if (!key.isEmpty()) {
      branch.put(List.of("SECRET_KEY"), new Node.Leaf(key, Origin.environment("SECRET_KEY")));
    }
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (isSetting(variable)) {
                List<String> path = List.of(variable.substring(PREFIX.length()).split("__", -1));
                branch.put(path, new Node.Leaf(value, Origin.environment(variable)));
              }
            });
    return branch;
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith(PREFIX)
        && !variable.startsWith(SUPERUSER)
        && !LAUNCHER_VARIABLES.contains(variable);
  }

  /** DATABASE_URL says all there is to say about the database: nothing of a file is mixed in. */
  private static Node withoutDefault(Node databases) {
    if (databases instanceof Node.Branch branch) {
      branch.children().remove("default");
    }
    return databases;
  }

  private void addSecretKey(Node.Branch all) {
    Path file = baseDir.resolve(SecretKey.FILE);
    if (all.at(List.of("SECRET_KEY")) == null && Files.isRegularFile(file)) {
      all.put(
          List.of("SECRET_KEY"), new Node.Leaf(SecretKey.read(file), new Origin(SecretKey.FILE)));
    }
  }

  /** The project's folder, absolute. */
  public Path baseDir() {
    return baseDir;
  }

  /**
   * The value of one setting, before the apps' own settings are known.
   *
   * @throws ConfigurationException {@code conf.E005} when the value does not suit the setting
   */
  public <T> T value(Setting<T> setting) {
    return read(setting).value();
  }

  /**
   * The databases by alias, before the apps' own settings are known.
   *
   * @throws ConfigurationException {@code conf.E008} and {@code conf.E009} when one is not
   *     described rightly
   */
  public Map<String, DatabaseSettings> databases() {
    return DatabaseSettings.all(root, baseDir);
  }

  /** Where the value of one setting comes from. */
  public Origin origin(Setting<?> setting) {
    Node node = root.at(path(setting));
    return node == null ? Origin.DEFAULT : node.origin();
  }

  /**
   * The settings: those built in, and those that apps add.
   *
   * @throws ConfigurationException {@code conf.E005} a value of the wrong type, {@code conf.E006}
   *     an unknown name near a known one, {@code conf.E007} a name that is not in capitals, {@code
   *     conf.E008} and {@code conf.E009} a database that is not described rightly, {@code
   *     conf.E012} such a cache
   */
  public Settings read(Collection<? extends Setting<?>> ofApps) {
    List<Setting<?>> keys = new ArrayList<>(BuiltInSettings.all());
    keys.addAll(ofApps);
    Map<String, Object> own = new UnknownNames(keys).own(root);
    List<Settings.Entry> entries = new ArrayList<>();
    for (Setting<?> key : keys) {
      entries.add(read(key));
    }
    return new Settings(
        baseDir, entries, own, DatabaseSettings.all(root, baseDir), CacheSettings.all(root));
  }

  private <T> Settings.Value<T> read(Setting<T> setting) {
    Node node = root.at(path(setting));
    Object raw = node == null ? setting.defaultValue() : node.raw();
    Origin origin = node == null ? Origin.DEFAULT : node.origin();
    try {
      return new Settings.Value<>(setting, setting.kind().read(raw, baseDir), raw, origin);
    } catch (Kind.Unfit unfit) {
      String shown = setting.isSecret() ? "its value" : Kind.show(raw);
      throw new ConfigurationException(
          Problem.of(
                  "conf.E005",
                  setting.name() + " takes " + setting.kindInWords() + ", not " + shown)
              .at(origin.text())
              .hint(unfit.hint()));
    }
  }

  private static List<String> path(Setting<?> setting) {
    return List.of(setting.name().split("\\."));
  }
}
