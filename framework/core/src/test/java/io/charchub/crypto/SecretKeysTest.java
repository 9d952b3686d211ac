package io.charchub.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretKeysTest {
  @Test
  void expansionIsThatOfRfc5869() {
    byte[] key =
        HexFormat.of().parseHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
    byte[] info = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9");
    assertThat(HexFormat.of().formatHex(SecretKeys.expand(key, info, 42)))
        .isEqualTo(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  }

  @Test
  void aKeyDependsOnItsPurposeAndItsSecret() {
    SecretKeys secrets = new SecretKeys("secret");
    assertThat(secrets.key(32, "a", "b"))
        .isEqualTo(new SecretKeys("secret").key(32, "a", "b"))
        .hasSize(32);
    Set<String> keys = new HashSet<>();
    for (String[] purpose :
        new String[][] {{"a", "b"}, {"ab"}, {"", "ab"}, {"ab", ""}, {"a", "b", ""}, {}}) {
      keys.add(HexFormat.of().formatHex(secrets.key(32, purpose)));
    }
    keys.add(HexFormat.of().formatHex(new SecretKeys("Secret").key(32, "ab")));
    assertThat(keys).hasSize(7);
  }

  @Test
  void fallbacksFollowTheSecretInForce() {
    SecretKeys secrets = new SecretKeys("new", List.of("old"));
    assertThat(secrets.keys(16, "p")).hasSize(2);
    assertThat(secrets.keys(16, "p").get(0)).isEqualTo(secrets.key(16, "p"));
    assertThat(secrets.keys(16, "p").get(1)).isEqualTo(new SecretKeys("old").key(16, "p"));
  }

  @Test
  void anEmptySecretIsRefused() {
    assertThatThrownBy(() -> new SecretKeys("x", List.of("")))
        .isInstanceOf(CryptoException.class)
        .hasMessage(
            """
            crypto.E003 A secret key must not be empty
              where: SECRET_KEY or SECRET_KEY_FALLBACKS
              try: a random text of at least 50 characters, as 'startproject' makes""");
    assertThatThrownBy(() -> new SecretKeys("x").key(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(new SecretKeys("kelid", List.of("old")))
        .hasToString("SecretKeys[1 in force, 1 fallbacks]");
  }

  @Test
  void aNewSecretKeyIsStrongAndNeedsNoEscape() {
    String key = RandomTokens.secretKey();
    assertThat(SecretKeys.isStrong(key)).isTrue();
    assertThat(key)
        .hasSizeGreaterThanOrEqualTo(50)
        .doesNotContain("\"", "'", "\\", "$", "#")
        .isNotEqualTo(RandomTokens.secretKey());
    assertThat(SecretKeys.isStrong("a".repeat(60))).isFalse();
    assertThat(SecretKeys.isStrong("short")).isFalse();
  }

  @Test
  void tokensUseTheirAlphabetEvenly() {
    assertThat(RandomTokens.string(22)).matches("[A-Za-z0-9]{22}");
    String text = RandomTokens.string(9_000, "abc");
    for (String letter : List.of("a", "b", "c")) {
      assertThat(text.length() - text.replace(letter, "").length()).isBetween(2_500, 3_500);
    }
    assertThat(RandomTokens.urlSafe(16)).hasSize(22);
    assertThat(RandomTokens.bytes(16)).hasSize(16);
  }

  @Test
  void comparisonIsByContent() {
    assertThat(ConstantTime.equal("a", "a")).isTrue();
    assertThat(ConstantTime.equal("a", "b")).isFalse();
    assertThat(ConstantTime.equal("", "b")).isFalse();
  }
}
