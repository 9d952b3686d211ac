package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.DurationField;
import io.charchub.db.fields.UuidField;
import io.charchub.validation.ValidationException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Values of columns whose form in data can be chosen. */
final class OtherForms {
  private OtherForms() {}

  static Kind<Duration> duration(Kinds.Length shown) {
    Kind<Duration> iso = Kinds.of(new DurationField());
    return shown == Kinds.Length.ISO
        ? iso
        : Kinds.shownAs(iso, Map.of("type", "string"), OtherForms::clock);
  }

  /** {@code [days ]hours:minutes:seconds[.fraction]}; of a negative one the days are negative. */
  private static String clock(Duration value) {
    long days = Math.floorDiv(value.getSeconds(), 86_400L);
    long rest = Math.floorMod(value.getSeconds(), 86_400L);
    String time =
        String.format(
            java.util.Locale.ROOT, "%02d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
    long micros = value.getNano() / 1_000;
    String fraction = micros == 0 ? "" : String.format(java.util.Locale.ROOT, ".%06d", micros);
    return (days == 0 ? "" : days + " ") + time + fraction;
  }

  static Kind<UUID> uuid(Kinds.Hex shown) {
    Kind<UUID> texts = Kinds.of(new UuidField());
    return new Kind<>() {
      @Override
      public Object toData(UUID value) {
        return switch (shown) {
          case VERBOSE -> value.toString();
          case DIGITS -> value.toString().replace("-", "");
          case URN -> "urn:uuid:" + value;
          case NUMBER -> number(value);
        };
      }

      @Override
      public @org.jspecify.annotations.Nullable UUID toJava(Object raw) {
        return raw instanceof Long || raw instanceof BigInteger
            ? ofNumber(new BigInteger(raw.toString()))
            : texts.toJava(raw);
      }

      @Override
      public Map<String, Object> schema() {
        return switch (shown) {
          case VERBOSE -> texts.schema();
          case DIGITS -> Map.of("type", "string", "pattern", "^[0-9a-f]{32}$");
          case URN -> Map.of("type", "string", "format", "uri");
          case NUMBER -> Map.of("type", "integer", "minimum", 0);
        };
      }
    };
  }

  private static BigInteger number(UUID value) {
    return new BigInteger(value.toString().replace("-", ""), 16);
  }

  private static UUID ofNumber(BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > 128) {
      throw ValidationException.of(
          "validation.uuid", "invalid", Map.of("value", Conversion.shown(number)));
    }
    byte[] bytes = new byte[16];
    byte[] given = number.toByteArray();
    for (int i = 1; i <= Math.min(16, given.length); i++) {
      bytes[16 - i] = given[given.length - i];
    }
    String hex = HexFormat.of().formatHex(bytes);
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }
}
