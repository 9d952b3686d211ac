package io.charchub.server;

import io.charchub.http.RequestLimits;
import io.charchub.http.TrustedProxy;
import java.time.Duration;

/**
 * How the server treats its clients. The defaults are for a server that stands in the open, without
 * a proxy in front that would shield it from slow or malicious peers.
 *
 * @param requests limits on what is read of one request
 * @param proxy which forwarding headers are believed
 * @param headerBytes bytes of a request's line and headers together; more is an answer of 431
 * @param headerCount number of a request's headers; more is an answer of 431
 * @param uriBytes length of a request's target; more is an answer of 414
 * @param threads at most this many platform threads; twice the processors are needed at least
 * @param virtualThreads whether each request runs on a virtual thread, where the JDK has them
 * @param idle after which a silent connection is closed
 * @param header within which the header of a request must be complete
 * @param stopWithin how long requests under way may take when the server stops
 * @param slowestBody bytes a second below which a body is given up
 * @param connections open connections at most; beyond them new ones wait
 * @param connectionsPerAddress open connections of one address; more are closed. Addresses of this
 *     machine are exempt, since a proxy in front speaks for everybody
 */
public record ServerOptions(
    RequestLimits requests,
    TrustedProxy proxy,
    int headerBytes,
    int headerCount,
    int uriBytes,
    int threads,
    boolean virtualThreads,
    Duration idle,
    Duration header,
    Duration stopWithin,
    int slowestBody,
    int connections,
    int connectionsPerAddress) {

  /** What a project has that configures nothing. */
  public static final ServerOptions DEFAULT =
      new ServerOptions(
          RequestLimits.DEFAULT,
          TrustedProxy.NONE,
          16_384,
          100,
          8_192,
          200,
          false,
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          240,
          1_000,
          100);

  /** These options with other limits for requests. */
  public ServerOptions requests(RequestLimits changed) {
    return new ServerOptions(
        changed,
        proxy,
        headerBytes,
        headerCount,
        uriBytes,
        threads,
        virtualThreads,
        idle,
        header,
        stopWithin,
        slowestBody,
        connections,
        connectionsPerAddress);
  }

  /** These options behind another proxy. */
  public ServerOptions proxy(TrustedProxy changed) {
    return new ServerOptions(
        requests,
        changed,
        headerBytes,
        headerCount,
        uriBytes,
        threads,
        virtualThreads,
        idle,
        header,
        stopWithin,
        slowestBody,
        connections,
        connectionsPerAddress);
  }

  /** These options with another number of platform threads. */
  public ServerOptions threads(int changed) {
    return new ServerOptions(
        requests,
        proxy,
        headerBytes,
        headerCount,
        uriBytes,
        changed,
        virtualThreads,
        idle,
        header,
        stopWithin,
        slowestBody,
        connections,
        connectionsPerAddress);
  }

  /** These options with virtual threads, or without. */
  public ServerOptions virtualThreads(boolean changed) {
    return new ServerOptions(
        requests,
        proxy,
        headerBytes,
        headerCount,
        uriBytes,
        threads,
        changed,
        idle,
        header,
        stopWithin,
        slowestBody,
        connections,
        connectionsPerAddress);
  }

  /** These options with other times: for silence, and for stopping. */
  public ServerOptions times(Duration changedIdle, Duration changedStop) {
    return new ServerOptions(
        requests,
        proxy,
        headerBytes,
        headerCount,
        uriBytes,
        threads,
        virtualThreads,
        changedIdle,
        header,
        changedStop,
        slowestBody,
        connections,
        connectionsPerAddress);
  }

  /** These options with other numbers of connections. */
  public ServerOptions connections(int changed, int changedPerAddress) {
    return new ServerOptions(
        requests,
        proxy,
        headerBytes,
        headerCount,
        uriBytes,
        threads,
        virtualThreads,
        idle,
        header,
        stopWithin,
        slowestBody,
        changed,
        changedPerAddress);
  }
}
