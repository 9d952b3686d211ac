package io.charchub.db;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * {@code value REGEXP pattern}: whether the pattern is found in the value. A pattern may come from
 * outside and take time that grows without bound, so the work on one value is limited, and counted
 * by the characters looked at.
 */
final class SqliteRegexp {
  private static final int LONGEST_PATTERN = 1000;

  /** Characters looked at for each value, beyond twenty for each of its own. */
  private static final int WORK = 100_000;

  private @Nullable String text;
  private @Nullable Pattern pattern;

  boolean matches(String regex, String value) throws SQLException {
    try {
      return compiled(regex).matcher(new Counted(value)).find();
    } catch (PatternSyntaxException e) {
      throw new SQLException("not a regular expression: " + e.getDescription());
    } catch (TooMuchWork | StackOverflowError e) {
      throw new SQLException("the regular expression takes too much work");
    }
  }

  private Pattern compiled(String regex) throws SQLException {
    Pattern known = pattern;
    if (known != null && regex.equals(text)) {
      return known;
    }
    if (regex.length() > LONGEST_PATTERN) {
      throw new SQLException("the regular expression is longer than " + LONGEST_PATTERN);
    }
    Pattern fresh = Pattern.compile(regex, Pattern.UNICODE_CASE);
    text = regex;
    pattern = fresh;
    return fresh;
  }

  /**
   * The signal that the work was too much; it carries no stack trace, which would be work itself.
   */
  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchWork() {
      super("", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long left;

    Counted(String text) {
      this.text = text;
      this.left = WORK + 20L * text.length();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooMuchWork();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
