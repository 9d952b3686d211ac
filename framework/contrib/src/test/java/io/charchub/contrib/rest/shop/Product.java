package io.charchub.contrib.rest.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a shop sells: one field of most kinds. */
@Meta(ordering = "id")
public class Product extends Model {
  public static final QuerySet<Product> objects = Manager.of(Product.class);

  public enum Kind {
    TOOL,
    TOY
  }

  @CharField(maxLength = 40)
  public String name;

  @SlugField(unique = true)
  public String slug;

  @DecimalField(maxDigits = 8, decimalPlaces = 2)
  public BigDecimal price;

  public int stock = 0;

  public Kind kind = Kind.TOOL;

  public boolean hidden = false;

  @Nullable public LocalDate since;

  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "products")
  public final Ref<Maker> maker = ref();

  @ManyToMany(relatedName = "products", blank = true)
  public final Many<Label> labels = many();

  @Override
  public String toString() {
    return name;
  }
}
