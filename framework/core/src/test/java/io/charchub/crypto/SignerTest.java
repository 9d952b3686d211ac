package io.charchub.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
  private static final SecretKeys SECRETS = new SecretKeys("first secret");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Scope at(Instant time) {
    return TimeZones.useClock(Clock.fixed(time, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", "a:b:c", "سلام", "🎉", ":", "\n"})
  void whatWasSignedComesBack(String value) {
    Signer signer = Signer.of(SECRETS, "test");
    assertThat(signer.sign(value)).startsWith(value + ":");
    assertThat(signer.unsign(signer.sign(value))).isEqualTo(value);
    TimestampSigner timed = TimestampSigner.of(SECRETS, "test");
    assertThat(timed.unsign(timed.sign(value), Duration.ofMinutes(1))).isEqualTo(value);
  }

  @Test
  void everyChangedLetterIsNoticed() {
    Signer signer = Signer.of(SECRETS, "test");
    String signed = signer.sign("value");
    for (int i = 0; i < signed.length(); i++) {
      char other = signed.charAt(i) == 'x' ? 'y' : 'x';
      String changed = signed.substring(0, i) + other + signed.substring(i + 1);
      assertThatThrownBy(() -> signer.unsign(changed)).isInstanceOf(BadSignatureException.class);
    }
    assertThatThrownBy(() -> signer.unsign("value"))
        .hasMessage(
            """
            crypto.E001 The signature is not valid: the value has no signature
              try: treat the value as if it had not come; a changed SECRET_KEY belongs in SECRET_KEY_FALLBACKS""");
    assertThatThrownBy(() -> signer.unsign("secret value:x"))
        .hasMessageContaining("it belongs to another value, purpose or key")
        .hasMessageNotContaining("secret value");
  }

  @Test
  void aPurposeReadsNoOther() {
    String signed = Signer.of(SECRETS, "a").sign("value");
    for (Signer other :
        List.of(
            Signer.of(SECRETS, "b"),
            Signer.of(SECRETS, ""),
            Signer.likeDjango(SECRETS),
            Signer.likeDjango(SECRETS, "a"))) {
      assertThatThrownBy(() -> other.unsign(signed)).isInstanceOf(BadSignatureException.class);
    }
  }

  @Test
  void aReplacedSecretStillReads() {
    String old = Signer.of(SECRETS, "test").sign("value");
    SecretKeys rotated = new SecretKeys("second secret", List.of("first secret"));
    assertThat(Signer.of(rotated, "test").unsign(old)).isEqualTo("value");
    assertThatThrownBy(() -> Signer.of(new SecretKeys("second secret"), "test").unsign(old))
        .isInstanceOf(BadSignatureException.class);
    assertThat(Signer.of(rotated, "test").sign("value")).isNotEqualTo(old);
  }

  @Test
  void anOldValueIsRefusedForItsAge() {
    TimestampSigner signer = TimestampSigner.of(SECRETS, "test");
    String signed;
    try (Scope noon = at(NOON)) {
      signed = signer.sign("value");
    }
    try (Scope later = at(NOON.plusSeconds(60))) {
      assertThat(signer.unsign(signed, Duration.ofSeconds(60))).isEqualTo("value");
      assertThat(signer.unsign(signed)).isEqualTo("value");
      assertThatThrownBy(() -> signer.unsign(signed, Duration.ofSeconds(59)))
          .isInstanceOf(SignatureExpiredException.class)
          .hasMessage(
              """
              crypto.E002 The signature is 60 s old, and 59 s are allowed
                try: ask the person to start again""");
    }
  }

  @Test
  void aSignedValueWithoutATimeIsNoTimedOne() {
    Signer plain = Signer.of(SECRETS, "timestamp test");
    TimestampSigner timed = TimestampSigner.of(SECRETS, "test");
    assertThatThrownBy(() -> timed.unsign(plain.sign("value")))
        .hasMessageContaining("the value has no time");
    assertThatThrownBy(() -> timed.unsign(plain.sign("value:é")))
        .hasMessageContaining("its time is damaged");
    assertThatThrownBy(() -> timed.unsign(plain.sign("value:zzzzzzzzzzzz")))
        .hasMessageContaining("its time is damaged");
  }

  @Test
  void dataIsSignedAndPacked() {
    TimestampSigner signer = TimestampSigner.of(SECRETS, "test");
    byte[] data = "[1,2,3]".repeat(500).getBytes(StandardCharsets.UTF_8);
    String packed = signer.signData(data, true);
    assertThat(packed).startsWith(".").hasSizeLessThan(200).matches("[A-Za-z0-9_.:-]+");
    assertThat(signer.unsignData(packed, null)).isEqualTo(data);
    assertThat(signer.unsignData(signer.signData(data, false), Duration.ofDays(1))).isEqualTo(data);
    assertThat(signer.unsignData(signer.signData(new byte[0], true), null)).isEmpty();
  }

  @Test
  void dataThatUnpacksToTooMuchIsRefused() {
    TimestampSigner signer = TimestampSigner.of(SECRETS, "test");
    String bomb = signer.signData(new byte[2 << 20], true);
    assertThat(bomb).hasSizeLessThan(10_000);
    assertThatThrownBy(() -> signer.unsignData(bomb, null))
        .isInstanceOf(BadSignatureException.class)
        .hasMessageContaining("the data is damaged");
    assertThatThrownBy(() -> signer.unsignData(signer.sign("no base64!"), null))
        .hasMessageContaining("the data is damaged");
  }

  @Test
  void dataIsSignedWithoutTheTimeToo() {
    Signer signer = Signer.of(SECRETS, "test");
    byte[] data = "[1,2,3]".repeat(500).getBytes(StandardCharsets.UTF_8);
    String packed = signer.signData(data, true);
    assertThat(packed).startsWith(".").hasSizeLessThan(200);
    assertThat(signer.unsignData(packed)).isEqualTo(data);
    assertThat(signer.signData(data, true)).as("no time in it").isEqualTo(packed);
    assertThatThrownBy(() -> Signer.of(SECRETS, "other").unsignData(packed))
        .isInstanceOf(BadSignatureException.class);
  }
}
