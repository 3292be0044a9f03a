package org.custodes.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodes.cli.pdf.PdfText;
import org.custodes.verifier.HousePolicy;
import org.custodes.verifier.Outcome;
import org.custodes.verifier.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs the outside verifier.
@Command(
    name = "verify",
    description =
        "Checks a record from outside: heads, tiles, every signature, the rule of two people, the books and"
            + " every table, from a log's folder, an export and a policy alone.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit 0: nothing differs. Exit 1: differences, each named. Exit 2: something needed is missing.",
      "",
      "The policy is yours, and comes by another way than through the house:",
      "  books facility-a.example/books",
      "  founder mzjAVlQgbUnviqlBzNfcH4cWqCepaxEZei4SzfwvjQw",
      "  log …, witness …, group …, quorum …",
      "",
      "Example:",
      "  pg_dump --format=plain --data-only custodes > export.sql",
      "  custodes log verify log/ --policy policy.txt --dump export.sql --heads heads/",
      "  prints the differences, step by step, and a last line that says what they come to"
    })
public final class VerifyCommand implements Callable<Integer> {

  private static final String TITLE = "Verification of a record from outside";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of the log; without it the export is checked alone.")
  private @Nullable Path log;

  @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Whom you trust.")
  @SuppressWarnings("NullAway.Init")
  private Path policy;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description = "The database's text, as pg_dump --format=plain --data-only writes it.")
  private @Nullable Path dump;

  @Option(
      names = "--heads",
      paramLabel = "DIR",
      description = "Heads that witnesses, reports and transfers kept, a file each.")
  private @Nullable Path heads;

  @Option(
      names = "--receipts",
      paramLabel = "DIR",
      description = "Write each signer, into an empty folder, what their keys signed.")
  private @Nullable Path receipts;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--pdf",
      paramLabel = "FILE",
      description = "Write the findings as a PDF as well.")
  private @Nullable Path pdf;

  @Override
  public Integer call() throws IOException {
    Instant now = Clock.systemUTC().instant();
    Outcome outcome =
        Verification.of(
            HousePolicy.read(policy),
            new Verification.Sources(
                Optional.ofNullable(log),
                Optional.ofNullable(heads),
                Optional.ofNullable(dump),
                Optional.ofNullable(receipts)));
    if (pdf != null) {
      PdfText.write(TITLE, now, OutcomeLines.of(TITLE, now, outcome, sources()), pdf);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(outcome.json());
    } else {
      outcome.lines().forEach(out::println);
    }
    out.flush();
    return outcome.passes() ? 0 : 1;
  }

  private String sources() {
    return "Policy %s, log %s, export %s, earlier heads %s."
        .formatted(policy, shown(log), shown(dump), shown(heads));
  }

  private static String shown(@Nullable Path path) {
    return path == null ? "none" : path.toString();
  }
}
