package blog.migrations;

import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.AddIndex;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/**
 * Create index blog_commen_created_88b29f_idx on field(s) createdAt, id of model comment, and 1
 * more.
 */
public final class M0005_Lists extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("blog", "0004_names"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new AddIndex(
            "Comment", IndexOption.of("blog_commen_created_88b29f_idx", "createdAt", "id")),
        new AddIndex(
            "Post", IndexOption.of("blog_post_publish_8c768a_idx", "-publishedAt", "-id")));
  }
}
