package lending;

import static io.charchub.views.Shortcuts.getObjectOr404;
import static io.charchub.views.Shortcuts.redirect;
import static io.charchub.views.Shortcuts.render;

import io.charchub.contrib.messages.Messages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.Map;

/** The pages of the app. */
final class Views {
  private static final int PER_PAGE = 20;

  private Views() {}

  static Response index(Request request) {
    SearchForm search = new SearchForm();
    search.bind(request.query());
    BookQuerySet books =
        search.isValid() ? Book.objects.matching(search.words()) : Book.objects.none();
    Page<Book> page = Paginator.of(books.withLent(), PER_PAGE).page(request);
    return render(request, "lending/index.ftlh", Map.of("page", page, "search", search));
  }

  static Response book(Request request, long id) {
    Book book = getObjectOr404(Book.objects.withLent(), Book_.id.eq(id));
    return render(request, "lending/book.ftlh", Map.of("book", book));
  }

  static Response lend(Request request, long id) throws Exception {
    Book book = getObjectOr404(Book.objects, Book_.id.eq(id));
    LendForm form = new LendForm(book);
    if (request.isMethod("POST") && form.bind(request).trySave()) {
      Loan loan = form.instance();
      Messages.success(request, loan + ", until " + loan.dueOn + ".");
      return redirect(book.url());
    }
    return render(request, "lending/lend.ftlh", Map.of("book", book, "form", form));
  }

  static Response giveBack(Request request, long id) {
    Loan loan = getObjectOr404(Loan.objects.open(), Loan_.id.eq(id));
    loan.returnedOn = TimeZones.today();
    loan.save();
    Messages.success(request, loan.book.get() + " is back.");
    return redirect(loan.book.get().url());
  }
}
