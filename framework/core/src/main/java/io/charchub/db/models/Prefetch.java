package io.charchub.db.models;

import io.charchub.db.meta.RelationPath;
import org.jspecify.annotations.Nullable;

/**
 * Related rows that are read together with a query's, in one more query for each step of the path
 * (Django's {@code Prefetch}).
 *
 * <pre>
 * Post.objects.prefetchRelated(
 *     Prefetch.of("comments", Comment.objects.filter("approved", true)).to("approvedComments"));
 * post.prefetched("approvedComments");
 * </pre>
 *
 * @param path the path, hops joined by {@code __}, as instances call the relations
 * @param query which rows, and in what order, at the end of the path; null for all
 * @param name what the list is kept as; empty where it becomes what the relation itself gives
 */
public record Prefetch(String path, @Nullable QuerySetOf<?, ?> query, String name) {

  /** All rows at the end of {@code path}. */
  public static Prefetch of(String path) {
    return new Prefetch(path, null, "");
  }

  /** The rows of {@code query} at the end of {@code path}. */
  public static Prefetch of(String path, QuerySetOf<?, ?> query) {
    return new Prefetch(path, query, "");
  }

  /** All rows at the end of {@code path}. */
  public static Prefetch of(RelationPath<?, ?> path) {
    return of(path.path());
  }

  /** The rows of {@code query} at the end of {@code path}. */
  public static <T> Prefetch of(RelationPath<?, T> path, QuerySetOf<T, ?> query) {
    return of(path.path(), query);
  }

  /**
   * Kept as {@code other}, to be read by {@code instance.prefetched(other)}; the relation itself
   * stays unloaded.
   */
  public Prefetch to(String other) {
    return new Prefetch(path, query, other);
  }
}
