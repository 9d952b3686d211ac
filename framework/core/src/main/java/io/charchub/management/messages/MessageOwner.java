package io.charchub.management.messages;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Whose texts a file of messages holds: one app of the project, or what belongs to none of its
 * apps.
 *
 * @param label the app's label; empty for the project itself
 * @param folder the folder of its files among the resources; empty for the project itself
 */
record MessageOwner(String label, String folder) {
  static final MessageOwner PROJECT = new MessageOwner("", "");

  /**
   * The file of a language; of English that of the names, since English texts are their own keys.
   */
  Path file(Path resources, Locale language) {
    Path at = folder.isEmpty() ? resources : resources.resolve(folder);
    return at.resolve("messages" + ending(language) + ".properties");
  }

  /** As the loader of messages looks for it: {@code _fa}, {@code _pt_BR}. */
  private static String ending(Locale language) {
    if (isEnglish(language)) {
      return "";
    }
    String region = language.getCountry();
    return "_" + language.getLanguage() + (region.isEmpty() ? "" : "_" + region);
  }

  static boolean isEnglish(Locale language) {
    return language.getLanguage().equals("en") && language.getCountry().isEmpty();
  }

  String shown() {
    return label.isEmpty() ? "the project" : "the app '" + label + "'";
  }
}
