package org.custodes.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds the port the demonstration listens on.
final class Ports {

  static final int DEFAULT = 8080;

  /// How many ports are tried, the default the first of them.
  static final int TRIED = 20;

  private Ports() {}

  /// @param asked the port asked for, or 0 for the default or one of those after it
  /// @throws CannotRun if the port asked for is taken, or all that are tried
  static int find(int asked) {
    return find(asked, Ports::isFree);
  }

  static int find(int asked, IntPredicate free) {
    if (asked == 0) {
      return IntStream.range(DEFAULT, DEFAULT + TRIED)
          .filter(free)
          .findFirst()
          .orElseThrow(() ->
              new CannotRun(
                  "the ports from "
                      + DEFAULT
                      + " to "
                      + (DEFAULT + TRIED - 1)
                      + " are all taken: choose one with --port"));
    }
    if (asked < 1 || asked > 65_535) {
      throw new CannotRun("--port is " + asked + ", not 1 to 65535");
    }
    if (!free.test(asked)) {
      throw new CannotRun(
          "the port " + asked + " is taken: stop what uses it, or choose another with --port");
    }
    return asked;
  }

  /// Some port that is free now.
  static int any() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Whether nobody listens there, under any of the names a browser may use for this machine.
  private static boolean isFree(int port) {
    return canListen("127.0.0.1", port)
        && (!hasIpv6() || canListen("::1", port))
        && canListen("0.0.0.0", port);
  }

  private static boolean hasIpv6() {
    return canListen("::1", 0);
  }

  private static boolean canListen(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
