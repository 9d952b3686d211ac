package io.charchub.db.migrations.history;

import io.charchub.db.meta.Swapping;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which migration comes after which: an arrow from each to those it depends on. Without circles,
 * and every arrow leads somewhere. Immutable.
 *
 * <p>A migration made of others takes their place, unless a database has applied some of them and
 * not others: then they stay, and it stays out, until all are applied.
 */
public final class MigrationGraph {
  private final SortedMap<MigrationKey, Migration> nodes = new TreeMap<>();
  private final Map<MigrationKey, NavigableSet<MigrationKey>> parents = new TreeMap<>();
  private final Map<MigrationKey, NavigableSet<MigrationKey>> children = new TreeMap<>();

  private MigrationGraph() {}

  /**
   * The graph of these migrations.
   *
   * @param applied what a database has applied; empty where none is asked
   * @throws MigrationException {@code migrations.E010} when one depends on what does not exist,
   *     {@code migrations.E011} when some depend on each other in a circle
   */
  public static MigrationGraph of(
      Collection<? extends Migration> migrations, Set<MigrationKey> applied) {
    Replacements replacements = Replacements.among(migrations, applied);
    MigrationGraph graph = new MigrationGraph();
    for (Migration migration : migrations) {
      if (replacements.isIn(migration.key())) {
        graph.nodes.put(migration.key(), migration);
        graph.parents.put(migration.key(), new TreeSet<>());
        graph.children.put(migration.key(), new TreeSet<>());
      }
    }
    for (Migration migration : migrations) {
      graph.connect(migration, replacements);
    }
    graph.refuseCircles();
    return graph;
  }

  private void connect(Migration migration, Replacements replacements) {
    MigrationKey self = replacements.standIn(migration.key());
    if (!replacements.isIn(migration.key()) && !replacements.isReplaced(migration.key())) {
      return;
    }
    for (MigrationKey dependency : migration.dependencies()) {
      resolve(migration, dependency, replacements).forEach(parent -> link(self, parent));
    }
    for (MigrationKey later : migration.runBefore()) {
      resolve(migration, later, replacements).forEach(child -> link(child, self));
    }
  }

  private void link(MigrationKey child, MigrationKey parent) {
    if (!child.equals(parent)) {
      parents.computeIfAbsent(child, absent -> new TreeSet<>()).add(parent);
      children.computeIfAbsent(parent, absent -> new TreeSet<>()).add(child);
    }
  }

  private List<MigrationKey> resolve(
      Migration migration, MigrationKey written, Replacements replacements) {
    MigrationKey named = decided(migration, written);
    boolean first = named.name().equals(MigrationKey.FIRST);
    if (first || named.name().equals(MigrationKey.LATEST)) {
      List<MigrationKey> ofApp =
          nodes.keySet().stream().filter(key -> key.app().equals(named.app())).toList();
      if (ofApp.isEmpty()) {
        return List.of();
      }
      return List.of(first ? ofApp.get(0) : ofApp.get(ofApp.size() - 1));
    }
    MigrationKey key = replacements.standIn(named);
    if (!nodes.containsKey(key)) {
      throw missing(migration, named);
    }
    return List.of(key);
  }

  /** A dependency on the app of a model that a setting names, as one on that app. */
  private MigrationKey decided(Migration migration, MigrationKey written) {
    Optional<String> setting = Swapping.setting(written.app());
    if (setting.isEmpty()) {
      return written;
    }
    String label = setting.flatMap(Swapping::chosen).orElseThrow(() -> missing(migration, written));
    return new MigrationKey(
        label.substring(0, Math.max(0, label.lastIndexOf('.'))), written.name());
  }

  private MigrationException missing(Migration migration, MigrationKey named) {
    List<String> known = nodes.keySet().stream().map(MigrationKey::toString).toList();
    String near =
        DidYouMean.nearest(named.toString(), known).map(name -> "'" + name + "'. ").orElse("");
    boolean appKnown = nodes.keySet().stream().anyMatch(key -> key.app().equals(named.app()));
    return new MigrationException(
        Problem.of(
                "migrations.E010",
                "The migration " + migration + " depends on " + named + ", which does not exist")
            .hint(
                near
                    + (appKnown
                        ? "Was it renamed or deleted?"
                        : "No app '" + named.app() + "' with migrations is in INSTALLED_APPS")));
  }

  private void refuseCircles() {
    Set<MigrationKey> done = new HashSet<>();
    for (MigrationKey start : nodes.keySet()) {
      refuseCircle(start, done, new LinkedHashSet<>());
    }
  }

  private void refuseCircle(
      MigrationKey key, Set<MigrationKey> done, LinkedHashSet<MigrationKey> path) {
    if (done.contains(key)) {
      return;
    }
    if (!path.add(key)) {
      List<MigrationKey> circle = new ArrayList<>(path);
      circle = new ArrayList<>(circle.subList(circle.indexOf(key), circle.size()));
      circle.add(key);
      throw new MigrationException(
          Problem.of(
                  "migrations.E011",
                  "The migrations depend on each other in a circle: "
                      + circle.stream()
                          .map(MigrationKey::toString)
                          .collect(Collectors.joining(" -> ")))
              .hint("take one of these dependencies away"));
    }
    parents(key).forEach(parent -> refuseCircle(parent, done, path));
    path.remove(key);
    done.add(key);
  }

  /**
   * Which of these migrations a database has applied, by what it recorded: one that stands for
   * others counts when all of those do.
   */
  public Set<MigrationKey> applied(Set<MigrationKey> recorded) {
    Set<MigrationKey> applied = new LinkedHashSet<>();
    nodes.forEach(
        (key, migration) -> {
          boolean counts =
              migration.replaces().isEmpty()
                  ? recorded.contains(key)
                  : recorded.containsAll(migration.replaces());
          if (counts) {
            applied.add(key);
          }
        });
    return applied;
  }

  /**
   * Refuses a database that has applied a migration and not one that it depends on.
   *
   * @throws MigrationException {@code migrations.E015}
   */
  public void refuseInconsistency(Set<MigrationKey> applied, String database) {
    for (MigrationKey key : applied) {
      for (MigrationKey parent : parents(key)) {
        if (!applied.contains(parent)) {
          throw new MigrationException(
              Problem.of(
                      "migrations.E015",
                      "The migration "
                          + key
                          + " is applied before "
                          + parent
                          + ", which it depends on, on the database '"
                          + database
                          + "'")
                  .hint(
                      "if its tables are there, record it: manage migrate "
                          + parent.app()
                          + " "
                          + parent.name()
                          + " --fake"));
        }
      }
    }
  }

  // ---- what it knows

  /** All migrations by key. */
  public SortedMap<MigrationKey, Migration> nodes() {
    return Collections.unmodifiableSortedMap(nodes);
  }

  /** Whether the migration is there. */
  public boolean contains(MigrationKey key) {
    return nodes.containsKey(key);
  }

  /** The migration. */
  public Migration migration(MigrationKey key) {
    Migration migration = nodes.get(key);
    if (migration == null) {
      throw new IllegalArgumentException("no migration " + key);
    }
    return migration;
  }

  /** What a migration depends on. */
  public Set<MigrationKey> parents(MigrationKey key) {
    return Collections.unmodifiableSet(parents.getOrDefault(key, new TreeSet<>()));
  }

  /** What depends on a migration. */
  public Set<MigrationKey> children(MigrationKey key) {
    return Collections.unmodifiableSet(children.getOrDefault(key, new TreeSet<>()));
  }

  /** The labels of the apps that have migrations, in alphabetical order. */
  public Set<String> apps() {
    return nodes.keySet().stream()
        .map(MigrationKey::app)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The migrations of an app, those without a predecessor in it first, each after its parents. */
  public List<MigrationKey> ofApp(String app) {
    Set<MigrationKey> ordered = new LinkedHashSet<>();
    for (MigrationKey leaf : leaves(app)) {
      forwardsPlan(leaf).stream().filter(key -> key.app().equals(app)).forEach(ordered::add);
    }
    return List.copyOf(ordered);
  }

  /** The migrations that start their app: none of its own is before them. */
  public List<MigrationKey> roots() {
    return nodes.keySet().stream()
        .filter(key -> parents(key).stream().noneMatch(each -> each.app().equals(key.app())))
        .toList();
  }

  /** The migrations that end their app: none of its own comes after them. */
  public List<MigrationKey> leaves() {
    return nodes.keySet().stream()
        .filter(key -> children(key).stream().noneMatch(each -> each.app().equals(key.app())))
        .toList();
  }

  /** The ends of one app. */
  public List<MigrationKey> leaves(String app) {
    return leaves().stream().filter(key -> key.app().equals(app)).toList();
  }

  /** The apps that have several ends: two branches that nobody joined. */
  public Map<String, List<MigrationKey>> conflicts() {
    Map<String, List<MigrationKey>> byApp = new LinkedHashMap<>();
    for (String app : apps()) {
      List<MigrationKey> leaves = leaves(app);
      if (leaves.size() > 1) {
        byApp.put(app, leaves);
      }
    }
    return byApp;
  }

  /**
   * Refuses several ends in one app.
   *
   * @throws MigrationException {@code migrations.E012}
   */
  public void refuseConflicts() {
    Map<String, List<MigrationKey>> conflicts = conflicts();
    if (!conflicts.isEmpty()) {
      String which =
          conflicts.entrySet().stream()
              .map(
                  entry ->
                      entry.getValue().stream()
                              .map(MigrationKey::name)
                              .collect(Collectors.joining(", "))
                          + " in "
                          + entry.getKey())
              .collect(Collectors.joining("; "));
      throw new MigrationException(
          Problem.of("migrations.E012", "The migrations have several ends: " + which)
              .hint("two branches each added one: manage makemigrations --merge joins them"));
    }
  }

  // ---- orders

  /** A migration and all that must be applied before it, each after what it depends on. */
  public List<MigrationKey> forwardsPlan(MigrationKey target) {
    return walk(target, parents);
  }

  /** A migration and all that must be taken back before it, each after what depends on it. */
  public List<MigrationKey> backwardsPlan(MigrationKey target) {
    return walk(target, children);
  }

  /**
   * Depth first without recursion, as histories get long; of several ways the last name goes first.
   */
  private List<MigrationKey> walk(
      MigrationKey start, Map<MigrationKey, NavigableSet<MigrationKey>> arrows) {
    record Visit(MigrationKey key, boolean isLeft) {}
    Set<MigrationKey> visited = new LinkedHashSet<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(start, false));
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      if (visited.contains(visit.key())) {
        continue;
      }
      if (visit.isLeft()) {
        visited.add(visit.key());
      } else {
        stack.push(new Visit(visit.key(), true));
        arrows
            .getOrDefault(visit.key(), new TreeSet<>())
            .forEach(next -> stack.push(new Visit(next, false)));
      }
    }
    return List.copyOf(visited);
  }

  /** All migrations, each after what it depends on. */
  public List<MigrationKey> order() {
    return order(leaves());
  }

  /** These migrations and all that must be applied before them, each after what it depends on. */
  public List<MigrationKey> order(Collection<MigrationKey> targets) {
    Set<MigrationKey> plan = new LinkedHashSet<>();
    targets.forEach(target -> plan.addAll(forwardsPlan(target)));
    return List.copyOf(plan);
  }

  /** The state that all migrations together lead to. */
  public ProjectState state() {
    return state(order());
  }

  /** The state that these migrations, in this order, lead to. */
  public ProjectState state(List<MigrationKey> plan) {
    ProjectState state = ProjectState.EMPTY;
    for (MigrationKey key : plan) {
      state = migration(key).apply(state);
    }
    return state;
  }
}
