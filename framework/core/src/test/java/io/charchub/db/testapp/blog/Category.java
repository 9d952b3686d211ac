package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** A tree: each may stand below another. */
@Meta(verboseNamePlural = "categories", ordering = "name")
public class Category extends Model {
  public static final QuerySet<Category> objects = Manager.of(Category.class);

  @CharField(maxLength = 50, unique = true)
  public String name;

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "children")
  public final Ref<@Nullable Category> parent = ref();
}
