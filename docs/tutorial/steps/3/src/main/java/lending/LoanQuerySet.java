package lending;

import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;
import java.time.LocalDate;

/** The questions that the library asks about loans. */
public final class LoanQuerySet extends QuerySetOf<Loan, LoanQuerySet> {

  LoanQuerySet(QueryState<Loan> state) {
    super(state);
  }

  /** Loans of books that are not back. */
  public LoanQuerySet open() {
    return filter(Loan_.returnedOn.isNull());
  }

  /** Open loans whose last day is before {@code day}. */
  public LoanQuerySet overdue(LocalDate day) {
    return open().filter(Loan_.dueOn.lt(day));
  }
}
