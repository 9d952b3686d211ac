package io.charchub.management.messages;

import io.charchub.errors.Problem;
import io.charchub.i18n.I18nException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of messages with everything that people wrote into it: comments, blank lines, order,
 * escapes. Immutable.
 *
 * <p>Lines that begin with {@code #:} (places) and {@code #.} (notes of programmers) are
 * makemessages' own and are not kept; {@code #~} begins the lines of a stale entry, which keeps its
 * translation for the day it is wanted again. The signs are gettext's.
 *
 * @param entries the entries in their order, with what stands before each
 * @param end the comments and blank lines behind the last one
 * @param stale the stale entries by key, in their order
 */
record MessageFile(List<Entry> entries, List<String> end, Map<String, PropertyLine> stale) {
  static final MessageFile EMPTY = new MessageFile(List.of(), List.of(), Map.of());

  private static final String STALE = "#~";

  /**
   * An entry and the lines of comment and blank lines before it.
   *
   * @param before as people wrote them
   * @param told the lines of makemessages' own, written between these and the entry
   */
  record Entry(List<String> before, List<String> told, PropertyLine line) {
    String key() {
      return line.key();
    }
  }

  /**
   * Reads a file; one that is not there is empty.
   *
   * @throws I18nException {@code i18n.E002} when it is not UTF-8 or no properties file
   */
  static MessageFile read(Path file) {
    try {
      return Files.exists(file) ? parse(Files.readString(file, StandardCharsets.UTF_8)) : EMPTY;
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static I18nException unreadable(Path file, String reason, Exception cause) {
    return new I18nException(
        Problem.of("i18n.E002", "The file of messages cannot be read: " + reason)
            .at(file.toString())
            .hint("save the file as UTF-8, one 'key = text' a line"),
        cause);
  }

  static MessageFile parse(String content) {
    List<Entry> entries = new ArrayList<>();
    Map<String, PropertyLine> stale = new LinkedHashMap<>();
    List<String> before = new ArrayList<>();
    List<String> lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(STALE)) {
        i = staleEntry(lines, i, stale);
      } else if (line.startsWith("#:") || line.startsWith("#.")) {
        continue;
      } else if (isComment(line)) {
        before.add(line);
      } else {
        List<String> entry = continued(lines, i);
        entries.add(new Entry(List.copyOf(before), List.of(), PropertyLine.parse(entry)));
        before.clear();
        i += entry.size() - 1;
      }
    }
    return new MessageFile(List.copyOf(entries), withoutBlankEnd(before), stale);
  }

  private static boolean isComment(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
  }

  private static List<String> continued(List<String> lines, int from) {
    int end = from + 1;
    while (end < lines.size() && PropertyLine.goesOn(lines.get(end - 1))) {
      end++;
    }
    return List.copyOf(lines.subList(from, end));
  }

  /** Notes the stale entry that starts in a line, and gives its last line. */
  private static int staleEntry(List<String> lines, int from, Map<String, PropertyLine> stale) {
    List<String> bare = new ArrayList<>();
    int at = from;
    while (true) {
      String line = lines.get(at).substring(STALE.length());
      bare.add(line.startsWith(" ") ? line.substring(1) : line);
      boolean more =
          PropertyLine.goesOn(lines.get(at))
              && at + 1 < lines.size()
              && lines.get(at + 1).startsWith(STALE);
      if (!more) {
        break;
      }
      at++;
    }
    if (!isComment(bare.get(0))) {
      PropertyLine line = PropertyLine.parse(bare);
      stale.put(line.key(), line);
    }
    return at;
  }

  private static List<String> withoutBlankEnd(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }

  /** The texts by key, those still to be translated empty. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach(entry -> texts.put(entry.key(), entry.line().text()));
    return texts;
  }

  /**
   * The file as it is written; empty for a file without entries.
   *
   * @param withTold whether with makemessages' own lines
   */
  String content(boolean withTold) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      lines.addAll(entry.before());
      if (withTold) {
        lines.addAll(entry.told());
      }
      lines.addAll(entry.line().lines());
    }
    lines.addAll(end);
    boolean first = !lines.isEmpty();
    for (PropertyLine line : stale.values()) {
      if (first) {
        lines.add("");
        first = false;
      }
      line.lines().forEach(each -> lines.add(STALE + " " + each));
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
