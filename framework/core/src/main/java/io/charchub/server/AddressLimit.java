package io.charchub.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection beyond those that one address may have open, so that one peer cannot use them
 * all up.
 */
final class AddressLimit implements Connection.Listener {
  private final ConcurrentMap<InetAddress, Integer> open = new ConcurrentHashMap<>();
  private final int most;

  AddressLimit(int most) {
    this.most = most;
  }

  @Override
  public void onOpened(Connection connection) {
    InetAddress address = address(connection);
    if (address != null && open.merge(address, 1, Integer::sum) > most) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    InetAddress address = address(connection);
    if (address != null) {
      open.computeIfPresent(address, (key, count) -> count <= 1 ? null : count - 1);
    }
  }

  /** The peer's address; null for one of this machine. */
  private static @Nullable InetAddress address(Connection connection) {
    if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer) {
      InetAddress address = peer.getAddress();
      return address == null || address.isLoopbackAddress() ? null : address;
    }
    return null;
  }
}
