package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Field;
import io.charchub.db.migrations.state.ModelKey;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.Relations;
import io.charchub.db.migrations.state.Tables;
import io.charchub.db.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tables of one state to those of the next.
 *
 * <p>Only the models that differ are looked at, and those whose keys lead to one that differs: a
 * primary key that changes its type takes the columns that store it along.
 */
final class StateDiff {
  private final Change change;
  private final Identity identity;
  private final OneOffs oneOffs;
  private final Tables before;
  private final Tables after;

  StateDiff(Change change, Identity identity, OneOffs oneOffs) {
    this.change = change;
    this.identity = identity;
    this.oneOffs = oneOffs;
    this.before = change.tablesBefore();
    this.after = change.tablesAfter();
  }

  void run() {
    Set<ModelKey> touched = touched();
    List<TableDiff> pairs = new ArrayList<>();
    List<Table> dropped = new ArrayList<>();
    List<Table> created = new ArrayList<>();
    Set<ModelKey> reached = new LinkedHashSet<>();
    for (ModelKey key : touched) {
      ModelState old = change.from().models().get(key);
      ModelState now = change.to().models().get(identity.after(key));
      if (old != null) {
        reached.add(identity.after(key));
        pairOrDrop(old, now, pairs, dropped);
      }
    }
    for (ModelState now : change.to().models().values()) {
      if (!change.from().models().containsKey(now.key()) && !reached.contains(now.key())) {
        createAll(now, created);
      } else if (touched.contains(formerKey(now.key()))) {
        createBetween(now, created);
      }
    }
    apply(pairs, dropped, created);
  }

  private void apply(List<TableDiff> pairs, List<Table> dropped, List<Table> created) {
    dropped.forEach(change.editor()::dropTable);
    Renames renames = new Renames();
    pairs.forEach(pair -> pair.collect(renames));
    pairs.forEach(pair -> pair.run(change.editor(), renames));
    created.forEach(change.editor()::createTable);
  }

  // ---- which models

  private Set<ModelKey> touched() {
    Set<ModelKey> touched = new LinkedHashSet<>();
    for (Map.Entry<ModelKey, ModelState> entry : change.from().models().entrySet()) {
      ModelState now = change.to().models().get(identity.after(entry.getKey()));
      if (entry.getValue() != now && !entry.getValue().equals(now)) {
        touched.add(entry.getKey());
      }
    }
    int before;
    do {
      before = touched.size();
      change.from().models().values().stream()
          .filter(model -> leadsTo(model, touched))
          .map(ModelState::key)
          .forEach(touched::add);
    } while (touched.size() > before);
    return touched;
  }

  private static boolean leadsTo(ModelState model, Set<ModelKey> targets) {
    return model.fields().values().stream()
        .anyMatch(
            field -> Relations.target(field, model.key()).filter(targets::contains).isPresent());
  }

  private ModelKey formerKey(ModelKey now) {
    return now.equals(identity.to()) && identity.from() != null ? identity.from() : now;
  }

  // ---- their tables

  private void pairOrDrop(
      ModelState old, @Nullable ModelState now, List<TableDiff> pairs, List<Table> dropped) {
    if (!old.hasTables()) {
      return;
    }
    for (String field : old.ownTables().keySet()) {
      String name = identity.fieldAfter(old.key(), field);
      if (now == null || !now.ownTables().containsKey(name)) {
        dropped.add(before.between(old, field));
      } else {
        pairs.add(TableDiff.inOrder(before.between(old, field), after.between(now, name)));
      }
    }
    if (now == null) {
      dropped.add(before.table(old));
    } else {
      pairs.add(new TableDiff(before.table(old), after.table(now), columns(old, now), values(now)));
    }
  }

  private void createAll(ModelState model, List<Table> created) {
    if (model.hasTables()) {
      created.add(after.table(model));
      model.ownTables().keySet().forEach(field -> created.add(after.between(model, field)));
    }
  }

  /**
   * The tables between of a model that is in both states, for fields that only the later one has.
   */
  private void createBetween(ModelState now, List<Table> created) {
    ModelState old = change.from().models().get(formerKey(now.key()));
    if (old == null || !now.hasTables()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    old.ownTables().keySet().forEach(field -> known.add(identity.fieldAfter(old.key(), field)));
    now.ownTables().keySet().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> created.add(after.between(now, field)));
  }

  /** The columns of the fields that are in both, by their names before. */
  private Map<String, String> columns(ModelState old, ModelState now) {
    Map<String, String> same = new LinkedHashMap<>();
    for (Map.Entry<String, Field<?>> entry : old.fields().entrySet()) {
      String name = identity.fieldAfter(old.key(), entry.getKey());
      Field<?> kept = now.fields().get(name);
      if (kept != null && kept.hasColumn() && entry.getValue().hasColumn()) {
        same.put(Tables.columnName(old, entry.getKey()), Tables.columnName(now, name));
      }
    }
    return same;
  }

  private TableDiff.Values values(ModelState now) {
    Map<String, String> fields = new HashMap<>();
    now.fields()
        .forEach(
            (name, field) -> {
              if (field.hasColumn()) {
                fields.put(Tables.columnName(now, name), name);
              }
            });
    return new TableDiff.Values() {
      @Override
      public @Nullable Object forNew(String column) {
        return oneOffs.forNew(now, fields.getOrDefault(column, column));
      }

      @Override
      public @Nullable Object forNull(String column) {
        return oneOffs.forNull(now, fields.getOrDefault(column, column));
      }
    };
  }
}
