package io.charchub.db.testapp.shop;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;

/** A model with a key of its own. */
@Meta(verboseNamePlural = "countries")
public class Country extends KeyedModel<String> {
  public static final QuerySet<Country> objects = Manager.of(Country.class);

  @CharField(maxLength = 2, primaryKey = true)
  public String code;

  @CharField(maxLength = 60)
  public String name;
}
