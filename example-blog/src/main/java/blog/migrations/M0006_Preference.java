package blog.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.OneToOneField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Preference. */
public final class M0006_Preference extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("auth", "0001_initial"), on("blog", "0005_lists"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Preference")
            .field("id", new BigAutoField())
            .field(
                "user",
                new OneToOneField("auth.User", OnDelete.CASCADE)
                    .relatedName("preference")
                    .verboseName("account"))
            .field("language", new CharField(10).blank().defaultValue("").verboseName("language"))
            .field(
                "timeZone", new CharField(60).blank().defaultValue("").verboseName("time zone")));
  }
}
