package lending;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** A book on our shelves. */
@Meta(ordering = "title")
public class Book extends Model {
  public static final QuerySet<Book> objects = Manager.of(Book.class);

  @CharField(maxLength = 200)
  public String title;

  @CharField(maxLength = 100)
  public String author;

  public int pages;

  @Override
  public String toString() {
    return title;
  }
}
