package io.charchub.http;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes names for requests: sixteen hexadecimal digits at random, to tell lines of a log apart, not
 * to keep a secret.
 */
final class RequestIds {
  private RequestIds() {}

  static String next() {
    String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return "0".repeat(16 - digits.length()) + digits;
  }
}
