package blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.urls.Reverse;

/** A word that posts are found by. */
@Meta(ordering = "name", verboseName = "tag", verboseNamePlural = "tags")
public class Tag extends Model {
  public static final QuerySet<Tag> objects = Manager.of(Tag.class);

  @CharField(maxLength = 50, unique = true, verboseName = "name")
  public String name;

  @SlugField(maxLength = 50, unique = true, allowUnicode = true, verboseName = "address")
  public String slug;

  /** Where the posts with this tag are listed. */
  @TemplateProperty
  public String url() {
    return Reverse.reverse("tag", slug);
  }

  @Override
  public String toString() {
    return name;
  }
}
