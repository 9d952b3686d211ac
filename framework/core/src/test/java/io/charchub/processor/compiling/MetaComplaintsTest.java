package io.charchub.processor.compiling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the processor says of a model's {@code @Meta}, on the line of that annotation. */
class MetaComplaintsTest extends ComplaintsContract {

  private static String model(String options) {
    return """
    @Meta(%s) // <-
    public class Post extends Model {
      @CharField(maxLength = 200) public String title;
      public int pageViews;
    }
    """
        .formatted(options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ordering = \"-titel\" | ordering",
        "getLatestBy = \"titel\" | getLatestBy",
        "uniqueTogether = \"titel, pageViews\" | uniqueTogether",
        "indexes = @Index(fields = \"titel\") | an index",
        "indexes = @Index(fields = \"title\", condition = \"titel=x\", name = \"i\") | an index",
        "uniqueConstraints = @UniqueConstraint(name = \"one\", fields = \"titel\") | the constraint one",
        "checkConstraints = @CheckConstraint(name = \"two\", condition = \"titel__gt=3\") | the constraint two",
        "checkConstraints = @CheckConstraint(name = \"two\", condition = \"pageViews__gt=F(titel)\") | the constraint two"
      })
  void aFieldThatItNamesExists(String options, String where) {
    assertError(
        model(options),
        """
        models.E021 %s of Post names a field 'titel' that the model does not have
          try: 'title'. Fields: id, pageViews, title"""
            .formatted(where));
  }

  @Test
  void aNameThatIsNearNoneIsAnsweredWithAllFields() {
    assertError(
        model("ordering = \"author\""),
        """
        models.E021 ordering of Post names a field 'author' that the model does not have
          try: Fields: id, pageViews, title""");
  }

  @Test
  void namesMayBeWrittenAsInJavaOrAsTheColumn() {
    assertNothingSaid(
        model(
            "ordering = {\"-pageViews\", \"page_views\", \"pk\", \"?\"}, getLatestBy = \"page_views\""));
  }

  @Test
  void aConditionIsALookUpAndAValue() {
    assertError(
        model("checkConstraints = @CheckConstraint(name = \"two\", condition = \"pageViews > 3\")"),
        """
        models.E021 the constraint two of Post has a condition 'pageViews > 3' that is no look-up
          try: "views__gte=0": a look-up, an equals sign and a value""");
  }

  @Test
  void aConstraintHasAName() {
    assertError(
        model("uniqueConstraints = @UniqueConstraint(name = \"\", fields = \"title\")"),
        """
        models.E029 Post has a constraint without a name
          try: a name of its own for each; on an abstract base with %(class)s in it""");
  }

  @Test
  void twoConstraintsHaveTwoNames() {
    assertError(
        model(
            "indexes = @Index(name = \"one\", fields = \"title\"),"
                + " uniqueConstraints = @UniqueConstraint(name = \"one\", fields = \"title\")"),
        """
        models.E029 Post has two indexes or constraints called 'one'
          try: a name of its own for each; on an abstract base with %(class)s in it""");
  }
}
