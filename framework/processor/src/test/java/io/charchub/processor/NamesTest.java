package io.charchub.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "publishedAt, published_at",
    "url, url",
    "URL, url",
    "pageURL, page_url",
    "URLPath, url_path",
    "page_views, page_views",
    "line2, line2"
  })
  void aColumnIsNamedInSnakeCase(String name, String column) {
    assertThat(Names.snake(name)).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, Draft", "IN_REVIEW, In review", "_, _", "A, A"})
  void aConstantIsReadAsWords(String constant, String label) {
    assertThat(Names.label(constant)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"blog, blog", "org.example.blog, blog", "org.example.blog.models, blog"})
  void anAppIsCalledByTheLastPartOfItsPackage(String packageName, String label) {
    assertThat(Names.appLabel(packageName)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Posts", "BlogPosts", "Categories", "Boxes"})
  void someNamesLookPlural(String name) {
    assertThat(Names.looksPlural(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Post", "Address", "Status", "News", "Series", "Analysis", "Gas", "Bus", "Lens"})
  void singularsMayEndInS(String name) {
    assertThat(Names.looksPlural(name)).isFalse();
  }

  @Test
  void theNearestWordIsAtMostAThirdOfItsLettersAway() {
    List<String> known = List.of("title", "body", "author");
    assertThat(Names.nearest("titel", known)).contains("title");
    assertThat(Names.nearest("tile", known)).contains("title");
    assertThat(Names.nearest("AUTOR", known)).contains("author");
    assertThat(Names.nearest("bdoy", known)).contains("body");
    assertThat(Names.nearest("views", known)).isEmpty();
  }

  @Test
  void ofTwoEquallyNearTheFirstIsTaken() {
    assertThat(Names.nearest("car", List.of("cat", "bar"))).contains("cat");
  }
}
