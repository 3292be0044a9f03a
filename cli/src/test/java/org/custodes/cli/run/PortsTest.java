package org.custodes.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void aTakenDefaultMovesToTheNext() {
    assertThat(Ports.find(0, port -> port >= 8083)).isEqualTo(8083);
  }

  @Test
  void twentyAreTried() {
    assertThatThrownBy(() -> Ports.find(0, port -> port >= Ports.DEFAULT + Ports.TRIED))
        .isInstanceOf(CannotRun.class)
        .hasMessage("the ports from 8080 to 8099 are all taken: choose one with --port");
  }

  @Test
  void aTakenPortThatWasAskedForIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.find(port))
          .isInstanceOf(CannotRun.class)
          .hasMessageStartingWith("the port " + port + " is taken");
    }
  }

  @Test
  void aPortTakenOnAllAddressesIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> Ports.find(taken.getLocalPort())).isInstanceOf(CannotRun.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aNumberThatIsNoPortIsRefused(int port) {
    assertThatThrownBy(() -> Ports.find(port))
        .isInstanceOf(CannotRun.class)
        .hasMessage("--port is " + port + ", not 1 to 65535");
  }
}
