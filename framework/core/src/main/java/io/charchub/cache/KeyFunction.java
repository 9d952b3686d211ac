package io.charchub.cache;

/**
 * Makes the key that a backend sees out of the key that code uses. Django's {@code KEY_FUNCTION}.
 */
@FunctionalInterface
public interface KeyFunction {
  /** {@code prefix:version:key}, as Django makes it. */
  KeyFunction DEFAULT = (key, prefix, version) -> prefix + ":" + version + ":" + key;

  /**
   * The key for the backend.
   *
   * @param key what the caller named
   * @param prefix KEY_PREFIX of the cache; may be empty
   * @param version the version that is asked for
   */
  String key(String key, String prefix, int version);
}
