package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.crypto.Passwords;
import io.charchub.crypto.Pbkdf2Hasher;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, their passwords and what they may do. */
class UserTest {
  @TempDir Path folder;
  private AuthSite site;

  @BeforeEach
  void aMigratedSite() throws IOException {
    site = new AuthSite(folder, "");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static Optional<AbstractBaseUser> authenticate(String name, String password) {
    return Auth.authenticate(null, Credentials.of(name, password));
  }

  @Test
  void aUserIsMadeWithTheNameInOneFormAndTheDomainInLowerCase() {
    User user = User.objects.createUser("ﬁona", "Fiona@EXAMPLE.Com", "kelid-5271");

    User stored = User.objects.get("pk", user.id);
    assertThat(stored.username).isEqualTo("fiona");
    assertThat(stored.email).isEqualTo("Fiona@example.com");
    assertThat(stored.password).startsWith("pbkdf2_sha256$1000$");
    assertThat(stored.isStaff).isFalse();
    assertThat(stored.isSuperuser).isFalse();
    assertThat(stored.isActive).isTrue();
    assertThat(stored.lastLogin).isNull();
    assertThat(stored.dateJoined).isNotNull();
  }

  @Test
  void aUserNeedsAName() {
    assertThatThrownBy(() -> User.objects.createUser(" ", "", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a user needs a name");
  }

  @Test
  void whoHasTheRightPasswordIsFoundAndNobodyElse() {
    User ali = User.objects.createUser("ali", "", "درِ باغ");

    assertThat(authenticate("ali", "درِ باغ")).contains(ali);
    assertThat(authenticate("ali", "درِ باغ ")).isEmpty();
    assertThat(authenticate("Ali", "درِ باغ")).isEmpty();
    assertThat(authenticate("nobody", "درِ باغ")).isEmpty();
    assertThat(authenticate("", "")).isEmpty();
  }

  @Test
  void anAccountThatIsNotInUseLetsNobodyIn() {
    User ali = User.objects.createUser("ali", "", "kelid-5271");
    ali.isActive = false;
    ali.save();

    assertThat(authenticate("ali", "kelid-5271")).isEmpty();
  }

  @Test
  void anAccountWithoutAPasswordLetsNobodyIn() {
    User ali = User.objects.createUser("ali", "", null);

    assertThat(ali.hasUsablePassword()).isFalse();
    assertThat(authenticate("ali", ali.password)).isEmpty();
    assertThat(authenticate("ali", "")).isEmpty();
  }

  /** Hashed by a Django 4.2 with a thousand iterations and a short salt. */
  @Test
  void aRowOfADjangoDatabaseLogsInAndIsHashedAnew() {
    User user = new User();
    user.username = "django";
    user.password = "pbkdf2_sha256$1000$d986d985daa9$+rmUHYQAlF+m3D+OgO+AkKJv30tda2QxJ7nYpIYuBXk=";
    user.save();

    assertThat(authenticate("django", "رمز عبور")).contains(user);

    String stored = User.objects.get("pk", user.id).password;
    assertThat(stored).startsWith("pbkdf2_sha256$1000$").doesNotContain("d986d985daa9");
    assertThat(new Passwords(List.of(new Pbkdf2Hasher(1000))).check("رمز عبور", stored)).isTrue();
    assertThat(authenticate("django", "رمز عبور")).contains(user);
  }

  @Test
  void aNameIsOfLettersDigitsAndFiveSigns() {
    User user = new User();
    for (String right : List.of("ali", "علی", "a.b+c@d_e-f", "1")) {
      user.username = right;
      user.clean();
    }
    for (String wrong : List.of("", "a b", "ali\n", "a/b", "<b>")) {
      user.username = wrong;
      assertThatThrownBy(user::clean)
          .as(wrong)
          .isInstanceOfSatisfying(
              ValidationException.class,
              e ->
                  assertThat(e.errors().texts().get("username"))
                      .containsExactly(
                          "A name is made of letters, digits and the signs @ . + - _"));
    }
  }

  @Test
  void aUserMayDoWhatTheyAndTheirGroupsHaveThePermissionFor() {
    User ali = User.objects.createUser("ali", "", null);
    Group editors = Group.objects.create(group -> group.name = "Editors");
    editors.permissions.add(Permission.objects.get("codename", "change_group"));
    ali.groups.add(editors);
    ali.userPermissions.add(Permission.objects.get("codename", "add_group"));

    User read = User.objects.get("pk", ali.id);
    assertThat(read.getUserPermissions()).containsExactly("auth.add_group");
    assertThat(read.getGroupPermissions()).containsExactly("auth.change_group");
    assertThat(read.getAllPermissions())
        .containsExactlyInAnyOrder("auth.add_group", "auth.change_group");
    assertThat(read.hasPerm("auth.add_group")).isTrue();
    assertThat(read.hasPerm("auth.change_group")).isTrue();
    assertThat(read.hasPerm("auth.delete_group")).isFalse();
    assertThat(read.hasPerm("auth.add_group", editors)).isFalse();
    assertThat(read.hasPerms(List.of("auth.add_group", "auth.delete_group"))).isFalse();
    assertThat(read.hasModulePerms("auth")).isTrue();
    assertThat(read.hasModulePerms("aut")).isFalse();
    assertThat(read.hasModulePerms("sessions")).isFalse();
  }

  @Test
  void permissionsOfAUserAndOfTheirGroupsAreReadInOneQuery() {
    User ali = User.objects.createUser("ali", "", null);
    io.charchub.db.QueryLog log = site.project.services().get(io.charchub.db.Databases.class).log();
    User read = User.objects.get("pk", ali.id);
    try (var recording = log.record()) {
      for (int i = 0; i < 10; i++) {
        read.hasPerm("auth.add_group");
        read.hasModulePerms("auth");
      }
      assertThat(recording.queries()).hasSize(1);
    }
  }

  @Test
  void thoseWhoMayDoSomethingAreFoundInOneQuery() {
    User byThemself = User.objects.createUser("ali", "", null);
    byThemself.userPermissions.add(Permission.objects.get("codename", "add_group"));
    User byGroup = User.objects.createUser("sara", "", null);
    Group editors = new Group();
    editors.name = "editors";
    editors.save();
    editors.permissions.add(Permission.objects.get("codename", "add_group"));
    byGroup.groups.add(editors);
    byThemself.groups.add(editors);
    User root = User.objects.createSuperuser("root", "", null);
    User gone = User.objects.createSuperuser("gone", "", null);
    gone.isActive = false;
    gone.save();
    User.objects.createUser("reza", "", null);

    assertThat(User.objects.withPerm("auth.add_group").stream())
        .containsExactlyInAnyOrder(byThemself, byGroup, root);
    assertThat(User.objects.withPerm("contenttypes.add_group").stream()).containsExactly(root);
    assertThatThrownBy(() -> User.objects.withPerm("add_group"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a permission is named as blog.add_post is: 'add_group'");
  }

  @Test
  void aSuperuserMayDoEverythingUnlessTheAccountIsNotInUse() {
    User root = User.objects.createSuperuser("root", "", null);

    assertThat(root.isStaff).isTrue();
    assertThat(root.hasPerm("no.such_permission")).isTrue();
    assertThat(root.getAllPermissions()).hasSize(20);

    root.isActive = false;
    assertThat(root.hasPerm("auth.add_group")).isFalse();
    assertThat(root.hasModulePerms("auth")).isFalse();
  }

  @Test
  void usersAreFoundByAnAddressAndNotByOneThatLooksLikeIt() {
    User mike = User.objects.createUser("mike", "Mike@example.com", null);

    assertThat(UserModel.current().byMail("mIKE@example.com")).containsExactly(mike);
    assertThat(UserModel.current().byMail("mıke@example.com")).isEmpty();
    assertThat(UserModel.current().byMail("")).isEmpty();
  }

  @Test
  void keysThatAreNoneFindNobody() {
    assertThat(UserModel.current().byKey("abc")).isEmpty();
    assertThat(UserModel.current().byKey("99999999999999999999")).isEmpty();
  }
}
