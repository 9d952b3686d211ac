package io.charchub.errors;

import java.util.Objects;

/**
 * What is wrong, where, and what to do about it.
 *
 * <p>Prints as
 *
 * <pre>
 * models.E012 Post has no field 'titel'
 *   where: Views.java:31, filter(titel__contains)
 *   try: 'title'. Fields: author, body, id, title
 * </pre>
 *
 * @param id stable and documented in the reference, such as {@code models.E012}: a room or an app,
 *     a dot, one of {@code E} (error), {@code W} (warning), {@code I} (information), three digits
 * @param what one sentence that says what is wrong, naming the thing; never empty
 * @param where the file and line, setting, field, command or path at fault; empty when {@code what}
 *     says it all
 * @param hint what to do; empty when there is nothing to add
 */
public record Problem(String id, String what, String where, String hint) {

  /** Refuses an id or a sentence that is empty. */
  public Problem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(hint, "hint");
    if (id.isEmpty() || what.isEmpty()) {
      throw new IllegalArgumentException("a problem needs an id and a sentence");
    }
  }

  /** A problem whose sentence says where, and to which there is no remedy to add. */
  public static Problem of(String id, String what) {
    return new Problem(id, what, "", "");
  }

  /** This problem at another place. */
  public Problem at(String place) {
    return new Problem(id, what, place, hint);
  }

  /** This problem with what to do about it. */
  public Problem hint(String remedy) {
    return new Problem(id, what, where, remedy);
  }

  /** The form for people: one line, then one each for place and remedy where there are any. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(id).append(' ').append(what);
    if (!where.isEmpty()) {
      text.append("\n  where: ").append(where);
    }
    if (!hint.isEmpty()) {
      text.append("\n  try: ").append(hint);
    }
    return text.toString();
  }
}
