package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;

/** Has a key of its own. */
public class Country extends KeyedModel<String> {
  public static final QuerySet<Country> objects = Manager.of(Country.class);

  @CharField(maxLength = 2, primaryKey = true)
  public String code;

  @CharField(maxLength = 60)
  public String name;
}
