package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;

/** Two of its sets are kept in the same rows. */
public class Bolt extends Model {
  @ManyToMany(through = Nut.class, relatedName = "bolts")
  public final Many<Hub> hubs = many();

  @ManyToMany(through = Nut.class, relatedName = "spare_bolts")
  public final Many<Hub> spareHubs = many();
}
