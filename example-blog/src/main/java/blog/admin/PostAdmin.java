package blog.admin;

import blog.Comment;
import blog.Post;
import io.charchub.contrib.admin.Fieldset;
import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;

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
  }
}
