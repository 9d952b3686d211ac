package io.charchub.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of an address stands for one visitor, to count by: whoever has one has all of it. */
public final class RemoteNetwork {
  private static final int IPV6_NETWORK_BYTES = 8;

  private RemoteNetwork() {}

  /**
   * Of IPv4 the address itself; of IPv6 its first 64 bits, which is what one customer of a provider
   * is given, in hexadecimal digits; of anything else the text as it is.
   *
   * @param address as {@link Request#remoteAddress()} gives it
   */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A text with a colon is an address and never a name, so nobody is asked for it.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length <= IPV6_NETWORK_BYTES
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
