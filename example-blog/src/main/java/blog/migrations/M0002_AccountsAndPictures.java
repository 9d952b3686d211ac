package blog.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.ImageField;
import io.charchub.db.fields.OneToOneField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.AddField;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Add field user to author, and 2 more. */
public final class M0002_AccountsAndPictures extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("auth", "0001_initial"), on("blog", "0001_initial"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new AddField(
            "Author",
            "user",
            new OneToOneField("auth.User", OnDelete.SET_NULL).relatedName("author").nullable()),
        new AddField(
            "Post",
            "picture",
            new ImageField(100).uploadTo("posts/%Y/%m").blank().defaultValue("")),
        new AddField("Post", "pictureAlt", new CharField(200).blank().defaultValue("")));
  }
}
