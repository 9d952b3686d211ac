package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.IntegerField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import java.math.BigDecimal;

/** What is sold. */
public class Product extends Model {
  public static final QuerySet<Product> objects = Manager.of(Product.class);

  @CharField(maxLength = 40, unique = true)
  public String code;

  @CharField(maxLength = 100)
  public String name;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  public BigDecimal price = new BigDecimal("0.00");

  @IntegerField(positive = true)
  public int stock = 0;
}
