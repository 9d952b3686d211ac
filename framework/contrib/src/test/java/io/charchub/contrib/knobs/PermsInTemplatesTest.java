package io.charchub.contrib.knobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import org.junit.jupiter.api.Test;

/** The variables {@code user} and {@code perms} of pages. */
@CharchubTest(project = "src/test/projects/knobs")
class PermsInTemplatesTest {

  @Test
  void pagesAskWhatTheVisitorMayDo(Client client) {
    assertThat(client.get("/perms/").text().strip()).isEqualTo("nobody|no|none");
    User ali = User.objects.createUser("ali", "ali@example.com", "kelid-5271-noor");
    assertThat(client.forceLogin(ali).get("/perms/").text().strip()).isEqualTo("ali|no|none");
    ali.userPermissions.add(Permission.objects.get("codename", "change_group"));
    assertThat(client.get("/perms/").text().strip()).isEqualTo("ali|change|any");
  }
}
