package org.custodes.cli.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.custodes.accounting.protection.Categorisation;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.accounting.protection.DoseRate;
import org.custodes.accounting.protection.ProtectedMaterial;
import org.custodes.accounting.protection.ProtectionCategory;
import org.custodes.accounting.protection.SummedFractions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `custodes material categorize`: the category for physical protection.
@Command(
    name = "categorize",
    description = "The category for physical protection of all the amounts together.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  $ custodes material categorize P:600g E:15kg:20%%",
      "  Category II  plutonium                         600 g Pu is more than 500 g",
      "  Category II  uranium enriched to 20 %% or more  3000 g U-235 is more than 1 kg"
    })
final class CategorizeCommand implements Callable<Integer> {

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "AMOUNT", arity = "1..*", description = Amount.SHAPE)
  private List<String> amounts = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      converter = TableConverter.class,
      description = "Whose table: IAEA (unless told), FR or GB.")
  private CategoryTable table = CategoryTables.IAEA;

  @Option(
      names = "--dose-rate",
      paramLabel = "GY/H",
      description = "Radiation level at 1 m unshielded; above 1 Gy/h fuel is irradiated.")
  private BigDecimal doseRate = BigDecimal.ZERO;

  @Override
  public Integer call() {
    Result result = output.sum(this::result);
    output.print(result::json, result::lines);
    return 0;
  }

  private Result result() {
    List<ProtectedMaterial> materials =
        output.parsed(amounts, Amount::parse).stream().map(Amount::asProtected).toList();
    return new Result(
        table,
        table.categorize(materials, new DoseRate(doseRate)),
        new SummedFractions(table, materials));
  }

  private record Result(
      CategoryTable table, List<Categorisation> kinds, SummedFractions fractions) {

    private static final List<ProtectionCategory> LIMITED =
        List.of(ProtectionCategory.I, ProtectionCategory.II, ProtectionCategory.III);

    ProtectionCategory category() {
      return kinds.getFirst().category();
    }

    List<String> lines() {
      TextTable rows = new TextTable();
      kinds.forEach(kind ->
          rows.row(
              kind.category().title() + reduced(kind),
              kind.material().kind().title(),
              kind.reason()));
      List<String> lines = new ArrayList<>(rows.lines());
      lines.add("");
      lines.add("All together: " + category().title() + " by the table of " + table.title());
      lines.add("Summed fractions of the limits (advice beyond the table): " + fractionText());
      kinds.stream().map(kind -> "Source: " + kind.source()).distinct().forEach(lines::add);
      return lines;
    }

    ObjectNode json() {
      ObjectNode json = Output.object();
      json.put("table", table.name());
      json.put("category", category().name());
      ArrayNode materials = json.putArray("materials");
      kinds.forEach(kind -> describe(kind, materials.addObject()));
      ObjectNode sums = json.putObject("summedFractions");
      LIMITED.forEach(one -> sums.put(one.name(), fractions.fraction(one).toPlainString()));
      json.put("advised", fractions.advised().name());
      return json;
    }

    private static void describe(Categorisation kind, ObjectNode json) {
      json.put("kind", kind.material().kind().title());
      json.put("counted", kind.material().kind().counted());
      json.put("grams", kind.material().mass().inGrams());
      json.put("category", kind.category().name());
      kind.mayBeReducedTo().ifPresent(lower -> json.put("mayBeReducedTo", lower.name()));
      json.put("reason", kind.reason());
      json.put("source", kind.source().citation());
      json.put("confirmed", kind.source().confirmed());
    }

    private String fractionText() {
      return LIMITED.stream()
          .map(one -> one.name() + " " + fractions.fraction(one).toPlainString())
          .collect(Collectors.joining(", ", "", ", advised: " + fractions.advised().title()));
    }

    private static String reduced(Categorisation kind) {
      return kind.mayBeReducedTo()
          .map(lower -> " (may be reduced to " + lower.title() + ")")
          .orElse("");
    }
  }

  static final class TableConverter implements ITypeConverter<CategoryTable> {
    @Override
    public CategoryTable convert(String name) {
      return CategoryTables.named(name)
          .orElseThrow(() ->
              new TypeConversionException(
                  "no table named %s; wanted IAEA, FR or GB".formatted(Masses.quote(name))));
    }
  }
}
