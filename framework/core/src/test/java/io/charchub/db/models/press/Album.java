package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** Goes with its singer. */
public class Album extends Model {
  public static final QuerySet<Album> objects = Manager.of(Album.class);

  @ForeignKey(onDelete = CASCADE, relatedName = "albums")
  public final Ref<Singer> singer = ref();
}
