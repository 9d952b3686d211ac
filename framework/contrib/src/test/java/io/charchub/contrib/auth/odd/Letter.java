package io.charchub.contrib.auth.odd;

import io.charchub.contrib.auth.User;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;

/** Refers to the framework's user, whichever the project has. */
public class Letter extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE)
  public final Ref<User> writer = ref();
}
