package lending;

import io.charchub.forms.CharField;
import io.charchub.forms.Form;
import java.util.Objects;

/** What somebody types who looks for a book. */
final class SearchForm extends Form {
  private final CharField words =
      add("q", new CharField().required(false).maxLength(100).label("Title or author"));

  String words() {
    return Objects.requireNonNullElse(words.value(), "");
  }
}
