package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import java.time.Instant;

/** What a customer bought, with a model between it and the products. */
@Meta(dbTable = "shop_purchase")
public class Order extends Model {
  public static final QuerySet<Order> objects = Manager.of(Order.class);

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "orders")
  public final Ref<Customer> customer = ref();

  public Instant placedAt;

  @ManyToMany(through = OrderLine.class, relatedName = "orders")
  public final Many<Product> products = many();
}
