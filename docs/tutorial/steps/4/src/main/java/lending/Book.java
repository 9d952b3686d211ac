package lending;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.urls.Reverse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book on our shelves. */
@Meta(ordering = "title")
public class Book extends Model {
  public static final BookQuerySet objects = Manager.of(BookQuerySet.class);

  @CharField(maxLength = 200)
  public String title;

  @CharField(maxLength = 100)
  public String author;

  public int pages;

  @Nullable public LocalDate boughtOn;

  /** Where this book is shown. */
  @TemplateProperty
  public String url() {
    return Reverse.reverse("book", id);
  }

  @Override
  public String toString() {
    return title;
  }
}
