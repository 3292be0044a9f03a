package org.custodes.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.signer.SignerFolder;
import org.custodes.transparency.signer.SignerSocket;
import org.custodes.transparency.witness.Witness;
import org.custodes.transparency.witness.WitnessHttp;
import org.custodes.transparency.witness.WitnessKeys;

/// What a house needs to keep a log: a signer on a socket, and two witnesses that answer by HTTP,
/// with keys and memories of their own. They end with the tests.
public final class TestLog {

  /// The name of the log.
  public static final String ORIGIN = "demonstration.custodes.example/record";

  private final Path folder;
  private final Path socket;
  private final TrustPolicy policy;

  private TestLog(Path folder, Path socket, TrustPolicy policy) {
    this.folder = folder;
    this.socket = socket;
    this.policy = policy;
  }

  /// Starts a signer and witnesses for a log without leaves.
  public static TestLog start() {
    try {
      // sockets have short paths
      Path folder = Files.createTempDirectory("log");
      List<VerifierKey> log =
          SignerFolder.make(folder.resolve("signer"), ORIGIN, new SecureRandom());
      Path socket = folder.resolve("socket");
      SignerSocket open =
          SignerSocket.open(socket, SignerFolder.open(folder.resolve("signer"), Clock.systemUTC()));
      Thread.ofVirtual().start(() -> serve(open));
      TrustPolicy policy =
          policy(log, List.of(witness(folder, log, "state"), witness(folder, log, "peer")));
      TestLog all = new TestLog(folder, socket, policy);
      Files.writeString(all.policyFile(), policy.text());
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TrustPolicy policy() {
    return policy;
  }

  /// The socket of the signer.
  public Path socket() {
    return socket;
  }

  /// Where a house may keep the log.
  public Path folder() {
    return folder.resolve("record");
  }

  /// What the house is told.
  Map<String, String> settings() {
    return Map.of(
        "custodes.seal.folder",
        folder().toString(),
        "custodes.seal.signer",
        socket.toString(),
        "custodes.seal.policy",
        policyFile().toString(),
        "custodes.seal.every",
        "PT2S");
  }

  private Path policyFile() {
    return folder.resolve("policy.txt");
  }

  private static TrustPolicy.Witness witness(Path folder, List<VerifierKey> log, String name)
      throws IOException {
    Path own = folder.resolve(name);
    VerifierKey key =
        WitnessKeys.make(own, name + ".example/witness", new SecureRandom()).getFirst();
    Witness witness = WitnessKeys.wake(own, log, WitnessKeys.memory(own), Clock.systemUTC());
    WitnessHttp http =
        WitnessHttp.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new TrustPolicy.Witness(
        name, key, Optional.of("http://127.0.0.1:" + http.address().getPort()));
  }

  private static TrustPolicy policy(List<VerifierKey> log, List<TrustPolicy.Witness> witnesses) {
    List<String> names =
        new ArrayList<>(witnesses.stream().map(TrustPolicy.Witness::name).toList());
    return new TrustPolicy(
        log.stream().map(key -> new TrustPolicy.Log(key, Optional.empty())).toList(),
        witnesses,
        List.of(new TrustPolicy.Group("both", names.size(), names)),
        Optional.of("both"));
  }

  private static void serve(SignerSocket socket) {
    try {
      socket.serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
