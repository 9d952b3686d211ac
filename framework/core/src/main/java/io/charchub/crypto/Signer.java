package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Signs texts, so that they can be given to somebody and, when they come back, be known not to have
 * been changed.
 *
 * <pre>
 * Signer signer = Signer.of(secrets, "unsubscribe");
 * String link = signer.sign("42");        // 42:mFRx…
 * signer.unsign(link);                    // 42
 * </pre>
 *
 * <p>The form is Django's: the value, ":", and the HMAC-SHA256 in base64url without padding. The
 * value can be read by everyone. Values signed for one purpose are refused for any other.
 * Immutable.
 */
public final class Signer {
  private static final char SEPARATOR = ':';

  /** The salt that Django signs with where none is named. */
  private static final String DJANGO_SALT = "django.core.signing.Signer";

  private final List<byte[]> keys;

  private Signer(List<byte[]> keys) {
    this.keys = keys;
  }

  /** A signer for {@code purpose}, a name that no other use of signing has. */
  public static Signer of(SecretKeys secrets, String purpose) {
    return new Signer(secrets.keys(32, "signer", purpose));
  }

  /**
   * A signer whose signatures are the same as those of Django's {@code Signer} with this secret and
   * salt, to read what a Django project signed. Django joins salt and secret without a separator,
   * so that some pairs of salts meet: sign new values with {@link #of}.
   */
  public static Signer likeDjango(SecretKeys secrets, String salt) {
    List<byte[]> keys = new ArrayList<>();
    for (String secret : secrets.secrets()) {
      keys.add(Hmac.digest((salt + "signer" + secret).getBytes(StandardCharsets.UTF_8)));
    }
    return new Signer(List.copyOf(keys));
  }

  /** {@link #likeDjango(SecretKeys, String)} with the salt of Django's own default. */
  public static Signer likeDjango(SecretKeys secrets) {
    return likeDjango(secrets, DJANGO_SALT);
  }

  /** {@code value}, ":" and its signature. */
  public String sign(String value) {
    return value + SEPARATOR + signature(keys.get(0), value);
  }

  /**
   * The value of {@code signed}, which {@link #sign} made with the secret in force or one of its
   * fallbacks.
   *
   * @throws BadSignatureException {@code crypto.E001} when it did not
   */
  public String unsign(String signed) {
    int separator = signed.lastIndexOf(SEPARATOR);
    if (separator < 0) {
      throw BadSignatureException.of("the value has no signature");
    }
    String value = signed.substring(0, separator);
    String given = signed.substring(separator + 1);
    boolean valid = false;
    for (byte[] key : keys) {
      valid |= ConstantTime.equal(given, signature(key, value));
    }
    if (!valid) {
      throw BadSignatureException.of("it belongs to another value, purpose or key");
    }
    return value;
  }

  /**
   * Signs data, such as JSON in UTF-8, as a text that may stand in a URL: Django's {@code
   * Signer.sign_object}, for data that is JSON. With the time: {@link TimestampSigner#signData}.
   *
   * @param compress whether to pack it where that makes it shorter
   */
  public String signData(byte[] data, boolean compress) {
    return sign(SignedData.write(data, compress));
  }

  /**
   * The data that {@link #signData} signed.
   *
   * @throws BadSignatureException {@code crypto.E001} when it did not, or when the data unpacks to
   *     more than 1 MB
   */
  public byte[] unsignData(String signed) {
    return SignedData.read(unsign(signed));
  }

  private static String signature(byte[] key, String value) {
    byte[] hmac = Hmac.sha256(key, value.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
  }
}
