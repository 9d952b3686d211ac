package io.charchub.db.testapp.clash;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import io.charchub.db.testapp.blog.Author;

/** Its way back has the name of a field; and it refers to an app that is not installed. */
public class Spoke extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "spokes")
  public final Ref<Hub> hub = ref();

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+")
  public final Ref<Author> author = ref();
}
