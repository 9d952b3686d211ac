package io.charchub.i18n;

import io.charchub.text.Digits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for people, in the digits and with the separators of the active language, and back.
 *
 * <pre>
 * Numbers.grouped(1234567.5)    // 1,234,567.5  or  ۱٬۲۳۴٬۵۶۷٫۵
 * Numbers.format(2026)          // 2026         or  ۲۰۲۶
 * Numbers.parse("۱٬۲۳۴٫۵")      // 1234.5, in Persian
 * </pre>
 */
public final class Numbers {
  /**
   * A number with more digits than this is written with an exponent, so that 1E999999999 costs no
   * memory.
   */
  private static final int MAX_DIGITS = 200;

  private static final int MAX_LENGTH = 100;

  private Numbers() {}

  /** {@code number} with all its decimals and no grouping. */
  public static String format(Number number) {
    return write(number, -1, false);
  }

  /**
   * {@code number} rounded half up to {@code decimals}, padded with noughts, and no grouping.
   *
   * @param decimals 0 to 100
   */
  public static String format(Number number, int decimals) {
    return write(number, decimals, false);
  }

  /** {@code number} with all its decimals, its whole part in groups of three. */
  public static String grouped(Number number) {
    return write(number, -1, true);
  }

  /**
   * {@code number} rounded half up to {@code decimals} (0 to 100), its whole part in groups of
   * three.
   */
  public static String grouped(Number number, int decimals) {
    return write(number, decimals, true);
  }

  /** What parts the fraction from the whole number in the active language. */
  public static char decimalSeparator() {
    return LanguageProfile.current().decimalSeparator();
  }

  /** What parts the groups of three digits in the active language. */
  public static char groupingSeparator() {
    return LanguageProfile.current().groupingSeparator();
  }

  /**
   * A size in bytes in the largest unit that fits, of 1024 each: "117.7 MB", with a no-break space
   * between. Django's {@code filesizeformat}.
   */
  public static String fileSize(long bytes) {
    if (bytes < 0) {
      return "-" + fileSize(bytes == Long.MIN_VALUE ? Long.MAX_VALUE : -bytes);
    }
    if (bytes < 1024) {
      return Translations.framework().tr("size.bytes", bytes);
    }
    int unit = Math.min(5, (63 - Long.numberOfLeadingZeros(bytes)) / 10);
    double count = bytes / Math.pow(1024, unit);
    return Translations.framework().tr("size." + "KMGTP".charAt(unit - 1) + "B", format(count, 1));
  }

  /**
   * The number a person typed, in any digits, with the decimal separator of the active language or
   * a point, and with its grouping where that is in threes. Empty for anything else, an exponent
   * beyond 200, or more than 100 letters.
   */
  public static Optional<BigDecimal> parse(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = plain(Digits.toAscii(typed.strip()), LanguageProfile.current());
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (!isNumber(exponent < 0 ? text : text.substring(0, exponent), true)
        || (exponent >= 0 && !isSmallExponent(text.substring(exponent + 1)))) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /**
   * The whole number a person typed, as {@link #parse} reads it; empty when it has a fraction or
   * does not fit into 64 bits.
   */
  public static OptionalLong parseLong(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    String text = plain(Digits.toAscii(typed.strip()), LanguageProfile.current());
    if (!isNumber(text, false)) {
      return OptionalLong.empty();
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < 64 ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
  }

  private static String write(Number number, int decimals, boolean grouped) {
    LanguageProfile language = LanguageProfile.current();
    BigDecimal value = decimal(number);
    if (value == null) {
      return number.toString();
    }
    if (Math.abs((long) value.precision() - value.scale()) > MAX_DIGITS
        || value.scale() > MAX_DIGITS) {
      return language.digits().write(value.round(new java.math.MathContext(MAX_DIGITS)).toString());
    }
    String plain =
        (decimals < 0 ? value : value.setScale(decimals, RoundingMode.HALF_UP)).toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder text = new StringBuilder(plain.length() + 8);
    text.append(grouped ? groups(whole, language.groupingSeparator()) : whole);
    if (dot >= 0) {
      text.append(language.decimalSeparator()).append(plain, dot + 1, plain.length());
    }
    return language.digits().write(text.toString());
  }

  /** Null for what is no number: NaN and the infinities. */
  private static @Nullable BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return null;
      }
      BigDecimal exact = new BigDecimal(number.toString());
      return exact.scale() == 1 && exact.unscaledValue().mod(BigInteger.TEN).signum() == 0
          ? exact.setScale(0, RoundingMode.UNNECESSARY)
          : exact;
    }
    return BigDecimal.valueOf(number.longValue());
  }

  private static String groups(String whole, char separator) {
    int start = whole.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > start; i -= 3) {
      text.insert(i, separator);
    }
    return text.toString();
  }

  /** Without grouping, where it is regular, and with a point for the decimal separator. */
  private static String plain(String text, LanguageProfile language) {
    int point = decimalPoint(text, language);
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : "." + text.substring(point + 1);
    return ungroup(ungroup(whole, '٬'), language.groupingSeparator()) + fraction;
  }

  /**
   * Where the fraction starts, or -1. A point is taken for one unless the language groups with
   * points and these do.
   */
  private static int decimalPoint(String text, LanguageProfile language) {
    int separator = Math.max(text.indexOf(language.decimalSeparator()), text.indexOf('٫'));
    if (separator >= 0) {
      return separator;
    }
    boolean groups = language.groupingSeparator() == '.' && !ungroup(text, '.').equals(text);
    return groups ? -1 : text.lastIndexOf('.');
  }

  /**
   * A whole number without its separators, or the text as it is when they do not stand in threes.
   */
  private static String ungroup(String whole, char separator) {
    String[] groups = whole.split(Pattern.quote(String.valueOf(separator)), -1);
    boolean signed = groups[0].startsWith("-") || groups[0].startsWith("+");
    int first = groups[0].length() - (signed ? 1 : 0);
    boolean regular = first >= 1 && first <= 3;
    for (int i = 1; i < groups.length; i++) {
      regular &= groups[i].length() == 3;
    }
    return regular ? String.join("", groups) : whole;
  }

  private static boolean isNumber(String text, boolean withFraction) {
    int digits = 0;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= '0' && letter <= '9') {
        digits++;
      } else if (letter == '.' && withFraction && !point) {
        point = true;
      } else if (i > 0 || (letter != '-' && letter != '+')) {
        return false;
      }
    }
    return digits > 0;
  }

  private static boolean isSmallExponent(String text) {
    if (text.length() > 4 || !isNumber(text, false)) {
      return false;
    }
    return Math.abs(Integer.parseInt(text)) <= MAX_DIGITS;
  }
}
