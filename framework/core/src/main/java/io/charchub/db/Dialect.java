package io.charchub.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one database product: quoting, binding, reading, and which features it has.
 */
public interface Dialect {

  /** {@code sqlite}, {@code postgresql} or {@code mariadb}. */
  String name();

  /** Appends the identifier, quoted. */
  void quote(StringBuilder sql, Identifier identifier);

  /** The identifier, quoted. */
  default String quote(String name) {
    StringBuilder sql = new StringBuilder(name.length() + 2);
    quote(sql, new Identifier(name));
    return sql.toString();
  }

  /**
   * Binds one value in the database's storage form. Knows null, String, Boolean, Integer, Long,
   * Short, Double, Float, BigDecimal, BigInteger, LocalDate, LocalTime, LocalDateTime, Instant,
   * Duration, UUID, byte[].
   *
   * @param index from 1, as JDBC counts
   * @throws IllegalArgumentException for any other kind
   */
  void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;

  /** A reader over the result, following it as it moves. */
  Row row(ResultSet result);

  /**
   * The value as it is written into SQL where no mark may stand, such as in the condition of a
   * check or of a partial index, and in statements printed for people. Takes what {@link #bind}
   * takes.
   *
   * @throws IllegalArgumentException for any other kind
   */
  String literal(@Nullable Object value);

  /**
   * How many marks the statement has; -1 where the driver itself refuses a wrong number of values.
   */
  default int parameterCount(PreparedStatement statement) throws SQLException {
    return -1;
  }

  /** The longest name of a table, column, index or constraint. */
  int maxNameLength();

  /** The most marks that one statement may have. */
  int maxParameters();
}
