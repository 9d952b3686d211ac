package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "publishedAt, published_at",
    "Post, post",
    "BlogPost, blog_post",
    "HTTPServer, http_server",
    "userID, user_id",
    "address2Line, address2_line",
    "already_snake, already_snake",
    "x, x",
    "'', ''"
  })
  void camelCaseBecomesSnakeCase(String camel, String snake) {
    assertThat(Names.camelToSnake(camel)).isEqualTo(snake);
  }

  @ParameterizedTest
  @CsvSource({
    "published_at, publishedAt",
    "post, post",
    "_hidden_name, _hiddenName",
    "trailing_, trailing_",
    "a__b, a_B",
    "'', ''"
  })
  void snakeCaseBecomesCamelCase(String snake, String camel) {
    assertThat(Names.snakeToCamel(snake)).isEqualTo(camel);
  }

  @ParameterizedTest
  @CsvSource({
    "BlogPost, blog post",
    "publishedAt, published at",
    "published_at, published at",
    "HTTPServer, http server",
    "Model2Name, model2 name"
  })
  void aNameForPeopleIsItsWords(String name, String verbose) {
    assertThat(Names.verboseName(name)).isEqualTo(verbose);
  }

  @Test
  void aPluralEndsInS() {
    assertThat(Names.plural("category")).isEqualTo("categorys");
  }

  @Test
  void onlyTheFirstLetterIsMadeACapital() {
    assertThat(Names.capfirst("blog POST")).isEqualTo("Blog POST");
    assertThat(Names.capfirst("")).isEmpty();
    assertThat(Names.capfirst("نوشته")).isEqualTo("نوشته");
  }
}
