package io.charchub.contrib.auth;

import io.charchub.conf.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of the app, under Django's names. */
public final class AuthSettings {
  private AuthSettings() {}

  /** AUTH_USER_MODEL. */
  public static final Setting<String> AUTH_USER_MODEL =
      Setting.string("AUTH_USER_MODEL", "auth.User")
          .means(
              "The model of those who log in, as `app.Model`. To be decided before the first `migrate`.");

  /** AUTHENTICATION_BACKENDS. */
  public static final Setting<List<String>> AUTHENTICATION_BACKENDS =
      Setting.stringList("AUTHENTICATION_BACKENDS", ModelBackend.class.getName())
          .means(
              "The classes that know who somebody is and what they may do, asked in this order.");

  /** PASSWORD_HASHERS. */
  public static final Setting<List<String>> PASSWORD_HASHERS =
      Setting.stringList("PASSWORD_HASHERS", "pbkdf2_sha256")
          .means(
              "How passwords are hashed, the first for new ones, the others to read what was made before; each is"
                  + " hashed anew by the first when its owner logs in. `pbkdf2_sha256:1000` sets the number of iterations,"
                  + " for tests that should be fast. `argon2` and `scrypt` need Bouncy Castle on the class path;"
                  + " `argon2:2:102400:8` sets passes, KiB and lanes, `scrypt:16384:8:5` work, block and lanes."
                  + " `pbkdf2_sha1` reads what an older Django kept.");

  /** AUTH_PASSWORD_VALIDATORS. */
  public static final Setting<List<String>> AUTH_PASSWORD_VALIDATORS =
      Setting.stringList(
              "AUTH_PASSWORD_VALIDATORS", "similarity", "minimum_length", "common", "numeric")
          .means(
              "What a new password must be like: not like its owner's name, long enough (`minimum_length:12` for more than"
                  + " eight letters), not one that many have, not of digits alone; or classes. Django's default is none,"
                  + " and its new projects have these four.");

  /** LOGIN_URL. */
  public static final Setting<String> LOGIN_URL =
      Setting.string("LOGIN_URL", "login")
          .means(
              "Where a visitor is sent who must log in: the name of a route, or an address. Django's default is an address.");

  /** LOGIN_REDIRECT_URL. */
  public static final Setting<String> LOGIN_REDIRECT_URL =
      Setting.string("LOGIN_REDIRECT_URL", "/")
          .means(
              "Where a user goes after logging in, unless `next` says otherwise. Django's default is /accounts/profile/.");

  /** LOGOUT_REDIRECT_URL. */
  public static final Setting<String> LOGOUT_REDIRECT_URL =
      Setting.string("LOGOUT_REDIRECT_URL", "/")
          .means("Where a user goes after logging out. Django has no default.");

  /** PASSWORD_RESET_TIMEOUT. */
  public static final Setting<Duration> PASSWORD_RESET_TIMEOUT =
      Setting.duration("PASSWORD_RESET_TIMEOUT", Duration.ofDays(3))
          .means("How long a link to set a new password works.");

  /** LOGIN_THROTTLE_FAILURES. */
  public static final Setting<Integer> LOGIN_THROTTLE_FAILURES =
      Setting.integer("LOGIN_THROTTLE_FAILURES", 5)
          .means(
              "How many wrong tries to log in by one name from one address are looked at within the window; 0 for no limit.");

  /** LOGIN_THROTTLE_ADDRESS_FAILURES. */
  public static final Setting<Integer> LOGIN_THROTTLE_ADDRESS_FAILURES =
      Setting.integer("LOGIN_THROTTLE_ADDRESS_FAILURES", 50)
          .means(
              "How many from one address for all names together; 0 for no limit. Behind a proxy set NUM_PROXIES, or all"
                  + " visitors have one address.");

  /** LOGIN_THROTTLE_WINDOW. */
  public static final Setting<Duration> LOGIN_THROTTLE_WINDOW =
      Setting.duration("LOGIN_THROTTLE_WINDOW", Duration.ofMinutes(5))
          .means(
              "How long wrong tries count, from the first on. Whoever passes the limit again within a day waits twice as"
                  + " long each time, up to 64 windows.");

  /** LOGIN_THROTTLE_CACHE. */
  public static final Setting<String> LOGIN_THROTTLE_CACHE =
      Setting.string("LOGIN_THROTTLE_CACHE", "default")
          .means(
              "The cache that they are counted in. With several processes one that these share, such as `database`.");

  static List<Setting<?>> all() {
    return List.of(
        AUTH_USER_MODEL,
        AUTHENTICATION_BACKENDS,
        PASSWORD_HASHERS,
        AUTH_PASSWORD_VALIDATORS,
        LOGIN_URL,
        LOGIN_REDIRECT_URL,
        LOGOUT_REDIRECT_URL,
        PASSWORD_RESET_TIMEOUT,
        LOGIN_THROTTLE_FAILURES,
        LOGIN_THROTTLE_ADDRESS_FAILURES,
        LOGIN_THROTTLE_WINDOW,
        LOGIN_THROTTLE_CACHE);
  }
}
