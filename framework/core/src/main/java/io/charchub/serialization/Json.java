package io.charchub.serialization;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes data as JSON and reads it back.
 *
 * <pre>
 * Json.write(Map.of("title", "Nowruz", "at", Instant.now()));
 * Map&lt;String, ?&gt; data = (Map&lt;String, ?&gt;) Json.read(body, Limits.DEFAULT);
 * </pre>
 *
 * <p>Written are: null, texts, numbers, booleans, enums (their name in lower case), maps, records,
 * iterables, arrays, {@link Writable}, {@code Optional}, everything of {@code java.time} (ISO
 * 8601), {@code UUID}, {@code URI}, bytes (base64), and {@code BigDecimal}, which becomes a text,
 * so that no reader rounds it. Read are: maps (in order), lists, texts, booleans, null, {@code
 * Long} or {@code BigInteger}, and {@code Double}, or {@code BigDecimal} where the limits say so. A
 * key that comes twice is refused. Safe for use by any number of threads.
 */
public final class Json {
  /** The largest exponent of a number that is read exactly. */
  private static final int MAX_SCALE = 1_000;

  private static final JsonFactory WRITER =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final JsonFactory DEFAULT_READER = readerOf(Limits.DEFAULT);

  private Json() {}

  /**
   * {@code data} as JSON on one line.
   *
   * @throws SerializationException {@code serialization.E003} for a value that has no form in JSON,
   *     {@code serialization.E004} for data nested more than 64 levels deep
   */
  public static String write(@Nullable Object data) {
    return new String(writeBytes(data), StandardCharsets.UTF_8);
  }

  /** {@code data} as JSON on one line, in UTF-8. */
  public static byte[] writeBytes(@Nullable Object data) {
    return writeBytes(data, false);
  }

  /** {@code data} as JSON for people: indented by two blanks, with a line break at its end. */
  public static String writeIndented(@Nullable Object data) {
    return new String(writeBytes(data, true), StandardCharsets.UTF_8) + "\n";
  }

  /** The data of {@code json}, within the default limits. */
  public static @Nullable Object read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
  }

  /**
   * The data of {@code json}, in UTF-8.
   *
   * @return maps, lists, texts, numbers, booleans and null
   * @throws SerializationException {@code serialization.E001} when it is not well formed, {@code
   *     serialization.E002} when it is beyond the limits
   */
  public static @Nullable Object read(byte[] json, Limits limits) {
    if (json.length > limits.documentLength()) {
      throw SerializationException.beyondLimits(
          json.length + " bytes where " + limits.documentLength() + " are allowed", 1, 1, null);
    }
    JsonFactory factory = limits.equals(Limits.DEFAULT) ? DEFAULT_READER : readerOf(limits);
    try (JsonParser parser = factory.createParser(json)) {
      return new Reader(parser, limits).document();
    } catch (StreamConstraintsException e) {
      JsonLocation at = e.getLocation();
      throw SerializationException.beyondLimits(e.getOriginalMessage(), line(at), column(at), e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw SerializationException.malformed(
          "JSON", e.getOriginalMessage(), line(at), column(at), e);
    } catch (IOException e) {
      throw SerializationException.malformed("JSON", String.valueOf(e.getMessage()), 1, 1, e);
    }
  }

  private static JsonFactory readerOf(Limits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.stringLength())
                .maxNumberLength(limits.numberLength())
                .maxNameLength(limits.nameLength())
                .maxTokenCount(limits.tokens())
                .maxDocumentLength(limits.documentLength())
                .build())
        .build();
  }

  private static int line(@Nullable JsonLocation at) {
    return at == null ? 1 : at.getLineNr();
  }

  private static int column(@Nullable JsonLocation at) {
    return at == null ? 1 : at.getColumnNr();
  }

  /**
   * Writes {@code data} as JSON on one line, in UTF-8, as it is read from them: for what is too
   * long to stand in memory. {@code out} is not closed.
   *
   * @throws IOException when the client went away
   */
  public static void writeTo(OutputStream out, @Nullable Object data) throws IOException {
    try (JsonGenerator generator = WRITER.createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new DataWalk(new Sink(generator)).value(data);
    }
  }

  private static byte[] writeBytes(@Nullable Object data, boolean indented) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = WRITER.createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      if (indented) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
      new DataWalk(new Sink(generator)).value(data);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused the bytes", e);
    }
    return out.toByteArray();
  }

  private record Sink(JsonGenerator generator) implements DataSink {
    @Override
    public void startMap(int size) throws IOException {
      generator.writeStartObject();
    }

    @Override
    public void key(String name) throws IOException {
      generator.writeFieldName(name);
    }

    @Override
    public void endMap() throws IOException {
      generator.writeEndObject();
    }

    @Override
    public void startList() throws IOException {
      generator.writeStartArray();
    }

    @Override
    public void endList() throws IOException {
      generator.writeEndArray();
    }

    @Override
    public void text(String text) throws IOException {
      generator.writeString(text);
    }

    @Override
    public void number(long number) throws IOException {
      generator.writeNumber(number);
    }

    @Override
    public void number(BigInteger number) throws IOException {
      generator.writeNumber(number);
    }

    @Override
    public void number(double number) throws IOException {
      generator.writeNumber(number);
    }

    @Override
    public void bool(boolean value) throws IOException {
      generator.writeBoolean(value);
    }

    @Override
    public void nothing() throws IOException {
      generator.writeNull();
    }
  }

  /** Builds maps and lists from tokens; no deeper than the parser's own limit. */
  private record Reader(JsonParser parser, Limits limits) {
    @Nullable Object document() throws IOException {
      if (parser.nextToken() == null) {
        throw SerializationException.malformed("JSON", "there is nothing", 1, 1, null);
      }
      Object data = value();
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        throw SerializationException.malformed(
            "JSON", "something follows the end", line(at), column(at), null);
      }
      return data;
    }

    private @Nullable Object value() throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> map();
        case START_ARRAY -> list();
        case VALUE_STRING -> parser.getText();
        case VALUE_NUMBER_INT -> integer();
        case VALUE_NUMBER_FLOAT -> fraction();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> null;
      };
    }

    private Map<String, @Nullable Object> map() throws IOException {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value());
      }
      return map;
    }

    private List<@Nullable Object> list() throws IOException {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value());
      }
      return list;
    }

    private Object integer() throws IOException {
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? parser.getBigIntegerValue()
          : (Object) parser.getLongValue();
    }

    private Object fraction() throws IOException {
      if (limits.exactNumbers()) {
        BigDecimal exact = new BigDecimal(parser.getText());
        if (Math.abs((long) exact.scale()) > MAX_SCALE) {
          throw tooLarge();
        }
        return exact;
      }
      double value = parser.getDoubleValue();
      if (Double.isInfinite(value)) {
        throw tooLarge();
      }
      return value;
    }

    private SerializationException tooLarge() {
      JsonLocation at = parser.currentTokenLocation();
      return SerializationException.beyondLimits(
          "a number is too large", line(at), column(at), null);
    }
  }
}
