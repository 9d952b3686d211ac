package io.charchub.db.testapp.blog;

import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;

/** Questions that are asked about posts again and again. */
public final class PostQuerySet extends QuerySetOf<Post, PostQuerySet> {
  PostQuerySet(QueryState<Post> state) {
    super(state);
  }

  /** Those that readers see. */
  public PostQuerySet published() {
    return filter(Post_.status.ne(Post.Status.DRAFT), Post_.visible.eq(true));
  }
}
