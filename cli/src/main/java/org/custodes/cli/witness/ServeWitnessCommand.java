package org.custodes.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.custodes.cli.log.Companionship;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.witness.Witness;
import org.custodes.transparency.witness.WitnessFolder;
import org.custodes.transparency.witness.WitnessHttp;
import org.custodes.transparency.witness.WitnessKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs a witness.
@Command(
    name = "serve",
    description = {
      "Run a witness that answers by HTTP, as C2SP tlog-witness says.",
      "What it signed is on the disk before it answers. Where a log shows no head on its beat,",
      "that is said on standard error: silence is a sign."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  custodes witness serve --folder witness --log facility.keys --port 8600"
    })
public final class ServeWitnessCommand implements Callable<Integer> {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the key and the memory.")
  private Path folder = Path.of("");

  @Option(
      names = "--log",
      paramLabel = "FILE",
      required = true,
      description = "Keys of logs to watch, one a line.")
  private List<Path> logs = List.of();

  @Option(
      names = "--address",
      paramLabel = "IP",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; ${DEFAULT-VALUE} unless given. A proxy may end TLS.")
  private InetAddress address = InetAddress.getLoopbackAddress();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port to listen on; any free one unless given.")
  private int port;

  @Option(
      names = "--beat",
      paramLabel = "DURATION",
      defaultValue = "PT15M",
      description = "How long a log may be silent, such as PT15M; ${DEFAULT-VALUE} unless given.")
  private Duration beat = Duration.ofMinutes(15);

  @Option(
      names = "--while-asked",
      hidden = true,
      description = "End when standard input ends: the process that started this one is gone.")
  private boolean whileAsked;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<VerifierKey> watched = WatchedLogs.read(logs);
    Clock clock = Clock.systemUTC();
    WitnessFolder memory = WitnessKeys.memory(folder);
    Witness witness = WitnessKeys.wake(folder, watched, memory, clock);
    WitnessHttp http = WitnessHttp.start(witness, new InetSocketAddress(address, port));
    Runtime.getRuntime().addShutdownHook(new Thread(http::close, "close-witness"));
    if (whileAsked) {
      Companionship.endWithStandardInput();
    }
    Silence silence = new Silence(witness, watched, beat, clock.instant());
    Thread.ofVirtual().start(() -> silence.watch(clock, err()::println));
    spec.commandLine()
        .getOut()
        .println(
            "Witness %s answers on http://%s:%d"
                .formatted(
                    witness.keys().getFirst().name(),
                    http.address().getAddress().getHostAddress(),
                    http.address().getPort()));
    new CompletableFuture<Void>().join();
    return 0;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
