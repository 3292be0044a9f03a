package org.custodes.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.ReportedBalance;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Applies reports in order and draws the balances they allow.
@Command(
    name = "balance",
    description = {
      "Applies reports in the order given, corrections included, and prints the balance of each",
      "area, category and period: exact sums in grams, in the signs of the IAEA and of Euratom."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit 1 if a report holds an error; what could be read is added up all the same.",
      "",
      "Example:",
      "  custodes report balance icr-7.txt icr-8.txt pil-9.txt mbr-10.txt"
    })
final class BalanceCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private InputFiles files = new InputFiles();

  @Option(names = "--json", description = "Print JSON: masses are decimal strings in grams.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    CheckResult result = files.check(check, new Progress(err, System::nanoTime));
    LedgerBalances.Result balances = LedgerBalances.of(result.ledger());
    if (json) {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document(balances)));
    } else {
      balances.drawn().forEach(balance -> BalanceText.lines(balance).forEach(out::println));
    }
    out.flush();
    balances.refused().forEach(reason -> err.println("not drawn: " + reason));
    sayErrors(result, err);
    return result.findings().acceptable() && balances.refused().isEmpty() ? 0 : 1;
  }

  private static void sayErrors(CheckResult result, PrintWriter err) {
    if (result.findings().acceptable()) {
      return;
    }
    err.println(
        result.findings().errors() + " errors; custodes report check lists them. The first:");
    result.findings().listed().stream()
        .filter(finding -> finding.level() == Level.E)
        .findFirst()
        .map(Finding::text)
        .ifPresent(err::println);
  }

  private static ObjectNode document(LedgerBalances.Result balances) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode list = document.putArray("balances");
    balances.drawn().forEach(balance -> list.add(json(balance)));
    ArrayNode refused = document.putArray("refused");
    balances.refused().forEach(refused::add);
    return document;
  }

  private static ObjectNode json(ReportedBalance reported) {
    IaeaBalance balance = reported.iaea();
    ObjectNode node = JSON.createObjectNode();
    node.put("mba", balance.area().code());
    node.put("category", String.valueOf(balance.category().letter()));
    node.put("unit", "g");
    node.put("start", balance.period().start().toString());
    node.put("end", balance.period().end().toString());
    node.set("iaea", json(balance.lines()));
    ObjectNode euratom = node.putObject("euratom");
    reported
        .euratom()
        .balance()
        .map(EuratomBalance::lines)
        .orElse(List.of())
        .forEach(line -> euratom.set(line.code(), json(line.amount())));
    node.set("rebatching", json(reported.rebatching()));
    node.set("printed", json(reported.printed()));
    ArrayNode explained = node.putArray("explained");
    reported.explained().forEach(explained::add);
    return node;
  }

  private static ObjectNode json(Map<? extends AccountingCode, Content> lines) {
    ObjectNode node = JSON.createObjectNode();
    lines.forEach((code, content) -> node.set(code.code(), json(content)));
    return node;
  }

  private static ObjectNode json(Content content) {
    return JSON.createObjectNode()
        .put("element", grams(content.element()))
        .put("fissile", grams(content.fissile()));
  }

  private static String grams(Mass mass) {
    return mass.inGrams();
  }
}
