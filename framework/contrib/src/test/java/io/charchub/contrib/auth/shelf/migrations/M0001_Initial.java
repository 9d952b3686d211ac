package io.charchub.contrib.auth.shelf.migrations;

import io.charchub.db.fields.AutoField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Book. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(new CreateModel("Book").field("id", new AutoField()));
  }
}
