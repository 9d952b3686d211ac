package io.charchub.urls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressCacheTest {
  private final AddressCache cache = new AddressCache();

  @Test
  void anAddressIsFoundByEqualValuesAndNoOthers() {
    cache.keep(new Object[] {"a", 1L}, "/a/1/");
    assertThat(cache.find(new Object[] {new String("a"), 1L})).isEqualTo("/a/1/");
    assertThat(cache.find(new Object[] {"a", 1})).isNull();
    assertThat(cache.find(new Object[] {"a", "1"})).isNull();
    assertThat(cache.find(new Object[] {1L, "a"})).isNull();
    assertThat(cache.find(new Object[] {"a"})).isNull();
  }

  @Test
  void valuesThatTheCallerChangesLaterDoNotChangeWhatIsKept() {
    Object[] args = {"a"};
    cache.keep(args, "/a/");
    args[0] = "b";
    assertThat(cache.find(args)).isNull();
    assertThat(cache.find(new Object[] {"a"})).isEqualTo("/a/");
  }

  @Test
  void valuesThatMayChangeAndLongAddressesAreNotKept() {
    Object[] builder = {new StringBuilder("a")};
    cache.keep(builder, "/a/");
    assertThat(cache.find(builder)).isNull();
    Object[] decimal = {1.0};
    cache.keep(decimal, "/1.0/");
    assertThat(cache.find(decimal)).isNull();
    Object[] longText = {"x".repeat(300)};
    cache.keep(longText, "/" + longText[0] + "/");
    assertThat(cache.find(longText)).isNull();
  }

  @Test
  void whatFallsOnTheSamePlaceNeverGetsTheOthersAddress() {
    for (long i = 0; i < 5_000; i++) {
      cache.keep(new Object[] {i}, "/" + i + "/");
    }
    int kept = 0;
    for (long i = 0; i < 5_000; i++) {
      String found = cache.find(new Object[] {i});
      assertThat(found).isIn(null, "/" + i + "/");
      kept += found == null ? 0 : 1;
    }
    assertThat(kept).isBetween(1, 512);
    UUID id = new UUID(1, 2);
    cache.keep(new Object[] {id}, "/" + id + "/");
    assertThat(cache.find(new Object[] {new UUID(1, 2)})).isEqualTo("/" + id + "/");
  }
}
