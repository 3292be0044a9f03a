package org.custodes.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.proof.LogProof;
import org.custodes.transparency.tile.LogFolder;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes one entry's proof.
@Command(
    name = "prove",
    description = {
      "Make the proof that an entry is in the log, from the log's tiles, and print it.",
      "The head is the newest one of the folder, or another that is given, for example one with",
      "the signatures of witnesses."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  custodes log prove record 1204 --head head-1300.txt > proof.txt"})
public final class ProveCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the log.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "INDEX", description = "Index of the entry, from 0.")
  private long index;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "Signed head; without it the newest of the folder.")
  private Optional<Path> head = Optional.empty();

  @Option(
      names = "--entry",
      paramLabel = "FILE",
      description = "Write the entry's bytes here, which the proof is checked with.")
  private Optional<Path> entry = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SignedHead signed =
        SignedHead.parse(
            LogFiles.read(
                head.orElseGet(() -> folder.resolve(LogFolder.CHECKPOINT)), SignedNote.LONGEST));
    long size = signed.checkpoint().size();
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "found the index %d, wanted 0 to %d, which the head covers".formatted(index, size - 1));
    }
    TiledLog log = new TiledLog(TileReader.folder(folder), size);
    PrintWriter out = spec.commandLine().getOut();
    out.print(LogProof.of(log, index, signed));
    out.flush();
    if (entry.isPresent()) {
      Files.write(entry.get(), log.entry(index).toArray());
    }
    return 0;
  }
}
