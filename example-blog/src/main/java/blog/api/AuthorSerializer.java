package blog.api;

import blog.Author;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;

/** An author; the account behind is nobody's business. */
final class AuthorSerializer extends ModelSerializer<Author> {
  AuthorSerializer() {
    super(Author.class);
    fields("id", "username", "name", "bio");
    add(Fields.address("page", Author::url));
  }
}
