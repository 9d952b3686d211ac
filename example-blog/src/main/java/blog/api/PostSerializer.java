package blog.api;

import blog.Author;
import blog.Category;
import blog.Post;
import blog.Tag;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;

/**
 * A post with its author, category and tags. They are shown as a whole, and taken by the name in
 * their addresses.
 */
final class PostSerializer extends ModelSerializer<Post> {
  /** A post for lists is one without its text. */
  PostSerializer(boolean whole) {
    super(Post.class);
    add(Fields.<Post>link("url", "post-detail", post -> post.id));
    add(Fields.address("page", Post::url));
    fields("id", "title", "slug", "summary");
    if (whole) {
      fields("body");
    }
    fields("language", "status", "publishedAt", "createdAt", "updatedAt");
    field("slug").required(false);
    nested("author", ModelSerializer.of(Author.class, "id", "username", "name"))
        .takenBy("username")
        .required(false);
    nested("category", ModelSerializer.of(Category.class, "id", "name", "slug")).takenBy("slug");
    nested("tags", ModelSerializer.of(Tag.class, "id", "name", "slug"))
        .takenBy("slug")
        .required(false);
    if (whole) {
      fields("picture", "pictureAlt", "minutes");
    }
  }
}
