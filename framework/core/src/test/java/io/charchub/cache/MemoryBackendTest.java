package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBackendTest extends CacheContract {
  @Override
  CacheBackend backend(int maxEntries) {
    return new MemoryBackend(maxEntries, 1024 * 1024);
  }

  @Test
  void bytesAreBoundedAsEntriesAre() {
    Cache bounded = new Cache(new MemoryBackend(1000, 100_000), CacheOptions.DEFAULT);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      keys.add("k" + i);
      bounded.set("k" + i, new byte[9_000]);
    }
    assertThat(bounded.getMany(keys)).hasSizeBetween(1, 11);
    bounded.set("huge", new byte[200_000]);
    assertThat(bounded.hasKey("huge")).isFalse();
  }
}
