package io.charchub.contrib.admin.books.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.fields.UrlField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create models Writer, Genre, Book and Review. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Writer")
            .field("id", new BigAutoField())
            .field("name", new CharField(100))
            .field("email", new EmailField(254).blank().defaultValue(""))
            .field("site", new UrlField(200).blank().defaultValue(""))
            .field("bornOn", new DateField().nullable())
            .field("notes", new TextField().blank().defaultValue(""))
            .options(new Options().ordering("name")),
        new CreateModel("Genre")
            .field("id", new BigAutoField())
            .field("name", new CharField(60))
            .field("slug", new SlugField(50).unique())
            .options(new Options().ordering("name")),
        new CreateModel("Book")
            .field("id", new BigAutoField())
            .field("title", new CharField(200))
            .field("slug", new SlugField(200).allowUnicode().unique())
            .field("summary", new TextField().blank().defaultValue(""))
            .field(
                "status",
                new CharField(20)
                    .defaultValue("planned")
                    .choices(
                        Choice.of("planned", "Planned"),
                        Choice.of("printed", "Printed"),
                        Choice.of("sold_out", "Sold out")))
            .field("publishedOn", new DateField().nullable())
            .field("price", new DecimalField(10, 2).nullable())
            .field("rare", new BooleanField().defaultValue(false))
            .field("writer", new ForeignKey("books.Writer", OnDelete.PROTECT).relatedName("books"))
            .field("genres", new ManyToManyField("books.Genre").relatedName("books").blank())
            .field("createdAt", new DateTimeField().autoNowAdd())
            .options(new Options().ordering("title", "id")),
        new CreateModel("Review")
            .field("id", new BigAutoField())
            .field("book", new ForeignKey("books.Book", OnDelete.CASCADE).relatedName("reviews"))
            .field("reader", new CharField(80))
            .field("stars", new IntegerField().defaultValue(3))
            .field("text", new TextField().blank().defaultValue(""))
            .options(new Options().ordering("id")));
  }
}
