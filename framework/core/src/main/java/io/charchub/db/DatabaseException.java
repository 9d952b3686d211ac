package io.charchub.db;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database refused or failed (Django's {@code DatabaseError}). The message tells the
 * statement's text and never its values, so that it can be logged; {@link #sql()} has both.
 */
public class DatabaseException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Sql sql;

  /** A problem that no statement caused. */
  public DatabaseException(Problem problem) {
    this(problem, null, null);
  }

  /** A problem with the statement that met it and the driver's exception, where there are such. */
  public DatabaseException(Problem problem, @Nullable Sql sql, @Nullable Throwable cause) {
    super(problem, cause);
    this.sql = sql;
  }

  /** The statement with its values, which may be secret: for a page that only a developer sees. */
  public final Optional<Sql> sql() {
    return Optional.ofNullable(sql);
  }
}
