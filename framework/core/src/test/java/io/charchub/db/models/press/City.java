package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** Refers to a key of text. */
public class City extends Model {
  public static final QuerySet<City> objects = Manager.of(City.class);

  @CharField(maxLength = 60)
  public String name;

  @ForeignKey(onDelete = CASCADE, relatedName = "cities")
  public final Ref<Country> country = ref();
}
