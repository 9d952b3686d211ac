package blog.admin;

import blog.Comment;
import io.charchub.contrib.admin.ModelAdmin;

/** Comments, those that wait first of all. */
final class CommentAdmin extends ModelAdmin<Comment> {
  CommentAdmin() {
    super(Comment.class);
    listDisplay("name", "post", "status", "createdAt");
    listFilter("status");
    searchFields("name", "body");
    dateHierarchy("createdAt");
  }
}
