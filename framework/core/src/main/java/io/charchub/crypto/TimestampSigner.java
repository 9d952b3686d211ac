package io.charchub.crypto;

import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.time.Instant;
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

  /** The salt that Django signs with where none is named. */
  private static final String DJANGO_SALT = "django.core.signing.TimestampSigner";

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
    return signer.sign(value + SEPARATOR + Base62.encode(TimeZones.now().getEpochSecond()));
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
    Instant made = Instant.ofEpochSecond(Base62.decode(timed.substring(separator + 1)));
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
    return sign(SignedData.write(data, compress));
  }

  /**
   * The data that {@link #signData} signed.
   *
   * @param maxAge how old it may be; null for any age
   * @throws BadSignatureException as {@link #unsign(String, Duration)}, or when the data unpacks to
   *     more than 1 MB
   */
  public byte[] unsignData(String signed, @Nullable Duration maxAge) {
    return SignedData.read(unsign(signed, maxAge));
  }
}
