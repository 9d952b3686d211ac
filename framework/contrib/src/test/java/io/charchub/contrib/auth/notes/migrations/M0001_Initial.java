package io.charchub.contrib.auth.notes.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Note. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(swappable("AUTH_USER_MODEL"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Note")
            .field("id", new BigAutoField())
            .field("text", new CharField(100))
            .field(
                "writer",
                new ForeignKey("settings.AUTH_USER_MODEL", OnDelete.CASCADE).relatedName("notes"))
            .field(
                "readers",
                new ManyToManyField("settings.AUTH_USER_MODEL")
                    .relatedName("notes_to_read")
                    .blank()));
  }
}
