package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;
import static io.charchub.db.annotations.OnDelete.RESTRICT;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** Goes with its singer, and restricts its album. */
public class Song extends Model {
  public static final QuerySet<Song> objects = Manager.of(Song.class);

  @ForeignKey(onDelete = CASCADE, relatedName = "songs")
  public final Ref<Singer> singer = ref();

  @ForeignKey(onDelete = RESTRICT, relatedName = "songs")
  public final Ref<Album> album = ref();
}
