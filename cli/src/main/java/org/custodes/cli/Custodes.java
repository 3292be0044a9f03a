package org.custodes.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.custodes.cli.log.LogCommand;
import org.custodes.cli.material.MaterialCommand;
import org.custodes.cli.report.ReportCommand;
import org.custodes.cli.run.DemoCommand;
import org.custodes.cli.run.MigrateCommand;
import org.custodes.cli.run.ServeCommand;
import org.custodes.cli.validate.ValidateCommand;
import org.custodes.cli.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program `custodes`.
@Command(
    name = "custodes",
    description = "Nuclear material accounts, access and trust.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      MigrateCommand.class,
      ReportCommand.class,
      MaterialCommand.class,
      LogCommand.class,
      WitnessCommand.class,
      ValidateCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done and good",
      "1:done, and something is wrong",
      "2:could not be done; the message says why"
    },
    footer = {"", "Example:", "  custodes demo"})
public final class Custodes {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a fault arose.")
  private boolean debug;

  private Custodes() {}

  static void main(String[] words) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, words));
  }

  /// Runs one command to its end.
  ///
  /// @return the exit code
  public static int run(PrintWriter out, PrintWriter err, String... words) {
    Custodes custodes = new Custodes();
    return new CommandLine(custodes)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((fault, line, _) -> custodes.say(fault, line))
        .execute(words);
  }

  private int say(Exception fault, CommandLine line) {
    line.getErr().println("custodes: " + Faults.message(fault));
    if (debug) {
      fault.printStackTrace(line.getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
