package io.charchub.crypto;

import io.charchub.i18n.TimeZones;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Signs texts and data together with the time, so that a value can be refused for its age.
 *
 * <pre>
 * TimestampSigner signer = TimestampSigner.of(secrets, "password reset");
 * String token = signer.sign("42");                    // 42:1vMkEd:9Xy…
 * signer.unsign(token, Duration.ofHours(1));           // 42
 * </pre>
 *
 * <p>The form is Django's: the value, ":", the second in base 62, ":", the signature. Immutable.
 */
public final class TimestampSigner {
  private static final char SEPARATOR = ':';
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** The salt that Django signs with where none is named. */
  private static final String DJANGO_SALT = "django.core.signing.TimestampSigner";

  /**
   * The largest data that is unpacked: a signed value is small, and its sender may be hostile with
   * an old key.
   */
  private static final int MAX_DATA = 1 << 20;

  private final Signer signer;

  private TimestampSigner(Signer signer) {
    this.signer = signer;
  }

  /** A signer for {@code purpose}, a name that no other use of signing has. */
  public static TimestampSigner of(SecretKeys secrets, String purpose) {
    return new TimestampSigner(Signer.of(secrets, "timestamp " + purpose));
  }

  /**
   * A signer whose signatures are the same as those of Django's {@code TimestampSigner} with this
   * secret and salt. Django's {@code signing.dumps} has the salt {@code django.core.signing}.
   */
  public static TimestampSigner likeDjango(SecretKeys secrets, String salt) {
    return new TimestampSigner(Signer.likeDjango(secrets, salt));
  }

  /** {@link #likeDjango(SecretKeys, String)} with the salt of Django's own default. */
  public static TimestampSigner likeDjango(SecretKeys secrets) {
    return likeDjango(secrets, DJANGO_SALT);
  }

  /** {@code value}, the time and the signature of both. */
  public String sign(String value) {
    return signer.sign(value + SEPARATOR + base62(TimeZones.now().getEpochSecond()));
  }

  /**
   * The value of {@code signed}, however old.
   *
   * @throws BadSignatureException {@code crypto.E001} when {@link #sign} did not make it
   */
  public String unsign(String signed) {
    return unsign(signed, null);
  }

  /**
   * The value of {@code signed}.
   *
   * @param maxAge how old it may be; null for any age
   * @throws BadSignatureException {@code crypto.E001} when {@link #sign} did not make it
   * @throws SignatureExpiredException {@code crypto.E002} when it is older than {@code maxAge}
   */
  public String unsign(String signed, @Nullable Duration maxAge) {
    String timed = signer.unsign(signed);
    int separator = timed.lastIndexOf(SEPARATOR);
    if (separator < 0) {
      throw BadSignatureException.of("the value has no time");
    }
    Instant made = Instant.ofEpochSecond(number(timed.substring(separator + 1)));
    Duration age = Duration.between(made, TimeZones.now());
    if (maxAge != null && age.compareTo(maxAge) > 0) {
      throw new SignatureExpiredException(age, maxAge);
    }
    return timed.substring(0, separator);
  }

  /**
   * Signs data, such as JSON in UTF-8, as a text that may stand in a URL: Django's {@code
   * signing.dumps}, for data that is JSON.
   *
   * @param compress whether to pack it where that makes it shorter
   */
  public String signData(byte[] data, boolean compress) {
    byte[] packed = compress ? deflate(data) : data;
    boolean shorter = compress && packed.length < data.length - 1;
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(shorter ? packed : data);
    return sign(shorter ? "." + text : text);
  }

  /**
   * The data that {@link #signData} signed.
   *
   * @param maxAge how old it may be; null for any age
   * @throws BadSignatureException as {@link #unsign(String, Duration)}, or when the data unpacks to
   *     more than 1 MB
   */
  public byte[] unsignData(String signed, @Nullable Duration maxAge) {
    String text = unsign(signed, maxAge);
    boolean packed = text.startsWith(".");
    try {
      byte[] data = Base64.getUrlDecoder().decode(packed ? text.substring(1) : text);
      return packed ? inflate(data) : data;
    } catch (IllegalArgumentException | DataFormatException e) {
      throw BadSignatureException.of("the data is damaged");
    }
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        data.write(buffer, 0, length);
        if (length == 0 || data.size() > MAX_DATA) {
          throw new DataFormatException("cut short or too large");
        }
      }
      return data.toByteArray();
    } finally {
      inflater.end();
    }
  }

  static String base62(long number) {
    if (number < 0) {
      return "-" + base62(-number);
    }
    StringBuilder text = new StringBuilder();
    long rest = number;
    do {
      text.append(DIGITS.charAt((int) (rest % 62)));
      rest /= 62;
    } while (rest > 0);
    return text.reverse().toString();
  }

  private static long number(String base62) {
    boolean negative = base62.startsWith("-");
    long number = 0;
    for (int i = negative ? 1 : 0; i < base62.length(); i++) {
      int digit = DIGITS.indexOf(base62.charAt(i));
      if (digit < 0 || base62.length() > 8) {
        throw BadSignatureException.of("its time is damaged");
      }
      number = number * 62 + digit;
    }
    return negative ? -number : number;
  }
}
