package io.charchub.management.messages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms in which a language counts, by the rules of CLDR. */
final class PluralForms {
  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");

  private PluralForms() {}

  /** How a translation for counts is written in {@code language}. */
  static String of(Locale language, String plural) {
    String forms =
        keywords(language).stream()
            .map(form -> form + " {…}")
            .collect(Collectors.joining(" ", "{0, plural, ", "}"));
    return "for counts, \"" + plural.replace("\n", " ") + "\": " + forms;
  }

  /** The names of the forms, {@code other} last. */
  static List<String> keywords(Locale language) {
    Set<String> keywords = PluralRules.forLocale(ULocale.forLocale(language)).getKeywords();
    return ORDER.stream().filter(keywords::contains).toList();
  }
}
