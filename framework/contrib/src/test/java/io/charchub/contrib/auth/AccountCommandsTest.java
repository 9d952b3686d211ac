package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code createsuperuser} and {@code changepassword}, with what a person or a script types. */
class AccountCommandsTest {
  private static final String GOOD = "kelid-5271-noor";

  @TempDir Path folder;
  private AuthSite site;

  @AfterEach
  void close() {
    site.close();
  }

  private void open(Map<String, String> environment) throws IOException {
    site = new AuthSite(folder, "LANGUAGE_CODE = \"fa\"", environment);
  }

  private static boolean letsIn(String name, String password) {
    return Auth.authenticate(null, Credentials.of(name, password)).isPresent();
  }

  // ---- createsuperuser

  @Test
  void askedForNameAddressAndPasswordItMakesSomebodyWhoMayDoEverything() throws Exception {
    open(Map.of());

    int exit =
        site.answering("root\nRoot@EXAMPLE.com\n" + GOOD + "\n" + GOOD + "\n", "createsuperuser");

    assertThat(site.err.toString()).isEmpty();
    assertThat(exit).isZero();
    User root = User.objects.get("username", "root");
    assertThat(root.email).isEqualTo("Root@example.com");
    assertThat(root.isSuperuser).isTrue();
    assertThat(root.isStaff).isTrue();
    assertThat(letsIn("root", GOOD)).isTrue();
    assertThat(site.out.toString())
        .contains("Email address: Password: Password (again): Superuser 'root' is made.");
  }

  @Test
  void anEmptyAnswerTakesTheNameOfTheSystemsUserUnlessSomebodyHasIt() throws Exception {
    open(Map.of());
    String usual = System.getProperty("user.name").replace(" ", "").toLowerCase();

    site.answering("\n\n" + GOOD + "\n" + GOOD + "\n", "createsuperuser");
    assertThat(site.out.toString()).startsWith("Username [" + usual + "]: ");
    assertThat(letsIn(usual, GOOD)).isTrue();

    site.answering("", "createsuperuser");
    assertThat(site.out.toString()).startsWith("Username: ");
  }

  @Test
  void whatIsWrongIsSaidAtOnceAndAskedAgain() throws Exception {
    open(Map.of());
    User.objects.createUser("ali", "", null);

    int exit =
        site.answering(
            String.join(
                "\n",
                "ali",
                "a b",
                "root",
                "nowhere",
                "",
                "",
                GOOD,
                GOOD + "x",
                "12345",
                "12345",
                "n",
                "root1",
                "root1",
                "y",
                ""),
            "createsuperuser");

    assertThat(exit).isZero();
    assertThat(site.err.toString().lines())
        .containsExactly(
            "Somebody has this name already.",
            "A name is made of letters, digits and the signs @ . + - _",
            "Enter an e-mail address such as name@example.com.",
            "A password is needed.",
            "The two passwords differ.",
            "This password is too short. It must have at least 8 characters.",
            "Very many people have this password.",
            "This password is made of digits alone.",
            "The password is too much like the username.",
            "This password is too short. It must have at least 8 characters.");
    assertThat(letsIn("root", "root1")).isTrue();
  }

  @Test
  void optionsAreNotAskedForAndAWrongOneIsAnError() throws Exception {
    open(Map.of());
    User.objects.createUser("ali", "", null);

    assertThat(
            site.answering(
                GOOD + "\n" + GOOD + "\n", "createsuperuser", "--username=root", "--email=a@b.ir"))
        .isZero();
    assertThat(site.out.toString())
        .isEqualTo("Password: Password (again): Superuser 'root' is made.\n");

    assertThat(site.manage("createsuperuser", "--username=ali")).isEqualTo(1);
    assertThat(site.err.toString())
        .isEqualTo(
            """
            auth.E010 'ali' cannot be the username
              try: Somebody has this name already.
            """);
  }

  @Test
  void withoutATerminalItSaysHowToDoWithoutAnswers() throws Exception {
    open(Map.of());

    assertThat(site.manage("createsuperuser")).isEqualTo(1);
    assertThat(site.err.toString())
        .isEqualTo(
            """
            auth.E012 The input ended before all was answered: no user was made
              try: run it in a terminal, or ask for no answers: \
            CHARCHUB_SUPERUSER_PASSWORD=... manage createsuperuser --username ... --email ... --noinput
            """);
    assertThat(User.objects.count()).isZero();
  }

  @Test
  void withoutQuestionsAllComesFromOptionsAndTheEnvironment() throws Exception {
    open(Map.of("CHARCHUB_SUPERUSER_PASSWORD", GOOD, "CHARCHUB_SUPERUSER_EMAIL", "root@b.ir"));

    assertThat(site.manage("createsuperuser", "--noinput", "--username", "root")).isZero();
    assertThat(User.objects.get("username", "root").email).isEqualTo("root@b.ir");
    assertThat(letsIn("root", GOOD)).isTrue();

    assertThat(site.manage("createsuperuser", "--noinput")).isEqualTo(2);
    assertThat(site.err.toString())
        .isEqualTo(
            """
            auth.E011 With --noinput the username must be told
              try: --username ..., or the variable CHARCHUB_SUPERUSER_USERNAME
            """);
  }

  @Test
  void withoutQuestionsAndPasswordNobodyLogsInByOneYet() throws Exception {
    open(Map.of());

    assertThat(site.manage("createsuperuser", "--noinput", "--username=root", "--email=a@b.ir"))
        .isZero();
    assertThat(User.objects.get("username", "root").hasUsablePassword()).isFalse();
    assertThat(site.out.toString())
        .startsWith("CHARCHUB_SUPERUSER_PASSWORD is not set, so no password logs in");
  }

  @Test
  void aDatabaseThatThereIsNotIsNamed() throws Exception {
    open(Map.of());

    assertThat(site.answering("root\n", "createsuperuser", "--database=defualt")).isEqualTo(1);
    assertThat(site.err.toString()).startsWith("db.E003 There is no database 'defualt'");
  }

  // ---- changepassword

  @Test
  void aChangedPasswordLetsInAndTheOldOneDoesNot() throws Exception {
    open(Map.of());
    User.objects.createUser("ali", "", "the old one");

    assertThat(site.answering(GOOD + "\n" + GOOD + "\n", "changepassword", "ali")).isZero();
    assertThat(site.out.toString())
        .isEqualTo(
            "A new password for 'ali'.\n"
                + "Password: Password (again): The password of 'ali' is changed.\n");
    assertThat(letsIn("ali", GOOD)).isTrue();
    assertThat(letsIn("ali", "the old one")).isFalse();
  }

  @Test
  void threeTriesThatGoWrongLeaveThePasswordAsItWas() throws Exception {
    open(Map.of());
    User.objects.createUser("ali", "", "the old one");

    String typed = "one\ntwo\n123\n123\n\n" + GOOD + "\n" + GOOD + "\n";
    assertThat(site.answering(typed, "changepassword", "ali")).isEqualTo(1);
    assertThat(site.err.toString())
        .contains("The two passwords differ.", "too short", "A password is needed.")
        .endsWith(
            """
            auth.E014 The password of 'ali' is as it was: 3 tries went wrong
              try: run the command again
            """);
    assertThat(letsIn("ali", "the old one")).isTrue();
  }

  @Test
  void whomNobodyKnowsHasNoPasswordToChange() throws Exception {
    open(Map.of());

    assertThat(site.manage("changepassword", "Ali")).isEqualTo(1);
    assertThat(site.err.toString())
        .startsWith("auth.E013 There is no user 'Ali'")
        .contains("capitals and small letters differ");
  }

  @Test
  void withoutANameItIsThatOfTheSystemsUser() throws Exception {
    open(Map.of());
    User.objects.createUser(System.getProperty("user.name"), "", null);

    assertThat(site.answering(GOOD + "\n" + GOOD + "\n", "changepassword")).isZero();
    assertThat(letsIn(System.getProperty("user.name"), GOOD)).isTrue();
  }
}
