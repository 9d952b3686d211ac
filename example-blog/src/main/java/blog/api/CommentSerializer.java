package blog.api;

import blog.Comment;
import blog.Post;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.serializers.SerializerContext;
import org.jspecify.annotations.Nullable;

/** A comment. The address of who wrote it is for those alone who may read all comments. */
final class CommentSerializer extends ModelSerializer<Comment> {
  CommentSerializer() {
    super(Comment.class);
    fields("id", "post", "parent", "name", "email", "body", "status", "createdAt");
    keys("post", context -> Post.objects.visibleTo(user(context)));
    keys("parent", context -> Comment.objects.approved());
    field("email").onlyFor(CommentSerializer::isModerator);
    field("status").onlyFor(CommentSerializer::isModerator);
  }

  private static @Nullable User user(SerializerContext context) {
    return context.user().map(User.class::cast).orElse(null);
  }

  private static boolean isModerator(SerializerContext context) {
    User user = user(context);
    return user != null && user.hasPerm("blog.view_comment");
  }
}
