package io.charchub.db.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.fields.AutoField;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.testapp.blog.Author_;
import io.charchub.db.testapp.blog.Category_;
import io.charchub.db.testapp.blog.Post_;
import io.charchub.db.testapp.blog.Tag_;
import io.charchub.db.testapp.shop.Customer_;
import io.charchub.db.testapp.shop.Product_;
import io.charchub.errors.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {
  private static final String APPS = "io.charchub.db.testapp.";
  private final ModelRegistry registry = load("blog", "shop");

  private static ModelRegistry load(String... apps) {
    return ModelRegistry.load(
        ModelRegistryTest.class.getClassLoader(),
        List.of(apps).stream().map(app -> APPS + app).toList(),
        new BigAutoField());
  }

  @Test
  void theModelsOfInstalledAppsAreFoundWithoutLookingAtClasses() {
    assertThat(registry.forApp("blog"))
        .extracting(ModelMeta::name)
        .containsExactly("Author", "Category", "Comment", "Post", "Tag");
    assertThat(load("shop").find("blog.Post")).isEmpty();
    assertThat(registry.byLabel("blog.Post")).isSameAs(Post_.META);
  }

  @Test
  void anAbstractBaseIsNoModel() {
    assertThat(registry.find("blog.TimeStamped")).isEmpty();
  }

  @Test
  void anUnknownLabelIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> registry.byLabel("blog.Psot"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("models.E080 no installed app has a model 'blog.Psot'")
        .hasMessageContaining("'blog.Post'. Models: blog.Author");
  }

  @Test
  void aModelOutsideTheInstalledAppsIsRefusedWithTheLineToWrite() {
    assertThatThrownBy(() -> load("shop").require(Post_.META))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("models.E080 io.charchub.db.testapp.blog.Post is in no installed app")
        .hasMessageContaining("add \"io.charchub.db.testapp.blog\" to INSTALLED_APPS");
    registry.require(Post_.META);
  }

  @Test
  void relationsAreKnownFromTheirOtherEnd() {
    ReverseRelation posts = registry.findReverse(Author_.META, "posts").orElseThrow();
    assertThat(posts).hasToString("blog.Post.author");
    assertThat(posts.kind()).isEqualTo(RelationKind.MANY_TO_ONE);
    assertThat(posts.field()).isSameAs(Post_.META.field("author"));
    assertThat(registry.findReverse(Tag_.META, "posts").orElseThrow().manyToMany().name())
        .isEqualTo("tags");
  }

  @Test
  void aWayBackWithoutNameHasDjangos() {
    ReverseRelation posts = registry.findReverse(Category_.META, "post_set").orElseThrow();
    assertThat(posts.queryName()).isEqualTo("post");
    assertThat(registry.findReverse(Category_.META, "postSet")).contains(posts);
    assertThat(registry.findReverseQuery(Category_.META, "post")).contains(posts);
    ReverseRelation address = registry.findReverse(Customer_.META, "address").orElseThrow();
    assertThat(address.isMultiple()).isFalse();
  }

  @Test
  void aHiddenWayBackIsThereForDeletionAndHasNoName() {
    assertThat(registry.reverseRelations(Product_.META))
        .filteredOn(ReverseRelation::isHidden)
        .extracting(ReverseRelation::toString)
        .containsExactly("shop.OrderLine.product");
    assertThat(registry.reverseRelations(Post_.META))
        .filteredOn(ReverseRelation::isHidden)
        .extracting(ReverseRelation::toString)
        .containsExactly("blog.Post.related");
  }

  @Test
  void theKindOfDefaultKeysIsTheProjects() {
    ModelRegistry small = ModelRegistry.of(List.of(Post_.META), new AutoField());
    assertThat(small.defaultKey("any")).isEqualTo(new AutoField());
    assertThat(registry.defaultKey("any")).isEqualTo(new BigAutoField());
  }

  @Test
  void nothingIsWrongWithModelsThatGoTogether() {
    assertThat(registry.problems()).isEmpty();
  }

  @Test
  void whatNoCompilerCanSeeIsFoundBetweenModels() {
    assertThat(load("clash").problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            """
            models.E081 the way back of clash.Spoke.hub, 'spokes', clashes with the field clash.Hub.spokes
              where: clash.Spoke.hub
              try: give clash.Spoke.hub a relatedName of its own""",
            """
            models.E081 the way back of clash.Tyre.hub, 'parts', clashes with the way back of clash.Rim.hub
              where: clash.Tyre.hub
              try: give clash.Tyre.hub a relatedName of its own""",
            """
            models.E082 clash.Spoke.author refers to blog.Author, whose app is not installed
              where: clash.Spoke.author
              try: add "io.charchub.db.testapp.blog" to INSTALLED_APPS""",
            """
            models.E084 clash.Rim and clash.Tyre have one table 'clash_tyre'
              where: io.charchub.db.testapp.clash.Tyre
              try: give one of them a @Meta(dbTable)""",
            """
            models.E091 clash.Bolt.hubs and clash.Bolt.spareHubs are kept in the same rows, of 'clash_nut'
              where: clash.Bolt.spareHubs
              try: give one of them a model between of its own""");
  }
}
