package io.charchub.contrib.auth;

import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.NaturalKeyed;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import java.util.List;

/**
 * Leave to do something with a model: Django's table {@code auth_permission}. Every model has four
 * after {@code migrate}: to add, change, delete and view; {@code @Meta(permissions)} adds others.
 *
 * <p>Code names a permission by the app's label and the codename: {@code blog.add_post}.
 */
@Meta(
    ordering = {"contentType__appLabel", "contentType__model", "codename"},
    uniqueTogether = "contentType, codename")
public class Permission extends Model implements NaturalKeyed {
  /** The permissions, those of models that are no more too. */
  public static final QuerySet<Permission> objects = Manager.of(Permission.class);

  /** What people read: {@code Can add post}. */
  @CharField(maxLength = 255)
  public String name;

  /** The model. */
  @ForeignKey(onDelete = OnDelete.CASCADE, verboseName = "content type")
  public final Ref<ContentType> contentType = ref();

  /** What code calls it within the app: {@code add_post}. */
  @CharField(maxLength = 100)
  public String codename;

  /** {@code blog | post | Can add post}. */
  @Override
  public String toString() {
    return contentType.get() + " | " + name;
  }

  /** What fixtures name the row by. */
  @Override
  public List<String> naturalKey() {
    return List.of("codename", "contentType__appLabel", "contentType__model");
  }
}
