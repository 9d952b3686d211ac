package io.charchub.db.migrations.operations;

import io.charchub.db.schema.Column;
import io.charchub.db.schema.Constraint;
import io.charchub.db.schema.Index;
import io.charchub.db.schema.SchemaEditor;
import io.charchub.db.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one table from what it is to what it shall be, in an order that always works: names first,
 * then what stands in the way goes, then columns, then what rests on them comes.
 */
final class TableDiff {
  /** What the rows that are there get, by column. */
  interface Values {
    /** In a new column; null for NULL. */
    @Nullable Object forNew(String column);

    /** In place of NULL in a column that becomes NOT NULL; null for none. */
    @Nullable Object forNull(String column);
  }

  private static final Values NONE =
      new Values() {
        @Override
        public @Nullable Object forNew(String column) {
          return null;
        }

        @Override
        public @Nullable Object forNull(String column) {
          return null;
        }
      };

  private final Table before;
  private final Table after;
  private final Map<String, String> kept;
  private final Values values;
  private Table current;

  /**
   * A table in two states.
   *
   * @param kept the columns that are the same in both: names before to names after
   */
  TableDiff(Table before, Table after, Map<String, String> kept, Values values) {
    this.before = before;
    this.after = after;
    this.kept = kept;
    this.values = values;
    this.current = before;
  }

  /** Two tables between models: their columns are the same in their order. */
  static TableDiff inOrder(Table before, Table after) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < before.columns().size(); i++) {
      kept.put(before.columns().get(i).name(), after.columns().get(i).name());
    }
    return new TableDiff(before, after, kept, NONE);
  }

  void collect(Renames renames) {
    renames.table(before.name(), after.name());
    kept.forEach((from, to) -> renames.column(before.name(), from, to));
  }

  void run(SchemaEditor editor, Renames renames) {
    current = renames.followed(before);
    renameTable(editor);
    renameColumns(editor);
    dropConstraints(editor);
    dropAndRenameIndexes(editor);
    dropColumns(editor);
    addColumns(editor);
    alterColumns(editor);
    addConstraints(editor);
    addIndexes(editor);
  }

  // ---- names

  private void renameTable(SchemaEditor editor) {
    if (!current.name().equals(after.name())) {
      editor.renameTable(current, after.name());
      current = current.named(after.name());
    }
  }

  private void renameColumns(SchemaEditor editor) {
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      String from = entry.getKey();
      if (!from.equals(entry.getValue())) {
        editor.renameColumn(current, from, entry.getValue());
        current = current.replacing(from, current.column(from).named(entry.getValue()));
      }
    }
  }

  // ---- what stands in the way

  private void dropConstraints(SchemaEditor editor) {
    for (Constraint constraint : current.constraints()) {
      if (!after.constraints().contains(constraint)) {
        editor.dropConstraint(current, constraint);
        current = current.withoutConstraint(constraint.name());
      }
    }
  }

  private void dropAndRenameIndexes(SchemaEditor editor) {
    Map<Index, String> newNames = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Index index : current.indexes()) {
      if (!after.indexes().contains(index)) {
        Optional<Index> same = sameUnderAnotherName(index, taken);
        if (same.isPresent()) {
          newNames.put(index, same.get().name());
          taken.add(same.get().name());
        } else {
          editor.dropIndex(current, index);
          current = current.withoutIndex(index.name());
        }
      }
    }
    newNames.forEach(
        (index, name) -> {
          editor.renameIndex(current, index, name);
          current = current.withoutIndex(index.name()).with(index.named(name));
        });
  }

  private Optional<Index> sameUnderAnotherName(Index index, Set<String> taken) {
    return after.indexes().stream()
        .filter(one -> one.named(index.name()).equals(index))
        .filter(one -> !current.indexes().contains(one) && !taken.contains(one.name()))
        .findFirst();
  }

  // ---- columns

  private void dropColumns(SchemaEditor editor) {
    for (Column column : current.columns()) {
      if (after.find(column.name()).isEmpty() || !kept.containsValue(column.name())) {
        editor.dropColumn(current, column.name());
        current = current.without(column.name());
      }
    }
  }

  private void addColumns(SchemaEditor editor) {
    for (Column column : after.columns()) {
      if (current.find(column.name()).isEmpty()) {
        editor.addColumn(current, column, values.forNew(column.name()));
        current = current.with(column);
      }
    }
  }

  private void alterColumns(SchemaEditor editor) {
    for (Column column : after.columns()) {
      Column old = current.column(column.name());
      if (!old.equals(column)) {
        boolean becomesNotNull = old.nullable() && !column.nullable();
        Object value = becomesNotNull ? values.forNull(column.name()) : null;
        editor.alterColumn(current, column.name(), column, value);
        current = current.replacing(column.name(), column);
      }
    }
  }

  // ---- what rests on them

  private void addConstraints(SchemaEditor editor) {
    for (Constraint constraint : after.constraints()) {
      if (!current.constraints().contains(constraint)) {
        editor.addConstraint(current, constraint);
        current = current.with(constraint);
      }
    }
  }

  private void addIndexes(SchemaEditor editor) {
    List<Index> there = current.indexes();
    for (Index index : after.indexes()) {
      if (!there.contains(index)) {
        editor.addIndex(current, index);
        current = current.with(index);
      }
    }
  }
}
