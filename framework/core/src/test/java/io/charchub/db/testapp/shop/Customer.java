package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** Who buys. */
public class Customer extends Model {
  public static final QuerySet<Customer> objects = Manager.of(Customer.class);

  @CharField(maxLength = 100)
  public String name;

  @ForeignKey(onDelete = OnDelete.PROTECT, column = "country")
  public final Ref<@Nullable Country> country = ref();
}
