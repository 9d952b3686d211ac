package blog.api;

import blog.Tag;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;

/** A tag, and where its posts are listed. */
final class TagSerializer extends ModelSerializer<Tag> {
  TagSerializer() {
    super(Tag.class);
    fields("id", "name", "slug");
    add(Fields.address("page", Tag::url));
  }
}
