package io.charchub.contrib.rest.shop;

import io.charchub.contrib.rest.serializers.Draft;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.validation.ValidationError;
import java.math.BigDecimal;

/** A product with its maker, its labels by slug, and a link to itself. */
public final class ProductSerializer extends ModelSerializer<Product> {
  public ProductSerializer() {
    super(Product.class);
    add(Fields.<Product>link("url", "product-detail", product -> product.pk()));
    fields("id", "name", "slug", "price", "stock", "kind", "since", "createdAt", "maker", "labels");
    slugs("labels", "slug");
    slugs("maker", "name");
    source("makerCity", "maker__city");
    add(Fields.<Product>computed("sold", product -> product.stock == 0));
    rename("secret", "hidden")
        .onlyFor(context -> context.user().filter(user -> user.isAuthenticated()).isPresent());
  }

  @Override
  protected void check(Draft<Product> draft) {
    Product product = draft.row();
    if (product.price != null
        && product.price.compareTo(BigDecimal.ZERO) == 0
        && product.kind == Product.Kind.TOOL) {
      draft.errors().add(ValidationError.of("A tool is not free.", "free"));
    }
  }
}
