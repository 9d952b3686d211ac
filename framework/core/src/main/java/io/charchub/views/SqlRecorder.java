package io.charchub.views;

import io.charchub.db.QueryLog;
import io.charchub.http.AttributeKey;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Locale;

/**
 * Records the SQL of each request, for the DEBUG page; to be put outermost, and only where a site
 * is developed.
 *
 * <pre>
 * ErrorPageOptions.debug(false).withStatements(SqlRecorder::statements)
 * </pre>
 */
public final class SqlRecorder implements Middleware {
  private static final AttributeKey<QueryLog.Recording> KEY = AttributeKey.of("views.sql");

  private final QueryLog log;

  /** Records what {@code log} is told. */
  public SqlRecorder(QueryLog log) {
    this.log = log;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    try (QueryLog.Recording recording = log.record()) {
      request.setAttribute(KEY, recording);
      return next.handle(request);
    }
  }

  /**
   * The statements that a request ran so far, in order, each with its values and the time it took;
   * none where nothing recorded.
   */
  public static List<String> statements(Request request) {
    return request
        .attribute(KEY)
        .map(recording -> recording.queries().stream().map(SqlRecorder::line).toList())
        .orElse(List.of());
  }

  private static String line(QueryLog.Entry entry) {
    return String.format(Locale.ROOT, "%.1f ms  %s", entry.nanos() / 1e6, entry.sql());
  }
}
