package io.charchub.db.models.press;

import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;

/** Posts, with a method of their own. */
public final class PostQuerySet extends QuerySetOf<Post, PostQuerySet> {
  PostQuerySet(QueryState<Post> state) {
    super(state);
  }

  public PostQuerySet published() {
    return filter("status", Post.Status.PUBLISHED);
  }
}
