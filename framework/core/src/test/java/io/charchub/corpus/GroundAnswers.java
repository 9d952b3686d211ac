package io.charchub.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.charchub.corpus.MiscCorpus.Row;
import io.charchub.crypto.CryptoAnswers;
import io.charchub.crypto.Passwords;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.crypto.ScryptCost;
import io.charchub.crypto.ScryptHasher;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.crypto.TimestampSigner;
import io.charchub.db.schema.IndexNames;
import io.charchub.db.schema.SchemaAnswers;
import io.charchub.files.FileNames;
import io.charchub.http.PercentEncoding;
import io.charchub.i18n.Dates;
import io.charchub.i18n.IsoDates;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.text.Html;
import io.charchub.text.Names;
import io.charchub.text.Slugs;
import io.charchub.text.Truncate;
import io.charchub.text.Urlize;
import io.charchub.validation.ValidationException;
import io.charchub.validation.Validator;
import io.charchub.validation.Validators;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the ground floors answer: texts, validators, dates, file names, signatures, passwords. */
final class GroundAnswers {
  private static final Passwords PASSWORDS = new Passwords(List.of(new Pbkdf2Hasher(1_000)));

  private static final Map<String, Function<Row, @Nullable Object>> FUNCTIONS = new TreeMap<>();

  static {
    FUNCTIONS.put("slugify", row -> Slugs.slugify(row.text(0), row.in().get(1).asBoolean()));
    FUNCTIONS.put("escape", row -> Html.escape(row.text(0)));
    FUNCTIONS.put("force_escape", row -> Html.escape(row.text(0)));
    FUNCTIONS.put("camel_case_to_spaces", row -> Names.verboseName(row.text(0)));
    FUNCTIONS.put("capfirst", row -> Names.capfirst(row.text(0)));
    FUNCTIONS.put("truncatechars", row -> cut(row, Truncate::chars));
    FUNCTIONS.put("truncatewords", row -> cut(row, Truncate::words));
    FUNCTIONS.put("truncatechars_html", row -> cut(row, Truncate::htmlChars));
    FUNCTIONS.put("truncatewords_html", row -> cut(row, Truncate::htmlWords));
    FUNCTIONS.put("urlize", row -> Urlize.html(row.text(0)));
    FUNCTIONS.put("urlizetrunc", row -> Urlize.html(row.text(0), row.in().get(1).asInt()));
    FUNCTIONS.put("dateformat", row -> Dates.format(time(row, 0), row.text(1)));
    FUNCTIONS.put("date_filter", GroundAnswers::dateFilter);
    FUNCTIONS.put("time_filter", GroundAnswers::timeFilter);
    FUNCTIONS.put(
        "timesince",
        row ->
            row.in().size() > 2
                ? Dates.timeSince(time(row, 0), time(row, 1), count(row, 2))
                : Dates.timeSince(time(row, 0), time(row, 1)));
    FUNCTIONS.put("timeuntil", row -> Dates.timeUntil(time(row, 0), time(row, 1)));
    FUNCTIONS.put(
        "filesizeformat", row -> Numbers.fileSize((Long) Objects.requireNonNull(row.value(0))));
    FUNCTIONS.put("number_format", GroundAnswers::numberFormat);
    FUNCTIONS.put("validate_email", row -> verdict(Validators.email(), row.text(0)));
    FUNCTIONS.put(
        "EmailValidator(allowlist)", row -> verdict(Validators.email(texts(row, 1)), row.text(0)));
    FUNCTIONS.put("URLValidator", row -> verdict(Validators.url(), row.text(0)));
    FUNCTIONS.put(
        "URLValidator(schemes)", row -> verdict(Validators.url(texts(row, 1)), row.text(0)));
    FUNCTIONS.put("validate_ipv4_address", row -> verdict(Validators.ipv4(), row.text(0)));
    FUNCTIONS.put("validate_ipv6_address", row -> verdict(Validators.ipv6(), row.text(0)));
    FUNCTIONS.put("validate_ipv46_address", row -> verdict(Validators.ip(), row.text(0)));
    FUNCTIONS.put("validate_slug", row -> verdict(Validators.slug(), row.text(0)));
    FUNCTIONS.put("validate_unicode_slug", row -> verdict(Validators.unicodeSlug(), row.text(0)));
    FUNCTIONS.put("validate_integer", row -> verdict(Validators.integer(), row.text(0)));
    FUNCTIONS.put(
        "MaxLengthValidator", row -> verdict(Validators.maxLength(count(row, 1)), row.text(0)));
    FUNCTIONS.put(
        "MinLengthValidator", row -> verdict(Validators.minLength(count(row, 1)), row.text(0)));
    FUNCTIONS.put(
        "MaxValueValidator", row -> verdict(Validators.max(decimal(row, 1)), decimal(row, 0)));
    FUNCTIONS.put(
        "MinValueValidator", row -> verdict(Validators.min(decimal(row, 1)), decimal(row, 0)));
    FUNCTIONS.put(
        "StepValueValidator",
        row -> verdict(Validators.stepValue(decimal(row, 1)), (Number) decimal(row, 0)));
    FUNCTIONS.put(
        "DecimalValidator",
        row -> verdict(Validators.decimal(count(row, 1), count(row, 2)), decimal(row, 0)));
    FUNCTIONS.put(
        "ProhibitNullCharactersValidator",
        row -> verdict(Validators.prohibitNullCharacters(), row.text(0)));
    FUNCTIONS.put(
        "FileExtensionValidator",
        row -> verdict(Validators.fileExtension(List.copyOf(texts(row, 1))), row.text(0)));
    FUNCTIONS.put("RegexValidator", GroundAnswers::regex);
    FUNCTIONS.put("sanitize_file_name", row -> FileNames.baseName(row.text(0)).orElse(null));
    FUNCTIONS.put("get_valid_filename", row -> FileNames.valid(row.text(0)));
    FUNCTIONS.put(
        "filepath_to_uri", row -> row.value(0) == null ? null : FileNames.toUrlPath(row.text(0)));
    FUNCTIONS.put("parse_date", row -> IsoDates.date(row.text(0)).orElse(null));
    FUNCTIONS.put("parse_time", row -> IsoDates.time(row.text(0)).orElse(null));
    FUNCTIONS.put(
        "parse_datetime",
        row -> IsoDates.dateTime(row.text(0)).map(GroundAnswers::utc).orElse(null));
    FUNCTIONS.put("parse_duration", row -> IsoDates.duration(row.text(0)).orElse(null));
    FUNCTIONS.put(
        "duration_string",
        row -> IsoDates.durationText((Duration) Objects.requireNonNull(row.value(0))));
    FUNCTIONS.put(
        "duration_iso_string",
        row -> IsoDates.durationIso((Duration) Objects.requireNonNull(row.value(0))));
    FUNCTIONS.put("Signer.sign", row -> signer(row).sign(row.text(0)));
    FUNCTIONS.put("Signer.unsign", row -> signer(row).unsign(row.text(0)));
    FUNCTIONS.put("TimestampSigner.sign", row -> at(row, 2, () -> timed(row, 3).sign(row.text(0))));
    FUNCTIONS.put(
        "TimestampSigner.unsign",
        row -> at(row, 2, () -> timed(row, 4).unsign(row.text(0), maxAge(row))));
    FUNCTIONS.put(
        "scrypt.encode",
        row ->
            new ScryptHasher(new ScryptCost(count(row, 2), count(row, 3), count(row, 4)))
                .encode(row.text(0), row.text(1)));
    FUNCTIONS.put(
        "signing.dumps",
        row ->
            at(
                row,
                2,
                () ->
                    objects(row, 3).signData(json(row.in().get(0)), row.in().path(4).asBoolean())));
    FUNCTIONS.put(
        "signing.loads",
        row -> at(row, 2, () -> parsed(objects(row, 4).unsignData(row.text(0), maxAge(row)))));
    FUNCTIONS.put(
        "create_index_name",
        row -> indexName(row.text(0), List.copyOf(texts(row, 1)), row.value(2)));
    FUNCTIONS.put(
        "index_auto_name", row -> IndexNames.declared(row.text(0), List.copyOf(texts(row, 1))));
    FUNCTIONS.put(
        "make_aware", row -> shown(row, () -> TimeZones.instant((LocalDateTime) time(row, 0))));
    FUNCTIONS.put("localtime", row -> shown(row, () -> (Instant) time(row, 0)));
    FUNCTIONS.put(
        "validate_comma_separated_integer_list",
        row -> verdict(Validators.integerList(), row.text(0)));
    FUNCTIONS.put("get_format", GroundAnswers::format);
    FUNCTIONS.put(
        "names_digest",
        row -> SchemaAnswers.digest(List.copyOf(texts(row, 0)), row.in().get(1).asInt()));
    FUNCTIONS.put(
        "Signer.sign_object",
        row ->
            CryptoAnswers.signed(
                json(row.in().get(0)),
                row.text(1),
                (String) row.value(2),
                row.in().path(3).asBoolean()));
    FUNCTIONS.put("escape_uri_path", row -> PercentEncoding.encodePath(row.text(0)));
    FUNCTIONS.put("iriencode", row -> PercentEncoding.encodeIri(row.text(0)));
    FUNCTIONS.put(
        "pbkdf2_sha256.encode",
        row -> new Pbkdf2Hasher(count(row, 2)).encode(row.text(0), row.text(1)));
    FUNCTIONS.put("check_password", row -> PASSWORDS.check(row.text(0), row.text(1)));
    FUNCTIONS.put("is_password_usable", row -> Passwords.isUsable((String) row.value(0)));
  }

  /** JSON as Python writes it for a signature: ASCII, with small hexadecimal digits. */
  private static final JsonMapper PYTHONS =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private GroundAnswers() {}

  static Map<String, Function<Row, @Nullable Object>> functions() {
    return FUNCTIONS;
  }

  private interface Cut {
    String apply(String text, int count);
  }

  /** A count that is no number leaves the text as it is. */
  private static String cut(Row row, Cut cut) {
    return row.in().get(1).isIntegralNumber()
        ? cut.apply(row.text(0), row.in().get(1).asInt())
        : row.text(0);
  }

  private static <T> JsonNode verdict(Validator<T> validator, T value) {
    ObjectNode verdict = JsonNodeFactory.instance.objectNode();
    try {
      validator.validate(value);
      return verdict.put("valid", true);
    } catch (ValidationException e) {
      verdict.put("valid", false);
      e.errors().nonField().forEach(error -> verdict.withArray("codes").add(error.code()));
      return verdict;
    }
  }

  private static Temporal utc(Temporal time) {
    return time instanceof OffsetDateTime offset ? offset.toInstant() : time;
  }

  private static Signer signer(Row row) {
    SecretKeys secrets = new SecretKeys(row.text(1));
    return row.value(2) == null
        ? Signer.likeDjango(secrets)
        : Signer.likeDjango(secrets, row.text(2));
  }

  private static TimestampSigner timed(Row row, int salt) {
    SecretKeys secrets = new SecretKeys(row.text(1));
    return row.value(salt) == null
        ? TimestampSigner.likeDjango(secrets)
        : TimestampSigner.likeDjango(secrets, row.text(salt));
  }

  private static @Nullable Duration maxAge(Row row) {
    Object age = row.value(3);
    return age == null || age instanceof Duration
        ? (Duration) age
        : Duration.ofSeconds(((Number) age).longValue());
  }

  private static <T> T at(Row row, int index, Supplier<T> action) {
    Instant now = Instant.ofEpochMilli(decimal(row, index).movePointRight(3).longValueExact());
    try (Scope clock = TimeZones.useClock(Clock.fixed(now, ZoneOffset.UTC))) {
      return action.get();
    }
  }

  private static JsonNode regex(Row row) {
    boolean inverse = row.in().size() > 2 && row.in().get(2).asBoolean();
    Pattern pattern = Pattern.compile(row.text(1));
    return verdict(
        Validators.regex(pattern, "validation.invalid", "invalid", inverse), row.text(0));
  }

  private static Set<String> texts(Row row, int index) {
    Set<String> texts = new LinkedHashSet<>();
    row.in().get(index).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static int count(Row row, int index) {
    return row.in().get(index).asInt();
  }

  private static BigDecimal decimal(Row row, int index) {
    return new BigDecimal(String.valueOf(row.value(index)));
  }

  private static TemporalAccessor time(Row row, int index) {
    return (TemporalAccessor) Objects.requireNonNull(row.value(index));
  }

  private static String dateFilter(Row row) {
    return row.value(0) == null
        ? ""
        : Dates.format(time(row, 0), row.in().size() > 1 ? row.text(1) : "date");
  }

  private static String timeFilter(Row row) {
    return row.value(0) instanceof LocalTime time
        ? Dates.format(time, "time")
        : Dates.format(time(row, 0), row.text(1));
  }

  /** Weeks are numbered from Sunday there, and separators are texts. */
  private static Object format(Row row) {
    return switch (row.text(0)) {
      case "FIRST_DAY_OF_WEEK" -> (long) Dates.firstDayOfWeek().getValue() % 7;
      case "DECIMAL_SEPARATOR" -> String.valueOf(Numbers.decimalSeparator());
      default -> Dates.letters(row.text(0)).orElse("");
    };
  }

  private static String numberFormat(Row row) {
    Number number = (Number) Objects.requireNonNull(row.value(0));
    boolean grouped = row.in().size() > 2 && row.in().get(2).asBoolean();
    if (row.value(1) instanceof Long decimals) {
      return grouped
          ? Numbers.grouped(number, decimals.intValue())
          : Numbers.format(number, decimals.intValue());
    }
    return grouped ? Numbers.grouped(number) : Numbers.format(number);
  }

  private static TimestampSigner objects(Row row, int salt) {
    String name = row.value(salt) == null ? "django.core.signing" : row.text(salt);
    return TimestampSigner.likeDjango(new SecretKeys(row.text(1)), name);
  }

  private static byte[] json(JsonNode value) {
    try {
      return PYTHONS.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return PYTHONS.readTree(new String(json, UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String indexName(String table, List<String> columns, @Nullable Object suffix) {
    IndexNames names = new IndexNames(63);
    return switch (String.valueOf(suffix)) {
      case "null", "" -> {
        if (columns.size() > 1) {
          throw new NoAnswer("an index of several columns is declared, and so has the other form");
        }
        yield names.column(table, columns.get(0));
      }
      case "_uniq" -> names.unique(table, columns);
      default -> throw new NoAnswer("no index of ours ends with this");
    };
  }

  /** The instant as the clocks of the row's zone show it. */
  private static String shown(Row row, Supplier<Instant> instant) {
    try (Scope zone = TimeZones.use(ZoneId.of(row.in().get(1).path("$tz").asText("Asia/Tehran")))) {
      return TimeZones.local(instant.get()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
  }
}
