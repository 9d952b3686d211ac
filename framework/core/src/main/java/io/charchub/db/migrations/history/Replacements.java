package io.charchub.db.migrations.history;

import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which migrations stand for others, and which of the two count. */
final class Replacements {
  /** Replaced migrations, and unused replacements, to what stands in their place. */
  private final Map<MigrationKey, MigrationKey> standIns = new HashMap<>();

  private final Set<MigrationKey> replaced = new HashSet<>();
  private final Set<MigrationKey> unused = new HashSet<>();

  private Replacements() {}

  static Replacements among(Collection<? extends Migration> migrations, Set<MigrationKey> applied) {
    Replacements result = new Replacements();
    for (Migration migration : migrations) {
      if (!migration.replaces().isEmpty()) {
        result.add(migration, applied);
      }
    }
    return result;
  }

  private void add(Migration migration, Set<MigrationKey> applied) {
    long done = migration.replaces().stream().filter(applied::contains).count();
    if (done == 0 || done == migration.replaces().size()) {
      migration.replaces().forEach(key -> standIns.put(key, migration.key()));
      replaced.addAll(migration.replaces());
    } else {
      unused.add(migration.key());
      standIns.put(migration.key(), migration.replaces().get(migration.replaces().size() - 1));
    }
  }

  /** Whether the migration is part of the graph. */
  boolean isIn(MigrationKey key) {
    return !replaced.contains(key) && !unused.contains(key);
  }

  /** Whether another one has taken its place. */
  boolean isReplaced(MigrationKey key) {
    return replaced.contains(key);
  }

  /** What stands in the place of a migration: often itself. */
  MigrationKey standIn(MigrationKey key) {
    MigrationKey current = key;
    for (int i = 0; i <= standIns.size() && standIns.containsKey(current); i++) {
      current = standIns.getOrDefault(current, current);
    }
    return current;
  }
}
