package io.charchub.management.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the programmers of a source tell translators: comments that say {@code Translators: ...}
 * right above a text, as with Django.
 */
final class Notes {
  private static final Pattern COMMENT =
      Pattern.compile("^\\s*(?://|/\\*+|\\*|<#--)\\s?(.*?)\\s*(?:\\*/|-->)?\\s*$");
  private static final String MARK = "Translators:";

  private final List<String> lines;

  Notes(String source) {
    this.lines = source.lines().toList();
  }

  /** The note for a text in {@code line}, counted from 1; empty where there is none. */
  String above(int line) {
    List<String> comment = new ArrayList<>();
    for (int i = line - 2; i >= 0 && i < lines.size(); i--) {
      Matcher matcher = COMMENT.matcher(lines.get(i));
      if (!matcher.matches()) {
        return "";
      }
      comment.add(0, matcher.group(1));
      if (matcher.group(1).contains(MARK)) {
        String text = String.join(" ", comment);
        return text.substring(text.indexOf(MARK) + MARK.length()).strip();
      }
    }
    return "";
  }
}
