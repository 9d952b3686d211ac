package io.charchub.contrib.auth.shelf.migrations;

import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.operations.RenameModel;
import java.util.List;

/** Rename model Book to Volume. */
public final class M0002_RenameBookVolume extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("shelf", "0001_initial"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(new RenameModel("Book", "Volume"));
  }
}
