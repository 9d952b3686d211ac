package blog.admin;

import blog.Comment;
import blog.Comment_;
import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.i18n.Translatable;

/** Comments, those that wait first of all. */
final class CommentAdmin extends ModelAdmin<Comment> {
  CommentAdmin() {
    super(Comment.class);
    listDisplay("name", "post", "status", "createdAt");
    listFilter("status");
    searchFields("name", "body");
    dateHierarchy("createdAt");
    actions(
        decision("approve", "Approve", Comment.Status.APPROVED),
        decision("reject", "Reject", Comment.Status.REJECTED));
  }

  private static AdminAction<Comment> decision(
      String name, @Translatable String description, Comment.Status status) {
    return AdminAction.<Comment>of(
            name, description, run -> run.rows().update(Comment_.status.to(status)))
        .permission(AdminPermission.CHANGE);
  }
}
