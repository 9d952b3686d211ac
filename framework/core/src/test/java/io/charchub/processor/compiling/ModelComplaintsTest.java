package io.charchub.processor.compiling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor says of a class that cannot be a model, and of fields that clash. */
class ModelComplaintsTest extends ComplaintsContract {

  // ---- its name

  @ParameterizedTest
  @CsvSource({"post, Post", "blog_post, BlogPost", "Blog_Post, BlogPost", "Post$, Post"})
  void aModelIsNamedAsAClassIs(String name, String better) {
    assertError(
        "public class " + name + " extends Model { // <-\n  public int views;\n}\n",
        """
        models.E003 the model %s is not named as a class is: a capital first, no underscores
          try: %s"""
            .formatted(name, better));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Posts", "BlogCategories"})
  void aPluralNameIsWarnedOf(String name) {
    assertWarning(
        "public class " + name + " extends Model { // <-\n  public int views;\n}\n",
        """
        models.W004 the model %s has a name that looks like a plural; one instance is one row
          try: a singular, or @Meta(pluralOk = true) if it is one"""
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Meta(pluralOk = true) public class Settings extends Model {}",
        "public class News extends Model {}",
        "public class Address extends Model {}",
        "public class Status extends Model {}",
        "public class Series extends Model {}",
        "public class Analysis extends Model {}",
        "public class Bus extends Model {}"
      })
  void aPluralThatIsMeantAndASingularThatEndsInSAreNot(String source) {
    assertNothingSaid(source + "\n");
  }

  // ---- its form

  private void assertBadForm(String source, String model, String what) {
    assertError(
        source,
        """
        models.E019 the model %s %s
          try: a class of its own file in the app's package, without type parameters, with a constructor without parameters"""
            .formatted(model, what));
  }

  @Test
  void aModelStandsInAFileOfItsOwn() {
    assertError(
        """
        public class Shop {
          public static class Post extends Model {} // <-
        }
        """,
        """
        models.E019 the model Post stands inside another class
          try: a class of its own file in the app's package, without type parameters, with a constructor without parameters""");
  }

  @Test
  void aModelHasNoTypeParameters() {
    assertBadForm("public class Post<T> extends Model {} // <-\n", "Post", "has type parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public Post(int views) {}", "private Post() {}"})
  void aModelIsMadeWithoutParameters(String constructor) {
    assertBadForm(
        "public class Post extends Model { // <-\n  " + constructor + "\n}\n",
        "Post",
        "has no constructor without parameters that its package can call");
  }

  @Test
  void aModelMayBeKnownToItsPackageOnly() {
    assertNothingSaid("class Post extends Model {\n  Post() {}\n  int views;\n}\n");
  }

  @Test
  void aModelDoesNotExtendATable() {
    assertError(
        "public class Post extends Author { // <-\n  public int views;\n}\n",
        """
        models.E086 Post extends the model Author, which has a table of its own
          try: make Author abstract, or refer to it with a @OneToOne""",
        AUTHOR);
  }

  @Test
  void anAnnotationOfAFieldBelongsToAModel() {
    assertError(
        "public class Post {\n  @CharField(maxLength = 5) public String title; // <-\n}\n",
        """
        models.E022 @CharField says nothing here: Post is no model
          try: extends Model, or leave out the annotation""");
  }

  @Test
  void theOptionsOfAModelBelongToAModel() {
    assertError(
        "@Meta(ordering = \"title\")\npublic class Post {} // <-\n",
        """
        models.E022 @Meta says nothing here: Post is no model
          try: extends Model, or leave out the annotation""");
  }

  @Test
  void aPropertyIsAPublicMethodWithoutParameters() {
    String message =
        """
        models.E028 Post.teaser cannot be read as a property
          try: a public method without parameters that has a result""";
    for (String method :
        new String[] {
          "String teaser()", "public String teaser(int length)", "public static String teaser()"
        }) {
      assertError(
          "public class Post extends Model {\n  @TemplateProperty "
              + method
              + " { return \"\"; } // <-\n}\n",
          message);
    }
    assertError(
        "public class Post extends Model {\n  @TemplateProperty public void teaser() {} // <-\n}\n",
        message);
  }

  // ---- its key

  @Test
  void aKeyedModelMarksItsKey() {
    assertError(
        "public class Post extends KeyedModel<String> { // <-\n  public int views;\n}\n",
        """
        models.E015 Post extends KeyedModel but has no primary key
          try: @CharField(maxLength = 40, primaryKey = true) public String code; or extend Model, which has an id""");
  }

  @Test
  void aModelHasOneKey() {
    assertError(
        """
        public class Post extends KeyedModel<String> { // <-
          @SlugField(primaryKey = true) public String slug;
          @CharField(maxLength = 9, primaryKey = true) public String code;
        }
        """,
        """
        models.E015 Post has two primary keys, slug and code
          try: one primary key, and a unique constraint over the others""");
  }

  @Test
  void aModelWithAnIdHasNoOtherKey() {
    assertError(
        post("@SlugField(primaryKey = true) public String slug;"),
        """
        models.E015 Post.slug is a primary key, but Model has one already: id
          try: extends KeyedModel<String> instead of Model""");
  }

  @Test
  void theIdIsNotHidden() {
    assertError(
        post("public Long id;"),
        """
        models.E015 Post.id hides the id that Model has
          try: leave it out, or extend KeyedModel""");
  }

  @Test
  void aKeyIsNeverNull() {
    assertError(
        "public class Post extends KeyedModel<String> {\n  @SlugField(primaryKey = true) public @Nullable String slug; // <-\n}\n",
        """
        models.E015 Post.slug is the primary key and may not be null
          try: leave out @Nullable""");
  }

  @Test
  void aKeyIsOfTheTypePromised() {
    assertError(
        "public class Post extends KeyedModel<Long> {\n  @SlugField(primaryKey = true) public String slug; // <-\n}\n",
        """
        models.E015 Post promises a key of type Long, but slug is a String
          try: extends KeyedModel<String>""");
  }

  // ---- fields that clash

  @Test
  void twoFieldsAreTwoColumns() {
    assertError(
        """
        public class Post extends Model {
          public int views;
          @IntegerField(column = "VIEWS") public int hits; // <-
        }
        """,
        """
        models.E026 Post.hits and views are one column 'VIEWS'
          try: another name for one of them, or column = "..."\
        """);
  }

  @Test
  void twoFieldsAreTwoNames() {
    assertError(
        """
        public class Post extends Model {
          public int pageViews;
          @IntegerField(column = "other") public int page_views; // <-
        }
        """,
        """
        models.E026 Post.page_views and pageViews are one name
          try: another name for one of them, or column = "..."\
        """);
  }

  @Test
  void aForeignKeysColumnIsAColumnToo() {
    assertError(
        """
        public class Post extends Model {
          @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();
          public long authorId; // <-
        }
        """,
        """
        models.E026 Post.authorId and author are one column 'author_id'
          try: another name for one of them, or column = "..."\
        """,
        AUTHOR);
  }

  @Test
  void aFieldDoesNotHideThatOfItsBase() {
    assertError(
        "public class Post extends Timed {\n  public int version; // <-\n}\n",
        """
        models.E027 Post.version hides the field of the same name in Timed
          try: another name, or leave it to the base""",
        "public abstract class Timed extends Model { public int version; }\n");
  }

  @Test
  void aBaseIsComplainedOfOnItsOwnLine() {
    assertError(
        "public abstract class Timed extends Model {\n  public String version; // <-\n}\n",
        """
        models.E001 Timed.version is a String, which does not say what column it is
          try: @CharField(maxLength = 200) for a short text, @TextField for a long one; or @SlugField, @EmailField, @UrlField, @FileField""");
  }

  @Test
  void aMistakeInABaseIsToldOnceHoweverManyModelsExtendIt() {
    assertError(
        "public abstract class Timed extends Model {\n  public String version; // <-\n}\n",
        """
        models.E001 Timed.version is a String, which does not say what column it is
          try: @CharField(maxLength = 200) for a short text, @TextField for a long one; or @SlugField, @EmailField, @UrlField, @FileField""",
        "public class Post extends Timed {}\n",
        "public class Page extends Timed {}\n");
  }

  // ---- what is written

  @Test
  void theNameOfTheMetamodelIsLeftToIt() {
    assertError(
        "public class Post extends Model { // <-\n  public int views;\n}\n",
        """
        models.E087 shop.Post_ could not be written: Attempt to recreate a file for type shop.Post_
          try: a folder for classes that can be written, and no file of that name in the sources""",
        "public class Post_ {}\n");
  }
}
