package io.charchub.conf;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a TOML file into the tree of settings, each with its line. */
final class TomlFile {
  private static final long MAX_BYTES = 1_000_000;

  private final String name;
  private final String text;
  private final Map<List<String>, Integer> lines;

  private TomlFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = TomlLines.of(text);
  }

  /**
   * Reads a file.
   *
   * @param name what errors call it
   * @throws ConfigurationException {@code conf.E001} broken TOML, {@code conf.E002} not readable,
   *     not UTF-8 or larger than 1 MB
   */
  static Node.Branch read(Path file, String name) {
    String text = text(file, name);
    try (JsonParser parser = new TomlFactory().createParser(text)) {
      parser.nextToken();
      TomlFile toml = new TomlFile(name, text);
      return toml.table(parser, List.of());
    } catch (JsonProcessingException e) {
      throw broken(name, text, e);
    } catch (IOException e) {
      throw unreadable(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(Path file, String name) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw unreadable(name, "it is larger than 1 MB", null);
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8", e);
    } catch (IOException e) {
      throw unreadable(name, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static ConfigurationException unreadable(
      String name, String why, @Nullable Throwable cause) {
    return new ConfigurationException(
        Problem.of("conf.E002", "The settings file " + name + " cannot be read: " + why), cause);
  }

  private static ConfigurationException broken(
      String name, String text, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    int line = Math.max(1, location.getLineNr());
    int column = Math.max(1, location.getColumnNr());
    TomlMistake mistake = TomlMistake.at(text, line, column, e.getOriginalMessage());
    return new ConfigurationException(
        Problem.of("conf.E001", "The settings are not valid TOML: " + mistake.what())
            .at(
                name
                    + ":"
                    + mistake.line()
                    + ", column "
                    + mistake.column()
                    + ": "
                    + mistake.source())
            .hint(mistake.hint()),
        e);
  }

  private Node.Branch table(JsonParser parser, List<String> path) throws IOException {
    Map<String, Node> children = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      List<String> childPath = new ArrayList<>(path);
      childPath.add(key);
      parser.nextToken();
      children.put(
          key,
          parser.currentToken() == JsonToken.START_OBJECT
              ? table(parser, childPath)
              : new Node.Leaf(value(parser), origin(childPath)));
    }
    return new Node.Branch(children, origin(path));
  }

  private Origin origin(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      Integer line = lines.get(path.subList(0, length));
      if (line != null) {
        return Origin.line(name, line);
      }
    }
    return Origin.line(name, 1);
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case START_ARRAY -> list(parser);
      case START_OBJECT -> map(parser);
      default -> parser.getText();
    };
  }

  private static Object integer(JsonParser parser) throws IOException {
    boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return fits ? (Object) parser.getLongValue() : parser.getText();
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return List.copyOf(values);
  }

  private static Map<String, Object> map(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      values.put(key, value(parser));
    }
    return values;
  }

  /** The text that was read, for tests of positions. */
  @Override
  public String toString() {
    return name + " (" + text.length() + " characters)";
  }
}
