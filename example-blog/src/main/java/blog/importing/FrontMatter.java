package blog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands above the text of an article: YAML between lines of {@code ---}, or TOML between
 * lines of {@code +++}.
 *
 * @param values the entries by their names in lower case
 * @param body the text below
 */
record FrontMatter(Map<String, Object> values, String body) {
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(16).maxStringLength(100_000).build();
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().streamReadConstraints(LIMITS).build());
  private static final ObjectMapper TOML =
      new ObjectMapper(TomlFactory.builder().streamReadConstraints(LIMITS).build());
  private static final TypeReference<LinkedHashMap<String, Object>> ENTRIES =
      new TypeReference<>() {};

  /** Splits a file; one without front matter has no entries. */
  static FrontMatter of(String text) throws UnreadableArticle {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    clean = clean.replace("\r\n", "\n");
    if (clean.startsWith("---\n")) {
      return split(clean, "---", YAML, "YAML");
    }
    if (clean.startsWith("+++\n")) {
      return split(clean, "+++", TOML, "TOML");
    }
    return new FrontMatter(Map.of(), clean);
  }

  private static FrontMatter split(String text, String fence, ObjectMapper mapper, String language)
      throws UnreadableArticle {
    int start = fence.length() + 1;
    int end = text.indexOf("\n" + fence, start - 1);
    while (end >= 0 && !endsLine(text, end + 1 + fence.length())) {
      end = text.indexOf("\n" + fence, end + 1);
    }
    if (end < 0) {
      throw new UnreadableArticle(
          "the front matter that " + fence + " opens on line 1 is never closed");
    }
    String head = text.substring(start, Math.max(start, end));
    int bodyStart = text.indexOf('\n', end + 1);
    String body = bodyStart < 0 ? "" : text.substring(bodyStart + 1);
    return new FrontMatter(entries(head, mapper, language), body);
  }

  private static boolean endsLine(String text, int index) {
    int newline = text.indexOf('\n', index);
    return text.substring(index, newline < 0 ? text.length() : newline).isBlank();
  }

  private static Map<String, Object> entries(String head, ObjectMapper mapper, String language)
      throws UnreadableArticle {
    if (head.isBlank()) {
      return Map.of();
    }
    try {
      Map<String, Object> entries = new LinkedHashMap<>();
      mapper
          .readValue(head, ENTRIES)
          .forEach(
              (name, value) -> {
                if (value != null) {
                  entries.put(name.toLowerCase(Locale.ROOT), value);
                }
              });
      return entries;
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " on line " + (Math.max(e.getLocation().getLineNr(), 1) + 1);
      throw new UnreadableArticle(
          "the front matter is not valid " + language + place + ": " + firstLine(e));
    }
  }

  private static String firstLine(JsonProcessingException e) {
    String message = Objects.requireNonNullElse(e.getOriginalMessage(), "cannot be read");
    return message.lines().findFirst().orElse("cannot be read").strip();
  }

  /** The entry as one text, when it is there and not blank. */
  Optional<String> text(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Map || value instanceof List) {
      return Optional.empty();
    }
    String text = value.toString().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Whether the entry is there and says yes (or no). */
  Optional<Boolean> flag(String name) {
    return text(name).map(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
  }

  /**
   * The entry as names: a list as it is, a map by its {@code name}, one text cut at commas or, when
   * {@code words} is set and it has none, at blanks.
   */
  List<String> names(String name, boolean words) {
    List<String> names = new ArrayList<>();
    Object value = values.get(name);
    if (value instanceof List<?> list) {
      list.forEach(each -> add(names, each));
    } else if (value instanceof String text && (words || text.contains(","))) {
      for (String each : text.split(text.contains(",") ? "," : "\\s+", -1)) {
        add(names, each);
      }
    } else if (value != null) {
      add(names, value);
    }
    return names;
  }

  private static void add(List<String> names, Object value) {
    Object named = value instanceof Map<?, ?> map ? map.get("name") : value;
    String name = named == null ? "" : named.toString().strip();
    if (!name.isEmpty() && !names.contains(name)) {
      names.add(name);
    }
  }
}
