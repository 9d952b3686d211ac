package io.charchub.contrib.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.db.fields.FieldException;
import io.charchub.testing.CharchubTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search finds. */
@CharchubTest(project = "src/test/projects/office")
class AdminSearchTest {
  private Book divan;
  private Book stories;

  @BeforeEach
  void books() {
    Writer hafez = Writer.objects.create(writer -> writer.name = "حافظ شیرازی");
    Writer hedayat = Writer.objects.create(writer -> writer.name = "Sadegh Hedayat");
    divan = book("ديوان كامل", hafez);
    stories = book("Short stories", hedayat);
    Genre poetry = genre("Poetry");
    divan.genres.add(poetry, genre("Poems"));
  }

  static Book book(String title, Writer writer) {
    return Book.objects.create(
        book -> {
          book.title = title;
          book.slug = title.replace(' ', '-');
          book.writer.set(writer);
        });
  }

  private static Genre genre(String name) {
    return Genre.objects.create(
        genre -> {
          genre.name = name;
          genre.slug = name.toLowerCase(java.util.Locale.ROOT);
        });
  }

  private static List<Book> found(String typed, String... fields) {
    return List.copyOf(AdminSearch.narrow(Book.objects, List.of(fields), typed).list());
  }

  @Test
  void wordsAreCutAtBlanksAndPhrasesAtTheirQuotes() {
    assertThat(AdminSearch.words("  one \"two three\" «چهار پنج» si\"x "))
        .containsExactly("one", "two three", "چهار پنج", "si\"x");
    assertThat(AdminSearch.words("\"open end")).containsExactly("open end");
    assertThat(AdminSearch.words("a ".repeat(1000))).hasSize(AdminSearch.MOST_WORDS);
  }

  @Test
  void everyWordMustStandInOneOfTheFields() {
    assertThat(found("دیوان حافظ", "title", "writer__name")).containsExactly(divan);
    assertThat(found("دیوان Sadegh", "title", "writer__name")).isEmpty();
  }

  @Test
  void aPhraseMustStandAsAWhole() {
    assertThat(found("\"short stories\"", "title")).containsExactly(stories);
    assertThat(found("\"stories short\"", "title")).isEmpty();
  }

  @Test
  void aSignSaysHowAWordStandsInAField() {
    assertThat(found("stories", "^title")).isEmpty();
    assertThat(found("SHORT", "^title")).containsExactly(stories);
    assertThat(found("short", "=title")).isEmpty();
    assertThat(found("\"short stories\"", "=title")).containsExactly(stories);
    assertThat(found("stories", "@title")).containsExactly(stories);
  }

  @Test
  void aWordThatAFieldCannotHoldDoesNotStandInIt() {
    assertThat(found("stories", "id__exact", "title")).containsExactly(stories);
    assertThat(found(String.valueOf(divan.id), "id__exact", "title")).containsExactly(divan);
    assertThat(found("stories", "id__exact")).isEmpty();
  }

  @Test
  void aRowThatASetFindsTwiceComesOnce() {
    assertThat(found("poe", "title", "genres__name")).containsExactly(divan);
    assertThat(found("poe", "writer__books__genres__name")).containsExactly(divan);
  }

  @Test
  void aFieldThatIsNoneIsAMistakeOfTheProject() {
    assertThatThrownBy(() -> found("x", "titel"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("titel");
  }
}
