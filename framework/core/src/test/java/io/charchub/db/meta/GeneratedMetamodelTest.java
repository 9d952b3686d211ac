package io.charchub.db.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.FieldException;
import io.charchub.db.fields.OneToOneField;
import io.charchub.db.testapp.blog.Author_;
import io.charchub.db.testapp.blog.Category;
import io.charchub.db.testapp.blog.Comment_;
import io.charchub.db.testapp.blog.Post;
import io.charchub.db.testapp.blog.Post_;
import io.charchub.db.testapp.shop.Address;
import io.charchub.db.testapp.shop.Country;
import io.charchub.db.testapp.shop.Customer_;
import io.charchub.db.testapp.shop.Everything;
import io.charchub.db.testapp.shop.Everything_;
import io.charchub.db.testapp.shop.Order;
import io.charchub.db.testapp.shop.OrderLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the annotation processor wrote for the models of the test apps. */
class GeneratedMetamodelTest {
  private final ModelMeta<Post> posts = ModelMeta.of(Post.class);

  @Test
  void theMetamodelOfAClassIsTheOneConstantOfItsCompanion() {
    assertThat(posts).isSameAs(Post_.META).hasToString("blog.Post");
    assertThat(ModelMeta.exists(Post.class)).isTrue();
    assertThat(ModelMeta.exists(String.class)).isFalse();
  }

  @Test
  void aClassWithoutMetamodelIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> ModelMeta.of(String.class))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("models.E083 java.lang.String has no metamodel String_")
        .hasMessageContaining("compiled with charchub-processor");
  }

  @Test
  void namesFollowDjangosRules() {
    assertThat(posts.appLabel()).isEqualTo("blog");
    assertThat(posts.table()).isEqualTo("blog_post");
    assertThat(posts.verboseName()).isEqualTo("post");
    assertThat(posts.verboseNamePlural()).isEqualTo("posts");
    assertThat(ModelMeta.of(Category.class).verboseNamePlural()).isEqualTo("categories");
    assertThat(ModelMeta.of(OrderLine.class).table()).isEqualTo("shop_orderline");
    assertThat(ModelMeta.of(OrderLine.class).verboseName()).isEqualTo("order line");
    assertThat(ModelMeta.of(Order.class).table()).isEqualTo("shop_purchase");
  }

  @Test
  void theKeyComesFirstThenWhatABaseHasThenTheModelsOwn() {
    assertThat(posts.fields())
        .extracting(ModelField::column)
        .containsExactly(
            "id",
            "created_at",
            "updated_at",
            "visible",
            "title",
            "slug",
            "body",
            "language",
            "status",
            "views",
            "published_at",
            "author_id",
            "category_id");
    assertThat(posts.manyToMany())
        .extracting(ModelManyToMany::name)
        .containsExactly("tags", "related");
    assertThat(posts.fields())
        .extracting(ModelField::index)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void aFieldIsFoundByEverySpellingOfItsName() {
    assertThat(posts.field("publishedAt")).isSameAs(posts.field("published_at"));
    assertThat(posts.field("author"))
        .isSameAs(posts.field("authorId"))
        .isSameAs(posts.field("author_id"));
    assertThat(posts.field("pk")).isSameAs(posts.pk());
    assertThat(posts.findField("tags")).isEmpty();
    assertThat(posts.findManyToMany("tags")).isPresent();
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> posts.field("titel"))
        .isInstanceOf(FieldException.class)
        .hasMessageStartingWith("models.E012 Post has no field 'titel'")
        .hasMessageContaining("try: 'title'. Fields: author, body, category");
  }

  @Test
  void nullableIsWhatSaysNullableAndNothingElse() {
    ModelMeta<Everything> all = ModelMeta.of(Everything.class);
    assertThat(all.fields())
        .filteredOn(field -> field.declared().isNullable())
        .extracting(ModelField::name)
        .allMatch(
            name ->
                name.startsWith("absent")
                    || List.of("address", "document", "country").contains(name));
    assertThat(all.fields())
        .filteredOn(field -> field.name().startsWith("absent"))
        .allMatch(field -> field.declared().isNullable());
  }

  @Test
  void constantsAreDefaultsAndCallsAreNot() {
    assertThat(posts.field("views").declared().options().defaultValue()).isEqualTo(0);
    assertThat(posts.field("visible").declared().options().defaultValue()).isEqualTo(true);
    assertThat(posts.field("title").declared().options().hasDefault()).isFalse();
    assertThat(posts.field("status").declared().options().defaultValue())
        .isEqualTo(Post.Status.DRAFT);
    ModelMeta<Everything> all = ModelMeta.of(Everything.class);
    assertThat(all.field("large").declared().options().defaultValue()).isEqualTo(7_000_000_000L);
    assertThat(all.field("key").declared().options().hasDefault()).isFalse();
    assertThat(all.field("day").declared().options().hasDefault()).isFalse();
    assertThat(all.field("hour").declared())
        .hasToString("new TimeField().column(\"clock\").defaultValue(12:00)");
  }

  @Test
  void anEnumIsKnownToMigrationsAsATextWithChoices() {
    assertThat(posts.field("status").declared().deconstruct())
        .isEqualTo(
            new CharField(20)
                .choices(
                    Choice.of("draft", "Draft"),
                    Choice.of("published", "Published"),
                    Choice.of("pinned", "On top"))
                .defaultValue("draft")
                .deconstruct());
  }

  @Test
  void theOptionsOfTheModelAreAllThere() {
    assertThat(posts.ordering()).containsExactly("-publishedAt", "id");
    assertThat(posts.getLatestBy()).containsExactly("publishedAt");
    assertThat(posts.uniqueTogether()).containsExactly(List.of("author", "title"));
    assertThat(posts.indexes())
        .containsExactly(IndexOption.of("post_by_status", "status", "-publishedAt"));
    assertThat(posts.constraints())
        .containsExactly(
            ConstraintOption.unique("one_pinned_post", "author").where("status=pinned"),
            ConstraintOption.check("views_not_negative", "views__gte=0"));
    assertThat(posts.permissions())
        .containsExactly(new PermissionOption("publish_post", "Can publish post"));
    assertThat(posts.managed()).isTrue();
  }

  // ---- relations

  @Test
  void aForeignKeyStoresWhatItsTargetsKeyIs() {
    assertThat(posts.field("author").type().javaType()).isEqualTo(Long.class);
    assertThat(posts.field("author").target()).isSameAs(Author_.META);
    ModelField<?, ?> country = Customer_.META.field("country");
    assertThat(country.column()).isEqualTo("country");
    assertThat(country.type().javaType()).isEqualTo(String.class);
    ModelField<OrderLine, ?> product = ModelMeta.of(OrderLine.class).field("product");
    assertThat(product.targetField().name()).isEqualTo("code");
    assertThat(product.type().columnType().length()).isEqualTo(40);
  }

  @Test
  void aKeyMayBeOnesOwnOrAReference() {
    ModelMeta<Country> countries = ModelMeta.of(Country.class);
    assertThat(countries.pk().name()).isEqualTo("code");
    assertThat(countries.hasDefaultKey()).isFalse();
    assertThat(posts.hasDefaultKey()).isTrue();
    ModelField<Address, ?> key = ModelMeta.of(Address.class).pk();
    assertThat(key.declared()).isInstanceOf(OneToOneField.class);
    assertThat(key.kind()).isEqualTo(RelationKind.ONE_TO_ONE);
    assertThat(key.column()).isEqualTo("customer_id");
  }

  @Test
  void theTableBetweenIsNamedAsDjangoNamesIt() {
    ModelManyToMany<Post> tags = posts.findManyToMany("tags").orElseThrow();
    assertThat(tags.table()).isEqualTo("blog_post_tags");
    assertThat(tags.sourceColumn()).isEqualTo("post_id");
    assertThat(tags.targetColumn()).isEqualTo("tag_id");
    ModelManyToMany<Post> related = posts.findManyToMany("related").orElseThrow();
    assertThat(related.isSymmetrical()).isTrue();
    assertThat(related.sourceColumn()).isEqualTo("from_post_id");
    assertThat(related.targetColumn()).isEqualTo("to_post_id");
  }

  @Test
  void aModelBetweenLendsItsTableAndColumns() {
    ModelManyToMany<Order> products =
        ModelMeta.of(Order.class).findManyToMany("products").orElseThrow();
    assertThat(products.through()).contains(ModelMeta.of(OrderLine.class));
    assertThat(products.table()).isEqualTo("shop_orderline");
    assertThat(products.sourceColumn()).isEqualTo("order_id");
    assertThat(products.targetColumn()).isEqualTo("product_id");
    assertThat(products.targetField().name()).isEqualTo("product");
  }

  @Test
  void pathsLeadThroughRelationsAndBack() {
    assertThat(Post_.author.name().path()).isEqualTo("author__name");
    assertThat(Comment_.post.category().parent().name().path())
        .isEqualTo("post__category__parent__name");
    assertThat(Post_.author.reverse().title().path()).isEqualTo("posts__title");
    assertThat(Post_.category.reverse().path()).isEqualTo("post");
    assertThat(Customer_.country.path()).isEqualTo("country");
  }

  // ---- values

  @Test
  void everyFieldIsReadAndSetByItsNumber() {
    Everything thing = Everything_.META.newInstance();
    for (ModelField<Everything, ?> field : Everything_.META.fields()) {
      copy(field, thing, Everything_.META.newInstance());
    }
    assertThat(Everything_.META.field("narrow").get(thing)).isEqualTo(2.5);
    assertThat(Everything_.META.field("absentNarrow").get(thing)).isNull();
    assertThatThrownBy(() -> Everything_.META.get(thing, 99))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("the model has no field number 99");
  }

  private static <V> void copy(ModelField<Everything, V> field, Everything from, Everything to) {
    V value = field.get(from);
    field.set(to, value);
    assertThat(field.get(to)).as(field.name()).isEqualTo(value);
  }

  @Test
  void aFloatIsANumberOfTheFloatFieldAndStaysAFloatInJava() {
    Everything thing = new Everything();
    ModelField<Everything, Object> narrow = field(Everything_.META, "absentNarrow");
    narrow.set(thing, 0.5);
    assertThat(thing.absentNarrow).isEqualTo(0.5f);
    assertThat(narrow.get(thing)).isEqualTo(0.5d);
    narrow.set(thing, null);
    assertThat(thing.absentNarrow).isNull();
  }

  @SuppressWarnings("unchecked")
  private static <T> ModelField<T, Object> field(ModelMeta<T> meta, String name) {
    return (ModelField<T, Object>) meta.field(name);
  }

  // ---- what templates read

  @Test
  void templatesReadFieldsKeysLabelsAndMarkedMethods() {
    Post post = new Post();
    post.id = 7L;
    post.title = "Nowruz";
    post.slug = "nowruz";
    post.status = Post.Status.ALWAYS_FIRST;
    post.publishedAt = Instant.EPOCH;
    post.author.setId(3L);
    assertThat(posts.property(post, "title")).isEqualTo("Nowruz");
    assertThat(posts.property(post, "published_at")).isEqualTo(Instant.EPOCH);
    assertThat(posts.property(post, "authorId")).isEqualTo(3L);
    assertThat(posts.property(post, "author_id")).isEqualTo(3L);
    assertThat(posts.property(post, "statusLabel")).isEqualTo("On top");
    assertThat(posts.property(post, "get_status_display")).isEqualTo("On top");
    assertThat(posts.property(post, "language_label")).isEqualTo("English");
    assertThat(posts.property(post, "pk")).isEqualTo(7L);
    assertThat(posts.property(post, "absoluteUrl")).isEqualTo("/post/nowruz/");
    assertThat(posts.property(post, "tags")).isSameAs(post.tags);
    assertThat(posts.property(post, "category")).isNull();
  }

  @Test
  void templatesReadNoMethodThatIsNotMarked() {
    assertThatThrownBy(() -> posts.property(new Post(), "delete"))
        .isInstanceOf(FieldException.class)
        .hasMessageStartingWith("models.E012 Post has no property 'delete'");
    assertThat(posts.propertyNames())
        .contains("title", "statusLabel", "absoluteUrl")
        .doesNotContain("delete");
    assertThat(posts.hasProperty(new Post(), "headline")).isFalse();
  }

  @Test
  void propertyNamesAreTheFieldsAndWhatFollowsFromThem() {
    assertThat(Author_.META.propertyNames()).containsExactly("id", "name", "email", "pk");
    assertThat(Comment_.META.propertyNames()).containsSequence("approved", "postId", "pk");
  }
}
