package io.charchub.db.migrations.autodetector;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.meta.Swapping;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.MigrationNames;
import io.charchub.db.migrations.NewMigration;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.operations.AddField;
import io.charchub.db.migrations.operations.AlterField;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.Relations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes migrations of operations: one for each app, or several where two apps need each other's
 * first steps. Each depends on the one before it in its app, and on those of other apps that it
 * needs.
 */
public final class Arrangement {
  private static final int LONGEST_NAME = 52;

  private final MigrationGraph graph;
  private final String chosenName;
  private final Map<String, Deque<Detected>> waiting = new TreeMap<>();
  private final List<Detected> order;
  private final Map<Detected, MigrationKey> placed = new HashMap<>();
  private final Map<String, MigrationKey> last = new HashMap<>();
  private final List<NewMigration> made = new ArrayList<>();

  private Arrangement(MigrationGraph graph, List<Detected> order, String chosenName) {
    this.graph = graph;
    this.order = order;
    this.chosenName = chosenName;
    order.forEach(each -> waiting.computeIfAbsent(each.app(), app -> new ArrayDeque<>()).add(each));
    graph.leaves().forEach(leaf -> last.put(leaf.app(), leaf));
  }

  /**
   * The migrations for what a comparison found, each after those it depends on.
   *
   * @param graph the written migrations; each app has one end
   * @param apps the labels of the apps that are wanted; others come along where these depend on
   *     them; empty for all
   * @param name what each is called after its number; empty for a name made of what it does
   */
  public static List<NewMigration> of(
      Autodetector changes, MigrationGraph graph, Collection<String> apps, String name) {
    List<NewMigration> all = new Arrangement(graph, changes.detected(), name).run();
    return apps.isEmpty() ? all : wanted(all, apps);
  }

  /** A migration without operations, after the last one of an app. */
  public static NewMigration empty(MigrationGraph graph, String app, String name) {
    Arrangement arrangement = new Arrangement(graph, List.of(), name.isEmpty() ? "custom" : name);
    return arrangement.make(app, List.of());
  }

  /**
   * A migration without operations after all ends of an app, which joins its branches.
   *
   * @param name what it is called after its number; empty for a name made of the ends'
   */
  public static NewMigration merge(MigrationGraph graph, String app, String name) {
    List<MigrationKey> ends = graph.leaves(app);
    int number =
        ends.stream().mapToInt(end -> MigrationNames.number(end.name()).orElse(0)).max().orElse(0);
    String words = name.isEmpty() ? mergeWords(ends) : name;
    String full = named(number + 1, words);
    return new NewMigration(new MigrationKey(app, full), ends, List.of(), false);
  }

  private static String mergeWords(List<MigrationKey> ends) {
    String words =
        "merge_"
            + ends.stream()
                .map(end -> end.name().replaceFirst("^[0-9]+_", ""))
                .collect(Collectors.joining("_"));
    return words.length() > LONGEST_NAME ? "merge" : words;
  }

  private static List<NewMigration> wanted(List<NewMigration> all, Collection<String> apps) {
    Map<MigrationKey, NewMigration> byKey = new LinkedHashMap<>();
    all.forEach(each -> byKey.put(each.key(), each));
    Set<MigrationKey> keys = new LinkedHashSet<>();
    Deque<MigrationKey> open = new ArrayDeque<>();
    byKey.keySet().stream().filter(key -> apps.contains(key.app())).forEach(open::add);
    while (!open.isEmpty()) {
      MigrationKey key = open.remove();
      NewMigration migration = byKey.get(key);
      if (migration != null && keys.add(key)) {
        open.addAll(migration.dependencies());
      }
    }
    return all.stream().filter(each -> keys.contains(each.key())).toList();
  }

  private List<NewMigration> run() {
    while (waiting.values().stream().anyMatch(operations -> !operations.isEmpty())) {
      for (Map.Entry<String, Deque<Detected>> entry : waiting.entrySet()) {
        List<Detected> ready = takeReady(entry.getValue());
        if (!ready.isEmpty()) {
          make(entry.getKey(), ready);
        }
      }
    }
    return made;
  }

  /**
   * The first operations of an app for which everything they need from other apps is placed. Needs
   * lead to earlier operations only, so in every round some app has such.
   */
  private List<Detected> takeReady(Deque<Detected> operations) {
    List<Detected> ready = new ArrayList<>();
    while (!operations.isEmpty()
        && needs(operations.element()).stream().allMatch(placed::containsKey)) {
      ready.add(operations.remove());
    }
    return ready;
  }

  private List<Detected> needs(Detected operation) {
    List<Detected> needs = new ArrayList<>();
    for (Detected earlier : order) {
      if (earlier == operation) {
        break;
      }
      if (!earlier.app().equals(operation.app()) && operation.needs().contains(earlier.model())) {
        needs.add(earlier);
      }
    }
    return needs;
  }

  private NewMigration make(String app, List<Detected> ready) {
    Set<MigrationKey> dependencies = new TreeSet<>();
    MigrationKey before = last.get(app);
    if (before != null) {
      dependencies.add(before);
    }
    for (Detected each : ready) {
      Map<ModelKey, MigrationKey> decided = decidedBySettings(each);
      dependencies.addAll(decided.values());
      for (ModelKey needed : each.needs()) {
        MigrationKey other = last.get(needed.app());
        if (other != null && !needed.app().equals(app) && !decided.containsKey(needed)) {
          dependencies.add(other);
        }
      }
    }
    boolean initial = graph.leaves(app).isEmpty();
    List<Operation> operations = ready.stream().map(Detected::operation).toList();
    MigrationKey key = new MigrationKey(app, name(before, initial, operations));
    NewMigration migration = new NewMigration(key, List.copyOf(dependencies), operations, initial);
    ready.forEach(each -> placed.put(each, key));
    last.put(app, key);
    made.add(migration);
    return migration;
  }

  /** The models that an operation refers to by a setting, with what to depend on for each. */
  private static Map<ModelKey, MigrationKey> decidedBySettings(Detected detected) {
    Map<ModelKey, MigrationKey> decided = new LinkedHashMap<>();
    for (Field<?> field : fields(detected.operation())) {
      Optional<ModelKey> target = Relations.target(field, detected.model());
      Relations.setting(field)
          .ifPresent(
              setting ->
                  decided.put(
                      target.orElseThrow(),
                      new MigrationKey(Swapping.label(setting), MigrationKey.FIRST)));
    }
    return decided;
  }

  private static Collection<Field<?>> fields(Operation operation) {
    if (operation instanceof CreateModel creation) {
      return creation.model().fields().values();
    }
    if (operation instanceof AddField addition) {
      return List.of(addition.field());
    }
    return operation instanceof AlterField change ? List.of(change.field()) : List.of();
  }

  // ---- names

  private String name(
      @org.jspecify.annotations.Nullable MigrationKey before,
      boolean initial,
      List<Operation> operations) {
    int number = before == null ? 1 : MigrationNames.number(before.name()).orElse(0) + 1;
    String words = chosenName.isEmpty() ? (initial ? "initial" : words(operations)) : chosenName;
    return named(number, words);
  }

  private static String named(int number, String words) {
    String name = String.format(Locale.ROOT, "%04d_%s", number, words);
    return MigrationNames.nameOf(MigrationNames.className(name)).orElse(name);
  }

  private static String words(List<Operation> operations) {
    List<String> fragments = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<String> fragment = operation.nameFragment();
      fragment
          .map(text -> FieldNames.snake(text).replaceAll("[^a-z0-9_]", ""))
          .ifPresent(fragments::add);
    }
    if (fragments.isEmpty()) {
      return "auto";
    }
    StringBuilder name = new StringBuilder(fragments.get(0));
    for (String fragment : fragments.subList(1, fragments.size())) {
      if (name.length() + fragment.length() + 1 > LONGEST_NAME) {
        return name + "_and_more";
      }
      name.append('_').append(fragment);
    }
    return name.toString();
  }
}
