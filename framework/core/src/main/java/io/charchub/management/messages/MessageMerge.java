package io.charchub.management.messages;

import io.charchub.management.messages.MessageFile.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Brings a file of messages up to date with the texts that the sources use: what is translated
 * stays as it is written, what is used no more becomes stale, what is new is added behind the rest
 * in the order of its first place.
 */
final class MessageMerge {
  private final Locale language;
  private final boolean places;
  private final boolean keepStale;

  private int added;
  private int gone;

  /**
   * @param places whether each text is told its places
   * @param keepStale whether texts that are used no more are kept as comments
   */
  MessageMerge(Locale language, boolean places, boolean keepStale) {
    this.language = language;
    this.places = places;
    this.keepStale = keepStale;
  }

  /** How many texts the last file got. */
  int added() {
    return added;
  }

  /** How many texts of the last file are used no more. */
  int gone() {
    return gone;
  }

  /**
   * The file as it should be.
   *
   * @param wanted the texts that the sources use and that belong into this file
   * @param isUsed whether a key of the file is still used anywhere
   */
  MessageFile merge(MessageFile file, Collection<TextUse> wanted, Predicate<String> isUsed) {
    added = 0;
    gone = 0;
    Map<String, List<TextUse>> byKey = new LinkedHashMap<>();
    wanted.forEach(use -> byKey.computeIfAbsent(use.key(), k -> new ArrayList<>()).add(use));
    Map<String, PropertyLine> stale = new TreeMap<>(keepStale ? file.stale() : Map.of());
    List<Entry> entries = new ArrayList<>();
    List<String> orphaned = new ArrayList<>();
    Set<String> present = new LinkedHashSet<>();
    for (Entry entry : file.entries()) {
      List<String> before = joined(orphaned, entry.before());
      orphaned.clear();
      if (byKey.containsKey(entry.key()) || isUsed.test(entry.key())) {
        List<TextUse> uses = byKey.getOrDefault(entry.key(), List.of());
        entries.add(new Entry(before, told(uses), entry.line()));
        present.add(entry.key());
      } else {
        orphaned.addAll(before);
        retire(entry.line(), stale);
      }
    }
    byKey.forEach(
        (key, uses) -> {
          PropertyLine revived = file.stale().get(key);
          stale.remove(key);
          if (present.add(key)) {
            PropertyLine line = revived == null ? PropertyLine.untranslated(key) : revived;
            entries.add(new Entry(entries.isEmpty() ? List.of() : List.of(""), told(uses), line));
            added++;
          }
        });
    present.forEach(stale::remove);
    return new MessageFile(entries, joined(orphaned, file.end()), stale);
  }

  private void retire(PropertyLine line, Map<String, PropertyLine> stale) {
    gone++;
    if (keepStale && line.isTranslated()) {
      stale.put(line.key(), line);
    }
  }

  /** Two runs of comments, without the blank lines that would follow each other. */
  private static List<String> joined(List<String> first, List<String> second) {
    List<String> lines = new ArrayList<>(first);
    for (String line : second) {
      boolean blank = line.isBlank() && !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
      if (!blank) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private List<String> told(List<TextUse> uses) {
    Set<String> lines = new LinkedHashSet<>();
    uses.stream()
        .map(TextUse::note)
        .filter(note -> !note.isEmpty())
        .forEach(note -> lines.add("#. " + note));
    uses.stream()
        .filter(use -> !use.plural().isEmpty())
        .findFirst()
        .ifPresent(use -> lines.add("#. " + PluralForms.of(language, use.plural())));
    if (places) {
      uses.forEach(use -> lines.add("#: " + use.place()));
    }
    return List.copyOf(lines);
  }
}
