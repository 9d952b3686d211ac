package io.charchub.i18n;

import com.ibm.icu.util.ULocale;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts of one language, from the strongest file to the weakest, and their compiled patterns.
 */
final class MessageBundle {
  /** Kept for keys that no file has, too, which may be made at run time. */
  private static final int MAX_MESSAGES = 5_000;

  private final Locale language;
  private final ULocale locale;
  private final CompiledMessage numbers;
  private final Map<String, String> texts;
  private final Map<String, CompiledMessage> messages = new ConcurrentHashMap<>();

  private MessageBundle(Locale language, Map<String, String> texts) {
    this.locale = ULocale.forLocale(language);
    this.numbers = new CompiledMessage("{0}", locale, null);
    this.language = language;
    this.texts = texts;
  }

  /** Reads the files of {@code language} and of English behind it. */
  static MessageBundle load(ClassLoader loader, List<String> baseNames, Locale language) {
    List<String> endings = new ArrayList<>();
    if (!language.getCountry().isEmpty()) {
      endings.add("_" + language.getLanguage() + "_" + language.getCountry());
    }
    endings.add("_" + language.getLanguage());
    if (!language.getLanguage().equals("en")) {
      endings.add("_en");
    }
    endings.add("");
    Map<String, String> texts = new HashMap<>();
    for (String ending : endings) {
      for (String baseName : baseNames) {
        read(loader, baseName + ending + ".properties").forEach(texts::putIfAbsent);
      }
    }
    return new MessageBundle(language, texts);
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key) {
    return texts.getOrDefault(key, key);
  }

  /** The compiled text of {@code key}. */
  CompiledMessage message(String key) {
    CompiledMessage kept = messages.get(key);
    if (kept != null) {
      return kept;
    }
    try {
      CompiledMessage message = new CompiledMessage(text(key), locale, numbers);
      if (messages.size() < MAX_MESSAGES) {
        messages.putIfAbsent(key, message);
      }
      return message;
    } catch (IllegalArgumentException e) {
      throw new I18nException(
          Translations.badPattern(key, language, String.valueOf(e.getMessage())), e);
    }
  }

  private static Map<String, String> read(ClassLoader loader, String resource) {
    Properties properties = new Properties();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        return Map.of();
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
      properties.load(reader);
    } catch (CharacterCodingException e) {
      throw new I18nException(unreadable(resource, "it is not UTF-8"), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new I18nException(unreadable(resource, String.valueOf(e.getMessage())), e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static Problem unreadable(String resource, String reason) {
    return Problem.of("i18n.E002", "The file of messages cannot be read: " + reason)
        .at(resource)
        .hint("save the file as UTF-8, one 'key = text' a line");
  }
}
