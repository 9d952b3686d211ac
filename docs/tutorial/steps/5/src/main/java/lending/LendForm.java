package lending;

import io.charchub.forms.DateField;
import io.charchub.forms.ModelForm;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;

/** Who takes a book home, and until when. */
final class LendForm extends ModelForm<Loan> {
  private final DateField dueOn = add(new DateField().label("Back by"));

  LendForm(Book book) {
    super(loanOf(book));
    fields(Loan_.reader, Loan_.dueOn);
    checkToo(Loan_.book);
  }

  private static Loan loanOf(Book book) {
    Loan loan = new Loan();
    loan.book.set(book);
    return loan;
  }

  @Override
  protected void clean() {
    LocalDate day = dueOn.value();
    if (day != null && !day.isAfter(TimeZones.today())) {
      addError("dueOn", "Choose a day after today.", "past");
    }
  }
}
