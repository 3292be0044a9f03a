package org.custodes.cli.material;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodes.accounting.safeguards.SafeguardsMaterial;
import org.custodes.accounting.safeguards.SignificantQuantity;
import org.custodes.accounting.safeguards.TimelinessGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `custodes material sq`: significant quantities and timeliness goals.
@Command(
    name = "sq",
    description =
        "How many significant quantities the amounts are, and how soon the IAEA aims to"
            + " detect their diversion. Plutonium is taken to have less than 80 %% Pu-238.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  $ custodes material sq E:1875kg:4%%",
      "  75000 g U-235  1.000000 SQ of 75 kg  uranium enriched to less than 20 %%"
    })
final class SqCommand implements Callable<Integer> {

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "AMOUNT", arity = "1..*", description = Amount.SHAPE)
  private List<String> amounts = new ArrayList<>();

  @Option(names = "--irradiated", description = "The amounts are irradiated.")
  private boolean irradiated;

  @Override
  public Integer call() {
    List<Line> lines =
        output.sum(() -> output.parsed(amounts, Amount::parse).stream().map(this::line).toList());
    output.print(() -> json(lines), () -> text(lines));
    return 0;
  }

  private Line line(Amount amount) {
    SafeguardsMaterial material = amount.withoutPu238().asSafeguarded();
    return new Line(
        amount, SignificantQuantity.of(material), TimelinessGoal.of(material, irradiated));
  }

  private static BigDecimal total(List<Line> lines) {
    return lines.stream().map(Line::count).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> text(List<Line> lines) {
    TextTable rows = new TextTable();
    lines.forEach(line ->
        rows.row(
            line.counted(),
            line.count().toPlainString() + " SQ of " + line.quantity().mass().inKilograms() + " kg",
            line.quantity().material().title(),
            "goal: " + words(line.goal().within())));
    List<String> text = new ArrayList<>(rows.lines());
    text.add("");
    text.add("All together: " + total(lines).toPlainString() + " SQ");
    text.add("Source: " + lines.getFirst().quantity().source());
    text.add("Source: " + lines.getFirst().goal().source());
    return text;
  }

  private static ObjectNode json(List<Line> lines) {
    ObjectNode json = Output.object();
    ArrayNode amounts = json.putArray("amounts");
    lines.forEach(line -> line.describe(amounts.addObject()));
    json.put("significantQuantities", total(lines).toPlainString());
    return json;
  }

  private static String words(Period period) {
    long months = period.toTotalMonths();
    return months % 12 == 0
        ? months / 12 + (months == 12 ? " year" : " years")
        : months + (months == 1 ? " month" : " months");
  }

  private record Line(Amount amount, SignificantQuantity quantity, TimelinessGoal goal) {

    BigDecimal count() {
      return quantity.in(amount.content());
    }

    String counted() {
      SafeguardsMaterial material = quantity.material();
      return material.countedIn(amount.content()) + " " + material.counted();
    }

    void describe(ObjectNode json) {
      SafeguardsMaterial material = quantity.material();
      json.put("amount", amount.text());
      json.put("material", material.title());
      json.put("counted", material.counted());
      json.put("grams", material.countedIn(amount.content()).inGrams());
      json.put("significantQuantityGrams", quantity.mass().inGrams());
      json.put("significantQuantities", count().toPlainString());
      json.put("goal", goal.title());
      json.put("within", goal.within().toString());
      json.put("source", quantity.source().citation());
      json.put("confirmed", quantity.source().confirmed());
      json.put("goalSource", goal.source().citation());
      json.put("goalConfirmed", goal.source().confirmed());
    }
  }
}
