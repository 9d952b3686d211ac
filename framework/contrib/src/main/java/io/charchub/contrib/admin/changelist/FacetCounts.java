package io.charchub.contrib.admin.changelist;

import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How many rows each choice of a filter has: one statement for all of them. */
final class FacetCounts {
  private FacetCounts() {}

  /** As texts, in the order of {@code values}; numbers above 10,000 are cut there. */
  static <T> List<String> of(QuerySetOf<T, ?> rows, ChoiceFilter<T> filter, List<String> values) {
    Expression[] counts = new Expression[values.size()];
    for (int i = 0; i < counts.length; i++) {
      QuerySetOf<T, ?> with = filter.with(rows, values.get(i)).orderBy();
      counts[i] = Count.rows().filter(Q.of("pk__in", with.values("pk"))).as("count" + i);
    }
    Map<String, ?> found = rows.orderBy().aggregate(counts);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      texts.add(found.get("count" + i) instanceof Number count ? text(count.longValue()) : "");
    }
    return texts;
  }

  private static String text(long count) {
    return count > Paging.MOST_COUNTED
        ? Numbers.grouped(Paging.MOST_COUNTED) + "+"
        : Numbers.grouped(count);
  }

  /** Where counting took too long. */
  static List<String> unknown(int values) {
    return Collections.nCopies(values, "?");
  }
}
