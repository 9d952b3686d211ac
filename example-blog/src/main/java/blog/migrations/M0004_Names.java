package blog.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ImageField;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.OneToOneField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.AlterField;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Alter field username on author, and 27 more. */
public final class M0004_Names extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(on("auth", "0001_initial"), on("blog", "0003_search_and_replies"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new AlterField(
            "Author", "username", new SlugField(50).allowUnicode().unique().verboseName("address")),
        new AlterField("Author", "name", new CharField(100).verboseName("name")),
        new AlterField(
            "Author", "bio", new TextField().blank().defaultValue("").verboseName("about")),
        new AlterField(
            "Author",
            "user",
            new OneToOneField("auth.User", OnDelete.SET_NULL)
                .relatedName("author")
                .nullable()
                .verboseName("account")),
        new AlterField("Category", "name", new CharField(100).unique().verboseName("name")),
        new AlterField(
            "Category", "slug", new SlugField(100).allowUnicode().unique().verboseName("address")),
        new AlterField(
            "Comment",
            "post",
            new ForeignKey("blog.Post", OnDelete.CASCADE)
                .relatedName("comments")
                .verboseName("post")),
        new AlterField(
            "Comment",
            "parent",
            new ForeignKey("blog.Comment", OnDelete.CASCADE)
                .relatedName("replies")
                .nullable()
                .verboseName("answers")),
        new AlterField("Comment", "name", new CharField(80).verboseName("name")),
        new AlterField(
            "Comment", "email", new EmailField(254).blank().defaultValue("").verboseName("e-mail")),
        new AlterField("Comment", "body", new TextField().verboseName("text")),
        new AlterField(
            "Comment",
            "status",
            new CharField(20)
                .defaultValue("pending")
                .choices(
                    Choice.of("pending", "Pending"),
                    Choice.of("approved", "Approved"),
                    Choice.of("rejected", "Rejected"))
                .verboseName("status")),
        new AlterField(
            "Comment", "createdAt", new DateTimeField().autoNowAdd().verboseName("written at")),
        new AlterField("Post", "title", new CharField(200).verboseName("title")),
        new AlterField(
            "Post", "slug", new SlugField(200).allowUnicode().unique().verboseName("address")),
        new AlterField(
            "Post", "summary", new TextField().blank().defaultValue("").verboseName("summary")),
        new AlterField("Post", "body", new TextField().verboseName("text")),
        new AlterField(
            "Post",
            "picture",
            new ImageField(100)
                .uploadTo("posts/%Y/%m")
                .blank()
                .defaultValue("")
                .verboseName("picture")),
        new AlterField(
            "Post",
            "pictureAlt",
            new CharField(200).blank().defaultValue("").verboseName("what the picture shows")),
        new AlterField(
            "Post",
            "language",
            new CharField(20)
                .defaultValue("en")
                .choices(Choice.of("en", "En"), Choice.of("fa", "Fa"))
                .verboseName("language")),
        new AlterField(
            "Post",
            "status",
            new CharField(20)
                .defaultValue("draft")
                .choices(Choice.of("draft", "Draft"), Choice.of("published", "Published"))
                .verboseName("status")),
        new AlterField("Post", "views", new IntegerField().defaultValue(0).verboseName("views")),
        new AlterField(
            "Post", "publishedAt", new DateTimeField().nullable().verboseName("published at")),
        new AlterField(
            "Post",
            "author",
            new ForeignKey("blog.Author", OnDelete.PROTECT)
                .relatedName("posts")
                .verboseName("author")),
        new AlterField(
            "Post",
            "category",
            new ForeignKey("blog.Category", OnDelete.SET_NULL)
                .relatedName("posts")
                .nullable()
                .verboseName("category")),
        new AlterField(
            "Post",
            "tags",
            new ManyToManyField("blog.Tag").relatedName("posts").verboseName("tags")),
        new AlterField("Tag", "name", new CharField(50).unique().verboseName("name")),
        new AlterField(
            "Tag", "slug", new SlugField(50).allowUnicode().unique().verboseName("address")));
  }
}
