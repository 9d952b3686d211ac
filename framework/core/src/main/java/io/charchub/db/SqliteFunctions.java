package io.charchub.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The SQL functions that the ORM needs and SQLite lacks, written in Java and registered on each
 * connection (Django does the same in Python). Marked harmless, so that indexes and checks may use
 * them though the schema is not trusted, and deterministic unless random.
 *
 * <p>NULL in any argument gives NULL, unless a function says otherwise.
 */
final class SqliteFunctions {
  /** SQLITE_INNOCUOUS. */
  private static final int HARMLESS = 0x200000;

  private static final int PURE = HARMLESS | Function.FLAG_DETERMINISTIC;

  /** The longest text that a function makes, in characters. */
  private static final int LONGEST = 10_000_000;

  private SqliteFunctions() {}

  /** What a function computes from its arguments: null, a String, Long, Integer or Double. */
  @FunctionalInterface
  interface Body {
    @Nullable Object apply(SqliteFunction call) throws SQLException;
  }

  static void register(Connection connection) throws SQLException {
    SqliteDateFunctions.register(connection);
    text(connection);
    digests(connection);
    numbers(connection);
    aggregates(connection);
  }

  /**
   * Registers a function of {@code count} arguments, of which the first {@code needed} may not be
   * NULL.
   */
  static void pure(Connection connection, String name, int count, int needed, Body body)
      throws SQLException {
    Function.create(connection, name, new SqliteFunction(body, count, needed), count, PURE);
  }

  private static void pure(Connection connection, String name, int count, Body body)
      throws SQLException {
    pure(connection, name, count, count, body);
  }

  private static void text(Connection connection) throws SQLException {
    SqliteRegexp regexp = new SqliteRegexp();
    pure(connection, "regexp", 2, call -> regexp.matches(call.text(0), call.text(1)) ? 1 : 0);
    SqliteFolding folding = new SqliteFolding();
    pure(connection, "charchub_folded", 2, call -> folding.has(call.text(0), call.text(1)));
    pure(
        connection, "charchub_folded_start", 2, call -> folding.starts(call.text(0), call.text(1)));
    pure(connection, "lpad", 3, call -> pad(call, true));
    pure(connection, "rpad", 3, call -> pad(call, false));
    pure(connection, "repeat", 2, call -> repeat(call.text(0), call.integer(1)));
    pure(connection, "reverse", 1, call -> new StringBuilder(call.text(0)).reverse().toString());
  }

  private static void digests(Connection connection) throws SQLException {
    digest(connection, "md5", "MD5");
    digest(connection, "sha1", "SHA-1");
    digest(connection, "sha224", "SHA-224");
    digest(connection, "sha256", "SHA-256");
    digest(connection, "sha384", "SHA-384");
    digest(connection, "sha512", "SHA-512");
  }

  private static void numbers(Connection connection) throws SQLException {
    pure(connection, "bitxor", 2, call -> call.integer(0) ^ call.integer(1));
    pure(connection, "cot", 1, call -> 1 / Math.tan(call.real(0)));
    random(connection, "rand", call -> ThreadLocalRandom.current().nextDouble());
    random(connection, "uuidv4", call -> UUID.randomUUID().toString().replace("-", ""));
  }

  private static void random(Connection connection, String name, Body body) throws SQLException {
    Function.create(connection, name, new SqliteFunction(body, 0, 0), 0, HARMLESS);
  }

  private static void aggregates(Connection connection) throws SQLException {
    Function.create(connection, "var_pop", new SqliteVariance(false, false), 1, PURE);
    Function.create(connection, "var_samp", new SqliteVariance(true, false), 1, PURE);
    Function.create(connection, "stddev_pop", new SqliteVariance(false, true), 1, PURE);
    Function.create(connection, "stddev_samp", new SqliteVariance(true, true), 1, PURE);
    Function.create(connection, "any_value", new SqliteAnyValue(), 1, PURE);
  }

  private static void digest(Connection connection, String name, String algorithm)
      throws SQLException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
    pure(
        connection,
        name,
        1,
        call ->
            HexFormat.of().formatHex(digest.digest(call.text(0).getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * As in PostgreSQL: a text longer than the width is cut at its end; filled by whole code points.
   */
  private static @Nullable Object pad(SqliteFunction call, boolean left) throws SQLException {
    int[] text = call.text(0).codePoints().toArray();
    int[] fill = call.text(2).codePoints().toArray();
    long wanted = Math.max(0, call.integer(1));
    if (wanted <= text.length || fill.length == 0) {
      return new String(text, 0, (int) Math.min(wanted, text.length));
    }
    if (wanted > LONGEST) {
      throw new SQLException("a text of " + wanted + " characters is too long");
    }
    int missing = (int) wanted - text.length;
    StringBuilder padded = new StringBuilder((int) wanted);
    if (!left) {
      padded.append(call.text(0));
    }
    for (int i = 0; i < missing; i++) {
      padded.appendCodePoint(fill[i % fill.length]);
    }
    if (left) {
      padded.append(call.text(0));
    }
    return padded.toString();
  }

  private static String repeat(String text, long times) throws SQLException {
    if (times > 0 && !text.isEmpty() && times > LONGEST / text.length()) {
      throw new SQLException("a text repeated " + times + " times is too long");
    }
    return text.repeat((int) Math.max(0, text.isEmpty() ? 0 : times));
  }
}
