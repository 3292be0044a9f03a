package org.custodes.cli.material;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodes.accounting.safeguards.Exemption;
import org.custodes.accounting.safeguards.Exemption.Equivalent;
import org.custodes.accounting.safeguards.Exemption.Total;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `custodes material exemption`: what may be exempted from safeguards for its quantity.
@Command(
    name = "exemption",
    description =
        "Whether a State may have the amounts exempted for their quantity, all together."
            + " Exit status 1 if they are more than a limit.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  $ custodes material exemption E:1kg:93%% E:100kg:4%% P:0.1kg",
      "  E:1kg:93%%   0.93 kg  special fissionable material",
      "  E:100kg:4%%  0.8 kg   special fissionable material",
      "  P:0.1kg     0.1 kg   special fissionable material",
      "  special fissionable material: 1.83 kg of 1 kg, EXCEEDED"
    })
final class ExemptionCommand implements Callable<Integer> {

  private static final int EXCEEDED = 1;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "AMOUNT", arity = "1..*", description = Amount.SHAPE)
  private List<String> amounts = new ArrayList<>();

  @Override
  public Integer call() {
    Result result = output.sum(this::result);
    output.print(result::json, result::lines);
    return result.totals().stream().anyMatch(Total::isExceeded) ? EXCEEDED : 0;
  }

  private Result result() {
    List<Amount> all =
        output.parsed(amounts, Amount::parse).stream().map(Amount::withoutPu238).toList();
    return new Result(all, Exemption.MODEL.totals(all.stream().map(Amount::content).toList()));
  }

  private record Result(List<Amount> amounts, List<Total> totals) {

    List<String> lines() {
      TextTable rows = new TextTable();
      for (Amount amount : amounts) {
        Equivalent one = Exemption.MODEL.equivalent(amount.content());
        rows.row(amount.text(), kilograms(one), one.group().title());
      }
      List<String> lines = new ArrayList<>(rows.lines());
      totals.forEach(total -> lines.add(text(total)));
      lines.add("Source: " + Exemption.MODEL.source());
      return lines;
    }

    ObjectNode json() {
      ObjectNode json = Output.object();
      ArrayNode equivalents = json.putArray("amounts");
      for (Amount amount : amounts) {
        Equivalent one = Exemption.MODEL.equivalent(amount.content());
        equivalents
            .addObject()
            .put("amount", amount.text())
            .put("group", one.group().title())
            .put("kilograms", EffectiveKgCommand.plain(one.kilograms()));
      }
      ArrayNode groups = json.putArray("groups");
      totals.forEach(total -> describe(total, groups.addObject()));
      json.put("source", Exemption.MODEL.source().citation());
      json.put("confirmed", Exemption.MODEL.source().confirmed());
      return json;
    }

    private static void describe(Total total, ObjectNode json) {
      json.put("group", total.group().title());
      json.put("kilograms", EffectiveKgCommand.plain(total.kilograms()));
      json.put("limitKilograms", EffectiveKgCommand.plain(total.limit()));
      json.put("exceeded", total.isExceeded());
    }

    private static String kilograms(Equivalent one) {
      return EffectiveKgCommand.plain(one.kilograms()) + " kg";
    }

    private static String text(Total total) {
      return "%s: %s kg of %s kg, %s"
          .formatted(
              total.group().title(),
              EffectiveKgCommand.plain(total.kilograms()),
              EffectiveKgCommand.plain(total.limit()),
              total.isExceeded() ? "EXCEEDED" : "within the limit");
    }
  }
}
