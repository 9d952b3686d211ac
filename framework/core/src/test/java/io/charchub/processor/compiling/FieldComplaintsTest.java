package io.charchub.processor.compiling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor says of one field that is wrong by itself. */
class FieldComplaintsTest extends ComplaintsContract {

  // ---- what column it is

  @Test
  void aTextSaysWhichTextItIs() {
    assertError(
        post("public String title;"),
        """
        models.E001 Post.title is a String, which does not say what column it is
          try: @CharField(maxLength = 200) for a short text, @TextField for a long one; or @SlugField, @EmailField, @UrlField, @FileField""");
  }

  @Test
  void aDecimalSaysHowManyDigitsItHas() {
    assertError(
        post("public BigDecimal price;"),
        """
        models.E001 Post.price is a BigDecimal, which does not say how many digits it has
          try: @DecimalField(maxDigits = 10, decimalPlaces = 2)""");
  }

  @Test
  void aCharFieldSaysItsLength() {
    assertError(
        post("@CharField public String title;"),
        """
        models.E020 Post.title does not say how long it may be
          try: @CharField(maxLength = 200)""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@CharField", "@SlugField", "@EmailField", "@UrlField"})
  void aLengthIsOneOrMore(String annotation) {
    assertError(
        post(annotation + "(maxLength = 0) public String title;"),
        """
        models.E020 Post.title may have no character at all
          try: maxLength = 1 or more""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxDigits = 0, decimalPlaces = 0",
        "maxDigits = 1001, decimalPlaces = 2",
        "maxDigits = 4, decimalPlaces = 5",
        "maxDigits = 4, decimalPlaces = -1"
      })
  void theDigitsOfADecimalGoTogether(String digits) {
    assertError(
        post("@DecimalField(" + digits + ") public BigDecimal price;"),
        """
        models.E020 Post.price needs maxDigits from 1 to 1000 and decimalPlaces from 0 to maxDigits
          try: @DecimalField(maxDigits = 10, decimalPlaces = 2)""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LocalDateTime", "ZonedDateTime", "OffsetDateTime", "Date"})
  void aMomentIsAnInstant(String type) {
    assertError(
        post("public " + type + " at;"),
        """
        models.E002 Post.at has the type %s, which no column holds
          try: java.time.Instant, which is stored in UTC and shown in the active time zone"""
            .formatted(type));
  }

  @Test
  void bytesAskForTheirAnnotation() {
    assertError(
        post("public byte[] picture;"),
        """
        models.E002 Post.picture has the type byte[], which no column holds
          try: @BinaryField""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Map<String, String>", "List<String>", "Object"})
  void aBagOfValuesSaysThatItIsJson(String type) {
    assertError(
        post("public " + type + " extra;"),
        """
        models.E002 Post.extra has the type %s, which no column holds
          try: @JsonField for a JSON value, @ManyToMany with Many<...> for rows of another model, or transient for no column"""
            .formatted(type.replaceAll("<.*", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"char", "String[]", "Thread"})
  void otherTypesHaveNoColumn(String type) {
    assertError(
        post("public " + type + " extra;"),
        """
        models.E002 Post.extra has the type %s, which no column holds
          try: a type that a column holds, or transient for no column"""
            .formatted(type));
  }

  @Test
  void aModelIsReferredToByARef() {
    assertError(
        post("public Author author;"),
        """
        models.E002 Post.author has the type Author, which no column holds
          try: @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();""",
        AUTHOR);
  }

  @Test
  void anAnnotationIsForItsTypes() {
    assertError(
        post("@CharField(maxLength = 5) public int code;"),
        """
        models.E010 @CharField is not for the type int of Post.code
          try: declare it as one of: String""");
  }

  @Test
  void numbersMayBeOfSeveralTypes() {
    assertError(
        post("@IntegerField public String code;"),
        """
        models.E010 @IntegerField is not for the type String of Post.code
          try: declare it as one of: short, Short, int, Integer, long, Long""");
  }

  @Test
  void aForeignKeyIsARef() {
    assertError(
        post("@ForeignKey(onDelete = OnDelete.CASCADE) public Author author;"),
        """
        models.E010 @ForeignKey is not for the type Author of Post.author
          try: declare it as one of: Ref""",
        AUTHOR);
  }

  @Test
  void aFieldIsOneKindOfField() {
    assertError(
        post("@CharField(maxLength = 5) @TextField public String title;"),
        """
        models.E017 Post.title has two annotations that say what field it is: @CharField and @TextField
          try: leave one of them""");
  }

  // ---- how it is declared

  @Test
  void anAnnotatedFieldIsNotPrivate() {
    assertError(
        post("@TextField private String body;"),
        """
        models.E008 Post.body cannot be reached by the generated code of Post
          try: public String body""");
  }

  @Test
  void anAnnotatedFieldIsNotStatic() {
    assertError(
        post("@TextField public static String body;"),
        """
        models.E008 Post.body is static: no row has it
          try: leave out static, or the annotation""");
  }

  @Test
  void anAnnotatedFieldIsNotTransient() {
    assertError(
        post("@TextField public transient String body;"),
        """
        models.E008 Post.body is transient, which says that it is no column
          try: leave out transient, or the annotation""");
  }

  @Test
  void aColumnIsNotFinal() {
    assertError(
        post("@TextField public final String body = \"\";"),
        """
        models.E018 Post.body is final: a row could not be read into it
          try: leave out final; or make it static, or transient, if it is no column""");
  }

  @Test
  void privateStaticAndTransientFieldsAreTheClassesOwn() {
    assertNothingSaid(
        """
        public class Post extends Model {
          private static final int LIMIT = 3;
          public static final String NAME = "post";
          private String draft = "";
          public transient Thread worker;
          public int views;
        }
        """);
  }

  // ---- null

  @Test
  void aPrimitiveIsNeverNull() {
    assertError(
        post("@Nullable public int views;"),
        """
        models.E009 Post.views is a primitive int, which cannot be null
          try: @Nullable Integer views""");
  }

  @Test
  void theArrayMayBeNullAndNotItsBytes() {
    assertError(
        post("@BinaryField public @Nullable byte[] picture;"),
        """
        models.E009 Post.picture says that its bytes may be null, and not the array
          try: byte @Nullable [] picture""");
  }

  @Test
  void nullableColumnsAreAccepted() {
    assertNothingSaid(
        """
        public class Post extends Model {
          @Nullable public Integer views;
          @BinaryField public byte @Nullable [] picture;
          @TextField public @Nullable String body;
          @ForeignKey(onDelete = OnDelete.SET_NULL) public final Ref<@Nullable Author> author = ref();
        }
        """,
        AUTHOR);
  }

  // ---- names

  @ParameterizedTest
  @ValueSource(strings = {"pk", "META"})
  void someNamesAreTaken(String name) {
    assertError(
        post("public int " + name + ";"),
        """
        models.E016 Post.%s has a name that is taken: %1$s means something else in every model
          try: another name"""
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"views_", "_views", "page__views", "view$"})
  void lookUpsJoinNamesByTwoUnderscores(String name) {
    assertError(
        post("public int " + name + ";"),
        """
        models.E007 Post.%s has an underscore where look-ups need one: they join names by __
          try: a name without underscores at its ends, without __ and without $"""
            .formatted(name));
  }

  // ---- options

  @Test
  void aColumnHasAName() {
    String column = "c".repeat(64);
    assertError(
        post("@IntegerField(column = \"" + column + "\") public int views;"),
        """
        models.E020 no database has a column '%s'
          try: a column of 1 to 63 characters"""
            .formatted(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "photos/../..", "photos\\\\old"})
  void filesAreUploadedIntoTheStorage(String path) {
    assertError(
        post("@FileField(uploadTo = \"" + path + "\") public String photo;"),
        """
        models.E020 Post.photo would upload to '%s', outside the storage
          try: a folder within the storage, such as uploadTo = "photos/%%Y\""""
            .formatted(path.replace("\\\\", "\\")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@DateTimeField(autoNow = true, autoNowAdd = true) public Instant at;",
        "@TimeField(autoNow = true) public LocalTime at = LocalTime.NOON;"
      })
  void aMomentIsSetInOneWay(String field) {
    assertError(
        post(field),
        """
        models.E014 Post.at says more than one of: autoNow, autoNowAdd, an initial value
          try: one of them: autoNowAdd for when the row was made, autoNow for when it was last saved""");
  }

  // ---- choices

  @Test
  void everyChoiceFitsIntoTheColumn() {
    assertError(
        post(
            "@CharField(maxLength = 3, choices = @Choice(value = \"large\", label = \"L\")) public String size;"),
        """
        models.E020 Post.size is too short for its choice 'large'
          try: maxLength = 5""");
  }

  @Test
  void theChoicesOfANumberAreNumbers() {
    assertError(
        post("@IntegerField(choices = @Choice(value = \"many\")) public int size;"),
        """
        models.E020 Post.size is a number, and its choice 'many' is none
          try: choices of whole numbers""");
  }

  @Test
  void twoChoicesAreStoredApart() {
    assertError(
        post("@CharField(maxLength = 9, choices = {@Choice(\"s\"), @Choice(\"s\")}) public String size;")
            .replace("@Choice(\"s\")", "@Choice(value = \"s\")"),
        """
        models.E025 two choices of Post.size are stored as 's'
          try: a value of its own for each""");
  }

  @Test
  void twoConstantsOfAnEnumAreStoredApart() {
    assertError(
        """
        public class Post extends Model {
          public enum Status {
            DRAFT,
            @Choice(value = "draft") SKETCH // <-
          }
          public Status status = Status.DRAFT;
        }
        """,
        """
        models.E025 two constants of Status are stored as 'draft'
          try: give one of them a @Choice(value = ...) of its own""");
  }

  @Test
  void theEnumOfAFieldIsNotPrivate() {
    assertError(
        """
        public class Post extends Model {
          private enum Status { DRAFT }
          public Status status = Status.DRAFT; // <-
        }
        """,
        """
        models.E008 Post.status has the private type Status, which the generated code of Post cannot name
          try: leave out private at Status""");
  }

  @Test
  void anEnumHasConstants() {
    assertError(
        """
        public class Post extends Model {
          public enum Status {}
          public Status status; // <-
        }
        """,
        """
        models.E025 Post.status can hold nothing: Status has no constants
          try: enum Status { DRAFT, PUBLISHED }""");
  }

  @Test
  void theTextOfAnEnumFitsIntoItsColumn() {
    String name = "A".repeat(300);
    assertNothingSaid(
        "public class Post extends Model {\n  public enum Status { "
            + name
            + " }\n  public Status status;\n}\n");
  }
}
