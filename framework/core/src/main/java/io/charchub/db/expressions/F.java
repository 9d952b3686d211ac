package io.charchub.db.expressions;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field in the database, not in memory (Django's {@code F}).
 *
 * <pre>
 * Post.objects.filter(F.of("updatedAt").gt(F.of("publishedAt")));
 * Post.objects.update("views", F.of("views").plus(1));
 * </pre>
 */
public final class F extends Reference {
  private F(String path) {
    super(path);
  }

  /**
   * A reference to {@code path}, which may pass through relations and may be an annotation's name.
   */
  public static F of(String path) {
    return new F(path);
  }

  /** Whether this equals {@code value}, a value or an expression; null asks for NULL. */
  public Q<Object> eq(@Nullable Object value) {
    return Q.of(path(), value);
  }

  /** Whether this differs from {@code value}; NULL counts as different from a value. */
  public Q<Object> ne(@Nullable Object value) {
    return eq(value).not();
  }

  /** Whether this is greater than {@code value}. */
  public Q<Object> gt(Object value) {
    return Q.lookup(path(), "gt", value);
  }

  /** Whether this is {@code value} or greater. */
  public Q<Object> gte(Object value) {
    return Q.lookup(path(), "gte", value);
  }

  /** Whether this is less than {@code value}. */
  public Q<Object> lt(Object value) {
    return Q.lookup(path(), "lt", value);
  }

  /** Whether this is {@code value} or less. */
  public Q<Object> lte(Object value) {
    return Q.lookup(path(), "lte", value);
  }

  /** Whether this is NULL. */
  public Q<Object> isNull() {
    return Q.lookup(path(), "isnull", true);
  }
}
