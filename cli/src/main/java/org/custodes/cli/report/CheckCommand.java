package org.custodes.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Judges reports by every rule.
@Command(
    name = "check",
    description = "Judges accounting reports by every rule, in the order given.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit 0: nothing wrong, or warnings only. Exit 1: at least one error.",
      "",
      "Example:",
      "  custodes report check icr-7.txt icr-8.txt",
      "  prints a line for each finding (file, line, entry, label, rule, what was found and wanted)"
    })
final class CheckCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private InputFiles files = new InputFiles();

  @Option(names = "--format", description = "The format of the files: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.CODE10;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--areas",
      paramLabel = "LIST",
      description = "A file with the areas that may report, a code a line; without it all may.")
  private @Nullable Path areas;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
    CheckResult result = files.check(check(), progress);
    if (json) {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document(result)));
    } else {
      print(result, out);
    }
    out.flush();
    return result.findings().acceptable() ? 0 : 1;
  }

  private Code10Check check() throws IOException {
    History history = areas == null ? History.none() : ListedAreas.read(areas);
    Policy policy = Policy.STANDARD.asOf(LocalDate.now(Clock.systemUTC()));
    return switch (format) {
      case CODE10 ->
          new Code10Check(policy, Limits.STANDARD, Delimiters.STANDARD, history, Sink.NONE);
    };
  }

  private static ObjectNode document(CheckResult result) {
    ObjectNode document = JSON.createObjectNode();
    document.put("files", result.files());
    document.put("entries", result.entries());
    ArrayNode findings = document.putArray("findings");
    result.findings().listed().forEach(finding -> findings.add(json(finding)));
    document.put("errors", result.findings().errors());
    document.put("warnings", result.findings().warnings());
    document.put("unlisted", result.findings().unlisted());
    return document;
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode node = JSON.createObjectNode();
    EntrySet set = finding.set();
    node.put("rule", finding.rule());
    node.put("level", finding.level().name());
    node.put("code", finding.code());
    node.put("file", finding.file());
    node.put("line", finding.line());
    Mba area = finding.area();
    node.put("area", area == null ? "" : area.code());
    node.put("report", finding.report());
    node.put("set", set == null ? "" : set.name());
    node.put("entry", finding.entry());
    node.put("label", finding.label());
    node.put("text", finding.text());
    return node;
  }

  private static void print(CheckResult result, PrintWriter out) {
    result.findings().listed().forEach(finding -> out.println(line(finding)));
    if (result.findings().unlisted() > 0) {
      out.println("and " + result.findings().unlisted() + " more findings");
    }
    out.println(
        "%d files, %d entries: %d errors, %d warnings"
            .formatted(
                result.files(),
                result.entries(),
                result.findings().errors(),
                result.findings().warnings()));
  }

  /// For example `icr-7.txt:6 E rule 8 OI 6 label 630 unit-differs: found …, wanted …`.
  private static String line(Finding finding) {
    EntrySet set = finding.set();
    StringBuilder line = new StringBuilder(finding.file());
    if (finding.line() > 0) {
      line.append(':').append(finding.line());
    }
    line.append(' ').append(finding.level()).append(" rule ").append(finding.rule());
    if (set != null) {
      line.append(' ').append(set).append(' ').append(finding.entry());
    }
    if (!finding.label().isEmpty()) {
      line.append(" label ").append(finding.label());
    }
    return line.append(' ').append(finding.code()).append(": ").append(finding.text()).toString();
  }
}
