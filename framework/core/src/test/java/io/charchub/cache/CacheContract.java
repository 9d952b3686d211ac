package io.charchub.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every backend that keeps values promises. */
abstract class CacheContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock();
  private Scope clockScope;
  private CacheBackend backend;
  Cache cache;

  /** A backend with nothing in it that holds at most {@code maxEntries}, looked at each write. */
  abstract CacheBackend backend(int maxEntries);

  @BeforeEach
  void open() {
    clockScope = TimeZones.useClock(clock);
    backend = backend(10_000);
    cache = new Cache(backend, CacheOptions.DEFAULT);
  }

  @AfterEach
  void close() {
    backend.close();
    clockScope.close();
  }

  @Test
  void aValueIsFoundUnderItsKeyUntilItIsForgotten() {
    assertThat(cache.get("title")).isEmpty();
    cache.set("title", "نوروز");
    assertThat(cache.get("title")).contains("نوروز");
    assertThat(cache.hasKey("title")).isTrue();
    cache.set("title", "other");
    assertThat(cache.get("title")).contains("other");
    assertThat(cache.delete("title")).isTrue();
    assertThat(cache.delete("title")).isFalse();
    assertThat(cache.get("title")).isEmpty();
    assertThat(cache.hasKey("title")).isFalse();
  }

  @Test
  void everyKindOfDataComesBackEqual() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("$", "instant");
    inner.put("v", "no instant at all");
    inner.put("nothing", null);
    List<Object> values =
        List.of(
            "a\u0000b\n\"'\\ 😀",
            "",
            true,
            Long.MIN_VALUE,
            0.1,
            Double.NEGATIVE_INFINITY,
            new BigDecimal("1.20"),
            BigInteger.TEN.pow(40),
            Instant.parse("2026-03-20T20:30:00.123456Z"),
            LocalDate.of(2026, 3, 20),
            LocalTime.of(1, 2, 3, 4000),
            LocalDateTime.of(2026, 3, 20, 1, 2),
            Duration.ofSeconds(90, 5),
            new UUID(1, 2),
            Arrays.asList("a", null, List.of(1L)),
            Map.of(),
            inner,
            Map.of("$", Map.of("$", "bytes", "v", "eA==")));
    for (Object value : values) {
      cache.set("v", value);
      assertThat(cache.get("v")).as("%s", value).contains(value);
    }
  }

  @Test
  void wholeNumbersComeBackAsLongAndAreGivenAsIntegerWhereOneIsWanted() {
    cache.set("n", 7);
    assertThat(cache.get("n")).contains(7L);
    assertThat(cache.get("n", Integer.class)).contains(7);
    cache.set("n", 1L << 40);
    assertThatThrownBy(() -> cache.get("n", Integer.class))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cache.E003 The value under 'n' is of type Long, not Integer");
  }

  @Test
  void nobodyChangesAValueFromOutside() {
    List<String> mine = new ArrayList<>(List.of("a"));
    byte[] bytes = {1, 2};
    cache.set("list", mine);
    cache.set("bytes", bytes);
    cache.set("both", Map.of("bytes", bytes));
    mine.add("b");
    bytes[0] = 9;
    assertThat(cache.get("list")).contains(List.of("a"));
    cache.get("bytes", byte[].class).orElseThrow()[1] = 9;
    ((byte[]) cache.get("both", Map.class).orElseThrow().get("bytes"))[1] = 9;
    assertThat(cache.get("bytes", byte[].class).orElseThrow()).containsExactly(1, 2);
    assertThat((byte[]) cache.get("both", Map.class).orElseThrow().get("bytes"))
        .containsExactly(1, 2);
    assertThatThrownBy(() -> cache.get("list", List.class).orElseThrow().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatIsNoDataIsRefused() {
    record Post(String title) {}
    for (Object value : List.of(new Post("a"), List.of(new Object()), Map.of(1, 2), "\ud800")) {
      assertThatThrownBy(() -> cache.set("v", value))
          .isInstanceOf(CacheException.class)
          .hasMessageContaining("cache.E001 A cache keeps data, and ")
          .hasMessageContaining("texts, numbers, booleans");
    }
    Object deep = "bottom";
    for (int i = 0; i < 30; i++) {
      deep = List.of(deep);
    }
    Object tooDeep = deep;
    assertThatThrownBy(() -> cache.set("v", tooDeep)).hasMessageContaining("24 levels deep");
    assertThat(cache.hasKey("v")).isFalse();
  }

  @Test
  void aKeyIsNeitherTooLongNorHasBlanksOrControlCharacters() {
    cache.set("x".repeat(247), "fits");
    assertThatThrownBy(() -> cache.get("x".repeat(248)))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cache.E002 A key of a cache is 251 characters long");
    for (String bad : List.of("a b", "a\nb", "a\0", "\u007f", "a\tb", "a\ud800", "\udc00\ud800")) {
      assertThatThrownBy(() -> cache.set(bad, 1))
          .hasMessageContaining("cache.E002 A key of a cache has the character U+");
    }
    for (String good :
        List.of("../../etc/passwd", "کلید", "😀", "a%sb", "';DROP/**/TABLE/**/x;--")) {
      cache.set(good, good);
      assertThat(cache.get(good)).contains(good);
    }
  }

  @Test
  void aValueIsGoneWhenItsTimeIsOver() {
    cache.set("default", 1);
    cache.set("minute", 1, MINUTE);
    cache.set("forever", 1, Cache.FOREVER);
    cache.set("ages", 1, Duration.ofDays(365L * 1_000_000));
    clock.forward(MINUTE.minusMillis(1));
    assertThat(cache.hasKey("minute")).isTrue();
    clock.forward(Duration.ofMillis(1));
    assertThat(cache.hasKey("minute")).isFalse();
    assertThat(cache.get("minute")).isEmpty();
    assertThat(cache.delete("minute")).isFalse();
    assertThat(cache.touch("minute")).isFalse();
    clock.forward(Duration.ofSeconds(240));
    assertThat(cache.get("default")).isEmpty();
    clock.forward(Duration.ofDays(10_000));
    assertThat(cache.getMany(List.of("default", "forever", "ages")))
        .containsOnlyKeys("forever", "ages");
  }

  @Test
  void noTimeOrLessKeepsNothing() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      cache.set("k", "old");
      cache.set("k", "new", none);
      assertThat(cache.get("k")).isEmpty();
      assertThat(cache.add("k", "new", none)).isTrue();
      assertThat(cache.get("k")).isEmpty();
      assertThat(cache.getOrSet("k", String.class, none, () -> "made")).isEqualTo("made");
      assertThat(cache.get("k")).isEmpty();
      cache.set("k", "old");
      assertThat(cache.touch("k", none)).isTrue();
      assertThat(cache.get("k")).isEmpty();
    }
  }

  @Test
  void addKeepsAValueWhereThereIsNone() {
    assertThat(cache.add("k", "first", MINUTE)).isTrue();
    assertThat(cache.add("k", "second", MINUTE)).isFalse();
    assertThat(cache.get("k")).contains("first");
    clock.forward(MINUTE);
    assertThat(cache.add("k", "third", MINUTE)).isTrue();
    assertThat(cache.get("k")).contains("third");
  }

  @Test
  void touchMovesTheEnd() {
    cache.set("k", "v", MINUTE);
    assertThat(cache.touch("k", Duration.ofHours(1))).isTrue();
    clock.forward(Duration.ofMinutes(59));
    assertThat(cache.get("k")).contains("v");
    assertThat(cache.touch("k", Cache.FOREVER)).isTrue();
    clock.forward(Duration.ofDays(400));
    assertThat(cache.get("k")).contains("v");
    assertThat(cache.touch("none")).isFalse();
  }

  @Test
  void getOrSetMakesAValueOnceAndGivesItInTheFormThatIsKept() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      assertThat(
              cache.getOrSet(
                  "tags",
                  List.class,
                  () -> {
                    made.add("once");
                    return new ArrayList<>(List.of(1));
                  }))
          .isEqualTo(List.of(1L));
    }
    assertThat(made).hasSize(1);
  }

  @Test
  void severalAreKeptReadAndForgottenAtOnce() {
    cache.setMany(Map.of("a", 1, "b", 2, "c", 3), MINUTE);
    assertThat(cache.getMany(List.of("c", "x", "a")))
        .containsExactly(Map.entry("c", 3L), Map.entry("a", 1L));
    cache.deleteMany(List.of("a", "x"));
    assertThat(cache.getMany(List.of("a", "b"))).containsOnlyKeys("b");
    assertThatThrownBy(() -> cache.setMany(Map.of("b", 9, "bad key", 1)))
        .isInstanceOf(CacheException.class);
    assertThat(cache.get("b")).contains(2L);
    cache.setMany(Map.of("b", 9), Duration.ZERO);
    assertThat(cache.hasKey("b")).isFalse();
    Map<String, Integer> many = new LinkedHashMap<>();
    for (int i = 0; i < 500; i++) {
      many.put("many" + i, i);
    }
    cache.setMany(many);
    assertThat(cache.getMany(many.keySet())).hasSize(500).containsEntry("many499", 499L);
  }

  @Test
  void countingKeepsTheEndAndRefusesWhatIsNoNumber() {
    cache.set("n", 5, MINUTE);
    assertThat(cache.incr("n")).isEqualTo(6);
    assertThat(cache.incr("n", 10)).isEqualTo(16);
    assertThat(cache.decr("n")).isEqualTo(15);
    assertThat(cache.decr("n", 20)).isEqualTo(-5);
    assertThat(cache.get("n")).contains(-5L);
    clock.forward(MINUTE);
    assertThatThrownBy(() -> cache.incr("n"))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cache.E004 There is no value under 'n'");
    cache.set("text", "1");
    assertThatThrownBy(() -> cache.incr("text")).hasMessageContaining("is no whole number");
    cache.set("big", Long.MAX_VALUE);
    assertThatThrownBy(() -> cache.incr("big")).hasMessageContaining("64 bits");
  }

  @Test
  void noAdditionIsLostAndOneOfManyAddsFirst() throws Exception {
    cache.set("n", 0);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int number = i;
        work.add(
            () -> {
              for (int j = 0; j < 25; j++) {
                cache.incr("n");
              }
              return cache.add("first", number);
            });
      }
      int first = 0;
      for (Future<Boolean> done : threads.invokeAll(work)) {
        first += done.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
      assertThat(cache.get("n")).contains(200L);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void versionsAndPrefixesDoNotSeeEachOther() {
    Cache other = new Cache(backend, new CacheOptions(MINUTE, "site", 1, KeyFunction.DEFAULT));
    cache.set("k", "one");
    assertThat(cache.version(2).get("k")).isEmpty();
    assertThat(other.get("k")).isEmpty();
    assertThat(cache.incrVersion("k")).isEqualTo(2);
    assertThat(cache.get("k")).isEmpty();
    assertThat(cache.version(2).get("k")).contains("one");
    assertThat(cache.version(2).decrVersion("k")).isEqualTo(1);
    assertThat(cache.get("k")).contains("one");
    assertThatThrownBy(() -> cache.incrVersion("none")).hasMessageContaining("cache.E004");
    other.set("k", "theirs");
    assertThat(backend.get("site:1:k")).isEqualTo("theirs");
  }

  @Test
  void clearForgetsEverything() {
    cache.setMany(Map.of("a", 1, "b", 2));
    cache.version(2).set("a", 1, Cache.FOREVER);
    cache.clear();
    assertThat(cache.getMany(Set.of("a", "b"))).isEmpty();
    assertThat(cache.version(2).hasKey("a")).isFalse();
  }

  @Test
  void thereAreNeverMuchMoreEntriesThanAllowed() {
    try (CacheBackend small = backend(30)) {
      Cache bounded = new Cache(small, CacheOptions.DEFAULT);
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        keys.add("k" + i);
        bounded.set("k" + i, i);
      }
      assertThat(bounded.getMany(keys)).hasSizeLessThanOrEqualTo(30).isNotEmpty();
    }
  }
}
