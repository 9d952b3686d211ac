package io.charchub.contrib.auth.people.migrations;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Person. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("auth", "0001_initial"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Person")
            .field("id", new BigAutoField())
            .field("password", new CharField(128).defaultValue(""))
            .field("lastLogin", new DateTimeField().nullable().blank())
            .field("isSuperuser", new BooleanField().defaultValue(false))
            .field("email", new EmailField(254).unique().verboseName("address"))
            .field("nickname", new CharField(80).blank().defaultValue(""))
            .field("bornOn", new DateField())
            .field("isMember", new BooleanField().defaultValue(true))
            .field(
                "groups",
                new ManyToManyField("auth.Group")
                    .relatedName("person_set")
                    .relatedQueryName("person")
                    .blank())
            .field(
                "userPermissions",
                new ManyToManyField("auth.Permission")
                    .relatedName("person_set")
                    .relatedQueryName("person")
                    .blank()
                    .verboseName("user permissions")));
  }
}
