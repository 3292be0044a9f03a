package org.custodes.cli.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.witness.AddCheckpoint;
import org.custodes.transparency.witness.Answer;
import org.custodes.transparency.witness.WitnessFolder;
import org.custodes.transparency.witness.WitnessKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Cosigns a request that was carried as a file.
@Command(
    name = "sign",
    description = {
      "Cosign a request that was carried here as a file, and print the answer to carry back.",
      "Where the log knows another size than this witness, the right one is printed instead."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  custodes witness sign --folder witness --log facility.keys request.txt > answer.txt"
    })
public final class SignCommand implements Callable<Integer> {

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

  @Parameters(paramLabel = "REQUEST", description = "The request; - reads standard input.")
  private String request = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Bytes body = body();
    try (WitnessFolder memory = WitnessKeys.memory(folder)) {
      Answer answer =
          WitnessKeys.wake(folder, WatchedLogs.read(logs), memory, Clock.systemUTC())
              .addCheckpoint(body);
      return said(answer);
    }
  }

  private int said(Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    if (answer.status() == 200) {
      out.print(answer.body());
      out.flush();
      return 0;
    }
    if (answer.status() == 409) {
      out.println("This witness knows a head of " + answer.body().strip() + " leaves.");
    } else {
      out.print("Not signed: " + answer.body());
      out.flush();
    }
    return 1;
  }

  private Bytes body() throws IOException {
    try (InputStream in =
        request.equals("-") ? System.in : Files.newInputStream(Path.of(request))) {
      return Bytes.of(in.readNBytes(AddCheckpoint.LONGEST + 1));
    }
  }
}
