package blog;

import io.charchub.http.Http404;
import io.charchub.i18n.Dates;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A month of the archive: {@code /archive/1404/3/} is Khordad, {@code /archive/2025/5/} is May. A
 * year up to 1699 is a Jalali one, as where a day is typed; nobody wrote a blog before.
 */
record ArchiveMonth(int year, int month) {
  private static final int LAST_JALALI_YEAR = 1699;
  private static final int LAST_YEAR = 9999;

  /** Refuses a month that is none. */
  ArchiveMonth {
    if (year < 1 || year > LAST_YEAR || month < 1 || month > 12) {
      throw new Http404("There is no such month");
    }
  }

  /**
   * The month in which readers of the active language would look for what happened at {@code at}.
   */
  static ArchiveMonth of(Instant at) {
    LocalDate day = TimeZones.local(at).toLocalDate();
    if (Languages.isJalali()) {
      JalaliDate jalali = JalaliDate.of(day);
      return new ArchiveMonth(jalali.year(), jalali.month());
    }
    return new ArchiveMonth(day.getYear(), day.getMonthValue());
  }

  private boolean isJalali() {
    return year <= LAST_JALALI_YEAR;
  }

  LocalDate firstDay() {
    return isJalali() ? new JalaliDate(year, month, 1).toLocalDate() : LocalDate.of(year, month, 1);
  }

  /** The first day of the month after it. */
  LocalDate end() {
    return isJalali()
        ? firstDay().plusDays(new JalaliDate(year, month, 1).lengthOfMonth())
        : firstDay().plusMonths(1);
  }

  /** Its name in its own calendar and the active language. */
  String name() {
    String calendar = isJalali() ? "persian" : "gregory";
    Locale own =
        new Locale.Builder()
            .setLocale(Languages.current())
            .setUnicodeLocaleKeyword("ca", calendar)
            .build();
    try (Scope scope = Languages.use(own)) {
      return Dates.format(firstDay(), "year month");
    }
  }
}
