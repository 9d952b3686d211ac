package io.charchub.testing;

import io.charchub.http.Request;
import java.util.Map;

/**
 * How the app that keeps users lets a {@link Client} log in: the door between this room, which
 * knows no users, and that app. Found by {@link java.util.ServiceLoader}, so that the app does not
 * know of tests.
 */
public interface LogIn {
  /** The package of the app. */
  String app();

  /**
   * Settings that the app wants in tests, by name, as the environment would give them without its
   * prefix: for one a hash of passwords that costs no time. Never null but potentially empty.
   */
  Map<String, String> settings();

  /** Logs in whoever these credentials belong to, as a view would; false where they are wrong. */
  boolean login(Request request, Map<String, String> credentials);

  /**
   * Logs {@code user} in without asking for a password.
   *
   * @throws TestingException {@code testing.E005} when it is no user
   */
  void forceLogin(Request request, Object user);

  /** Logs out whoever is logged in. */
  void logout(Request request);
}
