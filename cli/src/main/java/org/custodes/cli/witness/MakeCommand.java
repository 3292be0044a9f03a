package org.custodes.cli.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.witness.WitnessKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a new witness.
@Command(
    name = "make",
    description = {
      "Make the key of a new witness, begin its memory, and print the public half of the key,",
      "which goes into trust policies."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  custodes witness make --folder witness --name state.example/witness"
    })
public final class MakeCommand implements Callable<Integer> {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the key and the memory.")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Name of the key, without spaces and plus signs.")
  private String name = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    for (VerifierKey key : WitnessKeys.make(folder, name, new SecureRandom())) {
      spec.commandLine().getOut().println(key);
    }
    return 0;
  }
}
