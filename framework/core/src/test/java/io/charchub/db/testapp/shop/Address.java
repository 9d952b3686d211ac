package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.OneToOne;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** Where a customer lives: its key is the customer's. */
public class Address extends KeyedModel<Long> {
  public static final QuerySet<Address> objects = Manager.of(Address.class);

  @OneToOne(onDelete = OnDelete.CASCADE, primaryKey = true)
  public final Ref<Customer> customer = ref();

  @CharField(maxLength = 200)
  public String street;
}
