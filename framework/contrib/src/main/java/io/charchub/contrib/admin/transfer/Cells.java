package io.charchub.contrib.admin.transfer;

import java.util.regex.Pattern;

/**
 * Keeps cells of a CSV file from being run as formulas by the program that opens it, in a way that
 * is taken back without loss: a {@code '} before what begins with {@code = + - @}, a tab or a
 * carriage return, also where such marks stand before it already.
 */
final class Cells {
  private static final Pattern RISKY = Pattern.compile("\\A'*[=+\\-@\\t\\r]", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Cells() {}

  /** The text as a cell holds it; numbers stay numbers. */
  static String guarded(String text) {
    return RISKY.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** What {@link #guarded} was given. */
  static String plain(String cell) {
    return cell.startsWith("'") && RISKY.matcher(cell).find() ? cell.substring(1) : cell;
  }
}
