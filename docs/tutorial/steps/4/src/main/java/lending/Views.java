package lending;

import static io.charchub.views.Shortcuts.getObjectOr404;
import static io.charchub.views.Shortcuts.render;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.Map;

/** The pages of the app. */
final class Views {
  private static final int PER_PAGE = 20;

  private Views() {}

  static Response index(Request request) {
    Page<Book> page = Paginator.of(Book.objects.withLent(), PER_PAGE).page(request);
    return render(request, "lending/index.ftlh", Map.of("page", page));
  }

  static Response book(Request request, long id) {
    Book book = getObjectOr404(Book.objects.withLent(), Book_.id.eq(id));
    return render(request, "lending/book.ftlh", Map.of("book", book));
  }
}
