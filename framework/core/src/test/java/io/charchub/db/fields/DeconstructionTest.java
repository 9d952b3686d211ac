package io.charchub.db.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.annotations.OnDelete;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A field as the Java that makes it. */
class DeconstructionTest {

  static Stream<Arguments> fields() {
    return Stream.of(
        Arguments.of(new CharField(200).unique(), "new CharField(200).unique()"),
        Arguments.of(new TextField().blank().nullable(), "new TextField().nullable().blank()"),
        Arguments.of(new SlugField(), "new SlugField(50)"),
        Arguments.of(
            new SlugField(80).allowUnicode().dbIndex(false),
            "new SlugField(80).allowUnicode().dbIndex(false)"),
        Arguments.of(new BigAutoField(), "new BigAutoField()"),
        Arguments.of(new UuidField().primaryKey(), "new UuidField().primaryKey()"),
        Arguments.of(
            new IntegerField().defaultValue(3).verboseName("views"),
            "new IntegerField().defaultValue(3).verboseName(\"views\")"),
        Arguments.of(
            new DecimalField(10, 2).column("cost"), "new DecimalField(10, 2).column(\"cost\")"),
        Arguments.of(new DateTimeField().autoNowAdd(), "new DateTimeField().autoNowAdd()"),
        Arguments.of(
            new DateField().autoNow().helpText("day"),
            "new DateField().autoNow().helpText(\"day\")"),
        Arguments.of(new FileField().uploadTo("a/%Y"), "new FileField(100).uploadTo(\"a/%Y\")"),
        Arguments.of(new BinaryField().editable(true), "new BinaryField().editable(true)"),
        Arguments.of(new BooleanField().editable(false), "new BooleanField().editable(false)"),
        Arguments.of(new IpAddressField(), "new IpAddressField()"),
        Arguments.of(
            new ForeignKey("blog.Author", OnDelete.SET_NULL)
                .relatedName("posts")
                .dbConstraint(false)
                .nullable(),
            "new ForeignKey(\"blog.Author\", SET_NULL).relatedName(\"posts\").dbConstraint(false).nullable()"),
        Arguments.of(
            new ForeignKey("blog.Author", OnDelete.CASCADE)
                .relatedQueryName("post")
                .toField("code")
                .dbIndex(false),
            "new ForeignKey(\"blog.Author\", CASCADE).relatedQueryName(\"post\").toField(\"code\").dbIndex(false)"),
        Arguments.of(
            new ForeignKey("blog.Author", OnDelete.CASCADE)
                .limitChoicesTo("active=true", "!name=x")
                .to("blog.Writer")
                .relatedName("posts"),
            "new ForeignKey(\"blog.Writer\", CASCADE).relatedName(\"posts\").limitChoicesTo(\"active=true\", \"!name=x\")"),
        Arguments.of(
            new ManyToManyField("blog.Tag").limitChoicesTo("weight__gt=0").blank(),
            "new ManyToManyField(\"blog.Tag\").limitChoicesTo(\"weight__gt=0\").blank()"),
        Arguments.of(
            new OneToOneField("auth.User", OnDelete.CASCADE),
            "new OneToOneField(\"auth.User\", CASCADE)"),
        Arguments.of(
            new ManyToManyField("blog.Tag")
                .through("blog.Tagging")
                .relatedName("posts")
                .symmetrical(false),
            "new ManyToManyField(\"blog.Tag\").through(\"blog.Tagging\").relatedName(\"posts\").symmetrical(false)"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsWrittenAsOneWritesIt(Field<?> field, String source) {
    assertThat(field).hasToString(source);
  }

  @Test
  void fieldsAreAlikeWhenTheirSourceIs() {
    assertThat(new CharField(5).unique())
        .isEqualTo(new CharField(5).unique())
        .hasSameHashCodeAs(new CharField(5).unique());
    assertThat(new CharField(5)).isNotEqualTo(new CharField(6));
    assertThat(new CharField(5).nullable(false)).isEqualTo(new CharField(5));
    assertThat(new IntegerField().defaultValue("۳")).isEqualTo(new IntegerField().defaultValue(3));
  }

  @Test
  void theDatabaseKnowsNothingOfWordsAndDefaults() {
    Field<String> plain = new CharField(5);
    Field<String> wordy =
        new CharField(5)
            .blank()
            .verboseName("a")
            .helpText("b")
            .editable(false)
            .defaultValue("x")
            .choices(Choice.of("x", "X"));
    assertThat(wordy.deconstruct()).isNotEqualTo(plain.deconstruct());
    assertThat(wordy.deconstruct().inDatabase()).isEqualTo(plain.deconstruct().inDatabase());
    assertThat(plain.unique().deconstruct().inDatabase()).isNotEqualTo(plain.deconstruct());
    ForeignKey key = new ForeignKey("blog.Author", OnDelete.CASCADE);
    ForeignKey limited = key.limitChoicesTo("active=true");
    assertThat(limited).isNotEqualTo(key);
    assertThat(limited.deconstruct().inDatabase()).isEqualTo(key.deconstruct().inDatabase());
  }

  @Test
  void oneCallCanBeLeftOut() {
    assertThat(new CharField(5).column("a").unique().deconstruct().without("column"))
        .isEqualTo(new CharField(5).unique().deconstruct());
    assertThat(new CharField(5).deconstruct().simpleType()).isEqualTo("CharField");
  }

  @Test
  void aConstantsDefaultIsWrittenAsItIsStored() {
    Field<OtherKindsTest.Size> field =
        EnumField.of(OtherKindsTest.Size.class, Choice.of("s", "Small"), Choice.of("l", "Large"))
            .defaultValue("l");
    assertThat(field.options().defaultValue()).isSameAs(OtherKindsTest.Size.LARGE);
    assertThat(field.deconstruct().calls())
        .contains(new Deconstruction.Call("defaultValue", List.of("l")));
    assertThat(field.deconstruct().type()).isEqualTo(CharField.class.getName());
  }

  @Test
  void namesInTheDatabaseFollowFromNamesInJava() {
    assertThat(FieldNames.snake("publishedAt")).isEqualTo("published_at");
    assertThat(FieldNames.snake("isHTMLPage")).isEqualTo("is_html_page");
    assertThat(FieldNames.snake("URL")).isEqualTo("url");
    assertThat(FieldNames.snake("line2Text")).isEqualTo("line2_text");
    assertThat(FieldNames.snake("already_snake")).isEqualTo("already_snake");
    assertThat(FieldNames.keyColumn("leadAuthor")).isEqualTo("lead_author_id");
    assertThat(FieldNames.words("OrderLine")).isEqualTo("order line");
  }
}
