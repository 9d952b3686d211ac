package blog;

import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;

/** The questions that this blog asks about comments. */
public final class CommentQuerySet extends QuerySetOf<Comment, CommentQuerySet> {

  CommentQuerySet(QueryState<Comment> state) {
    super(state);
  }

  /** Comments that a reader may see. */
  public CommentQuerySet approved() {
    return filter(Comment_.status.eq(Comment.Status.APPROVED));
  }

  /** Comments that wait for somebody to read them. */
  public CommentQuerySet pending() {
    return filter(Comment_.status.eq(Comment.Status.PENDING));
  }
}
