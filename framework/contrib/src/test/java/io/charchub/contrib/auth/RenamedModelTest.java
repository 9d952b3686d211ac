package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.contenttypes.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names a model in rows follows when migrations rename the model. */
class RenamedModelTest {
  @TempDir Path folder;
  private AuthSite site;
  private Long book;
  private Long addBook;

  /** The database as it was before the rename, when the code still said Book. */
  @BeforeEach
  void aDatabaseOfBefore() throws IOException {
    site =
        new AuthSite(
            folder,
            "",
            Map.of(
                "CHARCHUB_INSTALLED_APPS",
                "io.charchub.contrib.contenttypes,io.charchub.contrib.auth,"
                    + "io.charchub.contrib.sessions,io.charchub.contrib.auth.shelf"));
    assertThat(site.manage("migrate", "shelf", "0001")).isZero();
    ContentType.objects.filter("appLabel", "shelf").delete();
    ContentType type = new ContentType();
    type.appLabel = "shelf";
    type.model = "book";
    type.save();
    book = type.id;
    addBook = permission(type, "add_book", "Can add book");
    permission(type, "change_book", "Can change an old book");
    permission(type, "lend_book", "Can lend book");
  }

  private static Long permission(ContentType type, String codename, String name) {
    Permission row = new Permission();
    row.contentType.set(type);
    row.codename = codename;
    row.name = name;
    row.save();
    return row.id;
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static java.util.List<String> permissions() {
    return Permission.objects.filter("contentType__appLabel", "shelf").stream()
        .map(each -> each.codename + ": " + each.name)
        .sorted()
        .toList();
  }

  @Test
  void contentTypeAndPermissionsKeepTheirRowsUnderTheNewName() {
    User ali = User.objects.createUser("ali", "", null);
    ali.userPermissions.add(Permission.objects.get("pk", addBook));

    assertThat(site.manage("migrate")).isZero();

    assertThat(ContentType.objects.filter("appLabel", "shelf").stream())
        .extracting(type -> type.id, type -> type.model)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(book, "volume"));
    assertThat(Permission.objects.get("pk", addBook).codename).isEqualTo("add_volume");
    assertThat(User.objects.get("pk", ali.id).hasPerm("shelf.add_volume")).isTrue();
    assertThat(permissions())
        .containsExactly(
            "add_volume: Can add volume",
            "change_volume: Can change an old book",
            "delete_volume: Can delete volume",
            "lend_book: Can lend book",
            "view_volume: Can view volume");
  }

  @Test
  void backwardsTheyGetTheirOldNameAgain() {
    assertThat(site.manage("migrate")).isZero();
    assertThat(site.manage("migrate", "shelf", "0001")).isZero();

    assertThat(ContentType.objects.get("pk", book).model).isEqualTo("book");
    assertThat(Permission.objects.get("pk", addBook).codename).isEqualTo("add_book");
  }

  @Test
  void whereTheNewNameHasRowsAlreadyNothingIsMixed() {
    ContentType type = new ContentType();
    type.appLabel = "shelf";
    type.model = "volume";
    type.save();

    assertThat(site.manage("migrate")).isZero();

    assertThat(ContentType.objects.get("pk", book).model).isEqualTo("book");
    assertThat(Permission.objects.get("pk", addBook).codename).isEqualTo("add_book");
    assertThat(ContentType.objects.filter("model", "volume").count()).isEqualTo(1);
  }

  @Test
  void anAppsOwnKindOfKeyGoesBeforeTheProjects() {
    site.manage("migrate");

    assertThat(site.manage("makemigrations", "shelf", "auth", "contenttypes", "--check")).isZero();
  }
}
