package org.custodes.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Turns a file of reports from one form into another.
@Command(
    name = "convert",
    description = {
      "Reads reports in one form and writes them in another. The form of the file is seen from its",
      "first character. What the other form cannot carry is refused, not dropped."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  custodes report convert icr-7.txt --to json"})
final class ConvertCommand implements Callable<Integer> {

  /// What can be written.
  enum Target {
    JSON,
    CODE10
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file of reports; - is standard input.")
  private String file = "-";

  @Option(
      names = "--to",
      required = true,
      description = "The form to write: ${COMPLETION-CANDIDATES}.")
  private @Nullable Target target;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (InputStream in = new InputFiles().open(file);
        OutputStream text = new PrinterStream(out)) {
      new Conversion(file, in).write(target == Target.JSON, text);
      return 0;
    } catch (Conversion.Refused e) {
      out.flush();
      spec.commandLine().getErr().println("custodes: " + e.getMessage());
      return 1;
    }
  }

  /// Bytes of ASCII on their way to a printer.
  private static final class PrinterStream extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final PrintWriter out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(BUFFER);

    PrinterStream(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(int value) {
      held.write(value);
      if (held.size() >= BUFFER) {
        flush();
      }
    }

    @Override
    public void flush() {
      out.print(held.toString(StandardCharsets.UTF_8));
      out.flush();
      held.reset();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
