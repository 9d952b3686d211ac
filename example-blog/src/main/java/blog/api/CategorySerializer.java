package blog.api;

import blog.Category;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;

/** A category, and where its posts are listed. */
final class CategorySerializer extends ModelSerializer<Category> {
  CategorySerializer() {
    super(Category.class);
    fields("id", "name", "slug");
    add(Fields.address("page", Category::url));
  }
}
