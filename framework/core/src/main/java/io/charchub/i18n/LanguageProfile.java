package io.charchub.i18n;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import io.charchub.text.Digits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a language needs for dates and numbers, gathered once: names, patterns, separators. English
 * and Persian have theirs written here; every other language takes them from CLDR, by ICU.
 */
final class LanguageProfile {
  /**
   * Far more languages than a site has; a guard for the case that locales are made from outside
   * values.
   */
  private static final int MAX_KEPT = 300;

  private static final Map<Locale, LanguageProfile> KEPT = new ConcurrentHashMap<>();

  private static final Map<String, String> ENGLISH_PATTERNS =
      Map.of(
          "date", "N j, Y",
          "time", "P",
          "datetime", "N j, Y, P",
          "full date", "l, N j, Y",
          "full datetime", "l, N j, Y, P",
          "short date", "m/d/Y",
          "short datetime", "m/d/Y P",
          "year month", "F Y",
          "month day", "F j");

  private static final Map<String, String> PERSIAN_PATTERNS =
      Map.of(
          "date", "j F Y",
          "time", "G:i",
          "datetime", "j F Y، ساعت G:i",
          "full date", "l j F Y",
          "full datetime", "l j F Y، ساعت G:i",
          "short date", "Y/n/j",
          "short datetime", "Y/n/j،‏ G:i",
          "year month", "F Y",
          "month day", "j F");

  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> ENGLISH_SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** As the style book of the Associated Press shortens them. */
  private static final List<String> ENGLISH_PRESS_MONTHS =
      List.of(
          "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");

  private static final List<String> ENGLISH_JALALI_MONTHS =
      List.of(
          "Farvardin",
          "Ordibehesht",
          "Khordad",
          "Tir",
          "Mordad",
          "Shahrivar",
          "Mehr",
          "Aban",
          "Azar",
          "Dey",
          "Bahman",
          "Esfand");
  private static final List<String> ENGLISH_DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> ENGLISH_SHORT_DAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private static final List<String> PERSIAN_MONTHS =
      List.of(
          "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر",
          "نوامبر", "دسامبر");
  private static final List<String> PERSIAN_JALALI_MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");
  private static final List<String> PERSIAN_DAYS =
      List.of("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه");

  private final Locale locale;
  private final ULocale icu;
  private final Direction direction;
  private final boolean jalali;
  private final Digits digits;
  private final Names gregorianNames;
  private final Names jalaliNames;
  private final char decimalSeparator;
  private final char groupingSeparator;

  /** The names of months and days; {@code days} starts on Monday. */
  record Names(
      List<String> months,
      List<String> shortMonths,
      List<String> pressMonths,
      List<String> days,
      List<String> shortDays) {}

  private LanguageProfile(Locale locale) {
    this.locale = locale;
    this.icu = ULocale.forLocale(locale);
    this.direction = icu.isRightToLeft() ? Direction.RTL : Direction.LTR;
    String calendar = locale.getUnicodeLocaleType("ca");
    this.jalali = calendar == null ? isPersian() : calendar.equals("persian");
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(icu);
    this.digits = digitsOf(symbols.getZeroDigit());
    this.decimalSeparator = symbols.getDecimalSeparator();
    this.groupingSeparator = symbols.getGroupingSeparator();
    this.gregorianNames = namesOf(false);
    this.jalaliNames = namesOf(true);
  }

  static LanguageProfile current() {
    return of(Languages.current());
  }

  static LanguageProfile of(Locale locale) {
    LanguageProfile kept = KEPT.get(locale);
    if (kept == null) {
      kept = new LanguageProfile(locale);
      if (KEPT.size() < MAX_KEPT) {
        KEPT.putIfAbsent(locale, kept);
      }
    }
    return kept;
  }

  private static Digits digitsOf(char zero) {
    for (Digits digits : Digits.values()) {
      if (digits.zero() == zero) {
        return digits;
      }
    }
    return Digits.ASCII;
  }

  private Names namesOf(boolean ofJalali) {
    if (isPersian()) {
      List<String> months = ofJalali ? PERSIAN_JALALI_MONTHS : PERSIAN_MONTHS;
      return new Names(months, months, months, PERSIAN_DAYS, PERSIAN_DAYS);
    }
    if (isEnglish()) {
      return ofJalali
          ? new Names(
              ENGLISH_JALALI_MONTHS,
              ENGLISH_JALALI_MONTHS,
              ENGLISH_JALALI_MONTHS,
              ENGLISH_DAYS,
              ENGLISH_SHORT_DAYS)
          : new Names(
              ENGLISH_MONTHS,
              ENGLISH_SHORT_MONTHS,
              ENGLISH_PRESS_MONTHS,
              ENGLISH_DAYS,
              ENGLISH_SHORT_DAYS);
    }
    DateFormatSymbols symbols =
        ofJalali
            ? new DateFormatSymbols(
                Calendar.getInstance(icu.setKeywordValue("calendar", "persian")), icu)
            : new DateFormatSymbols(new GregorianCalendar(icu), icu);
    List<String> shortMonths = List.of(symbols.getShortMonths()).subList(0, 12);
    return new Names(
        List.of(symbols.getMonths()).subList(0, 12),
        shortMonths,
        shortMonths,
        fromMonday(symbols.getWeekdays()),
        fromMonday(symbols.getShortWeekdays()));
  }

  /** ICU's names have an empty first element and start on Sunday. */
  private static List<String> fromMonday(String[] names) {
    return List.of(names[2], names[3], names[4], names[5], names[6], names[7], names[1]);
  }

  Locale locale() {
    return locale;
  }

  ULocale icu() {
    return icu;
  }

  Direction direction() {
    return direction;
  }

  Digits digits() {
    return digits;
  }

  boolean isJalali() {
    return jalali;
  }

  boolean isPersian() {
    return locale.getLanguage().equals("fa");
  }

  boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }

  char decimalSeparator() {
    return decimalSeparator;
  }

  char groupingSeparator() {
    return groupingSeparator;
  }

  Names names(boolean ofJalali) {
    return ofJalali ? jalaliNames : gregorianNames;
  }

  /** The letters of a named format, or null where the language leaves them to ICU. */
  @Nullable String letters(String name) {
    if (isPersian()) {
      return PERSIAN_PATTERNS.get(name);
    }
    return isEnglish() ? ENGLISH_PATTERNS.get(name) : null;
  }

  static boolean isName(String format) {
    return ENGLISH_PATTERNS.containsKey(format);
  }

  /** "a.m.", "p.m.", "AM", "PM", "midnight" and "noon" in this language. */
  String partOfDay(String english) {
    if (isPersian()) {
      return switch (english) {
        case "a.m.", "AM" -> "صبح";
        case "p.m." -> "ب.ظ.";
        case "PM" -> "بعد از ظهر";
        case "midnight" -> "نیمه شب";
        default -> "ظهر";
      };
    }
    return english;
  }
}
