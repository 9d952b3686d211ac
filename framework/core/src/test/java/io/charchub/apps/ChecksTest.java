package io.charchub.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final Checks checks = new Checks();

  private static Check finding(String id) {
    return () -> List.of(Problem.of(id, "something"));
  }

  private List<String> ids(Set<String> tags, boolean deployment, Set<String> silenced) {
    return checks.run(tags, deployment, silenced).stream().map(Problem::id).toList();
  }

  @Test
  void errorsComeBeforeWarningsBeforeInformation() {
    checks.register("a", finding("a.I001"));
    checks.register("a", finding("a.W001"));
    checks.register("b", finding("b.E001"));
    assertThat(ids(Set.of(), false, Set.of())).containsExactly("b.E001", "a.W001", "a.I001");
  }

  @Test
  void deploymentChecksRunOnlyWhenAskedFor() {
    checks.registerForDeployment("security", finding("security.W001"));
    assertThat(checks.run()).isEmpty();
    assertThat(ids(Set.of(), true, Set.of())).containsExactly("security.W001");
  }

  @Test
  void tagsSelectAndSilencedIdsAreLeftOut() {
    checks.register("a", finding("a.W001"));
    checks.register("b", finding("b.W001"));
    assertThat(ids(Set.of("b"), false, Set.of())).containsExactly("b.W001");
    assertThat(ids(Set.of(), false, Set.of("b.W001"))).containsExactly("a.W001");
  }

  @Test
  void anUnknownTagNamesTheNearest() {
    checks.register("models", finding("models.W001"));
    assertThat(checks.unknownTag("models")).isNull();
    assertThat(checks.unknownTag("model"))
        .hasToString(
            """
            apps.E018 No check has the tag 'model'
              try: 'models'. Tags: models""");
  }

  @Test
  void aSignalTellsItsReceiversUntilTheyDisconnect() {
    Signals signals = new Signals();
    List<String> heard = new ArrayList<>();
    Signal<String> signal = signals.of(String.class);
    Signal.Connection connection = signal.connect(heard::add);
    assertThat(signals.of(String.class)).isSameAs(signal);
    signal.send("one");
    connection.close();
    signal.send("two");
    assertThat(heard).containsExactly("one");
    assertThat(signal.hasReceivers()).isFalse();
  }

  @Test
  void oneReceiverIsConnectedOnce() {
    Signal<String> signal = new Signal<>();
    List<String> heard = new ArrayList<>();
    Consumer<String> receiver = heard::add;
    signal.connect(receiver);
    signal.connect(receiver);
    signal.send("one");
    assertThat(heard).containsExactly("one");
    assertThat(signal.disconnect(receiver)).isTrue();
    assertThat(signal.disconnect(receiver)).isFalse();
  }
}
