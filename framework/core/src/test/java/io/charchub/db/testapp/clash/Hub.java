package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.CharField;
import io.charchub.db.models.Model;

/** What the others refer to. */
public class Hub extends Model {
  @CharField(maxLength = 10)
  public String spokes;
}
