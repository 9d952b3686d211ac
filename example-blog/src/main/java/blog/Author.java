package blog;

import io.charchub.contrib.auth.User;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.OneToOne;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import io.charchub.urls.Reverse;
import org.jspecify.annotations.Nullable;

/** Somebody who writes posts. */
@Meta(ordering = "name", verboseName = "author", verboseNamePlural = "authors")
public class Author extends Model {
  public static final QuerySet<Author> objects = Manager.of(Author.class);

  @SlugField(unique = true, allowUnicode = true, verboseName = "address")
  public String username;

  @CharField(maxLength = 100, verboseName = "name")
  public String name;

  @TextField(blank = true, verboseName = "about")
  public String bio = "";

  /** The account that writes under this name; null for authors who were imported. */
  @OneToOne(onDelete = OnDelete.SET_NULL, relatedName = "author", verboseName = "account")
  public final Ref<@Nullable User> user = ref();

  /** Where the posts of this author are listed. */
  @TemplateProperty
  public String url() {
    return Reverse.reverse("author", username);
  }

  @Override
  public String toString() {
    return name;
  }
}
