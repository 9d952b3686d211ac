package io.charchub.db.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.NewMigration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationGraphTest {
  private static NewMigration migration(String name, String... dependencies) {
    return new NewMigration(
        key(name),
        Arrays.stream(dependencies).map(MigrationGraphTest::key).toList(),
        List.of(),
        dependencies.length == 0);
  }

  private static MigrationKey key(String text) {
    int dot = text.indexOf('.');
    return new MigrationKey(text.substring(0, dot), text.substring(dot + 1));
  }

  private static MigrationGraph graph(NewMigration... migrations) {
    return MigrationGraph.of(List.of(migrations), Set.of());
  }

  @Test
  void eachMigrationComesAfterWhatItDependsOn() {
    MigrationGraph graph =
        graph(
            migration("blog.0001_initial", "people.0001_initial"),
            migration("blog.0002_more", "blog.0001_initial", "people.0002_more"),
            migration("people.0001_initial"),
            migration("people.0002_more", "people.0001_initial"));

    assertThat(graph.order())
        .containsExactly(
            key("people.0001_initial"),
            key("people.0002_more"),
            key("blog.0001_initial"),
            key("blog.0002_more"));
    assertThat(graph.leaves()).containsExactly(key("blog.0002_more"), key("people.0002_more"));
  }

  @Test
  void aDependencyThatDoesNotExistIsRefusedWithTheNearestName() {
    assertThatThrownBy(
            () ->
                graph(
                    migration("blog.0001_initial"),
                    migration("blog.0002_more", "blog.0001_initail")))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(
            "migrations.E010 The migration blog.0002_more depends on blog.0001_initail, which does not exist")
        .hasMessageContaining("'blog.0001_initial'");
  }

  @Test
  void aCircleIsRefusedWithItsWay() {
    assertThatThrownBy(
            () -> graph(migration("a.0001_x", "b.0001_y"), migration("b.0001_y", "a.0001_x")))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("migrations.E011")
        .hasMessageContaining("a.0001_x -> b.0001_y -> a.0001_x");
  }

  @Test
  void twoEndsOfOneAppAreRefused() {
    MigrationGraph graph =
        graph(
            migration("blog.0001_initial"),
            migration("blog.0002_left", "blog.0001_initial"),
            migration("blog.0002_right", "blog.0001_initial"));

    assertThatThrownBy(graph::refuseConflicts)
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(
            "migrations.E012 The migrations have several ends: 0002_left, 0002_right in blog");
  }
}
