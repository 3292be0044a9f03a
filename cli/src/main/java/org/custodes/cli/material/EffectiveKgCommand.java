package org.custodes.cli.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodes.accounting.safeguards.EffectiveKilograms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `custodes material effective-kg`: effective kilograms.
@Command(
    name = "effective-kg",
    description = "Effective kilograms of the amounts, each by its own enrichment.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  $ custodes material effective-kg P:10kg E:100kg:4%%",
      "  P:10kg      10 effective kg",
      "  E:100kg:4%%  0.16 effective kg",
      "  All together: 10.16 effective kg"
    })
final class EffectiveKgCommand implements Callable<Integer> {

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "AMOUNT", arity = "1..*", description = Amount.SHAPE)
  private List<String> amounts = new ArrayList<>();

  @Override
  public Integer call() {
    List<Line> lines =
        output.sum(() ->
            output.parsed(amounts, Amount::parse).stream().map(EffectiveKgCommand::line).toList());
    output.print(() -> json(lines), () -> text(lines));
    return 0;
  }

  private static Line line(Amount amount) {
    return new Line(amount, EffectiveKilograms.of(amount.withoutPu238().content()));
  }

  private static BigDecimal total(List<Line> lines) {
    return lines.stream().map(Line::effective).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> text(List<Line> lines) {
    TextTable rows = new TextTable();
    lines.forEach(
        line -> rows.row(line.amount().text(), plain(line.effective()) + " effective kg"));
    List<String> text = new ArrayList<>(rows.lines());
    text.add("All together: " + plain(total(lines)) + " effective kg");
    text.add("Source: " + EffectiveKilograms.SOURCE);
    return text;
  }

  private static ObjectNode json(List<Line> lines) {
    ObjectNode json = Output.object();
    ArrayNode amounts = json.putArray("amounts");
    lines.forEach(line ->
        amounts
            .addObject()
            .put("amount", line.amount().text())
            .put("effectiveKilograms", plain(line.effective())));
    json.put("effectiveKilograms", plain(total(lines)));
    json.put("source", EffectiveKilograms.SOURCE.citation());
    json.put("confirmed", EffectiveKilograms.SOURCE.confirmed());
    return json;
  }

  /// Without trailing zeros and without exponent.
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private record Line(Amount amount, BigDecimal effective) {}
}
