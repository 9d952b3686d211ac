package io.charchub.contrib.knobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import io.charchub.apps.Signal;
import io.charchub.apps.Signals;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.User;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.OverrideSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who somebody is, asked of several backends, and who is told of it. */
@CharchubTest(project = "src/test/projects/knobs")
@OverrideSettings(
    "AUTHENTICATION_BACKENDS=io.charchub.contrib.knobs.GuestBackend,io.charchub.contrib.auth.ModelBackend")
class BackendsTest {
  @BeforeEach
  void threeUsers() {
    for (String name : List.of("guest", "ali", "banned")) {
      User.objects.createUser(name, name + "@example.com", "kelid-5271-noor");
    }
  }

  @Test
  void aBackendOfTheProjectsOwnLetsInAndMayEndTheSearch(Client client) {
    assertThat(client.login("guest", "open sesame")).isTrue();
    assertThat(client.get("/").text()).isEqualTo("guest");
    assertThat(client.another().login("guest", "kelid-5271-noor")).isTrue();
    assertThat(client.another().login("ali", "kelid-5271-noor")).isTrue();
    assertThat(client.another().login("ali", "open sesame")).isFalse();
    assertThat(client.another().login("banned", "kelid-5271-noor")).isFalse();
  }

  @Test
  void whatAnyBackendAllowsIsAllowed() {
    User ali = User.objects.get("username", "ali");
    assertThat(ali.hasPerm("auth.view_group")).isTrue();
    assertThat(ali.hasPerm("auth.change_group")).isFalse();
  }

  @Test
  void logOutAndFailuresAreTold(Client client) {
    List<String> told = new ArrayList<>();
    Signals signals = Services.current().get(Signals.class);
    try (Signal.Connection in =
            signals.of(Auth.LoggedIn.class).connect(event -> told.add("in " + event.user()));
        Signal.Connection out =
            signals
                .of(Auth.LoggedOut.class)
                .connect(event -> told.add("out " + event.user().get()));
        Signal.Connection failed =
            signals
                .of(Auth.LoginFailed.class)
                .connect(event -> told.add("failed " + event.username()))) {
      client.login("ali", "wrong");
      client.login("ali", "kelid-5271-noor");
      client.logout();
    }
    assertThat(told).containsExactly("failed ali", "in ali", "out ali");
  }
}
