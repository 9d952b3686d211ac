package io.charchub.contrib.admin.books;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book. */
@Meta(ordering = {"title", "id"})
public class Book extends Model {
  public static final QuerySet<Book> objects = Manager.of(Book.class);

  /** Whether a book can be had. */
  public enum Status {
    PLANNED,
    PRINTED,
    SOLD_OUT
  }

  @CharField(maxLength = 200)
  public String title;

  @SlugField(maxLength = 200, unique = true, allowUnicode = true)
  public String slug;

  @TextField(blank = true)
  public String summary = "";

  public Status status = Status.PLANNED;

  public @Nullable LocalDate publishedOn;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  public @Nullable BigDecimal price;

  public boolean rare = false;

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "books")
  public final Ref<Writer> writer = ref();

  @ManyToMany(blank = true, relatedName = "books")
  public final Many<Genre> genres = many();

  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  /** How many letters the title has; none yet of a new book. */
  @TemplateProperty
  public int titleLength() {
    return isAdding() ? 0 : title.length();
  }

  @Override
  public String toString() {
    return title;
  }
}
