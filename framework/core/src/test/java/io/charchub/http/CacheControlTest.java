package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CacheControlTest {
  private static String patched(String present, CacheControl more) {
    Response response = Response.text("x");
    if (!present.isEmpty()) {
      response.header("Cache-Control", present);
    }
    return more.patch(response).header("Cache-Control").orElse("none");
  }

  @Test
  void directivesAreWrittenInOrder() {
    assertThat(
            CacheControl.NONE
                .asPublic()
                .maxAge(Duration.ofHours(1))
                .sharedMaxAge(Duration.ofMinutes(1))
                .staleWhileRevalidate(Duration.ofSeconds(30))
                .mustRevalidate()
                .immutable())
        .hasToString(
            "public, max-age=3600, s-maxage=60, stale-while-revalidate=30, must-revalidate, immutable");
  }

  @Test
  void theyAreReadInAnyCaseAndWithAnyBlanks() {
    CacheControl read = CacheControl.parse(" Private , MAX-AGE = 60 ,, no-cache=\"x\"");
    assertThat(read.has("private")).isTrue();
    assertThat(read.has("no-cache")).isTrue();
    assertThat(read.maxAge()).hasValue(60);
    assertThat(CacheControl.parse("max-age=soon").maxAge()).isEmpty();
    assertThat(CacheControl.parse("max-age=-1").maxAge()).isEmpty();
  }

  @Test
  void theSmallerAgeCountsAndTheLaterOfPublicAndPrivate() {
    CacheControl hour = CacheControl.NONE.maxAge(Duration.ofHours(1));
    assertThat(patched("", hour)).isEqualTo("max-age=3600");
    assertThat(patched("max-age=60", hour)).isEqualTo("max-age=60");
    assertThat(patched("max-age=7200", hour)).isEqualTo("max-age=3600");
    assertThat(patched("Public, no-transform", CacheControl.NONE.asPrivate()))
        .isEqualTo("no-transform, private");
    assertThat(patched("private", CacheControl.NONE.asPublic())).isEqualTo("public");
    assertThat(patched("", CacheControl.NONE)).isEqualTo("none");
    assertThat(patched("", CacheControl.NONE.noStore().noCache())).isEqualTo("no-store, no-cache");
  }
}
