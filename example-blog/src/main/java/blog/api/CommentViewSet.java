package blog.api;

import blog.Comment;
import blog.Post;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.db.models.QuerySetOf;

/**
 * The comments on posts that the caller may see: those that were approved, and all of them for who
 * may view comments.
 */
final class CommentViewSet extends ModelViewSet<Comment> {
  CommentViewSet() {
    super(Comment.objects, new CommentSerializer());
    permission(ApiPermissions.MODEL_OR_READ);
    filters("post", "createdAt__gte");
    ordering("createdAt");
  }

  @Override
  protected QuerySetOf<Comment, ?> rows(ApiCall call) {
    User user = call.user(User.class).orElse(null);
    boolean all = user != null && user.hasPerm("blog.view_comment");
    return (all ? Comment.objects.all() : Comment.objects.approved())
        .filter("post__in", Post.objects.visibleTo(user));
  }
}
