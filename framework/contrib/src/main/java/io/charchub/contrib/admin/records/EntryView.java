package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.LogEntry;
import java.util.List;

/**
 * An entry of the log as it is shown.
 *
 * @param entry the entry
 * @param what what was done, in a word
 * @param source where, in a word; empty where it was the admin
 * @param parts what became of the row and of those edited with it
 * @param text what an older program wrote, as text; empty for none
 * @param revertUrl the form with the old values in it; empty where that cannot be
 */
record EntryView(
    LogEntry entry,
    String what,
    String source,
    List<PartView> parts,
    String text,
    String revertUrl) {

  /** A key of the texts for what was done. */
  static String keyOf(int flag) {
    return switch (flag) {
      case LogEntry.ADDITION -> "added";
      case LogEntry.CHANGE -> "changed";
      case LogEntry.DELETION -> "deleted";
      case LogEntry.EXPORT -> "export";
      case LogEntry.ACTION -> "action";
      case LogEntry.LOGIN -> "login";
      case LogEntry.LOGIN_FAILED -> "loginFailed";
      default -> "other";
    };
  }
}
