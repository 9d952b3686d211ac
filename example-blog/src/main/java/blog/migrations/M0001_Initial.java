package blog.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create model Author, and 4 more. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Author")
            .field("id", new BigAutoField())
            .field("username", new SlugField(50).allowUnicode().unique())
            .field("name", new CharField(100))
            .field("bio", new TextField().blank().defaultValue(""))
            .options(new Options().ordering("name")),
        new CreateModel("Category")
            .field("id", new BigAutoField())
            .field("name", new CharField(100).unique())
            .field("slug", new SlugField(100).allowUnicode().unique())
            .options(new Options().ordering("name").verboseNamePlural("categories")),
        new CreateModel("Tag")
            .field("id", new BigAutoField())
            .field("name", new CharField(50).unique())
            .field("slug", new SlugField(50).allowUnicode().unique())
            .options(new Options().ordering("name")),
        new CreateModel("Post")
            .field("id", new BigAutoField())
            .field("title", new CharField(200))
            .field("slug", new SlugField(200).allowUnicode().unique())
            .field("summary", new TextField().blank().defaultValue(""))
            .field("body", new TextField())
            .field(
                "language",
                new CharField(20)
                    .defaultValue("en")
                    .choices(Choice.of("en", "En"), Choice.of("fa", "Fa")))
            .field(
                "status",
                new CharField(20)
                    .defaultValue("draft")
                    .choices(Choice.of("draft", "Draft"), Choice.of("published", "Published")))
            .field("views", new IntegerField().defaultValue(0))
            .field("publishedAt", new DateTimeField().nullable())
            .field("createdAt", new DateTimeField().autoNowAdd())
            .field("updatedAt", new DateTimeField().autoNow())
            .field("author", new ForeignKey("blog.Author", OnDelete.PROTECT).relatedName("posts"))
            .field(
                "category",
                new ForeignKey("blog.Category", OnDelete.SET_NULL).relatedName("posts").nullable())
            .field("tags", new ManyToManyField("blog.Tag").relatedName("posts"))
            .index(IndexOption.of("blog_post_status_615533_idx", "status", "-publishedAt"))
            .options(new Options().ordering("-publishedAt", "-id")),
        new CreateModel("Comment")
            .field("id", new BigAutoField())
            .field("post", new ForeignKey("blog.Post", OnDelete.CASCADE).relatedName("comments"))
            .field("name", new CharField(80))
            .field("email", new EmailField(254).blank().defaultValue(""))
            .field("body", new TextField())
            .field(
                "status",
                new CharField(20)
                    .defaultValue("pending")
                    .choices(
                        Choice.of("pending", "Pending"),
                        Choice.of("approved", "Approved"),
                        Choice.of("rejected", "Rejected")))
            .field("createdAt", new DateTimeField().autoNowAdd())
            .options(new Options().ordering("createdAt", "id")));
  }
}
