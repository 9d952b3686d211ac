package io.charchub.contrib.rest.shop.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BigIntegerField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.DurationField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.FileField;
import io.charchub.db.fields.FloatField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ImageField;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.IpAddressField;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.fields.TimeField;
import io.charchub.db.fields.UrlField;
import io.charchub.db.fields.UuidField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create the models of the test shop. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(swappable("AUTH_USER_MODEL"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Maker")
            .field("id", new BigAutoField())
            .field("name", new CharField(50).unique())
            .field("city", new CharField(50).blank()),
        new CreateModel("Label")
            .field("id", new BigAutoField())
            .field("slug", new SlugField(50).unique()),
        new CreateModel("Product")
            .field("id", new BigAutoField())
            .field("name", new CharField(40))
            .field("slug", new SlugField(50).unique())
            .field("price", new DecimalField(8, 2))
            .field("stock", new IntegerField())
            .field("kind", new CharField(10))
            .field("hidden", new BooleanField())
            .field("since", new DateField().nullable())
            .field("createdAt", new DateTimeField())
            .field("maker", new ForeignKey("shop.Maker", OnDelete.PROTECT).relatedName("products"))
            .field("labels", new ManyToManyField("shop.Label").relatedName("products").blank()),
        new CreateModel("Review")
            .field("id", new BigAutoField())
            .field(
                "product", new ForeignKey("shop.Product", OnDelete.CASCADE).relatedName("reviews"))
            .field("text", new TextField()),
        new CreateModel("Sample")
            .field("id", new BigAutoField())
            .field("text", new CharField(10).blank())
            .field("longText", new TextField().blank())
            .field("email", new EmailField().blank())
            .field("slug", new SlugField(50).blank())
            .field("wideSlug", new SlugField(50).allowUnicode().blank())
            .field("site", new UrlField().blank())
            .field("size", new CharField(1).blank())
            .field("sure", new BooleanField().nullable())
            .field("whole", new IntegerField().nullable())
            .field("large", new BigIntegerField().nullable())
            .field("real", new FloatField().nullable())
            .field("price", new DecimalField(6, 2).nullable())
            .field("moment", new DateTimeField().nullable())
            .field("day", new DateField().nullable())
            .field("hour", new TimeField().nullable())
            .field("lasts", new DurationField().nullable())
            .field("code", new UuidField().nullable())
            .field("host", new IpAddressField().nullable())
            .field("data", new JsonField().nullable())
            .field("numbers", new JsonField().nullable())
            .field("names", new JsonField().nullable())
            .field("days", new JsonField().nullable())
            .field("paper", new FileField().uploadTo("papers").blank())
            .field("picture", new ImageField().uploadTo("pictures").blank()),
        new CreateModel("Vote")
            .field("id", new BigAutoField())
            .field("product", new ForeignKey("shop.Product", OnDelete.CASCADE))
            .field("voter", new ForeignKey("settings.AUTH_USER_MODEL", OnDelete.CASCADE))
            .field("stars", new IntegerField())
            .field("changes", new IntegerField())
            .uniqueTogether("product", "voter"));
  }
}
