package io.charchub.http;

import io.charchub.crypto.BadSignatureException;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.TimestampSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cookie whose value the visitor can read but not change: signed together with its name and the
 * time. Django's {@code set_signed_cookie} and {@code get_signed_cookie}.
 *
 * <pre>{@code
 * SignedCookie seen = new SignedCookie(keys, "seen");
 * response.cookie(seen.of("2024-03-20"));
 * Optional<String> date = seen.read(request, Duration.ofDays(30));
 * }</pre>
 */
public final class SignedCookie {
  private final String name;
  private final TimestampSigner signer;

  /** The cookie of this name, signed with a key of its own that is made from {@code secrets}. */
  public SignedCookie(SecretKeys secrets, String name) {
    this.name = name;
    this.signer = TimestampSigner.of(secrets, "cookie " + name);
  }

  /**
   * The cookie with {@code value}, which may hold any text; it ends with the browser unless
   * changed.
   */
  public Cookie of(String value) {
    return Cookie.of(name, signer.signData(value.getBytes(StandardCharsets.UTF_8), false));
  }

  /**
   * The value that {@code request} brings; empty when there is none, when it was tampered with or
   * when it is too old.
   *
   * @param maxAge how old it may be; null for any age
   */
  public Optional<String> read(Request request, @Nullable Duration maxAge) {
    try {
      return request
          .cookie(name)
          .map(signed -> new String(signer.unsignData(signed, maxAge), StandardCharsets.UTF_8));
    } catch (BadSignatureException tampered) {
      return Optional.empty();
    }
  }
}
