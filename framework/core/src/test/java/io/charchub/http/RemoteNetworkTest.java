package io.charchub.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::9, 20010db800010002",
    "2001:db8:1:3::9, 20010db800010003",
    "::1, 0000000000000000",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "not:an:address, not:an:address",
    "unknown, unknown"
  })
  void anAddressStandsForItsNetwork(String address, String network) {
    assertThat(RemoteNetwork.of(address)).isEqualTo(network);
  }
}
