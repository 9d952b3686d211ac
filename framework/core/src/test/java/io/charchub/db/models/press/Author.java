package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.SET_NULL;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** Writes; may have a mentor. */
public class Author extends Model {
  public static final QuerySet<Author> objects = Manager.of(Author.class);

  @CharField(maxLength = 100)
  public String name;

  @Nullable public Integer age;
  public boolean active = true;

  @ForeignKey(onDelete = SET_NULL, relatedName = "mentees")
  public final Ref<@Nullable Author> mentor = ref();

  @Override
  public String toString() {
    return name;
  }
}
