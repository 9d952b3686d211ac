package io.charchub.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {
  @Test
  void withoutAProjectTheErrorSaysHowToStartOne() {
    assertThat(Services.isInstalled()).isFalse();
    assertThatThrownBy(Services::current)
        .hasMessageStartingWith("apps.E001 No project is set up")
        .hasMessageContaining("./manage");
  }

  @Test
  void aServiceIsFoundByTheTypeItWasRegisteredAs() {
    Services services = Services.builder().put(CharSequence.class, "text").build();
    assertThat(services.get(CharSequence.class)).isEqualTo("text");
    assertThat(services.find(String.class)).isEmpty();
    assertThatThrownBy(() -> services.get(String.class))
        .hasMessage(
            """
            apps.E002 This project has no service of type java.lang.String
              try: the services are: CharSequence""");
  }

  @Test
  void closingAScopePutsThePreviousServicesBack() {
    Services outer = Services.builder().put(String.class, "outer").build();
    Services inner = outer.toBuilder().put(String.class, "inner").build();
    try (Services.Scope first = Services.install(outer)) {
      try (Services.Scope second = Services.install(inner)) {
        assertThat(Services.current().get(String.class)).isEqualTo("inner");
        second.close();
      }
      assertThat(Services.current().get(String.class)).isEqualTo("outer");
    }
    assertThat(Services.isInstalled()).isFalse();
  }

  @Test
  void scopesClosedOutOfOrderAreRefused() {
    Services.Scope first = Services.install(Services.builder().build());
    Services.Scope second = Services.install(Services.builder().build());
    assertThatThrownBy(first::close).hasMessageStartingWith("apps.E003 Services installed later");
    second.close();
    first.close();
    assertThat(Services.isInstalled()).isFalse();
  }

  @Test
  void aLateServiceIsMadeOnceAtItsFirstUse() {
    List<String> made = new ArrayList<>();
    Services services =
        Services.builder()
            .putLate(
                String.class,
                () -> {
                  made.add("made");
                  return "late";
                })
            .build();
    assertThat(made).isEmpty();
    assertThat(services.get(String.class)).isEqualTo("late");
    assertThat(services.find(String.class)).contains("late");
    assertThat(made).containsExactly("made");
  }
}
