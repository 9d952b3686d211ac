package blog.admin;

import blog.Author;
import blog.Category;
import blog.Tag;
import io.charchub.contrib.admin.AdminSite;

/** Registers the blog's models: small ones in a line, the others with an admin of their own. */
public final class BlogAdmin {
  private BlogAdmin() {}

  /** Shows the blog in {@code site}. */
  public static void register(AdminSite site) {
    site.register(new PostAdmin());
    site.register(new CommentAdmin());
    site.register(
        Author.class,
        admin -> {
          admin.listDisplay("name", "username", "user");
          admin.searchFields("name", "username");
        });
    site.register(
        Category.class,
        admin -> {
          admin.listDisplay("name", "slug");
          admin.searchFields("name");
          admin.prepopulated("slug", "name");
        });
    site.register(
        Tag.class,
        admin -> {
          admin.listDisplay("name", "slug");
          admin.searchFields("name");
          admin.prepopulated("slug", "name");
        });
  }
}
