package org.custodes.cli.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.signer.KeptSigner;
import org.custodes.transparency.signer.SignerFolder;
import org.custodes.transparency.signer.SignerSocket;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The process that alone holds the log's key.
@Command(
    name = "signer",
    description = {
      "Hold the log's key and sign heads of the log on a socket.",
      "A head is signed only if it is proven to extend the last one that was signed; that one is",
      "kept in the folder. Run it under an account of its own, so that nobody else reads the key."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  custodes log signer --folder /var/lib/custodes-signer --make facility.example/record",
      "  custodes log signer --folder /var/lib/custodes-signer --socket /run/custodes/signer"
    })
public final class SignerCommand implements Callable<Integer> {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the keys and the last head.")
  private Path folder = Path.of("");

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = "--while-asked",
      hidden = true,
      description = "End when standard input ends: the process that started this one is gone.")
  private boolean whileAsked;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// What to do with the folder.
  static final class What {

    @Option(
        names = "--socket",
        paramLabel = "FILE",
        description = "Answer on this socket; whoever may write to it may ask.")
    private Optional<Path> socket = Optional.empty();

    @Option(
        names = "--make",
        paramLabel = "ORIGIN",
        description = "Make the keys of the log of this name, and print their public halves.")
    private Optional<String> make = Optional.empty();

    @Option(
        names = "--adopt",
        paramLabel = "HEAD",
        description = {
          "Take over a later head that this signer signed, from the log or a witness, after the",
          "folder was restored from an older copy."
        })
    private Optional<Path> adopt = Optional.empty();

    @Option(names = "--keys", description = "Print the public halves of the keys.")
    private boolean keys;
  }

  @Override
  public Integer call() throws IOException {
    if (what.make.isPresent()) {
      say(SignerFolder.make(folder, what.make.get(), new SecureRandom()));
    } else if (what.keys) {
      say(SignerFolder.keys(folder));
    } else if (what.adopt.isPresent()) {
      adopt(what.adopt.get());
    } else {
      serve(what.socket.orElseThrow());
    }
    return 0;
  }

  private void adopt(Path head) throws IOException {
    try (KeptSigner signer = SignerFolder.open(folder, Clock.systemUTC())) {
      signer.adopt(Bytes.of(Files.readAllBytes(head)));
      line("The last head has %d leaves now.".formatted(signer.last().checkpoint().size()));
    }
  }

  private void serve(Path file) throws IOException {
    try (KeptSigner signer = SignerFolder.open(folder, Clock.systemUTC());
        SignerSocket socket = SignerSocket.open(file, signer)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(socket), "close-socket"));
      if (whileAsked) {
        Companionship.endWithStandardInput();
      }
      line(
          "Signs for %s on %s, after %d leaves."
              .formatted(
                  signer.last().checkpoint().origin(), file, signer.last().checkpoint().size()));
      socket.serve();
    }
  }

  private static void close(SignerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      System.getLogger(SignerCommand.class.getName())
          .log(System.Logger.Level.WARNING, "the socket stays behind", e);
    }
  }

  private void say(List<VerifierKey> keys) {
    keys.forEach(key -> line(key.toString()));
  }

  private void line(String text) {
    spec.commandLine().getOut().println(text);
  }
}
