package org.custodes.cli.validate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `custodes validate`: calculates the cases of reference folders and compares.
@Command(
    name = "validate",
    description = {
      "Runs folders of reference cases through the program's own calculations.",
      "A file is recognised by its name or by its columns; what is not recognised is skipped, and"
          + " the last line counts it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit 0: no case failed. Exit 1: at least one did. Exit 2: a folder cannot be read or holds"
          + " no file of a known kind.",
      "",
      "Example:",
      "  custodes validate reference/accounting-samples",
      "  prints a row for each case, such as (kind, name, expected, got, tolerance, verdict)",
      "  puDecay  5 years, Pu241  90.2337 g  90.233736 g  ±0.00005 g  passed",
      "  and at the end: 158 passed, 0 failed, 10 skipped",
      "  custodes validate --dossier qualification.pdf reference/accounting-samples",
      "  writes the same with all hashes into a file for the regulator"
    })
public final class ValidateCommand implements Callable<Integer> {

  /// Most folders at once.
  static final int MOST_FOLDERS = 100;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description =
          "Folders of reference cases; folders in them are not entered, but for those of a"
              + " collection for transparency logs.")
  private List<Path> folders = List.of();

  @Option(
      names = "--json",
      description = "Print one JSON object a line for each case, and one that counts them.")
  private boolean json;

  @Option(
      names = "--dossier",
      paramLabel = "FILE.pdf",
      description =
          "Write the qualification report as well: versions, hashes of the program and of the"
              + " cases, every case with its source.")
  private @Nullable Path dossier;

  @Override
  public Integer call() {
    List<Validation> validations;
    try {
      validations = validations();
    } catch (IOException e) {
      spec.commandLine().getErr().println("custodes: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    CaseProgress progress = new CaseProgress(spec.commandLine().getErr(), System::nanoTime);
    List<Case> cases = validations.stream().flatMap(one -> one.run(progress).stream()).toList();
    Tally tally = Tally.of(cases);
    print(cases, tally);
    if (dossier != null && !filed(dossier, validations, cases)) {
      return CommandLine.ExitCode.USAGE;
    }
    return tally.failed() == 0 ? 0 : 1;
  }

  private boolean filed(Path file, List<Validation> validations, List<Case> cases) {
    try {
      List<Folder> opened = validations.stream().map(Validation::folder).toList();
      DossierPdf.write(
          Dossier.of(Program.running(), opened, cases, Clock.systemUTC().instant()), file);
      return true;
    } catch (IOException e) {
      spec.commandLine().getErr().println("custodes: cannot write " + file + ": " + e);
      return false;
    }
  }

  private void print(List<Case> cases, Tally tally) {
    PrintWriter out = spec.commandLine().getOut();
    List<String> lines = json ? CaseJson.lines(cases) : CaseTable.lines(cases);
    lines.forEach(out::println);
    out.println(json ? CaseJson.summary(tally) : tally.toString());
    out.flush();
  }

  /// All folders, opened before the first is run: either every one counts or none does.
  private List<Validation> validations() throws IOException {
    if (folders.size() > MOST_FOLDERS) {
      throw new IOException(
          "at most %d folders at once, found %d".formatted(MOST_FOLDERS, folders.size()));
    }
    requirePlace();
    List<Validation> validations = new ArrayList<>();
    for (Path path : folders) {
      validations.add(recognised(new Validation(Folder.open(path))));
    }
    return validations;
  }

  /// Said before anything is calculated.
  private void requirePlace() throws IOException {
    if (dossier != null && !Files.isDirectory(dossier.toAbsolutePath().resolveSibling(""))) {
      throw new IOException(dossier + ": there is no folder to write it into");
    }
    if (dossier != null && Files.isDirectory(dossier)) {
      throw new IOException(dossier + ": found a folder, wanted the name of a file");
    }
  }

  private static Validation recognised(Validation validation) throws IOException {
    if (!validation.isRecognised()) {
      throw new IOException(
          validation.folder().path()
              + ": found no file of a known kind, wanted such as acceptance-vectors.json,"
              + " codelists.json, constructed-code10-*.txt, air-public-*.csv, a .jsonl of"
              + " fact-signatures or rfc6962/hashes.json");
    }
    return validation;
  }
}
