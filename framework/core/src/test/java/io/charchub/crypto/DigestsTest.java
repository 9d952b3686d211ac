package io.charchub.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestsTest {
  @Test
  void partsAreToldApartWhereTheyAreCutOtherwise() {
    assertThat(Digests.ofParts(List.of("ab", "c")))
        .matches("[0-9a-f]{64}")
        .isEqualTo(Digests.ofParts(List.of("ab", "c")))
        .isNotEqualTo(Digests.ofParts(List.of("a", "bc")))
        .isNotEqualTo(Digests.ofParts(List.of("abc")))
        .isNotEqualTo(Digests.ofParts(List.of("ab", "c", "")));
  }
}
