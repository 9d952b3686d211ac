package io.charchub.processor.compiling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor says of relations that lead nowhere, or back to two things at once. */
class RelationComplaintsTest extends ComplaintsContract {

  @Test
  void aRefSaysWhichRelationItIs() {
    assertError(
        post("public final Ref<Author> author = ref();"),
        """
        models.E006 Post.author is a Ref without an annotation
          try: @ForeignKey(onDelete = OnDelete.CASCADE), or @OneToOne(onDelete = OnDelete.CASCADE)""",
        AUTHOR);
  }

  @Test
  void aManySaysThatItIsOne() {
    assertError(
        post("public final Many<Author> authors = many();"),
        """
        models.E006 Post.authors is a Many without an annotation
          try: @ManyToMany""",
        AUTHOR);
  }

  /** Said before any processor runs: the annotation has no default for it. */
  @ParameterizedTest
  @ValueSource(strings = {"ForeignKey", "OneToOne"})
  void theCompilerItselfAsksForOnDelete(String annotation) {
    assertError(
        post("@" + annotation + " public final Ref<Author> author = ref();"),
        "annotation @io.charchub.db.annotations.%s is missing a default value for the element 'onDelete'"
            .formatted(annotation),
        AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Thread"})
  void aRelationLeadsToAModel(String target) {
    assertError(
        post(
            "@ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<" + target + "> x = ref();"),
        """
        models.E005 Post.x refers to %s, which is no model with a table
          try: a class that extends Model or KeyedModel and is not abstract"""
            .formatted(target));
  }

  @Test
  void anAbstractBaseHasNoTableToReferTo() {
    assertError(
        post("@ManyToMany public final Many<Timed> times = many();"),
        """
        models.E005 Post.times refers to Timed, which is no model with a table
          try: a class that extends Model or KeyedModel and is not abstract""",
        "public abstract class Timed extends Model { public int version; }\n");
  }

  @Test
  void aRefWithoutATypeLeadsNowhere() {
    assertError(
        post("@ForeignKey(onDelete = OnDelete.CASCADE) public final Ref author = ref();"),
        """
        models.E005 Post.author refers to Ref without a type, which is no model with a table
          try: a class that extends Model or KeyedModel and is not abstract""");
  }

  @Test
  void aRelationIsFinal() {
    assertError(
        post("@ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Author> author = ref();"),
        """
        models.E018 Post.author is not final: assigning another Ref would lose the relation
          try: public final Ref<...> author = ref();""",
        AUTHOR);
    assertError(
        post("@ManyToMany public Many<Author> authors = many();"),
        """
        models.E018 Post.authors is not final: assigning another Many would lose the relation
          try: public final Many<...> authors = many();""",
        AUTHOR);
  }

  @Test
  void itIsTheTargetThatMayBeAbsent() {
    assertError(
        post(
            "@Nullable @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();"),
        """
        models.E013 Post.author says that the reference itself is null; what may be absent is its target
          try: Ref<@Nullable Author>""",
        AUTHOR);
    assertError(
        post("@Nullable @ManyToMany public final Many<Author> authors = many();"),
        """
        models.E013 Post.authors says that the reference itself is null; what may be absent is its target
          try: leave out @Nullable: a Many is never null""",
        AUTHOR);
  }

  @Test
  void whatBecomesEmptyMayBeEmpty() {
    assertError(
        post("@ForeignKey(onDelete = OnDelete.SET_NULL) public final Ref<Author> author = ref();"),
        """
        models.E013 Post.author is to become empty when its target is deleted, but may not be empty
          try: Ref<@Nullable Author>, or another onDelete""",
        AUTHOR);
  }

  @Test
  void whatGetsItsDefaultHasOne() {
    assertError(
        post(
            "@ForeignKey(onDelete = OnDelete.SET_DEFAULT) public final Ref<Author> author = ref();"),
        """
        models.E023 Post.author is to get its default when its target is deleted, but has none
          try: defaultKey = "1", or another onDelete""",
        AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "nickname"})
  void aKeyRefersToAUniqueField(String toField) {
    assertError(
        post(
            "@ForeignKey(onDelete = OnDelete.CASCADE, toField = \""
                + toField
                + "\") public final Ref<Author> author = ref();"),
        """
        models.E005 Post.author refers to Author.%s, which is no unique field
          try: the primary key (leave out toField), or a field with unique = true"""
            .formatted(toField),
        AUTHOR);
  }

  // ---- the model between

  @Test
  void theModelBetweenHasAKeyToEach() {
    assertError(
        post("@ManyToMany(through = Credit.class) public final Many<Author> authors = many();"),
        """
        models.E024 Credit stands between Post and Author but has no foreign key to each
          try: in Credit a @ForeignKey Ref<Post> and a @ForeignKey Ref<Author>""",
        AUTHOR,
        "public class Credit extends Model { public int place; }\n");
  }

  @Test
  void whatStandsBetweenIsAModel() {
    assertError(
        post("@ManyToMany(through = String.class) public final Many<Author> authors = many();"),
        """
        models.E024 String stands between Post and Author but is no model
          try: in String a @ForeignKey Ref<Post> and a @ForeignKey Ref<Author>""",
        AUTHOR);
  }

  @Test
  void theModelBetweenNamesItsTableItself() {
    assertError(
        post(
            "@ManyToMany(through = Credit.class, table = \"credits\") public final Many<Author> authors = many();"),
        """
        models.E024 Post.authors names a table and a model between: the model has a table
          try: leave out table, and say @Meta(dbTable) on Credit""",
        AUTHOR,
        """
        public class Credit extends Model {
          @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Post> post = ref();
          @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();
        }
        """);
  }

  @Test
  void aLimitIsMadeOfLookUps() {
    assertError(
        post(
            "@ForeignKey(onDelete = OnDelete.CASCADE, limitChoicesTo = {\"active=true\", \"name|x=1\"}) public final Ref<Author> author = ref();"),
        """
        models.E021 Post.author is limited by 'name', which is no look-up
          try: "active=true": a look-up of the target, an equals sign and a value""",
        AUTHOR);
  }

  // ---- ways back

  @Test
  void twoKeysToOneModelHaveWaysBackOfTheirOwn() {
    assertError(
        """
        public class Post extends Model {
          @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();
          @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> editor = ref(); // <-
        }
        """,
        """
        models.E011 Post.editor and author both lead back from Author as 'post_set'
          try: a relatedName of its own for each, or relatedName = "+" for no way back""",
        AUTHOR);
  }

  @Test
  void aWayBackIsNoFieldOfItsTarget() {
    assertError(
        """
        public class Post extends Model {
          public int children;
          @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "children") public final Ref<Post> parent = ref(); // <-
        }
        """,
        """
        models.E011 the way back of Post.parent, 'children', is a field of Post
          try: another relatedName""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my posts", "posts_", "all__posts", "class"})
  void aWayBackIsAName(String name) {
    assertError(
        post(
            "@ForeignKey(onDelete = OnDelete.CASCADE, relatedName = \""
                + name
                + "\") public final Ref<Author> author = ref();"),
        """
        models.E020 Post.author has the way back '%s', which no look-up can name
          try: a Java name without __ and without an underscore at its end"""
            .formatted(name),
        AUTHOR);
  }

  @Test
  void aPlusMakesNoWayBack() {
    assertNothingSaid(
        """
        public class Post extends Model {
          @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Author> author = ref();
          @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Author> editor = ref();
        }
        """,
        AUTHOR);
  }
}
