package io.charchub.contrib.rest.shop.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create the models of the test shop. */
public final class M0001_Initial extends Migration {
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
            .field("text", new TextField()));
  }
}
