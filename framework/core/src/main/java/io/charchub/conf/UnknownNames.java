package io.charchub.conf;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sorts the names that no setting has: a slip of the pen is an error, a name of the project's own
 * is let be.
 */
final class UnknownNames {
  /** Names that Django had or has and that mean nothing here, with what to do instead. */
  private static final Map<String, String> GONE =
      Map.of(
          "USE_L10N", "leave it out: formats always follow the language",
          "DEFAULT_FILE_STORAGE", "leave it out and set MEDIA_ROOT",
          "STATICFILES_STORAGE", "leave it out: static files always get hashed names",
          "WSGI_APPLICATION", "leave it out: ./manage runserver serves",
          "SECURE_BROWSER_XSS_FILTER", "leave it out: browsers have dropped that filter");

  private final Collection<Setting<?>> known;
  private final Set<String> topLevel = new TreeSet<>();

  UnknownNames(Collection<Setting<?>> known) {
    this.known = known;
    known.forEach(setting -> topLevel.add(setting.name().split("\\.")[0]));
    topLevel.add(DatabaseSettings.NAME);
    topLevel.add(CacheSettings.NAME);
  }

  /** The project's own settings by name; refuses every other name that is not known. */
  Map<String, Object> own(Node.Branch root) {
    Map<String, Object> own = new LinkedHashMap<>();
    for (String name : root.names()) {
      Node node = root.children().get(name);
      if (node == null) {
        continue;
      }
      if (topLevel.contains(name)) {
        refuseUnknownEntries(name, node);
      } else {
        refuseSlip(name, node);
        own.put(name, node.raw());
      }
    }
    return own;
  }

  private void refuseSlip(String name, Node node) {
    String gone = GONE.get(name);
    if (gone != null) {
      throw unknown(name, node, gone);
    }
    Optional<String> nearest = DidYouMean.nearest(name, topLevel);
    if (nearest.isPresent()) {
      throw unknown(
          name,
          node,
          "'"
              + nearest.get()
              + "', or a name of your own that is less like it, such as MY_"
              + name);
    }
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      throw new ConfigurationException(
          Problem.of("conf.E007", "The name '" + name + "' is not in capitals")
              .at(node.origin().text())
              .hint(name.toUpperCase(Locale.ROOT)));
    }
  }

  /** Refuses entries of a table whose entries are settings of their own, such as TEMPLATES. */
  private void refuseUnknownEntries(String table, Node node) {
    Set<String> entries = new TreeSet<>();
    for (Setting<?> setting : known) {
      if (setting.name().equals(table)) {
        return;
      }
      if (setting.name().startsWith(table + ".")) {
        entries.add(setting.name().substring(table.length() + 1));
      }
    }
    if (entries.isEmpty()) {
      return;
    }
    if (!(node instanceof Node.Branch branch)) {
      throw new ConfigurationException(
          Problem.of("conf.E005", table + " takes a table, not " + Kind.show(node.raw()))
              .at(node.origin().text())
              .hint("[" + table + "], and below it: " + String.join(", ", entries)));
    }
    for (Map.Entry<String, Node> entry : branch.children().entrySet()) {
      if (!entries.contains(entry.getKey())) {
        String near =
            DidYouMean.nearest(entry.getKey(), entries).map(name -> "'" + name + "'. ").orElse("");
        throw unknown(
            table + "." + entry.getKey(),
            entry.getValue(),
            near + table + " has: " + String.join(", ", entries));
      }
    }
  }

  private static ConfigurationException unknown(String name, Node node, String hint) {
    return new ConfigurationException(
        Problem.of("conf.E006", "There is no setting '" + name + "'")
            .at(node.origin().text())
            .hint(hint));
  }
}
