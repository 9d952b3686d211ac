package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.errors.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --deploy} says of accounts. */
class AuthDeploymentChecksTest {
  @TempDir Path folder;

  private List<Problem> found(String settings) throws IOException {
    try (AuthSite site = new AuthSite(folder, settings)) {
      return site.project.checks().run(List.of("security"), true, List.of()).stream()
          .filter(problem -> problem.id().startsWith("auth."))
          .toList();
    }
  }

  @Test
  void weakHashesAreNamed() throws IOException {
    assertThat(found(""))
        .singleElement()
        .hasToString(
            """
            auth.W101 PASSWORD_HASHERS makes hashes that are guessed too fast
              where: settings.toml:2, PASSWORD_HASHERS
              try: PASSWORD_HASHERS = ["pbkdf2_sha256"], which has 600000 iterations""");
  }

  @Test
  void passwordsWithoutRulesAndLogInWithoutLimitAreNamed() throws IOException {
    assertThat(
            found(
                """
                AUTH_PASSWORD_VALIDATORS = []
                LOGIN_THROTTLE_FAILURES = 0
                [CACHES.default]
                BACKEND = "dummy"
                """))
        .extracting(Problem::id)
        .containsExactly("auth.W101", "auth.W102", "auth.W103", "auth.W104");
    assertThat(found("LOGIN_THROTTLE_CACHE = \"none\""))
        .extracting(Problem::hint)
        .contains("one of CACHES with the backend memory, database or file");
  }
}
