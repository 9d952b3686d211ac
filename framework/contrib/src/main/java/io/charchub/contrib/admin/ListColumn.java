package io.charchub.contrib.admin;

import io.charchub.i18n.Translatable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list that is computed for each row.
 *
 * <pre>
 * column(ListColumn.of("words", "Words", (Post post) -&gt; post.body.split(" ").length));
 * column(ListColumn.of("late", "Late", Loan::isLate).asYesNo().orderedBy("dueOn"));
 * listDisplay("title", "words", "late");
 * </pre>
 *
 * <p>What it computes is shown as text: it is escaped, unless it is {@code Markup}. Immutable.
 * Django's counterpart is {@code @admin.display}.
 *
 * @param name what {@code listDisplay} calls it
 * @param header what stands above it, to be translated
 * @param value what stands in it; null for nothing
 * @param order the fields that the list is ordered by when its header is chosen; empty for a column
 *     that nothing can be ordered by
 * @param related the foreign keys that are to be loaded with the rows, for what it reads of them
 * @param yesNo whether it is a question, answered with a word and a mark
 * @param empty what stands where there is no value; null for what the list says
 * @param <T> the model
 */
public record ListColumn<T>(
    String name,
    String header,
    Function<? super T, ? extends @Nullable Object> value,
    List<String> order,
    List<String> related,
    boolean yesNo,
    @Nullable String empty) {
  /** A column that nothing can be ordered by. */
  public static <T> ListColumn<T> of(
      String name,
      @Translatable String header,
      Function<? super T, ? extends @Nullable Object> value) {
    return new ListColumn<>(name, header, value, List.of(), List.of(), false, null);
  }

  /** The list can be ordered by it, by way of these fields; a minus before one turns it round. */
  public ListColumn<T> orderedBy(String... fields) {
    return new ListColumn<>(name, header, value, Arrays.asList(fields), related, yesNo, empty);
  }

  /** The rows that these foreign keys lead to are loaded with the list. */
  public ListColumn<T> reading(String... keys) {
    return new ListColumn<>(name, header, value, order, Arrays.asList(keys), yesNo, empty);
  }

  /** Its values are yes and no, shown as a word and a mark. */
  public ListColumn<T> asYesNo() {
    return new ListColumn<>(name, header, value, order, related, true, empty);
  }

  /** This stands where there is no value. */
  public ListColumn<T> emptyValue(@Translatable String text) {
    return new ListColumn<>(name, header, value, order, related, yesNo, text);
  }
}
