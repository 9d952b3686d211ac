package io.charchub.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three that generated text is made with: literals, lines, imports. */
class SourceWritingTest {

  @Test
  void aLiteralHoldsAnyTextInLettersOfAscii() {
    assertThat(JavaText.quote("a \"b\" \\ c\n\r\t")).isEqualTo("\"a \\\"b\\\" \\\\ c\\n\\r\\t\"");
    assertThat(JavaText.quote("چهار")).isEqualTo("\"\\u0686\\u0647\\u0627\\u0631\"");
    assertThat(JavaText.quote("\0😀")).isEqualTo("\"\\u0000\\ud83d\\ude00\"");
    assertThat(JavaText.quoteAll(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
  }

  @Test
  void linesAreIndentedByTheBlocksAroundThem() {
    SourceText text = new SourceText();
    text.open("class A").open("void b()").line("c(").more("d);").gap().close().close(";");
    assertThat(text)
        .hasToString(
            """
            class A {
              void b() {
                c(
                    d);

              }
            };
            """);
  }

  private static Imports imports(String... inPackage) {
    return new Imports("shop", Set.of(inPackage)::contains, Set.of("Path"));
  }

  @Test
  void aTypeIsNamedShortAndImportedOnce() {
    Imports imports = imports();
    assertThat(imports.name("java.util.List")).isEqualTo("List");
    assertThat(imports.name("java.util.List")).isEqualTo("List");
    assertThat(imports.name("java.lang.Long")).isEqualTo("Long");
    assertThat(imports.name("shop.Post")).isEqualTo("Post");
    assertThat(imports.declarations()).isEqualTo("import java.util.List;\n");
  }

  @Test
  void aTypeIsNamedInFullWhereShortMeansAnother() {
    Imports imports = imports("List", "Object");
    assertThat(imports.name("java.util.List")).isEqualTo("java.util.List");
    assertThat(imports.name("java.lang.Object")).isEqualTo("java.lang.Object");
    assertThat(imports.name("java.nio.file.Path")).isEqualTo("java.nio.file.Path");
    assertThat(imports.name("java.util.Date")).isEqualTo("Date");
    assertThat(imports.name("java.sql.Date")).isEqualTo("java.sql.Date");
  }

  @Test
  void aNestedOrGenericTypeIsNamedByItsParts() {
    Imports imports = imports();
    assertThat(imports.type("java.util.Map<java.lang.String, java.util.List<shop.Post.Status>>"))
        .isEqualTo("Map<String, List<Post.Status>>");
    assertThat(imports.type("java.util.Map.Entry[]")).isEqualTo("Map.Entry[]");
    assertThat(imports.declarations()).isEqualTo("import java.util.List;\nimport java.util.Map;\n");
  }
}
