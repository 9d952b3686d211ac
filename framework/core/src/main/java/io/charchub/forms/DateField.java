package io.charchub.forms;

import io.charchub.i18n.Dates;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.Languages;
import io.charchub.text.Digits;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, typed as ISO says or in the short form of the active language and its calendar. Django's
 * {@code DateField}.
 */
public final class DateField extends Field<LocalDate, DateField> {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
  private boolean jalali;

  /** A required day. */
  public DateField() {
    super(new Input("text"));
  }

  /**
   * Reads and shows days of the Jalali calendar in every language: {@code 1403/12/30}. A year after
   * 1700 is taken for one of the Gregorian calendar.
   */
  public DateField jalali() {
    jalali = true;
    return this;
  }

  /** Whether days are of the Jalali calendar whatever the language. */
  boolean isJalali() {
    return jalali;
  }

  @Override
  protected @Nullable LocalDate convert(Raw raw) {
    String typed = raw.text().strip();
    if (jalali && !typed.isEmpty() && typed.length() < 20) {
      Matcher parts = DAY.matcher(Digits.toAscii(typed));
      if (parts.matches() && Integer.parseInt(parts.group(1)) < 1_700) {
        return ofJalali(parts);
      }
    }
    return typed.isEmpty()
        ? null
        : Dates.parseDate(typed).orElseThrow(() -> refusal("invalid", "validation.date"));
  }

  private LocalDate ofJalali(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    if (!JalaliDate.exists(year, month, day)) {
      throw refusal("invalid", "validation.date");
    }
    return new JalaliDate(year, month, day).toLocalDate();
  }

  @Override
  protected String format(LocalDate value) {
    if (jalali) {
      JalaliDate date = JalaliDate.of(value);
      return Languages.digits()
          .write(
              String.format(Locale.ROOT, "%04d/%02d/%02d", date.year(), date.month(), date.day()));
    }
    String shown = Dates.format(value, "short date");
    return Dates.parseDate(shown).filter(value::equals).isPresent() ? shown : value.toString();
  }
}
