package io.charchub.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How this room answers the questions that were put to a real Django. */
public final class CryptoAnswers {
  public static final Set<String> FUNCTIONS =
      Set.of("b62_encode", "b62_decode", "pbkdf2_sha1.encode");

  private CryptoAnswers() {}

  public static @Nullable Object answer(String fn, List<@Nullable Object> in) {
    String text = String.valueOf(in.get(0));
    return switch (fn) {
      case "b62_encode" -> Base62.encode(Long.parseLong(text));
      case "b62_decode" -> Base62.decode(text);
      case "pbkdf2_sha1.encode" ->
          Pbkdf2Hasher.sha1(((Number) in.get(2)).intValue())
              .encode(text, String.valueOf(in.get(1)));
      default -> throw new IllegalArgumentException(fn);
    };
  }

  /** JSON in UTF-8, signed as Django's {@code Signer} does. */
  public static String signed(byte[] json, String key, @Nullable String salt, boolean compress) {
    SecretKeys secrets = new SecretKeys(key);
    Signer signer = salt == null ? Signer.likeDjango(secrets) : Signer.likeDjango(secrets, salt);
    String signed = signer.signData(json, compress);
    if (!new String(signer.unsignData(signed), StandardCharsets.UTF_8)
        .equals(new String(json, StandardCharsets.UTF_8))) {
      throw new IllegalStateException("read back otherwise: " + signed);
    }
    return signed;
  }
}
