package blog.migrations;

import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.AlterField;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Alter field language on post. */
public final class M0007_Languages extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("blog", "0006_preference"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new AlterField(
            "Post",
            "language",
            new CharField(20)
                .defaultValue("en")
                .choices(Choice.of("en", "English"), Choice.of("fa", "فارسی"))
                .verboseName("language")));
  }
}
