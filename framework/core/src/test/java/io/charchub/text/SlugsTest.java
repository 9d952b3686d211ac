package io.charchub.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
  @Test
  void aTitleBecomesItsWords() {
    assertThat(Slugs.slugify("Hello,   World! -- again_", false)).isEqualTo("hello-world-again");
    assertThat(Slugs.slugify("کتابِ نو", true)).isEqualTo("کتاب-نو");
    assertThat(Slugs.slugify("کتاب نو", false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        "a",
        "A b",
        "\u0300\u0301",
        "½ ﷺ ☃ İ",
        "a\u0000b",
        "\ud800",
        "_-_x_-_",
        "خانه‌ای در ۱۴۰۵"
      })
  void aSlugHasOnlyWhatASlugMayHaveAndIsItsOwnSlug(String text) {
    for (boolean unicode : new boolean[] {false, true}) {
      String slug = Slugs.slugify(text, unicode);
      assertThat(slug).doesNotStartWith("-").doesNotEndWith("-").doesNotContain("--");
      assertThat(slug).matches(unicode ? "[\\p{L}\\p{N}_-]*" : "[a-z0-9_-]*");
      assertThat(Slugs.slugify(slug, unicode)).isEqualTo(slug);
    }
  }

  @Test
  void aRunOfCombiningMarksIsCutBeforeItIsPutInOrder() {
    String marks = "\u0301\u0323".repeat(200_000);
    assertThat(Normal.of("a" + marks + "b", java.text.Normalizer.Form.NFD)).hasSize(32);
    assertThat(Slugs.slugify("a" + marks + "b", false)).isEqualTo("ab");
  }
}
