package io.charchub.middleware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a language by an {@code Accept-Language} header, as Django does: in the order of the
 * visitor's liking, each exactly, then without its region, then in any region. A header that is
 * malformed anywhere counts as none; one longer than 500 characters is cut at its last comma, and
 * no language tag may be longer than 35.
 */
final class AcceptLanguage {
  private static final int LONGEST_HEADER = 500;
  private static final int LONGEST_TAG = 35;

  /** A language that a visitor takes, and how much. */
  record Preference(String tag, double quality) {}

  private AcceptLanguage() {}

  /**
   * The best of {@code supported}, codes in lower case such as {@code pt-br}; empty when the header
   * names none of them.
   */
  static Optional<String> choose(String header, List<String> supported) {
    for (Preference preference : parse(header)) {
      if (preference.tag().equals("*")) {
        return Optional.empty();
      }
      Optional<String> variant = variant(preference.tag(), supported);
      if (variant.isPresent()) {
        return variant;
      }
    }
    return Optional.empty();
  }

  /** The form of the language {@code tag} that is supported; empty when none is. */
  static Optional<String> variant(String tag, List<String> supported) {
    if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    String code = tag.toLowerCase(Locale.ROOT);
    for (String part = code;
        !part.isEmpty();
        part = part.substring(0, Math.max(0, part.lastIndexOf('-')))) {
      if (supported.contains(part)) {
        return Optional.of(part);
      }
    }
    int dash = code.indexOf('-');
    String start = (dash < 0 ? code : code.substring(0, dash)) + "-";
    return supported.stream().filter(other -> other.startsWith(start)).findFirst();
  }

  /** What the header says, the best first; nothing when it is malformed. */
  static List<Preference> parse(String header) {
    String text = header.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST_HEADER) {
      int comma = text.lastIndexOf(',', LONGEST_HEADER);
      if (comma < 0) {
        return List.of();
      }
      text = text.substring(0, comma);
    }
    List<Preference> preferences = new ArrayList<>();
    if (text.isBlank()) {
      return preferences;
    }
    for (String piece : text.split(",", -1)) {
      Optional<Preference> preference = preference(piece.strip());
      if (preference.isEmpty()) {
        return List.of();
      }
      preferences.add(preference.get());
    }
    preferences.sort(Comparator.comparingDouble(Preference::quality).reversed());
    return preferences;
  }

  private static Optional<Preference> preference(String piece) {
    int semicolon = piece.indexOf(';');
    String tag = (semicolon < 0 ? piece : piece.substring(0, semicolon)).strip();
    if (!isTag(tag)) {
      return Optional.empty();
    }
    if (semicolon < 0) {
      return Optional.of(new Preference(tag, 1));
    }
    String parameter = piece.substring(semicolon + 1).strip();
    String quality = parameter.startsWith("q=") ? parameter.substring(2) : "";
    return isQuality(quality)
        ? Optional.of(new Preference(tag, Double.parseDouble(quality)))
        : Optional.empty();
  }

  private static boolean isTag(String tag) {
    if (tag.equals("*")) {
      return true;
    }
    int part = 0;
    for (int i = 0; i <= tag.length(); i++) {
      char c = i < tag.length() ? tag.charAt(i) : '-';
      if (c == '-') {
        if (part == 0 || part > 8) {
          return false;
        }
        part = 0;
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        part++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Zero or one, with up to three digits behind the point. */
  private static boolean isQuality(String text) {
    if (text.isEmpty() || text.length() > 5 || (text.charAt(0) != '0' && text.charAt(0) != '1')) {
      return false;
    }
    boolean pointed = text.length() == 1 || text.charAt(1) == '.';
    char most = text.charAt(0) == '1' ? '0' : '9';
    return pointed && text.chars().skip(2).allMatch(c -> c >= '0' && c <= most);
  }
}
