package io.charchub.server;

/**
 * Headers that are treated as if nobody had sent them: those whose name holds an underscore.
 * Proxies and gateways turn underscores into dashes, so that {@code X_Forwarded_For} would pass for
 * {@code X-Forwarded-For}.
 */
final class HiddenHeaders {
  private HiddenHeaders() {}

  static boolean contain(String name) {
    return name.indexOf('_') >= 0;
  }
}
