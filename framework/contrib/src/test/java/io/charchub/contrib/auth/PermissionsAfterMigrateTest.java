package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.meta.ModelMeta;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code migrate} makes for models: their content types and permissions. */
class PermissionsAfterMigrateTest {
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

  @Test
  void theWrittenMigrationsLeadToTheModels() {
    assertThat(site.manage("makemigrations", "contenttypes", "auth", "--check")).isZero();
    assertThat(site.out.toString()).contains("No changes detected");
  }

  @Test
  void everyModelHasAContentTypeAndFourPermissions() {
    assertThat(ContentType.objects.orderBy("appLabel", "model").stream().map(ContentType::toString))
        .containsExactly(
            "auth | group",
            "auth | permission",
            "auth | user",
            "contenttypes | content type",
            "sessions | session");
    assertThat(Permission.objects.stream().map(Permission::toString))
        .hasSize(20)
        .contains("auth | user | Can add user", "sessions | session | Can view session");
    assertThat(
            Permission.objects.filter("contentType__model", "group").stream()
                .map(each -> each.codename))
        .containsExactly("add_group", "change_group", "delete_group", "view_group");
  }

  @Test
  void aSecondMigrateMakesNothingNewAndMendsWhatIsMissing() {
    Permission.objects.filter("codename", "add_group").delete();
    long types = ContentType.objects.count();

    site.manage("migrate");
    site.manage("migrate");

    assertThat(Permission.objects.count()).isEqualTo(20);
    assertThat(ContentType.objects.count()).isEqualTo(types);
  }

  @Test
  void aContentTypeIsReadOnce() {
    ContentTypes.current().forget();
    ContentType first = ContentTypes.current().of(Group.class);

    assertThat(ContentTypes.current().of(Group.class)).isSameAs(first);
    assertThat(first.meta()).containsSame(ModelMeta.of(Group.class));
  }

  @Test
  void permissionsAreNamedByAppActionAndModel() {
    assertThat(Permissions.of("change", ModelMeta.of(Group.class))).isEqualTo("auth.change_group");
  }
}
