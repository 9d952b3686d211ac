package io.charchub.contrib.rest.shop;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What somebody says of a product. */
@Meta(ordering = "id")
public class Review extends Model {
  public static final QuerySet<Review> objects = Manager.of(Review.class);

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "reviews")
  public final Ref<Product> product = ref();

  @TextField public String text;
}
