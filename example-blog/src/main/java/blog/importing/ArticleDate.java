package blog.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that Jekyll and Hugo sites are written with: {@code 2025-02-03}, {@code 2025-02-03
 * 09:15}, {@code 2025-02-03T09:15:00Z}, {@code 2025-02-03 09:15:00 +0330}.
 */
final class ArticleDate {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?",
          Pattern.CASE_INSENSITIVE);

  private ArticleDate() {}

  /**
   * The instant; a date without a time is its midnight. Empty for another form, and for a day or
   * hour that does not exist.
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    Matcher matcher = FORM.matcher(text.strip());
    if (text.length() > 60 || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      LocalTime time = LocalTime.of(number(matcher, 4), number(matcher, 5), number(matcher, 6));
      String offset = matcher.group(7);
      return Optional.of(
          LocalDateTime.of(date, time).atZone(offset == null ? zone : offset(offset)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static ZoneId offset(String written) {
    return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
  }
}
