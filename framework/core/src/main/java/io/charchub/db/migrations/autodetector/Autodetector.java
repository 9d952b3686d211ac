package io.charchub.db.migrations.autodetector;

import io.charchub.db.fields.Field;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.operations.AddConstraint;
import io.charchub.db.migrations.operations.AddField;
import io.charchub.db.migrations.operations.AddIndex;
import io.charchub.db.migrations.operations.AlterConstraint;
import io.charchub.db.migrations.operations.AlterField;
import io.charchub.db.migrations.operations.AlterModelOptions;
import io.charchub.db.migrations.operations.AlterModelTable;
import io.charchub.db.migrations.operations.AlterUniqueTogether;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.DeleteModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.operations.RemoveConstraint;
import io.charchub.db.migrations.operations.RemoveField;
import io.charchub.db.migrations.operations.RemoveIndex;
import io.charchub.db.migrations.operations.RenameIndex;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.Relations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that lead from one state to another.
 *
 * <p>They come in one order that always works, whatever the apps: names first; then indexes and
 * constraints that go; models that come, each after those it refers to; fields that go, come and
 * change; indexes and constraints that come; options; at last models that go, each after those that
 * refer to it. Where models refer to each other in a circle, the field that closes it comes after
 * both.
 */
public final class Autodetector {
  private final ProjectState start;
  private final ProjectState to;
  private final Questioner questioner;
  private final List<Detected> found = new ArrayList<>();
  private ProjectState from;
  private boolean done;

  /**
   * Compares two states.
   *
   * @param from where the written migrations lead
   * @param to where they should lead
   */
  public Autodetector(ProjectState from, ProjectState to, Questioner questioner) {
    this.start = from;
    this.from = from;
    this.to = to;
    this.questioner = questioner;
  }

  /** What is missing, by the label of the app; empty when nothing is. */
  public SortedMap<String, List<Operation>> changes() {
    SortedMap<String, List<Operation>> byApp = new TreeMap<>();
    detected()
        .forEach(
            each ->
                byApp.computeIfAbsent(each.app(), app -> new ArrayList<>()).add(each.operation()));
    return byApp;
  }

  List<Detected> detected() {
    if (!done) {
      done = true;
      detect();
    }
    return found;
  }

  private void detect() {
    RenameDetector renames = new RenameDetector(start, to, questioner);
    found.addAll(renames.operations());
    from = renames.renamed();
    kept(this::removeIndexes);
    new Creations().run();
    kept(this::removeFields);
    kept(this::addFields);
    kept(this::alterFields);
    kept(this::addIndexes);
    kept(this::alterOptions);
    new Deletions().run();
  }

  /** What is done with a model that is in both states. */
  private interface Step {
    void take(ModelState old, ModelState now);
  }

  private void kept(Step step) {
    for (ModelState now : to.models().values()) {
      from.find(now.key()).ifPresent(old -> step.take(old, now));
    }
  }

  private void add(Operation operation, ModelKey model) {
    add(operation, model, Set.of());
  }

  private void add(Operation operation, ModelKey model, Set<ModelKey> needs) {
    found.add(new Detected(operation, model, needs));
  }

  // ---- indexes and constraints

  private void removeIndexes(ModelState old, ModelState now) {
    for (ConstraintOption constraint : old.constraints()) {
      boolean stays = now.constraints().stream().anyMatch(one -> Indexes.sameRule(one, constraint));
      if (!stays) {
        add(new RemoveConstraint(now.name(), constraint.name()), now.key());
      }
    }
    for (IndexOption index : old.indexes()) {
      if (!now.indexes().contains(index)) {
        Optional<IndexOption> renamed = Indexes.underAnotherName(index, old, now);
        if (renamed.isPresent()) {
          add(new RenameIndex(now.name(), index.name(), renamed.get().name()), now.key());
        } else {
          add(new RemoveIndex(now.name(), index.name()), now.key());
        }
      }
    }
    List<List<String>> staying = Indexes.staying(old, now);
    if (staying.size() < old.uniqueTogether().size()) {
      add(new AlterUniqueTogether(now.name(), staying), now.key());
    }
  }

  private void addIndexes(ModelState old, ModelState now) {
    if (!Indexes.staying(old, now).equals(now.uniqueTogether())) {
      add(new AlterUniqueTogether(now.name(), now.uniqueTogether()), now.key());
    }
    for (IndexOption index : now.indexes()) {
      boolean renamed =
          old.indexes().stream()
              .filter(one -> !now.indexes().contains(one))
              .flatMap(one -> Indexes.underAnotherName(one, old, now).stream())
              .anyMatch(index::equals);
      if (!old.indexes().contains(index) && !renamed) {
        add(new AddIndex(now.name(), index), now.key());
      }
    }
    for (ConstraintOption constraint : now.constraints()) {
      boolean known = old.constraints().stream().anyMatch(one -> Indexes.sameRule(one, constraint));
      if (!known) {
        add(new AddConstraint(now.name(), constraint), now.key());
      } else if (!old.constraints().contains(constraint)) {
        add(new AlterConstraint(now.name(), constraint), now.key());
      }
    }
  }

  // ---- fields

  private void removeFields(ModelState old, ModelState now) {
    old.fields()
        .forEach(
            (name, field) -> {
              Field<?> kept = now.fields().get(name);
              if (kept == null || !Fields.sameHome(field, kept)) {
                add(new RemoveField(now.name(), name), now.key());
              }
            });
  }

  private void addFields(ModelState old, ModelState now) {
    now.fields()
        .forEach(
            (name, field) -> {
              Field<?> before = old.fields().get(name);
              if (before == null || !Fields.sameHome(before, field)) {
                Object value =
                    Fields.needsValue(field) ? questioner.valueForNew(now, name, field) : null;
                AddField plain = new AddField(now.name(), name, field);
                add(
                    value == null ? plain : plain.oneOffDefault(value),
                    now.key(),
                    targets(field, now));
              }
            });
  }

  private void alterFields(ModelState old, ModelState now) {
    now.fields()
        .forEach(
            (name, field) -> {
              Field<?> before = old.fields().get(name);
              if (before != null
                  && Fields.sameHome(before, field)
                  && !Fields.same(before, field, now.key())) {
                add(altered(now, name, before, field), now.key(), targets(field, now));
              }
            });
  }

  private Operation altered(ModelState model, String name, Field<?> before, Field<?> field) {
    boolean becomesNotNull = before.hasColumn() && before.isNullable() && Fields.needsValue(field);
    @Nullable Object value = becomesNotNull ? questioner.valueForNull(model, name, field) : null;
    AlterField plain = new AlterField(model.name(), name, field);
    return value == null ? plain : plain.oneOffDefault(value);
  }

  private static Set<ModelKey> targets(Field<?> field, ModelState owner) {
    return new LinkedHashSet<>(Relations.all(field, owner.key()));
  }

  // ---- options

  private void alterOptions(ModelState old, ModelState now) {
    if (!old.tableName().equals(now.tableName())) {
      add(new AlterModelTable(now.name(), now.table()), now.key());
    }
    if (!old.options().equals(now.options())) {
      add(new AlterModelOptions(now.name(), now.options()), now.key());
    }
  }

  // ---- models

  /** Creates the new models, each after those it refers to. */
  private final class Creations {
    private final Set<ModelKey> begun = new LinkedHashSet<>();
    private final Set<ModelKey> created = new LinkedHashSet<>();
    private final List<Detected> later = new ArrayList<>();

    void run() {
      to.models().values().forEach(this::visit);
      found.addAll(later);
    }

    private void visit(ModelState model) {
      if (from.find(model.key()).isPresent() || !begun.add(model.key())) {
        return;
      }
      Set<ModelKey> needs = new LinkedHashSet<>();
      for (Field<?> field : model.fields().values()) {
        for (ModelKey target : targets(field, model)) {
          to.find(target).ifPresent(this::visit);
          needs.add(target);
        }
      }
      Map<String, Field<?>> atOnce = new LinkedHashMap<>(model.fields());
      atOnce.values().removeIf(field -> closesCircle(field, model));
      boolean whole = atOnce.size() == model.fields().size();
      if (whole) {
        add(new CreateModel(model), model.key(), needs);
      } else {
        createInParts(model, atOnce, needs);
      }
      created.add(model.key());
    }

    private boolean closesCircle(Field<?> field, ModelState owner) {
      return targets(field, owner).stream()
          .anyMatch(
              target ->
                  !target.equals(owner.key())
                      && begun.contains(target)
                      && !created.contains(target));
    }

    private void createInParts(
        ModelState model, Map<String, Field<?>> atOnce, Set<ModelKey> needs) {
      ModelState part =
          model
              .withFields(atOnce)
              .withIndexes(List.of())
              .withConstraints(List.of())
              .withUniqueTogether(List.of());
      Set<ModelKey> needed = new LinkedHashSet<>(needs);
      needed.removeIf(key -> begun.contains(key) && !created.contains(key));
      add(new CreateModel(part), model.key(), needed);
      model
          .fields()
          .forEach(
              (name, field) -> {
                if (!atOnce.containsKey(name)) {
                  later(
                      new AddField(model.name(), name, field), model.key(), targets(field, model));
                }
              });
      if (!model.uniqueTogether().isEmpty()) {
        later(new AlterUniqueTogether(model.name(), model.uniqueTogether()), model.key(), Set.of());
      }
      model.indexes().forEach(one -> later(new AddIndex(model.name(), one), model.key(), Set.of()));
      model
          .constraints()
          .forEach(one -> later(new AddConstraint(model.name(), one), model.key(), Set.of()));
    }

    private void later(Operation operation, ModelKey model, Set<ModelKey> needs) {
      later.add(new Detected(operation, model, needs));
    }
  }

  /** Deletes the models that are gone, each after those that refer to it. */
  private final class Deletions {
    private final Set<ModelKey> begun = new LinkedHashSet<>();
    private final Set<ModelKey> deleted = new LinkedHashSet<>();

    void run() {
      List.copyOf(from.models().values()).forEach(this::visit);
    }

    private void visit(ModelState model) {
      if (to.find(model.key()).isPresent() || !begun.add(model.key())) {
        return;
      }
      Map<ModelKey, Map<String, Field<?>>> referring = from.relationsTo(model.key());
      referring.keySet().forEach(key -> from.find(key).ifPresent(this::visit));
      referring.forEach(
          (key, fields) -> {
            boolean closesCircle =
                !key.equals(model.key()) && begun.contains(key) && !deleted.contains(key);
            if (closesCircle) {
              String owner = from.model(key).name();
              fields.keySet().forEach(field -> add(new RemoveField(owner, field), key));
            }
          });
      add(new DeleteModel(model.name()), model.key(), referring.keySet());
      deleted.add(model.key());
    }
  }
}
