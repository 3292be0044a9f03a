package org.custodes.cli.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.cli.Custodes;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.signer.SignerFolder;
import org.custodes.transparency.witness.WitnessKeys;

/// The processes that a demonstration runs beside the server: the signer of its log, and two
/// witnesses, a State's and a peer's. Each has a folder of its own; all of them run under one
/// account, which real ones never do.
///
/// They end with the demonstration, however that ends: they listen to a pipe that breaks then.
final class Companions {

  /// The name of the demonstration's log.
  static final String ORIGIN = "demonstration.custodes.example/record";

  private static final List<Named> WITNESSES =
      List.of(
          new Named("state", "state.custodes.example/witness"),
          new Named("peer", "peer.custodes.example/witness"));

  private static final Pattern ADDRESS = Pattern.compile("answers on (http://\\S+)");

  private static final int SECONDS = 60;

  /// Paths of sockets are short: about a hundred bytes.
  private static final int LONGEST_SOCKET = 90;

  private final List<Process> processes = new ArrayList<>();
  private final Path folder;
  private final Path log;
  private final Path policy;
  private final Path socket;
  private final Optional<Path> socketFolder;

  private record Named(String word, String key) {}

  private Companions(Path folder) throws IOException {
    this.folder = folder;
    this.log = folder.resolve("record");
    this.policy = folder.resolve("policy.txt");
    Path beside = folder.resolve("signer").resolve("socket").toAbsolutePath();
    if (beside.toString().length() <= LONGEST_SOCKET) {
      this.socketFolder = Optional.empty();
      this.socket = beside;
    } else {
      this.socketFolder = Optional.of(Files.createTempDirectory("custodes-"));
      this.socket = socketFolder.get().resolve("socket");
    }
  }

  /// Makes their keys once, and starts them. They end before PostgreSQL does.
  ///
  /// @throws CannotRun if one of them does not begin to answer; what it said is in its file `log`
  static Companions start(EmbeddedPostgres postgres, Path folder) throws IOException {
    Companions all = new Companions(folder.toAbsolutePath());
    try {
      all.begin();
      postgres.closeFirst(all::close);
      return all;
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  /// What the server is told of them.
  Map<String, String> properties() {
    return Map.of(
        "custodes.seal.folder",
        log.toString(),
        "custodes.seal.signer",
        socket.toString(),
        "custodes.seal.policy",
        policy.toString(),
        "custodes.seal.every",
        "PT10S");
  }

  /// Ends them, and waits until they have ended.
  void close() {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
    }
    try {
      if (socketFolder.isPresent()) {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socketFolder.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the socket stays behind", e);
    }
  }

  private void begin() throws IOException {
    List<VerifierKey> logKeys = signerKeys(folder.resolve("signer"));
    Path watched = folder.resolve("log.keys");
    Files.write(watched, logKeys.stream().map(VerifierKey::toString).toList());
    CompletableFuture<String> signer =
        run(
            folder.resolve("signer"),
            List.of("log", "signer", "--folder", "signer", "--socket", socket.toString()));
    List<TrustPolicy.Witness> witnesses = new ArrayList<>();
    List<CompletableFuture<String>> lines = new ArrayList<>();
    for (Named witness : WITNESSES) {
      Path own = folder.resolve("witness-" + witness.word);
      witnessKeys(own, witness.key);
      lines.add(
          run(
              own,
              List.of(
                  "witness",
                  "serve",
                  "--folder",
                  own.getFileName().toString(),
                  "--log",
                  "log.keys")));
    }
    for (int at = 0; at < WITNESSES.size(); at++) {
      Named witness = WITNESSES.get(at);
      VerifierKey key = WitnessKeys.keys(folder.resolve("witness-" + witness.word)).getFirst();
      witnesses.add(
          new TrustPolicy.Witness(witness.word, key, Optional.of(address(lines.get(at)))));
    }
    said(signer);
    Files.writeString(policy, policy(logKeys, witnesses).text());
  }

  private static List<VerifierKey> signerKeys(Path folder) throws IOException {
    return Files.exists(folder.resolve(SignerFolder.KEYS))
        ? SignerFolder.keys(folder)
        : SignerFolder.make(folder, ORIGIN, new SecureRandom());
  }

  private static void witnessKeys(Path folder, String name) throws IOException {
    if (!Files.exists(folder)) {
      WitnessKeys.make(folder, name, new SecureRandom());
    }
  }

  private static TrustPolicy policy(List<VerifierKey> log, List<TrustPolicy.Witness> witnesses) {
    List<String> names = witnesses.stream().map(TrustPolicy.Witness::name).toList();
    return new TrustPolicy(
        log.stream().map(key -> new TrustPolicy.Log(key, Optional.empty())).toList(),
        witnesses,
        List.of(new TrustPolicy.Group("all", names.size(), names)),
        Optional.of("all"));
  }

  /// Starts a command in the folder above its own; what it says on standard error goes to a file.
  private CompletableFuture<String> run(Path own, List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Custodes.class.getName()));
    command.addAll(words);
    command.add("--while-asked");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(own.resolve("messages").toFile()))
            .start();
    processes.add(process);
    BufferedReader out = process.inputReader();
    return CompletableFuture.supplyAsync(() -> firstLine(out))
        .thenApply(line ->
            line.orElseThrow(() ->
                new CannotRun(
                    "'custodes %s' ended at once; %s says why"
                        .formatted(String.join(" ", words), own.resolve("messages")))));
  }

  private static Optional<String> firstLine(BufferedReader out) {
    return out.lines().findFirst();
  }

  private static String address(CompletableFuture<String> line) {
    String text = said(line);
    Matcher address = ADDRESS.matcher(text);
    if (!address.find()) {
      throw new CannotRun("a witness of the demonstration said '" + text + "', not its address");
    }
    return address.group(1);
  }

  private static String said(CompletableFuture<String> line) {
    try {
      return line.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CannotRun cannot) {
        throw cannot;
      }
      throw new CannotRun("a companion of the demonstration does not answer: " + e.getCause());
    }
  }
}
