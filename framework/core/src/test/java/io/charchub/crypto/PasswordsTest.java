package io.charchub.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final Pbkdf2Hasher FAST = new Pbkdf2Hasher(1_000);
  private final Passwords passwords = new Passwords(List.of(FAST));

  /** A hasher that notes what it was asked to do. */
  private static final class Noted implements PasswordHasher {
    private final List<String> notes = new ArrayList<>();

    @Override
    public String algorithm() {
      return "noted";
    }

    @Override
    public String encode(String password, String salt) {
      notes.add("encode");
      return "noted$" + password;
    }

    @Override
    public boolean verify(String password, String encoded) {
      notes.add("verify");
      return encoded.equals("noted$" + password);
    }

    @Override
    public boolean mustUpdate(String encoded) {
      return encoded.contains("old");
    }

    @Override
    public void harden(String password, String encoded) {
      notes.add("harden");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "password", " spaces ", "رمز عبور", "🎉", "a\0b", "$"})
  void aPasswordMatchesItsOwnFormOnly(String password) {
    String encoded = passwords.make(password);
    assertThat(encoded).matches("pbkdf2_sha256\\$1000\\$[A-Za-z0-9]{22}\\$[A-Za-z0-9+/]{43}=");
    assertThat(passwords.check(password, encoded)).isTrue();
    assertThat(passwords.check(password + " ", encoded)).isFalse();
    assertThat(passwords.make(password)).isNotEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "plain",
        "bogus$1$a$b",
        "pbkdf2_sha256",
        "pbkdf2_sha256$$$",
        "pbkdf2_sha256$x$salt$hash",
        "pbkdf2_sha256$0$salt$hash",
        "pbkdf2_sha256$99999999$salt$hash",
        "pbkdf2_sha256$99999999999999999999$salt$hash",
        "pbkdf2_sha256$1$salt$hash$more"
      })
  void aFormThatIsNoneMatchesNothing(String encoded) {
    assertThat(passwords.check("password", encoded)).isFalse();
    assertThat(passwords.mustUpdate(encoded)).isTrue();
  }

  @Test
  void anUnusablePasswordMatchesNothing() {
    String unusable = passwords.make(null);
    assertThat(unusable).startsWith("!").hasSize(41);
    assertThat(Passwords.isUsable(unusable)).isFalse();
    assertThat(Passwords.isUsable(null)).isTrue();
    assertThat(passwords.check("", unusable)).isFalse();
    assertThat(passwords.check("password", null)).isFalse();
  }

  @Test
  void aFormOfOtherStrengthIsToBeMadeAnew() {
    String encoded = passwords.make("password");
    assertThat(passwords.mustUpdate(encoded)).isFalse();
    assertThat(new Passwords(List.of(new Pbkdf2Hasher(1_001))).mustUpdate(encoded)).isTrue();
    assertThat(passwords.mustUpdate(FAST.encode("password", "short"))).isTrue();
    Passwords changed = new Passwords(List.of(new Noted(), FAST));
    assertThat(changed.mustUpdate(encoded)).isTrue();
    assertThat(changed.check("password", encoded)).isTrue();
  }

  @Test
  void aWrongAccountCostsAsMuchAsARightOne() {
    Noted hasher = new Noted();
    Passwords noted = new Passwords(List.of(hasher));
    noted.check("x", null);
    noted.check("x", "!unusable");
    noted.check("x", "other$1");
    assertThat(hasher.notes).containsExactly("encode", "encode", "encode");
    hasher.notes.clear();
    noted.check("x", "noted$old");
    noted.check("old", "noted$old");
    assertThat(hasher.notes).containsExactly("verify", "harden", "verify");
  }

  @Test
  void anOverlongPasswordCostsNothing() {
    Noted hasher = new Noted();
    Passwords noted = new Passwords(List.of(hasher));
    String overlong = "p".repeat(4_097);
    assertThat(noted.check(overlong, "noted$" + overlong)).isFalse();
    assertThat(hasher.notes).isEmpty();
    assertThatThrownBy(() -> noted.make(overlong))
        .isInstanceOf(CryptoException.class)
        .hasMessage(
            """
            crypto.E004 A password may have at most 4096 characters
              try: limit the length of the password's field""");
  }

  @Test
  void theDefaultIsAsStrongAsOwaspAsks() {
    assertThat(Pbkdf2Hasher.DEFAULT_ITERATIONS).isGreaterThanOrEqualTo(600_000);
    assertThatThrownBy(() -> new Pbkdf2Hasher(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Passwords(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
