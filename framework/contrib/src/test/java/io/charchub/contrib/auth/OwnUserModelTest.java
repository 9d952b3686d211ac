package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.auth.people.Person;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.db.Databases;
import io.charchub.db.schema.Introspection;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.MailBackend;
import io.charchub.mail.Mailer;
import io.charchub.mail.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose users are a model of its own, from its first {@code migrate} on. */
class OwnUserModelTest {
  private static final String APPS =
      "io.charchub.contrib.contenttypes,io.charchub.contrib.auth,io.charchub.contrib.sessions,"
          + "io.charchub.contrib.staticfiles,io.charchub.contrib.auth.";
  private static final String OLD = "kelid-5271-noor";
  private static final String NEW = "چهار تیر چوبی";

  @TempDir Path folder;
  private AuthSite site;

  @AfterEach
  void close() {
    site.close();
  }

  private void open(String app, String userModel) throws IOException {
    site =
        new AuthSite(
            folder,
            "",
            Map.of(
                "CHARCHUB_INSTALLED_APPS",
                APPS + app,
                "CHARCHUB_AUTH_USER_MODEL",
                userModel,
                "CHARCHUB_SUPERUSER_PASSWORD",
                OLD));
  }

  private void openWithPeople() throws IOException {
    open("people", "people.Person");
    assertThat(site.err.toString()).isEmpty();
  }

  // ---- tables

  @Test
  void theModelThatIsNotUsedHasNoTables() throws Exception {
    openWithPeople();

    assertThat(
            Introspection.of(site.project.services().get(Databases.class).primary()).tableNames())
        .contains("people_person", "people_person_groups", "people_person_user_permissions")
        .noneMatch(table -> table.startsWith("auth_user"));
    assertThat(site.manage("makemigrations", "auth", "people", "--check")).isZero();
    assertThat(site.out.toString()).contains("No changes detected");
    assertThatThrownBy(User.objects::count)
        .hasMessage(
            """
            models.E088 auth.User is not in use: AUTH_USER_MODEL names 'people.Person' in its place
              try: use Person""");
  }

  @Test
  void permissionsAndContentTypesAreThoseOfTheProjectsModel() throws Exception {
    openWithPeople();

    assertThat(ContentType.objects.stream().map(type -> type.appLabel + "." + type.model))
        .contains("people.person")
        .doesNotContain("auth.user");
    assertThat(
            Permission.objects.filter("contentType__appLabel", "people").stream()
                .map(each -> each.codename))
        .containsExactly("add_person", "change_person", "delete_person", "view_person");
    Group group = Group.objects.create(each -> each.name = "Readers");
    assertThat(Group.objects.filter("person__email", "a@b.ir").exists()).isFalse();
    assertThat(group.pk()).isNotNull();
  }

  @Test
  void backwardsTheProjectsTablesGoAndNothingOfTheOtherModelIsMissed() throws Exception {
    openWithPeople();

    assertThat(site.manage("migrate", "people", "zero")).isZero();
    assertThat(site.manage("migrate", "auth", "zero")).isZero();
    assertThat(site.manage("migrate")).isZero();
    assertThat(Person.objects.count()).isZero();
  }

  // ---- from the first migrate to a new password

  @Test
  void aPersonIsMadeLogsInMayDoThingsAndSetsANewPasswordByMail() throws Exception {
    openWithPeople();
    assertThat(
            site.answering(
                "1990-02-31\n1990-02-28\n" + OLD + "\n" + OLD + "\n",
                "createsuperuser",
                "--email=Root@example.com"))
        .isZero();
    assertThat(site.out.toString()).startsWith("Born on: Born on: Password: ");
    Person root = Person.objects.get("email", "Root@example.com");
    assertThat(root.bornOn).isEqualTo(LocalDate.of(1990, 2, 28));
    assertThat(root.isSuperuser).isTrue();

    Person ali = person("ali@example.com");
    ali.userPermissions.add(Permission.objects.get("codename", "change_group"));
    Browser browser = site.browser();
    browser.get("/groups/");
    browser.submit(Map.of("username", "ali@example.com", "password", OLD));
    assertThat(browser.place()).isEqualTo("/groups/");
    assertThat(browser.page().text()).isEqualTo("ali@example.com");
    assertThat(Person.objects.get("pk", ali.id).lastLogin).isNotNull();
    ali.userPermissions.clear();
    browser.get("/groups/");
    assertThat(browser.status()).isEqualTo(403);

    resetByMail("ALI@example.com");
    assertThat(browser.get("/").text()).as("the old session").isEqualTo("nobody");
    browser.get("/accounts/login/");
    browser.submit(Map.of("username", "ali@example.com", "password", NEW));
    assertThat(browser.get("/").text()).isEqualTo("ali@example.com");
  }

  private static Person person(String email) {
    Person person = new Person();
    person.email = email;
    person.bornOn = LocalDate.of(2000, 1, 1);
    person.setPassword(OLD);
    person.save();
    return person;
  }

  private void resetByMail(String address) throws Exception {
    Browser browser = site.browser();
    browser.get("/accounts/password_reset/");
    browser.submit(Map.of("email", address));
    site.project.services().get(Mailer.class).awaitSent(Duration.ofSeconds(10));
    List<EmailMessage> mail =
        ((MemoryBackend) site.project.services().get(MailBackend.class)).outbox();
    assertThat(mail).hasSize(1);
    Matcher link = Pattern.compile("http://127.0.0.1:\\d+(/\\S+)").matcher(mail.get(0).text());
    assertThat(link.find()).isTrue();
    browser.get(link.group(1));
    browser.submit(Map.of("new_password1", NEW, "new_password2", NEW));
    assertThat(browser.place()).isEqualTo("/accounts/reset/done/");
  }

  @Test
  void withoutQuestionsTheFieldsOfTheModelComeFromOptions() throws Exception {
    openWithPeople();

    assertThat(
            site.manage(
                "createsuperuser", "--noinput", "--username=root@b.ir", "--born-on=1990-02-28"))
        .isZero();
    assertThat(Person.objects.get("email", "root@b.ir").bornOn)
        .isEqualTo(LocalDate.of(1990, 2, 28));
    assertThat(site.manage("createsuperuser", "--noinput", "--email=a@b.ir")).isEqualTo(2);
    assertThat(site.err.toString())
        .isEqualTo(
            """
            auth.E011 With --noinput the born on must be told
              try: --born-on ..., or the variable CHARCHUB_SUPERUSER_BORN_ON
            """);
  }

  // ---- what can be wrong

  private String check(String app, String userModel) throws IOException {
    open(app, userModel);
    site.manage("check");
    String problems = site.out.toString() + site.err;
    site.close();
    return problems;
  }

  @Test
  void aSettingThatNamesNoUserModelIsSaidWithTheRemedy() throws Exception {
    assertThat(check("people", "Person"))
        .contains("auth.E020 'Person' is no label of a model", "CHARCHUB_AUTH_USER_MODEL")
        .contains("try: the label of the app, a dot and the class: \"people.Person\"");
    assertThat(check("people", "people.Persom"))
        .contains("auth.E021 No installed app has the user model 'people.Persom'")
        .contains("try: 'people.Person', or add the app to INSTALLED_APPS");
    assertThat(check("people", "auth.Group"))
        .contains("auth.E022 auth.Group is no user model")
        .contains("try: class Group extends AbstractUser, or AbstractBaseUser");
    open("people", "people.Person");
  }

  @Test
  void aUserModelByWhoseRowsNobodyCouldLogInIsRefused() throws Exception {
    assertThat(check("odd", "odd.Twin"))
        .contains("auth.E024 Two users of odd.Twin could log in by one 'name'")
        .contains("try: unique = true on the field name")
        .contains("auth.E025 requiredFields() of odd.Twin names 'name', which is asked for anyway")
        .contains("auth.E025 requiredFields() of odd.Twin names 'shoeSize', which is no field")
        .contains(
            "models.E089 odd.Letter.writer refers to auth.User, in whose place AUTH_USER_MODEL"
                + " names 'odd.Twin'")
        .contains("try: refer to Twin");
    assertThat(check("odd", "odd.Nameless"))
        .contains("auth.E023 loginField() of odd.Nameless names 'username', which is no field");
    open("people", "people.Person");
  }

  @Test
  void aUserModelWithoutPowersHasNoSuperusers() throws Exception {
    open("odd", "odd.Twin");

    assertThatThrownBy(() -> UserModel.current().newInstance().makeSuperuser())
        .hasMessageStartingWith("auth.E015 io.charchub.contrib.auth.odd.Twin has no superusers");
  }
}
