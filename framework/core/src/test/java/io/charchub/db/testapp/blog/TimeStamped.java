package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.models.Model;
import java.time.Instant;

/** When a row was made and last saved: fields for models to inherit. */
public abstract class TimeStamped extends Model {
  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  @DateTimeField(autoNow = true)
  public Instant updatedAt;

  public boolean visible = true;
}
