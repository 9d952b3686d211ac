package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Services;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page on caches shows. */
class CacheExamplesTest {
  private int counted;

  private long countPosts() {
    counted++;
    return 7;
  }

  private void twice() {
    Cache cache = Services.current().get(Cache.class);
    long posts = cache.getOrSet("blog.posts", Long.class, () -> countPosts());
    assertThat(posts).isEqualTo(7);

    cache.set("blog.tags", List.of("java", "نوروز"), Duration.ofHours(1));
    Optional<Object> tags = cache.get("blog.tags");
    cache.delete("blog.tags");
    assertThat(tags).contains(List.of("java", "نوروز"));
  }

  @Test
  void theFirstCounts() {
    Cache made = new Cache(new MemoryBackend(100, 100_000), CacheOptions.DEFAULT);
    Services services = Services.builder().put(Cache.class, made).build();
    try (Services.Scope scope = Services.install(services)) {
      twice();
      twice();
    }
    assertThat(counted).isEqualTo(1);
  }
}
