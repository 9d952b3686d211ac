package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.BigIntegerField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.JsonField;
import io.charchub.validation.Validators;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The kinds that come with the framework. Every field of a model is a kind already, {@link #of};
 * the others are for values that no column holds, and for columns that are to look otherwise.
 *
 * <pre>
 * as("price", Kinds.number(8, 2));                        // 12.5 in place of "12.50"
 * as("at", Kinds.instant(ZoneId.of("Asia/Tehran"), "yyyy-MM-dd HH:mm"));
 * add(Fields.value("sizes", Kinds.list(Kinds.of(new IntegerField()), 1, 20), Box::sizes, Box::setSizes));
 * </pre>
 */
public final class Kinds {
  private Kinds() {}

  /** As a field of a model holds, converts and checks its values, whatever model that is of. */
  public static <V> Kind<V> of(Field<V> field) {
    return new FieldKind<>(field, value -> FieldKind.plain(field, value), Schemas.of(field));
  }

  /**
   * Text in which {@code pattern} is found somewhere; anchor it with {@code ^} and {@code $}. DRF's
   * {@code RegexField}.
   *
   * @param maxLength the most letters
   */
  public static Kind<String> matching(int maxLength, String pattern) {
    Field<String> text = new CharField(maxLength);
    Map<String, Object> schema = new LinkedHashMap<>(Schemas.of(text));
    schema.put("pattern", pattern);
    Pattern compiled = Pattern.compile(pattern);
    return new FieldKind<>(text, value -> value, schema)
        .checked(Validators.regex(compiled, "validation.invalid", "invalid", false));
  }

  /** An address of IPv4, {@code 4}, or IPv6, {@code 6}. DRF's {@code IPAddressField(protocol)}. */
  public static Kind<String> ip(int version) {
    Map<String, Object> schema = Map.of("type", "string", "format", "ipv" + version);
    return new FieldKind<>(new io.charchub.db.fields.IpAddressField(), value -> value, schema)
        .checked(version == 4 ? Validators.ipv4() : Validators.ipv6());
  }

  /**
   * A decimal as a number of JSON and not as a text: what a client reads may differ from what is
   * stored in the sixteenth digit. DRF's {@code DecimalField(coerce_to_string=False)}.
   */
  public static Kind<BigDecimal> number(int maxDigits, int decimalPlaces) {
    DecimalField decimal = new DecimalField(maxDigits, decimalPlaces);
    return new FieldKind<>(decimal, BigDecimal::doubleValue, Map.of("type", "number"));
  }

  /**
   * A whole number of 64 bits as a text, since a client in JavaScript reads no number above 2⁵³
   * exactly. DRF's {@code BigIntegerField(coerce_to_string=True)}.
   */
  public static Kind<Long> bigInteger() {
    Map<String, Object> schema = Map.of("type", "string", "pattern", "^-?[0-9]{1,19}$");
    return new FieldKind<>(new BigIntegerField(), value -> Long.toString(value), schema);
  }

  /**
   * A point in time as a date and time of a zone, in a pattern of {@link
   * java.time.format.DateTimeFormatter}. Taken in that pattern, or in those of {@code taken}. DRF's
   * {@code DateTimeField(format, input_formats, default_timezone)}.
   */
  public static Kind<Instant> instant(ZoneId zone, String shown, String... taken) {
    return TimeKind.instants(zone, shown, taken);
  }

  /** A date in a pattern, taken in that or in those of {@code taken}. */
  public static Kind<LocalDate> date(String shown, String... taken) {
    return TimeKind.dates(shown, taken);
  }

  /** A time of day in a pattern, taken in that or in those of {@code taken}. */
  public static Kind<LocalTime> time(String shown, String... taken) {
    return TimeKind.times(shown, taken);
  }

  /** How a length of time is written. */
  public enum Length {
    /** {@code P3DT4H}, ISO 8601. */
    ISO,
    /** {@code 3 04:00:00}, Django's. */
    CLOCK
  }

  /** A length of time written like this; both forms are taken. DRF's {@code DurationField}. */
  public static Kind<Duration> duration(Length shown) {
    return OtherForms.duration(shown);
  }

  /** How a UUID is written. */
  public enum Hex {
    /** With hyphens. */
    VERBOSE,
    /** Its 32 digits. */
    DIGITS,
    /** After {@code urn:uuid:}. */
    URN,
    /** As one whole number of 128 bits. */
    NUMBER
  }

  /** A UUID written like this; all forms are taken. DRF's {@code UUIDField(format)}. */
  public static Kind<UUID> uuid(Hex shown) {
    return OtherForms.uuid(shown);
  }

  /** Any value that JSON can hold. DRF's {@code JSONField}. */
  public static Kind<Object> json() {
    return of(new JsonField());
  }

  /** One of these, written as its text. DRF's {@code ChoiceField}. */
  @SafeVarargs
  public static <V> Kind<V> choice(V... choices) {
    return new ChoiceKind<>(List.of(choices));
  }

  /**
   * Any number of these, each once, in the order of {@code choices}. DRF's {@code
   * MultipleChoiceField}.
   */
  @SafeVarargs
  public static <V> Kind<List<V>> choices(V... choices) {
    return new ChoicesKind<>(new ChoiceKind<>(List.of(choices)));
  }

  /**
   * A list of {@code item}s, errors told by place. DRF's {@code ListField}.
   *
   * @param least how many there must be
   * @param most how many there may be
   */
  public static <V> Kind<List<V>> list(Kind<V> item, int least, int most) {
    return new ListKind<>(item, least, most);
  }

  /**
   * A map of texts to {@code value}s, at most a thousand, errors told by key. DRF's {@code
   * DictField}.
   */
  public static <V> Kind<Map<String, V>> map(Kind<V> value) {
    return new MapKind<>(value);
  }

  /** As {@code kind}, shown in another form, which is described by {@code schema}. */
  public static <V> Kind<V> shownAs(
      Kind<V> kind, Map<String, Object> schema, Function<V, Object> form) {
    return new Kind<>() {
      @Override
      public Object toData(V value) {
        return form.apply(value);
      }

      @Override
      public @org.jspecify.annotations.Nullable V toJava(Object raw) {
        return kind.toJava(raw);
      }

      @Override
      public Map<String, Object> schema() {
        return schema;
      }
    };
  }
}
