package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** A section, perhaps within another one. */
@Meta(ordering = "name")
public class Category extends Model {
  public static final QuerySet<Category> objects = Manager.of(Category.class);

  @CharField(maxLength = 60)
  public String name;

  @ForeignKey(onDelete = CASCADE, relatedName = "children")
  public final Ref<@Nullable Category> parent = ref();
}
