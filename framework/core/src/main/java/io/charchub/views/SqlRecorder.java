package io.charchub.views;

import io.charchub.db.QueryLog;
import io.charchub.db.Sql;
import io.charchub.http.AttributeKey;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

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
   * none where nothing recorded. Texts among the values are stars where a table or column has the
   * name of a secret.
   */
  public static List<String> statements(Request request) {
    return request
        .attribute(KEY)
        .map(recording -> recording.queries().stream().map(SqlRecorder::line).toList())
        .orElse(List.of());
  }

  private static String line(QueryLog.Entry entry) {
    Sql sql = entry.sql();
    return String.format(
        Locale.ROOT, "%.1f ms  %s", entry.nanos() / 1e6, namesSecret(sql) ? masked(sql) : sql);
  }

  /** Whether a table or a column of a statement has the name of a secret. */
  private static boolean namesSecret(Sql sql) {
    return NAME.matcher(sql.text()).results().anyMatch(name -> Secrets.isSecretName(name.group(1)));
  }

  /**
   * The statement without the texts that went with it: which of them is the secret, nobody knows.
   */
  private static Sql masked(Sql sql) {
    return Sql.of(
        sql.text(),
        sql.params().stream()
            .map(value -> value instanceof CharSequence ? Secrets.MASK : value)
            .toArray());
  }
}
