package io.charchub.db;

import java.sql.SQLException;
import org.sqlite.Function;

/**
 * Variance and standard deviation of the values that are not NULL, by Welford's method, which does
 * not lose digits where the values are large and close together. NULL for too few values: none, or
 * fewer than two for a sample.
 */
final class SqliteVariance extends Function.Aggregate {
  private static final int NULL_TYPE = 5;

  private final boolean sample;
  private final boolean root;

  /** The driver copies this object for each group: only primitives, which begin at zero. */
  private long count;

  private double mean;
  private double squares;

  SqliteVariance(boolean sample, boolean root) {
    this.sample = sample;
    this.root = root;
  }

  @Override
  protected void xStep() throws SQLException {
    if (value_type(0) == NULL_TYPE) {
      return;
    }
    double value = value_double(0);
    count++;
    double distance = value - mean;
    mean += distance / count;
    squares += distance * (value - mean);
  }

  @Override
  protected void xFinal() throws SQLException {
    long divisor = sample ? count - 1 : count;
    if (divisor < 1) {
      result();
      return;
    }
    double variance = squares / divisor;
    result(root ? Math.sqrt(variance) : variance);
  }
}
