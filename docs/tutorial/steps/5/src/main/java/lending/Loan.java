package lending;

import io.charchub.db.annotations.DateField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.UniqueConstraint;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book in the hands of a reader, from a day on, until it comes back. */
@Meta(
    ordering = {"-lentOn", "-id"},
    uniqueConstraints =
        @UniqueConstraint(
            name = "lent_once",
            fields = "book",
            condition = "returnedOn__isnull=true",
            message = "Somebody has this book."))
public class Loan extends Model {
  public static final LoanQuerySet objects = Manager.of(LoanQuerySet.class);

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "loans")
  public final Ref<Book> book = ref();

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "loans")
  public final Ref<Reader> reader = ref();

  @DateField(autoNowAdd = true)
  public LocalDate lentOn;

  public LocalDate dueOn;

  @Nullable public LocalDate returnedOn;

  @Override
  public String toString() {
    return book.get() + " to " + reader.get();
  }
}
