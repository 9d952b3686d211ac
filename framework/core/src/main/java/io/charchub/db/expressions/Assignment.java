package io.charchub.db.expressions;

import org.jspecify.annotations.Nullable;

/**
 * A field and the value that it is to get: what {@code create} and {@code update} take in place of
 * Django's keyword arguments.
 *
 * <pre>
 * Post.objects.filter(status.eq(DRAFT)).update(status.to(PUBLISHED), views.to(views.plus(1)));
 * </pre>
 *
 * @param path the field's name
 * @param value of the field's type, or null, or an {@link Expression} where the statement can
 *     compute it
 * @param <R> the model
 */
public record Assignment<R>(String path, @Nullable Object value) {

  /** A value for the field called {@code path}; what it is of is checked when it is used. */
  public static Assignment<Object> of(String path, @Nullable Object value) {
    return new Assignment<>(path, value);
  }
}
