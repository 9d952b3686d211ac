package blog.migrations;

import blog.SearchText;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.AddField;
import io.charchub.db.migrations.operations.HistoricalRows;
import io.charchub.db.migrations.operations.HistoricalTable;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.operations.RunJava;
import java.util.List;
import java.util.Map;

/** Add field searchText to post and fill it, and field parent to comment. */
public final class M0003_SearchAndReplies extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("blog", "0002_accounts_and_pictures"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new AddField(
            "Post", "searchText", new TextField().blank().defaultValue("").editable(false)),
        new RunJava(M0003_SearchAndReplies::fill).reverse(rows -> {}),
        new AddField(
            "Comment",
            "parent",
            new ForeignKey("blog.Comment", OnDelete.CASCADE).relatedName("replies").nullable()));
  }

  private static void fill(HistoricalRows rows) {
    HistoricalTable posts = rows.of("blog.Post");
    posts.each(
        post -> {
          String text = post.text("title") + "\n" + post.text("summary") + "\n" + post.text("body");
          posts.update(post.id(), Map.of("searchText", SearchText.of(text)));
        });
  }
}
