package io.charchub.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The functions that Django gives SQLite and SQLite has not: dates in a zone, regular expressions,
 * hashes, deviations. NULL in is NULL out.
 */
final class SqliteFunctions {
  private static final int MOST_CHARACTERS = 10_000_000;

  /**
   * Letters that a match may look at: enough for a million letters, too few for an exponential
   * pattern.
   */
  private static final long MOST_STEPS = 20_000_000;

  private SqliteFunctions() {}

  /** What a function does with arguments none of which is null. */
  @FunctionalInterface
  private interface Body {
    @Nullable Object of(Arguments arguments) throws SQLException;
  }

  /** The arguments of one call, as text or number. */
  private interface Arguments {
    String text(int index) throws SQLException;

    long number(int index) throws SQLException;

    double real(int index) throws SQLException;

    boolean isNull(int index) throws SQLException;
  }

  static void addTo(Connection connection) throws SQLException {
    addMoments(connection);
    addTexts(connection);
    add(connection, "bitxor", 2, in -> in.number(0) ^ in.number(1));
    add(connection, "cot", 1, in -> 1 / Math.tan(in.real(0)));
    for (Deviation.Kind kind : Deviation.Kind.values()) {
      Function.create(connection, kind.functionName(), new Deviation(kind));
    }
  }

  private static void addMoments(Connection connection) throws SQLException {
    add(
        connection,
        "charchub_date_extract",
        2,
        in -> SqliteMoments.extract(in.text(0), in.text(1), null));
    add(
        connection,
        "charchub_time_extract",
        2,
        in -> SqliteMoments.extract(in.text(0), in.text(1), null));
    addWithZone(connection, "charchub_datetime_extract", 3, SqliteMoments::extract);
    addWithZone(connection, "charchub_date_trunc", 3, SqliteMoments::truncateDate);
    addWithZone(connection, "charchub_datetime_trunc", 3, SqliteMoments::truncate);
    addWithZone(connection, "charchub_time_trunc", 3, SqliteMoments::truncateTime);
    addWithZone(
        connection,
        "charchub_datetime_cast_date",
        2,
        (none, value, zone) -> SqliteMoments.date(value, zone));
    addWithZone(
        connection,
        "charchub_datetime_cast_time",
        2,
        (none, value, zone) -> SqliteMoments.time(value, zone));
    add(
        connection,
        "charchub_time_diff",
        2,
        in -> SqliteMoments.timeDifference(in.text(0), in.text(1)));
    add(
        connection,
        "charchub_timestamp_diff",
        2,
        in -> SqliteMoments.difference(in.text(0), in.text(1)));
    add(
        connection,
        "charchub_format_dtdelta",
        3,
        in -> SqliteMoments.combine(in.text(0), in.text(1), in.text(2)));
  }

  private static void addTexts(Connection connection) throws SQLException {
    add(connection, "regexp", 2, in -> matches(in.text(0), in.text(1)) ? 1L : 0L);
    add(connection, "reverse", 1, in -> new StringBuilder(in.text(0)).reverse().toString());
    add(connection, "repeat", 2, in -> repeated(in.text(0), in.number(1)));
    add(
        connection,
        "lpad",
        3,
        in -> padding(in.text(0), in.number(1), in.text(2)) + cut(in.text(0), in.number(1)));
    add(
        connection,
        "rpad",
        3,
        in -> cut(in.text(0), in.number(1)) + padding(in.text(0), in.number(1), in.text(2)));
    for (String name : List.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512")) {
      add(
          connection,
          name.toLowerCase(java.util.Locale.ROOT).replace("-", ""),
          1,
          in -> hash(name, in.text(0)));
    }
  }

  /** A function over kind, moment and zone, where the zone may be NULL for UTC. */
  @FunctionalInterface
  private interface InZone {
    @Nullable Object of(String kind, String value, @Nullable String zone);
  }

  private static void addWithZone(Connection connection, String name, int count, InZone body)
      throws SQLException {
    int value = count - 2;
    Function.create(
        connection,
        name,
        new Scalar(
            value + 1,
            in ->
                body.of(
                    value == 0 ? "" : in.text(0),
                    in.text(value),
                    in.isNull(value + 1) ? null : in.text(value + 1))),
        count,
        Function.FLAG_DETERMINISTIC);
  }

  private static void add(Connection connection, String name, int count, Body body)
      throws SQLException {
    Function.create(connection, name, new Scalar(count, body), count, Function.FLAG_DETERMINISTIC);
  }

  /** A function of a row; the first {@code needed} arguments must not be NULL. */
  private static final class Scalar extends Function implements Arguments {
    private final int needed;
    private final Body body;

    Scalar(int needed, Body body) {
      this.needed = needed;
      this.body = body;
    }

    @Override
    protected void xFunc() throws SQLException {
      for (int i = 0; i < needed; i++) {
        if (isNull(i)) {
          result();
          return;
        }
      }
      Object value;
      try {
        value = body.of(this);
      } catch (RuntimeException e) {
        error(String.valueOf(e.getMessage()));
        return;
      }
      if (value == null) {
        result();
      } else if (value instanceof String text) {
        result(text);
      } else if (value instanceof Double number) {
        result(number);
      } else {
        result(((Number) value).longValue());
      }
    }

    @Override
    public String text(int index) throws SQLException {
      String text = value_text(index);
      return text == null ? "" : text;
    }

    @Override
    public long number(int index) throws SQLException {
      return value_long(index);
    }

    @Override
    public double real(int index) throws SQLException {
      return value_double(index);
    }

    @Override
    public boolean isNull(int index) throws SQLException {
      return value_type(index) == 5;
    }
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern)
          .matcher(new CountedText(text, 0, text.length(), new long[1]))
          .find();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
    }
  }

  /** A text that lets itself be looked at only so often. */
  private record CountedText(String text, int start, int end, long[] steps)
      implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new IllegalArgumentException("the regular expression takes too long");
      }
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new CountedText(text, start + from, start + to, steps);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }

  private static String repeated(String text, long times) {
    if (times > 0 && text.length() * times > MOST_CHARACTERS) {
      throw new IllegalArgumentException("the text would be too long");
    }
    return text.repeat((int) Math.max(0, times));
  }

  private static String cut(String text, long length) {
    return text.substring(0, (int) Math.max(0, Math.min(length, text.length())));
  }

  private static String padding(String text, long length, String fill) {
    long missing = length - text.length();
    if (missing <= 0 || fill.isEmpty()) {
      return "";
    }
    return cut(repeated(fill, missing / fill.length() + 1), missing);
  }

  private static String hash(String algorithm, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("this JDK has no " + algorithm, e);
    }
  }

  /** Variance and standard deviation, of all and of a sample, in two passes over the values. */
  private static final class Deviation extends Function.Aggregate {
    /** Which of the four. */
    enum Kind {
      STDDEV_POP,
      STDDEV_SAMP,
      VAR_POP,
      VAR_SAMP;

      String functionName() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    private final Kind kind;
    private List<Double> values = new ArrayList<>();

    Deviation(Kind kind) {
      this.kind = kind;
    }

    @Override
    protected void xStep() throws SQLException {
      if (value_type(0) != 5) {
        values.add(value_double(0));
      }
    }

    @Override
    protected void xFinal() throws SQLException {
      int count = values.size();
      boolean sample = kind == Kind.STDDEV_SAMP || kind == Kind.VAR_SAMP;
      if (count == 0 || (sample && count == 1)) {
        result();
        return;
      }
      double mean = values.stream().mapToDouble(Double::doubleValue).sum() / count;
      double squares = values.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
      double variance = squares / (sample ? count - 1 : count);
      result(kind == Kind.VAR_POP || kind == Kind.VAR_SAMP ? variance : Math.sqrt(variance));
    }

    /** Each group of a query has values of its own. */
    @Override
    public Object clone() throws CloneNotSupportedException {
      Deviation copy = (Deviation) super.clone();
      copy.values = new ArrayList<>();
      return copy;
    }
  }
}
