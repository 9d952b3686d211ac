package io.charchub.contrib.rest.authtoken.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Token. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(swappable("AUTH_USER_MODEL"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Token")
            .field("digest", new CharField(64).primaryKey())
            .field("name", new CharField(100).blank())
            .field("createdAt", new DateTimeField().autoNowAdd())
            .field("expiresAt", new DateTimeField().nullable().blank())
            .field(
                "user",
                new ForeignKey("settings.AUTH_USER_MODEL", OnDelete.CASCADE)
                    .relatedName("api_tokens")));
  }
}
