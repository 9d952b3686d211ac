package io.charchub.db.migrations.autodetector;

import io.charchub.db.fields.Field;
import io.charchub.db.migrations.operations.RenameField;
import io.charchub.db.migrations.operations.RenameModel;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.state.Relations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds models and fields that have another name, and gives the earlier state these names: what is
 * compared afterwards differs in everything but names.
 */
final class RenameDetector {
  private final ProjectState to;
  private final Questioner questioner;
  private final List<Detected> found = new ArrayList<>();
  private ProjectState from;

  RenameDetector(ProjectState from, ProjectState to, Questioner questioner) {
    this.from = from;
    this.to = to;
    this.questioner = questioner;
  }

  /** The operations. To be called once, before {@link #renamed}. */
  List<Detected> operations() {
    for (ModelState now : to.models().values()) {
      if (from.find(now.key()).isEmpty()) {
        renameModel(now);
      }
    }
    for (ModelState now : to.models().values()) {
      from.find(now.key()).ifPresent(old -> renameFields(old, now));
    }
    return found;
  }

  /** The earlier state under the later names. */
  ProjectState renamed() {
    return from;
  }

  private void renameModel(ModelState now) {
    for (ModelState old : List.copyOf(from.models().values())) {
      boolean candidate =
          old.app().equals(now.app())
              && to.find(old.key()).isEmpty()
              && shape(old).equals(shape(now));
      if (candidate && questioner.isRenamedModel(old, now)) {
        Set<ModelKey> needs = new LinkedHashSet<>(from.relationsTo(old.key()).keySet());
        found.add(new Detected(new RenameModel(old.name(), now.name()), now.key(), needs));
        from = from.renamingModel(old.key(), now.name());
        return;
      }
    }
  }

  private static Map<String, Field<?>> shape(ModelState model) {
    Map<String, Field<?>> fields = new LinkedHashMap<>();
    model.fields().forEach((name, field) -> fields.put(name, Relations.anonymous(field)));
    return fields;
  }

  private void renameFields(ModelState old, ModelState now) {
    Set<String> gone = new LinkedHashSet<>(old.fields().keySet());
    gone.removeAll(now.fields().keySet());
    now.fields()
        .forEach(
            (name, field) -> {
              if (!old.fields().containsKey(name)) {
                gone.stream()
                    .filter(before -> Fields.same(old.field(before), field, old.key()))
                    .filter(before -> questioner.isRenamedField(old, before, name, field))
                    .findFirst()
                    .ifPresent(
                        before -> {
                          gone.remove(before);
                          found.add(
                              new Detected(
                                  new RenameField(old.name(), before, name), old.key(), Set.of()));
                          from = from.renamingField(old.key(), before, name);
                        });
              }
            });
  }
}
