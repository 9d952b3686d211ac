package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The backend that keeps nothing refuses what the others refuse, and else answers as if empty. */
class DummyBackendTest {
  private final Cache cache = new Cache(new DummyBackend(), CacheOptions.DEFAULT);

  @Test
  void nothingIsKept() {
    cache.set("k", 1);
    cache.setMany(Map.of("k", 1));
    assertThat(cache.add("k", 1)).isTrue();
    assertThat(cache.get("k")).isEmpty();
    assertThat(cache.getMany(List.of("k"))).isEmpty();
    assertThat(cache.hasKey("k")).isFalse();
    assertThat(cache.touch("k")).isFalse();
    assertThat(cache.delete("k")).isFalse();
    assertThat(cache.getOrSet("k", Long.class, () -> 7L)).isEqualTo(7);
    cache.clear();
  }

  @Test
  void mistakesShowInDevelopmentToo() {
    assertThatThrownBy(() -> cache.set("a b", 1)).hasMessageContaining("cache.E002");
    assertThatThrownBy(() -> cache.set("k", new Object())).hasMessageContaining("cache.E001");
    assertThatThrownBy(() -> cache.incr("k")).hasMessageContaining("cache.E004");
  }
}
