package io.charchub.db.meta;

import io.charchub.db.expressions.Q;

/**
 * A field of text. Which letters count as the same whatever their case is the database's rule:
 * SQLite knows ASCII only.
 *
 * @param <R> the model that the path starts at
 */
public class TextPath<R> extends ComparablePath<R, String> {

  /** The field at {@code path}. */
  public TextPath(String path) {
    super(path);
  }

  /** Equal to {@code text} whatever the case of its letters. */
  public final Q<R> iexact(String text) {
    return Q.lookup(path(), "iexact", text);
  }

  /** {@code text} occurs in it. */
  public final Q<R> contains(String text) {
    return Q.lookup(path(), "contains", text);
  }

  /** {@code text} occurs in it, whatever the case. */
  public final Q<R> icontains(String text) {
    return Q.lookup(path(), "icontains", text);
  }

  /** It begins with {@code text}. */
  public final Q<R> startsWith(String text) {
    return Q.lookup(path(), "startswith", text);
  }

  /** It begins with {@code text}, whatever the case. */
  public final Q<R> istartsWith(String text) {
    return Q.lookup(path(), "istartswith", text);
  }

  /** It ends with {@code text}. */
  public final Q<R> endsWith(String text) {
    return Q.lookup(path(), "endswith", text);
  }

  /** It ends with {@code text}, whatever the case. */
  public final Q<R> iendsWith(String text) {
    return Q.lookup(path(), "iendswith", text);
  }

  /**
   * {@code text} occurs in it as people read both: case, accents, ي and ی, ك and ک, digits and
   * half-spaces make no difference.
   */
  public final Q<R> search(String text) {
    return Q.lookup(path(), "search", text);
  }

  /** It begins with {@code text} as people read both. */
  public final Q<R> searchStart(String text) {
    return Q.lookup(path(), "search_start", text);
  }

  /** The regular expression {@code text} is found in it, in the syntax of the database. */
  public final Q<R> regex(String text) {
    return Q.lookup(path(), "regex", text);
  }

  /** The regular expression {@code text} is found in it, whatever the case. */
  public final Q<R> iregex(String text) {
    return Q.lookup(path(), "iregex", text);
  }
}
