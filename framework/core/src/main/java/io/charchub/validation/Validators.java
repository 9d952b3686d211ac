package io.charchub.validation;

import io.charchub.i18n.Translatable;
import io.charchub.text.Slugs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The validators that ship, with Django's codes and meaning.
 *
 * <pre>
 * Validators.maxLength(200).validate(title);
 * Validators.email().validate(address);
 * </pre>
 *
 * <p>Two made with the same values are equal. Each reads its value at most a few times from start
 * to end and refuses one that is longer than anything it could accept, so that no value costs more
 * than its length.
 */
public final class Validators {
  /** The longest text that {@link #regex} looks at. */
  private static final int MAX_REGEX_TEXT = 10_000;

  private static final int MAX_INTEGER_TEXT = 1_000;

  private Validators() {}

  /** At most {@code limit} letters, counted as code points. Code {@code max_length}. */
  public static Validator<String> maxLength(int limit) {
    return new MaxLength(limit);
  }

  /** At least {@code limit} letters, counted as code points. Code {@code min_length}. */
  public static Validator<String> minLength(int limit) {
    return new MinLength(limit);
  }

  /** At least {@code limit}. Code {@code min_value}. */
  public static <T extends Comparable<? super T>> Validator<T> min(T limit) {
    return new Min<>(limit);
  }

  /** At most {@code limit}. Code {@code max_value}. */
  public static <T extends Comparable<? super T>> Validator<T> max(T limit) {
    return new Max<>(limit);
  }

  /** A multiple of {@code step}. Code {@code step_size}. */
  public static Validator<Number> stepValue(Number step) {
    return stepValue(step, 0);
  }

  /**
   * {@code offset} or a multiple of {@code step} away from it. Code {@code step_size}.
   *
   * @throws IllegalArgumentException when {@code step} is not above nought
   */
  public static Validator<Number> stepValue(Number step, Number offset) {
    BigDecimal exact = Decimals.of(step);
    if (exact.signum() <= 0) {
      throw new IllegalArgumentException("a step must be above 0, not " + step);
    }
    return new Step(exact, Decimals.of(offset));
  }

  /** A text in which {@code pattern} is found somewhere. Code {@code invalid}. */
  public static Validator<String> regex(String pattern) {
    return regex(Pattern.compile(pattern), "validation.invalid", "invalid", false);
  }

  /**
   * A text in which {@code pattern} is found somewhere, or with {@code inverse} nowhere. A text of
   * more than 10,000 letters is refused without a look, but a pattern that tries again and again
   * ({@code (a+)+b}) is slow before that: write it without nested repetition.
   */
  public static Validator<String> regex(
      Pattern pattern, @Translatable String message, String code, boolean inverse) {
    return new Regex(pattern.pattern(), pattern.flags(), inverse, message, code, pattern);
  }

  /** ASCII letters, digits, underscores and hyphens, at least one. Code {@code invalid}. */
  public static Validator<String> slug() {
    return new Slug(false);
  }

  /**
   * Letters and digits of every script, underscores and hyphens, at least one. Code {@code
   * invalid}.
   */
  public static Validator<String> unicodeSlug() {
    return new Slug(true);
  }

  /**
   * An e-mail address, or a name at {@code localhost}, of at most 320 letters. Code {@code
   * invalid}.
   */
  public static Validator<String> email() {
    return email(Set.of("localhost"));
  }

  /**
   * An e-mail address; {@code allowedHosts} are accepted although they are no domains. Code {@code
   * invalid}.
   */
  public static Validator<String> email(Set<String> allowedHosts) {
    return new Email(Set.copyOf(allowedHosts));
  }

  /**
   * A URL with the scheme http, https, ftp or ftps, of at most 2048 letters. Code {@code invalid}.
   */
  public static Validator<String> url() {
    return url(Set.of("http", "https", "ftp", "ftps"));
  }

  /** A URL with one of {@code schemes}, which are written in lower case. Code {@code invalid}. */
  public static Validator<String> url(Set<String> schemes) {
    return new Url(Set.copyOf(schemes));
  }

  /** An IPv4 address. Code {@code invalid}. */
  public static Validator<String> ipv4() {
    return new Ip(true, false);
  }

  /** An IPv6 address. Code {@code invalid}. */
  public static Validator<String> ipv6() {
    return new Ip(false, true);
  }

  /** An IPv4 or an IPv6 address. Code {@code invalid}. */
  public static Validator<String> ip() {
    return new Ip(true, true);
  }

  /** A whole number in ASCII digits, with a minus sign or none. Code {@code invalid}. */
  public static Validator<String> integer() {
    return new IntegerText();
  }

  /**
   * Whole numbers in ASCII digits with commas between, no blanks, at least one, none with a sign.
   * Code {@code invalid}. Django's {@code validate_comma_separated_integer_list}.
   */
  public static Validator<String> integerList() {
    return integerList(',', false);
  }

  /**
   * Whole numbers in ASCII digits with {@code separator} between, no blanks, at least one. Code
   * {@code invalid}. Django's {@code int_list_validator}.
   *
   * @param negative whether they may have a minus sign
   */
  public static Validator<String> integerList(char separator, boolean negative) {
    return new IntegerListText(separator, negative);
  }

  /**
   * A decimal that fits into a column of {@code maxDigits} digits, {@code decimalPlaces} of them
   * after the point. Codes {@code max_digits}, {@code max_decimal_places}, {@code
   * max_whole_digits}.
   */
  public static Validator<BigDecimal> decimal(int maxDigits, int decimalPlaces) {
    return new Decimals(maxDigits, decimalPlaces);
  }

  /**
   * A text without the letter U+0000, which databases refuse. Code {@code
   * null_characters_not_allowed}.
   */
  public static Validator<String> prohibitNullCharacters() {
    return new NoNullCharacters();
  }

  /**
   * The name of a file with one of {@code allowed} as its ending, letter case aside. Code {@code
   * invalid_extension}.
   */
  public static Validator<String> fileExtension(List<String> allowed) {
    Set<String> lower = new TreeSet<>();
    allowed.forEach(extension -> lower.add(extension.toLowerCase(Locale.ROOT)));
    return new FileExtension(lower);
  }

  private static int letters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void demand(
      boolean valid, @Translatable String message, String code, Map<String, ?> params) {
    if (!valid) {
      throw ValidationException.of(message, code, params);
    }
  }

  private static void demand(boolean valid, @Translatable String message) {
    demand(valid, message, "invalid", Map.of());
  }

  private record MaxLength(int limit) implements Validator<String> {
    @Override
    public void validate(String value) {
      int length = letters(value);
      demand(
          length <= limit,
          "validation.maxLength",
          "max_length",
          Map.of("limit", limit, "length", length));
    }
  }

  private record MinLength(int limit) implements Validator<String> {
    @Override
    public void validate(String value) {
      int length = letters(value);
      demand(
          length >= limit,
          "validation.minLength",
          "min_length",
          Map.of("limit", limit, "length", length));
    }
  }

  private record Min<T extends Comparable<? super T>>(T limit) implements Validator<T> {
    @Override
    public void validate(T value) {
      demand(value.compareTo(limit) >= 0, "validation.min", "min_value", Map.of("limit", limit));
    }
  }

  private record Max<T extends Comparable<? super T>>(T limit) implements Validator<T> {
    @Override
    public void validate(T value) {
      demand(value.compareTo(limit) <= 0, "validation.max", "max_value", Map.of("limit", limit));
    }
  }

  private record Step(BigDecimal step, BigDecimal offset) implements Validator<Number> {
    @Override
    public void validate(Number value) {
      demand(
          Decimals.isMultiple(value, step, offset),
          "validation.step",
          "step_size",
          Map.of("step", step, "offset", offset));
    }
  }

  /** A {@code Pattern} has no equality of its own, so that its text and flags stand for it. */
  private record Regex(
      String text,
      int flags,
      boolean inverse,
      @Translatable String message,
      String code,
      Pattern pattern)
      implements Validator<String> {
    @Override
    public void validate(String value) {
      boolean valid = value.length() <= MAX_REGEX_TEXT && pattern.matcher(value).find() != inverse;
      demand(valid, message, code, Map.of());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Regex regex
          && text.equals(regex.text)
          && flags == regex.flags
          && inverse == regex.inverse
          && message.equals(regex.message)
          && code.equals(regex.code);
    }

    @Override
    public int hashCode() {
      return text.hashCode() + flags;
    }
  }

  private record Slug(boolean unicode) implements Validator<String> {
    @Override
    public void validate(String value) {
      demand(Slugs.isSlug(value, unicode), unicode ? "validation.unicodeSlug" : "validation.slug");
    }
  }

  private record Email(Set<String> allowedHosts) implements Validator<String> {
    @Override
    public void validate(String value) {
      demand(EmailSyntax.isValid(value, allowedHosts), "validation.email");
    }
  }

  private record Url(Set<String> schemes) implements Validator<String> {
    @Override
    public void validate(String value) {
      demand(UrlSyntax.isValid(value, schemes), "validation.url");
    }
  }

  private record Ip(boolean v4, boolean v6) implements Validator<String> {
    @Override
    public void validate(String value) {
      boolean valid = (v4 && IpSyntax.isV4(value)) || (v6 && IpSyntax.isV6(value));
      demand(valid, v4 && v6 ? "validation.ip" : v4 ? "validation.ipv4" : "validation.ipv6");
    }
  }

  private record IntegerText() implements Validator<String> {
    @Override
    public void validate(String value) {
      demand(value.length() <= MAX_INTEGER_TEXT && isInteger(value, true), "validation.integer");
    }
  }

  private static boolean isInteger(String text, boolean negative) {
    int start = negative && text.startsWith("-") ? 1 : 0;
    boolean valid = text.length() > start;
    for (int i = start; valid && i < text.length(); i++) {
      valid = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return valid;
  }

  private record IntegerListText(char separator, boolean negative) implements Validator<String> {
    @Override
    public void validate(String value) {
      boolean valid = value.length() <= MAX_REGEX_TEXT;
      int start = 0;
      while (valid && start <= value.length()) {
        int next = value.indexOf(separator, start);
        int end = next < 0 ? value.length() : next;
        valid = isInteger(value.substring(start, end), negative);
        start = end + 1;
      }
      demand(
          valid,
          "validation.integerList",
          "invalid",
          Map.of("separator", String.valueOf(separator)));
    }
  }

  private record NoNullCharacters() implements Validator<String> {
    @Override
    public void validate(String value) {
      demand(
          value.indexOf('\0') < 0,
          "validation.nullCharacters",
          "null_characters_not_allowed",
          Map.of());
    }
  }

  private record FileExtension(Set<String> allowed) implements Validator<String> {
    @Override
    public void validate(String value) {
      String name = value.substring(value.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
      demand(
          allowed.contains(extension),
          "validation.fileExtension",
          "invalid_extension",
          Map.of("extension", extension, "allowed", String.join(", ", allowed)));
    }
  }
}
