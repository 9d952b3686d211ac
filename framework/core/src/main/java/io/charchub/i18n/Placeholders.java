package io.charchub.i18n;

import com.ibm.icu.text.MessagePattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The places in a text into which values are put. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * The names or numbers of the places of {@code text}, those in its plural forms too: {@code {0}}
   * and {@code {name}} give {@code 0} and {@code name}.
   *
   * @return sorted, without repetition, potentially none; empty when the text is no well-formed
   *     pattern
   */
  public static Optional<Set<String>> of(String text) {
    try {
      MessagePattern pattern = new MessagePattern(text);
      Set<String> places = new TreeSet<>();
      for (int i = 0; i < pattern.countParts(); i++) {
        MessagePattern.Part part = pattern.getPart(i);
        switch (part.getType()) {
          case ARG_NAME, ARG_NUMBER -> places.add(pattern.getSubstring(part));
          default -> {}
        }
      }
      return Optional.of(places);
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }
}
