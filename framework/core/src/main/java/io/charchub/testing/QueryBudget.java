package io.charchub.testing;

import io.charchub.apps.Services;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a piece of code to a number of queries.
 *
 * <pre>{@code
 * QueryBudget.atMost(4, () -> client.get("/"));
 * }</pre>
 *
 * <p>Counted is what this thread asks any of the project's databases; statements about transactions
 * are not. Django's counterpart is {@code assertNumQueries}.
 */
public final class QueryBudget {
  private QueryBudget() {}

  /**
   * Runs {@code work} and gives its result.
   *
   * @throws AssertionError when it asked more often, with every statement it ran
   */
  public static <T extends @Nullable Object> T atMost(int queries, Supplier<T> work) {
    try (QueryLog.Recording recording = Services.current().get(Databases.class).log().record()) {
      T result = work.get();
      List<QueryLog.Entry> ran = recording.queries();
      if (ran.size() > queries) {
        throw new AssertionError(
            "at most "
                + queries
                + " queries were allowed, "
                + ran.size()
                + " ran:\n"
                + ran.stream().map(each -> "  " + each.sql()).collect(Collectors.joining("\n")));
      }
      return result;
    }
  }

  /** As {@link #atMost(int, Supplier)}, for work without a result. */
  public static void atMost(int queries, Runnable work) {
    QueryBudget.<@Nullable Object>atMost(
        queries,
        () -> {
          work.run();
          return null;
        });
  }
}
