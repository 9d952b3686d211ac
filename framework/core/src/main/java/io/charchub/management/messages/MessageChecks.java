package io.charchub.management.messages;

import io.charchub.apps.Check;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Placeholders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the files of messages of the project's own apps: whether every language of LANGUAGES has
 * all texts, and whether a translation shows the values that its text shows. It reads no sources,
 * so it costs next to nothing; what the sources use and no file has is told by {@code makemessages
 * --check}.
 */
public final class MessageChecks implements Check {
  private static final int NAMED = 5;

  private final MessageProject project;

  /** The check of a project. */
  public MessageChecks(MessageProject project) {
    this.project = project;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (MessageOwner owner : project.owners()) {
      try {
        look(owner, problems);
      } catch (CharchubException e) {
        problems.add(e.problem());
      }
    }
    return problems;
  }

  private void look(MessageOwner owner, List<Problem> problems) {
    Path resources = project.layout().resources();
    Map<String, String> english = MessageFile.read(owner.file(resources, Locale.ENGLISH)).texts();
    Map<Locale, Map<String, String>> translations = new LinkedHashMap<>();
    Set<String> keys = new LinkedHashSet<>(english.keySet());
    for (Locale language : project.languages()) {
      if (!MessageOwner.isEnglish(language)) {
        Map<String, String> texts = texts(owner, resources, language);
        translations.put(language, texts);
        keys.addAll(texts.keySet());
      }
    }
    missing(owner, Locale.ENGLISH, names(keys), english, problems);
    translations.forEach(
        (language, texts) -> {
          missing(owner, language, keys, texts, problems);
          texts.forEach(
              (key, text) ->
                  values(owner, language, key, english.getOrDefault(key, key), text)
                      .ifPresent(problems::add));
        });
  }

  /** The texts of a language; of a region those of its language too, where it has none itself. */
  private static Map<String, String> texts(MessageOwner owner, Path resources, Locale language) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!language.getCountry().isEmpty()) {
      Locale wider = Locale.forLanguageTag(language.getLanguage());
      texts.putAll(MessageFile.read(owner.file(resources, wider)).texts());
    }
    MessageFile.read(owner.file(resources, language))
        .texts()
        .forEach(
            (key, text) -> {
              if (!text.isEmpty() || !texts.containsKey(key)) {
                texts.put(key, text);
              }
            });
    return texts;
  }

  /** Names need English; English texts are their own keys. */
  private static Set<String> names(Set<String> keys) {
    Set<String> names = new LinkedHashSet<>(keys);
    names.removeIf(key -> !ProjectTexts.isName(key));
    return names;
  }

  private void missing(
      MessageOwner owner,
      Locale language,
      Set<String> keys,
      Map<String, String> texts,
      List<Problem> problems) {
    List<String> missing =
        keys.stream().filter(key -> texts.getOrDefault(key, "").isEmpty()).sorted().toList();
    if (missing.isEmpty()) {
      return;
    }
    List<String> named =
        missing.stream().limit(NAMED).map(key -> "'" + shortened(key) + "'").toList();
    String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
    problems.add(
        Problem.of(
                "i18n.W001",
                "'"
                    + Languages.code(language)
                    + "' lacks "
                    + (missing.size() == 1 ? "1 text" : missing.size() + " texts")
                    + " of "
                    + owner.shown()
                    + ": "
                    + String.join(", ", named)
                    + more)
            .at(project.shown(owner.file(project.layout().resources(), language)))
            .hint("translate what is empty there; 'manage makemessages' adds what is missing"));
  }

  /** What is wrong with the values that a translation shows; empty when nothing is. */
  private Optional<Problem> values(
      MessageOwner owner, Locale language, String key, String source, String translation) {
    Optional<Set<String>> wanted = Placeholders.of(source);
    if (translation.isEmpty() || wanted.isEmpty() || wanted.get().isEmpty()) {
      return Optional.empty();
    }
    Optional<Set<String>> shown = Placeholders.of(translation);
    String place = project.shown(owner.file(project.layout().resources(), language));
    if (shown.isEmpty()) {
      return Optional.of(
          Problem.of("i18n.E003", "The text of '" + shortened(key) + "' is no well-formed pattern")
              .at(place)
              .hint("close every '{', and write a brace that is meant as such as '{'"));
    }
    if (shown.get().equals(wanted.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                "i18n.E008",
                "The translation of '"
                    + shortened(key)
                    + "' "
                    + difference(wanted.get(), shown.get()))
            .at(place)
            .hint("use " + braced(wanted.get()) + ", each as often as the sentence needs it"));
  }

  private static String difference(Set<String> wanted, Set<String> shown) {
    Set<String> lacking = new TreeSet<>(wanted);
    lacking.removeAll(shown);
    Set<String> foreign = new TreeSet<>(shown);
    foreign.removeAll(wanted);
    List<String> parts = new ArrayList<>();
    if (!lacking.isEmpty()) {
      parts.add("does not show " + braced(lacking));
    }
    if (!foreign.isEmpty()) {
      parts.add("shows " + braced(foreign) + ", which the text has not");
    }
    return String.join(", and ", parts);
  }

  private static String braced(Set<String> places) {
    return String.join(", ", places.stream().map(place -> "{" + place + "}").toList());
  }

  private static String shortened(String key) {
    String line = key.replace('\n', ' ').replace('\u0004', '|');
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
