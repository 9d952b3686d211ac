package io.charchub.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Argon2id and scrypt, in Django's form. */
class BouncyCastleHashersTest {
  private static final Argon2Cost CHEAP = new Argon2Cost(1, 64, 2);
  private static final String SALT = "abcdefghijklmnopqrstuv";

  // ---- Argon2id

  /** Made by the reference implementation in C, by way of argon2-cffi, as Django has it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void argon2ReadsWhatTheReferenceMade(String made) {
    Argon2Hasher hasher = new Argon2Hasher(CHEAP);

    assertThat(hasher.verify("password", "argon2" + made)).isTrue();
    assertThat(hasher.verify("Password", "argon2" + made)).isFalse();
    assertThat(hasher.mustUpdate("argon2" + made)).isTrue();
  }

  /** With Django's cost, by the same library. */
  @Test
  void argon2MakesWhatDjangoMakes() {
    assertThat(new Argon2Hasher().encode("رمز عبور", SALT))
        .isEqualTo(
            "argon2$argon2id$v=19$m=102400,t=2,p=8$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dg"
                + "$pzoxZrZYI4XNPKkUnHwWI4H46cBwDd06c1RxyxQrq8I");
  }

  @Test
  void argon2WritesDjangosForm() {
    String encoded = new Argon2Hasher(CHEAP).encode("رمز", SALT);

    assertThat(encoded)
        .startsWith("argon2$argon2id$v=19$m=64,t=1,p=2$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dg$")
        .matches(".*\\$[A-Za-z0-9+/]{43}");
    assertThat(new Argon2Hasher(CHEAP).verify("رمز", encoded)).isTrue();
    assertThat(Argon2Hasher.DEFAULT_COST).hasToString("m=102400,t=2,p=8");
  }

  @Test
  void argon2IsMadeAnewWhenItsCostChangesOrItsSaltIsShort() {
    String encoded = new Argon2Hasher(CHEAP).encode("x", SALT);

    assertThat(new Argon2Hasher(CHEAP).mustUpdate(encoded)).isFalse();
    assertThat(new Argon2Hasher(new Argon2Cost(2, 64, 2)).mustUpdate(encoded)).isTrue();
    assertThat(new Argon2Hasher(new Argon2Cost(1, 128, 2)).mustUpdate(encoded)).isTrue();
    assertThat(new Argon2Hasher(CHEAP).mustUpdate(new Argon2Hasher(CHEAP).encode("x", "short")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "argon2",
        "argon2$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "argon2$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "argon2$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "argon2$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "argon2$argon2id$v=19$m=0,t=0,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
      })
  void aDamagedOrGreedyFormOfArgon2MatchesNothing(String form) {
    assertThat(new Argon2Hasher(CHEAP).verify("password", form)).isFalse();
    assertThat(new Argon2Hasher(CHEAP).mustUpdate(form)).isTrue();
  }

  // ---- scrypt

  /** Encoded by a Django. */
  @Test
  void scryptReadsWhatDjangoMade() {
    ScryptHasher hasher = new ScryptHasher();
    String made =
        "scrypt$16384$pepper$8$1$aZDFTMOyft9FEij3w9Dh13WtwCnpct10ciBjceNeuXA8lWWf+fxWzDHLEXn1Vo2J"
            + "p9+3BkaI+hiRSlxGG/4pDg==";

    assertThat(hasher.verify("pässwört", made)).isTrue();
    assertThat(hasher.verify("passwort", made)).isFalse();
    assertThat(hasher.mustUpdate(made)).isTrue();
    assertThat(
            hasher.verify(
                "",
                "scrypt$1024$pepper$8$1$HVXd26MAx1mafpNiAz9+ZE3vFf/R/20Kr344bsCDKsdrwqZQnxgibF3W"
                    + "QZ3t6V2wbxL7JFT4oAi9JpcAzS75kg=="))
        .isTrue();
  }

  @Test
  void scryptIsMadeAnewWhenItsCostChanges() {
    ScryptHasher cheap = new ScryptHasher(new ScryptCost(1024, 8, 1));
    String encoded = cheap.encode("x", SALT);

    assertThat(encoded).startsWith("scrypt$1024$" + SALT + "$8$1$");
    assertThat(cheap.verify("x", encoded)).isTrue();
    assertThat(cheap.mustUpdate(encoded)).isFalse();
    assertThat(new ScryptHasher(new ScryptCost(2048, 8, 1)).mustUpdate(encoded)).isTrue();
    assertThat(new ScryptHasher(new ScryptCost(1024, 8, 2)).mustUpdate(encoded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scrypt",
        "scrypt$1000$s$8$1$",
        "scrypt$1000$s$8$1$%s",
        "scrypt$33554432$s$8$1$%s"
      })
  void aDamagedOrGreedyFormOfScryptMatchesNothing(String form) {
    ScryptHasher hasher = new ScryptHasher(new ScryptCost(1024, 8, 1));

    assertThat(hasher.verify("x", form.formatted("A".repeat(86) + "=="))).isFalse();
    assertThat(hasher.mustUpdate(form)).isTrue();
  }

  // ---- together

  @Test
  void theFirstHasherMakesAndTheOthersReadUntilTheNextLogIn() {
    Passwords before = new Passwords(List.of(new Pbkdf2Hasher(1000)));
    Passwords now = new Passwords(List.of(new Argon2Hasher(CHEAP), new Pbkdf2Hasher(1000)));
    String old = before.make("kelid");

    assertThat(now.check("kelid", old)).isTrue();
    assertThat(now.mustUpdate(old)).isTrue();
    String made = now.make("kelid");
    assertThat(made).startsWith("argon2$argon2id$");
    assertThat(now.mustUpdate(made)).isFalse();
  }

  /** The same classes, loaded without the library. */
  @Test
  void withoutTheLibraryTheHasherSaysWhatToAdd() throws Exception {
    List<URL> without = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("bcprov")) {
        without.add(url(entry));
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (String name : List.of("Argon2Hasher", "ScryptHasher")) {
        assertThatThrownBy(
                () ->
                    Class.forName("io.charchub.crypto." + name, true, loader)
                        .getConstructor()
                        .newInstance())
            .isInstanceOf(InvocationTargetException.class)
            .cause()
            .hasMessageContaining("crypto.E005 ")
            .hasMessageContaining("needs Bouncy Castle, which is not on the class path")
            .hasMessageContaining(
                "try: add the dependency org.bouncycastle:bcprov-jdk18on to the project's pom.xml");
      }
    }
  }

  private static URL url(String entry) throws MalformedURLException {
    return new File(entry).toURI().toURL();
  }
}
