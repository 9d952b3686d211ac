package io.charchub.management;

import io.charchub.cli.CommandException;
import io.charchub.errors.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens: {@code 8000}, {@code 0.0.0.0:9000}, {@code [::1]:8000}, {@code
 * localhost}.
 *
 * @param host a name or a number, without brackets
 * @param port from 0 to 65535; 0 takes any free one
 */
record Address(String host, int port) {
  private static final String FORM = "ADDRESS:PORT, ADDRESS or PORT, such as 127.0.0.1:8000";

  /**
   * @throws CommandException wrong usage, {@code management.E020}, when the text is no address
   */
  static Address parse(String text) {
    if (text.matches("\\d{1,5}")) {
      return new Address("127.0.0.1", port(text, text));
    }
    int colon = text.lastIndexOf(':');
    boolean hasPort =
        colon > text.lastIndexOf(']') && text.indexOf(':') == colon || text.contains("]:");
    String host = hasPort ? text.substring(0, colon) : text;
    int port = hasPort ? port(text.substring(colon + 1), text) : 8000;
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    if (!bare.matches("[A-Za-z0-9.:_-]{1,253}")) {
      throw bad(text);
    }
    return new Address(bare.equals("0") ? "0.0.0.0" : bare, port);
  }

  private static int port(String port, String text) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw bad(text);
    }
    return Integer.parseInt(port);
  }

  private static CommandException bad(String text) {
    return CommandException.wrongUsage(
        Problem.of("management.E020", "'" + text + "' is no address to listen on").hint(FORM));
  }

  /** Whether only this machine can reach it. */
  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The address for a browser: {@code http://127.0.0.1:8000/}. */
  String url(int realPort) {
    String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + realPort + "/";
  }
}
