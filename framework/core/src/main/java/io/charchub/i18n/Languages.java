package io.charchub.i18n;

import com.ibm.icu.util.ULocale;
import io.charchub.errors.Problem;
import io.charchub.text.Digits;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * The active language of the current thread, and what follows from it: writing direction, digits,
 * calendar.
 *
 * <pre>
 * try (Scope scope = Languages.use(Languages.parse("fa"))) {
 *   Languages.direction().attribute();   // "rtl"
 *   Dates.format(today, "date");         // ۲ آذر ۱۴۰۵
 * }
 * </pre>
 *
 * <p>Persian writes Persian digits and counts by the Jalali calendar. A locale can say otherwise
 * with the extensions of BCP 47: {@code fa-u-ca-gregory} is Persian with Gregorian dates, {@code
 * fa-u-nu-latn} Persian with ASCII digits, {@code en-u-ca-persian} English with Jalali dates. Safe
 * for use by any number of threads. Django's counterpart is {@code django.utils.translation}.
 */
public final class Languages {
  /** The longest language code that is looked at. */
  private static final int MAX_CODE = 100;

  private static final ThreadValue<Locale> ACTIVE = new ThreadValue<>();
  private static volatile Locale byDefault = Locale.ENGLISH;

  private Languages() {}

  /** The language that was activated last on this thread, or else the default. */
  public static Locale current() {
    Locale active = ACTIVE.get();
    return active == null ? byDefault : active;
  }

  /** Activates {@code language} on this thread until the scope is closed. */
  public static Scope use(Locale language) {
    return ACTIVE.use(language);
  }

  /** The language of threads that activated none. */
  public static Locale defaultLanguage() {
    return byDefault;
  }

  /** Sets the language of threads that activated none. For the composition root, once, at start. */
  public static void setDefault(Locale language) {
    byDefault = language;
  }

  /**
   * The locale of a language code: {@code fa}, {@code pt-br}, {@code zh_Hans}, {@code
   * fa-u-nu-latn}. Letter case does not count.
   *
   * @throws I18nException {@code i18n.E004} when the code is not well formed, or longer than 100
   *     characters
   */
  public static Locale parse(String code) {
    try {
      if (code.length() <= MAX_CODE) {
        Locale locale = new Locale.Builder().setLanguageTag(code.replace('_', '-')).build();
        if (!locale.getLanguage().isEmpty()) {
          return locale;
        }
      }
    } catch (IllformedLocaleException e) {
      throw new I18nException(badCode(code), e);
    }
    throw new I18nException(badCode(code));
  }

  private static Problem badCode(String code) {
    String shown = code.length() <= MAX_CODE ? code : code.substring(0, MAX_CODE) + "…";
    return Problem.of("i18n.E004", "'" + shown + "' is not a language code")
        .hint("a code such as 'en', 'fa' or 'pt-br'");
  }

  /**
   * The code of a locale as settings, URLs and the {@code lang} attribute write it, without
   * extensions: {@code pt-br}.
   */
  public static String code(Locale language) {
    return language.stripExtensions().toLanguageTag().toLowerCase(Locale.ROOT);
  }

  /** The direction in which the active language is written. */
  public static Direction direction() {
    return direction(current());
  }

  /** The direction in which {@code language} is written. */
  public static Direction direction(Locale language) {
    return LanguageProfile.of(language).direction();
  }

  /** The digits in which the active language writes numbers for people. */
  public static Digits digits() {
    return LanguageProfile.current().digits();
  }

  /** Whether the active language shows and reads dates by the Jalali calendar. */
  public static boolean isJalali() {
    return LanguageProfile.current().isJalali();
  }

  /** What {@code language} is called in itself, such as فارسی for {@code fa}. */
  public static String nativeName(Locale language) {
    ULocale icu = ULocale.forLocale(language.stripExtensions());
    return icu.getDisplayNameWithDialect(icu);
  }
}
