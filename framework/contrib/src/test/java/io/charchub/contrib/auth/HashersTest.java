package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PASSWORD_HASHERS says, seen from a log-in. */
class HashersTest {
  @TempDir Path folder;

  private AuthSite site(String hashers) throws IOException {
    return new AuthSite(folder, "", Map.of("CHARCHUB_PASSWORD_HASHERS", hashers));
  }

  private static String storedAfterLogIn() {
    assertThat(Auth.authenticate(null, Credentials.of("ali", "kelid-5271"))).isPresent();
    return User.objects.get("username", "ali").password;
  }

  @Test
  void aHashIsMadeAnewAtTheLogInAfterTheHasherOrItsCostChanged() throws Exception {
    try (AuthSite site = site("pbkdf2_sha256:1000")) {
      User.objects.createUser("ali", "", "kelid-5271");
      assertThat(storedAfterLogIn()).startsWith("pbkdf2_sha256$1000$");
    }
    try (AuthSite site = site("scrypt, pbkdf2_sha256:1000")) {
      assertThat(storedAfterLogIn()).matches("scrypt\\$16384\\$[A-Za-z0-9]{22}\\$8\\$5\\$.{88}");
    }
    try (AuthSite site = site("argon2, scrypt")) {
      assertThat(storedAfterLogIn()).startsWith("argon2$argon2id$v=19$m=102400,t=2,p=8$");
      assertThat(Auth.authenticate(null, Credentials.of("ali", "kelid-5272"))).isEmpty();
    }
  }

  @Test
  void whatIsNoHasherIsToldByTheChecks() throws Exception {
    try (AuthSite site = site("argon3")) {
      site.manage("check");
      assertThat(site.out.toString() + site.err)
          .contains("auth.E001 There is no password hasher 'argon3'")
          .contains(
              "CHARCHUB_PASSWORD_HASHERS",
              "\"pbkdf2_sha256\", \"argon2\", \"scrypt\" or \"pbkdf2_sha1\"");
    }
    try (AuthSite site = site("pbkdf2_sha256:many")) {
      site.manage("check");
      assertThat(site.out.toString() + site.err)
          .contains("auth.E001 'many' is no cost of pbkdf2_sha256");
    }
  }

  /** The hash was made by Python's hashlib.pbkdf2_hmac. */
  @Test
  void aHashThatAnOlderDjangoKeptIsReadAndMadeAnew() throws Exception {
    try (AuthSite site = site("pbkdf2_sha256:1000, pbkdf2_sha1")) {
      User.objects.createUser("ali", "", "other");
      User.objects
          .filter("username", "ali")
          .update("password", "pbkdf2_sha1$1000$pepper$zPGZFxF0szEeqpEc4YVJg2agDKs=");
      assertThat(Auth.authenticate(null, Credentials.of("ali", "kelid-5272"))).isEmpty();
      assertThat(storedAfterLogIn()).startsWith("pbkdf2_sha256$1000$");
    }
  }
}
