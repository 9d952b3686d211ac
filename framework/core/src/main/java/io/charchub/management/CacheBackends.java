package io.charchub.management;

import io.charchub.cache.Cache;
import io.charchub.cache.CacheBackend;
import io.charchub.cache.CacheOptions;
import io.charchub.cache.Caches;
import io.charchub.cache.CullOptions;
import io.charchub.cache.DatabaseBackend;
import io.charchub.cache.DummyBackend;
import io.charchub.cache.FileBackend;
import io.charchub.cache.KeyFunction;
import io.charchub.cache.MemoryBackend;
import io.charchub.conf.CacheSettings;
import io.charchub.conf.Settings;
import io.charchub.db.Databases;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the caches that CACHES describes. */
final class CacheBackends {
  /** The table of a cache that names none. */
  static final String USUAL_TABLE = "charchub_cache";

  private static final String USUAL_FOLDER = "cache";
  private static final int USUAL_BYTES = 64 * 1024 * 1024;

  private final Settings settings;
  private final Supplier<Databases> databases;
  private final ClassLoader loader;

  CacheBackends(Settings settings, Supplier<Databases> databases, ClassLoader loader) {
    this.settings = settings;
    this.databases = databases;
    this.loader = loader;
  }

  Caches all() {
    Map<String, Supplier<Cache>> makers = new LinkedHashMap<>();
    settings.caches().forEach((alias, cache) -> makers.put(alias, () -> cache(cache)));
    return new Caches(makers);
  }

  private Cache cache(CacheSettings cache) {
    String maker = cache.keyFunction();
    KeyFunction keys =
        maker.isEmpty()
            ? KeyFunction.DEFAULT
            : Named.make(maker, KeyFunction.class, where(cache), loader);
    return new Cache(
        backend(cache),
        new CacheOptions(cache.timeout(), cache.keyPrefix(), cache.version(), keys));
  }

  private CacheBackend backend(CacheSettings cache) {
    return switch (cache.backend()) {
      case "memory" ->
          new MemoryBackend(
              option(cache, "MAX_ENTRIES", CullOptions.DEFAULT.maxEntries()),
              option(cache, "MAX_BYTES", USUAL_BYTES));
      case "database" ->
          new DatabaseBackend(
              () -> databases.get().get(cache.database()), table(cache), cull(cache));
      case "file" -> new FileBackend(folder(settings, cache), cull(cache));
      case "dummy" -> new DummyBackend();
      default -> Named.make(cache.backend(), CacheBackend.class, where(cache), loader);
    };
  }

  /** The table of a cache in the database. */
  static String table(CacheSettings cache) {
    return cache.location().isEmpty() ? USUAL_TABLE : cache.location();
  }

  /** The folder of a cache in files. */
  static Path folder(Settings settings, CacheSettings cache) {
    String location = cache.location().isEmpty() ? USUAL_FOLDER : cache.location();
    return settings.baseDir().resolve(location).normalize();
  }

  private static CullOptions cull(CacheSettings cache) {
    CullOptions usual = CullOptions.DEFAULT;
    Integer frequency = cache.options().get("CULL_FREQUENCY");
    return new CullOptions(
        option(cache, "MAX_ENTRIES", usual.maxEntries()),
        frequency == null ? usual.frequency() : frequency,
        option(cache, "CULL_EVERY", usual.everyWrites()));
  }

  private static int option(CacheSettings cache, String name, int usual) {
    Integer value = cache.options().get(name);
    return value == null ? usual : Math.max(1, value);
  }

  private static String where(CacheSettings cache) {
    return cache.origin().text() + ", CACHES." + cache.alias();
  }
}
