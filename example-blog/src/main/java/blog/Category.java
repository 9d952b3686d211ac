package blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.urls.Reverse;

/** The one drawer that a post lies in, if any. */
@Meta(ordering = "name", verboseName = "category", verboseNamePlural = "categories")
public class Category extends Model {
  public static final QuerySet<Category> objects = Manager.of(Category.class);

  @CharField(maxLength = 100, unique = true, verboseName = "name")
  public String name;

  @SlugField(maxLength = 100, unique = true, allowUnicode = true, verboseName = "address")
  public String slug;

  /** Where the posts of this category are listed. */
  @TemplateProperty
  public String url() {
    return Reverse.reverse("category", slug);
  }

  @Override
  public String toString() {
    return name;
  }
}
