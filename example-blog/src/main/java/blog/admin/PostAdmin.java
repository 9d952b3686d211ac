package blog.admin;

import blog.Comment;
import blog.Post;
import blog.Post_;
import io.charchub.contrib.admin.ActionRun;
import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.i18n.TimeZones;

/** Posts: by date, status and category, with their comments below. */
final class PostAdmin extends ModelAdmin<Post> {
  PostAdmin() {
    super(Post.class);
    listDisplay("title", "author", "category", "status", "publishedAt");
    listFilter("status", "language", "category", "author");
    searchFields("title", "author__name");
    dateHierarchy("publishedAt");
    prepopulated("slug", "title");
    fieldsets(
        Fieldset.of("", "title", "slug", "author", "language", "summary", "body"),
        Fieldset.of("Sorting", "category", "tags"),
        Fieldset.of("Picture", "picture", "pictureAlt").asCollapsed(),
        Fieldset.of("Publishing", "status", "publishedAt", "views"));
    readonlyFields("views");
    inlines(new InlineAdmin<>(Comment.class));
    actions(
        AdminAction.of("publish", "Publish", PostAdmin::publish).permission(AdminPermission.CHANGE),
        AdminAction.<Post>of(
                "draft",
                "Take back to the drafts",
                run -> run.rows().update(Post_.status.to(Post.Status.DRAFT)))
            .permission(AdminPermission.CHANGE));
  }

  /** What had no time yet is published now. */
  private static long publish(ActionRun<Post> run) {
    run.rows().filter(Post_.publishedAt.isNull()).update(Post_.publishedAt.to(TimeZones.now()));
    return run.rows().update(Post_.status.to(Post.Status.PUBLISHED));
  }
}
