package io.charchub.contrib.sessions;

import io.charchub.crypto.BadSignatureException;
import io.charchub.crypto.TimestampSigner;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.SerializationException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text form of a session's data: JSON, packed, signed, as Django writes it, so that nobody who
 * can write to the table alone can make one up.
 */
final class StoredData {
  private final TimestampSigner signer;

  StoredData(TimestampSigner signer) {
    this.signer = signer;
  }

  String encode(Map<String, Object> data) {
    return signer.signData(Json.writeBytes(data), true);
  }

  /** The data; none where the text is not ours. */
  Map<String, Object> decode(String text) {
    Map<String, Object> data = new LinkedHashMap<>();
    try {
      if (Json.read(signer.unsignData(text, null), Limits.DEFAULT) instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              if (value != null) {
                data.put(String.valueOf(name), value);
              }
            });
      }
    } catch (BadSignatureException | SerializationException e) {
      return new LinkedHashMap<>();
    }
    return data;
  }
}
