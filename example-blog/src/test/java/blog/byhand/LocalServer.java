package blog.byhand;

/** A server on a port of loopback, until it is closed. */
interface LocalServer extends AutoCloseable {
  /** The port it listens on. */
  int port();
}
