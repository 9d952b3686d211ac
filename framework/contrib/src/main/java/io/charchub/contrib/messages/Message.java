package io.charchub.contrib.messages;

import io.charchub.template.InTemplates;

/**
 * One notice.
 *
 * @param level how much it matters
 * @param text plain text, escaped where it is shown
 * @param extraTags more classes for its element, separated by blanks; may be empty
 * @param url where what it speaks of is found; empty for nowhere
 */
@InTemplates
public record Message(Level level, String text, String extraTags, String url) {
  /** A notice that leads nowhere. */
  public Message(Level level, String text, String extraTags) {
    this(level, text, extraTags, "");
  }

  /** The classes of its element: the extra ones, then the level's. */
  public String tags() {
    return extraTags.isEmpty() ? level.tag() : extraTags + " " + level.tag();
  }

  @Override
  public String toString() {
    return text;
  }
}
