package io.charchub.contrib.admin.books;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.TextField;
import io.charchub.db.annotations.UrlField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who writes books. */
@Meta(ordering = "name")
public class Writer extends Model {
  public static final QuerySet<Writer> objects = Manager.of(Writer.class);

  @CharField(maxLength = 100)
  public String name;

  @EmailField(blank = true)
  public String email = "";

  @UrlField(blank = true)
  public String site = "";

  public @Nullable LocalDate bornOn;

  @TextField(blank = true)
  public String notes = "";

  @Override
  public String toString() {
    return name;
  }
}
