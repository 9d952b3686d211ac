package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.CheckConstraint;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.IntegerField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** How many of a product an order has. */
@Meta(checkConstraints = @CheckConstraint(name = "at_least_one", condition = "quantity__gte=1"))
public class OrderLine extends Model {
  public static final QuerySet<OrderLine> objects = Manager.of(OrderLine.class);

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "lines")
  public final Ref<Order> order = ref();

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "+", toField = "code")
  public final Ref<Product> product = ref();

  @IntegerField(positive = true)
  public short quantity = 1;
}
