package lending;

import io.charchub.db.expressions.Exists;
import io.charchub.db.expressions.OuterRef;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;

/** The questions that the library asks about books. */
public final class BookQuerySet extends QuerySetOf<Book, BookQuerySet> {

  BookQuerySet(QueryState<Book> state) {
    super(state);
  }

  /** Each book with {@code lent}: whether a reader has it. */
  public BookQuerySet withLent() {
    return annotate("lent", Exists.of(Loan.objects.open().filter("book", OuterRef.of("pk"))));
  }
}
