package org.custodes.cli.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaterialCommandTest {

  /// Help promises an output; the command keeps the promise to the letter.
  @ParameterizedTest
  @ValueSource(strings = {"", "categorize", "decay", "effective-kg", "sq", "exemption"})
  void theWorkedExampleOfTheHelpComesOutAsPrinted(String command) {
    List<String> help = run(Stream.of(command, "--help")).out().lines().toList();
    int example = help.indexOf("Example:") + 1;
    String[] typed = help.get(example).strip().replace("$ custodes material ", "").split(" ");
    List<String> promised =
        help.stream().skip(example + 1).takeWhile(line -> !line.isBlank()).toList();

    Run run = run(Stream.of(typed));

    assertThat(run.err()).isEmpty();
    assertThat(promised).isNotEmpty();
    for (String line : promised) {
      assertThat(run.out().lines()).anyMatch(found -> found.startsWith(line.strip()));
    }
  }

  @Test
  void categoryOfAllTogetherComesWithTheLimitAndItsSource() {
    Run run = run("categorize", "P:600g", "P:1500g", "T:10t");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("All together: Category I by the table of INFCIRC/225/Rev.5")
        .contains("2100 g Pu is 2 kg or more")
        .contains("Source: INFCIRC/225/Rev.5, Table 1, as reproduced in 10 CFR 110 Appendix M");
  }

  @Test
  void unconfirmedNumbersSaySo() {
    assertThat(run("categorize", "--table", "gb", "P:600g").out()).contains("(unconfirmed)");
  }

  @Test
  void irradiatedFuelIsReducedOnlyWhileItRadiates() {
    assertThat(run("categorize", "--dose-rate", "1.5", "E:10kg:90%").out())
        .contains("Category I (may be reduced to Category II)");
    assertThat(run("categorize", "--dose-rate", "1", "E:10kg:90%").out()).doesNotContain("reduced");
  }

  @Test
  void heatSourcePlutoniumHasNoRow() {
    assertThat(run("categorize", "P:5kg:81%").out()).contains("All together: below Category III");
  }

  @Test
  void categorizeForMachines() {
    JsonNode json = json("categorize", "--json", "--table", "FR", "P:401g", "E:1kg:90%:K");

    assertThat(json.get("table").asString()).isEqualTo("FR");
    assertThat(json.get("category").asString()).isEqualTo("II");
    assertThat(json.get("materials").get(0).get("grams").asString()).isEqualTo("401");
    assertThat(json.get("materials").get(1).get("counted").asString()).isEqualTo("U-233");
    assertThat(json.get("materials").get(1).get("confirmed").asBoolean()).isTrue();
    assertThat(json.get("summedFractions").get("II").asString()).isEqualTo("3.252500");
    assertThat(json.get("advised").asString()).isEqualTo("II");
  }

  @Test
  void significantQuantitiesForMachines() {
    JsonNode json = json("sq", "--json", "--irradiated", "P:4kg", "E:26.88172043kg:93%");

    assertThat(json.get("significantQuantities").asString()).isEqualTo("1.500000");
    assertThat(json.get("amounts").get(0).get("within").asString()).isEqualTo("P3M");
    assertThat(json.get("amounts").get(1).get("significantQuantityGrams").asString())
        .isEqualTo("25000");
  }

  @Test
  void effectiveKilogramsForMachines() {
    JsonNode json = json("effective-kg", "--json", "N:10t:0.711%", "D:20t:0.3%", "T:20t");

    assertThat(json.get("effectiveKilograms").asString()).isEqualTo("3");
    assertThat(json.get("amounts").get(0).get("effectiveKilograms").asString()).isEqualTo("1");
    assertThat(json.get("confirmed").asBoolean()).isTrue();
  }

  @Test
  void exemptionWithinTheLimitEndsWellAndBeyondItDoesNot() {
    assertThat(run("exemption", "P:1kg").code()).isZero();
    Run beyond = run("exemption", "--json", "P:1.000000001kg");

    assertThat(beyond.code()).isEqualTo(1);
    JsonNode group = JsonMapper.shared().readTree(beyond.out()).get("groups").get(0);
    assertThat(group.get("exceeded").asBoolean()).isTrue();
    assertThat(group.get("kilograms").asString()).isEqualTo("1.000000001");
  }

  @Test
  void decayBetweenDaysForMachines() {
    JsonNode json =
        json("decay", "--json", "--from", "2026-01-01", "--to", "2031-01-01", "Pu241:115g");

    assertThat(json.get("nuclides").get(1).get("nuclide").asString()).isEqualTo("Am-241");
    assertThat(json.get("elements").get("Pu").get("gramsBefore").asString()).isEqualTo("115");
    assertThat(json.get("elements").get("Am").get("grams").asString()).startsWith("24.66");
  }

  @Test
  void decayShowsEveryElementAndTheSourceOfTheHalfLife() {
    assertThat(run("decay", "--years", "5", "Pu-238:15g", "Pu-239:580g", "Pu-238:0g").out())
        .contains("all Pu")
        .contains("14.418")
        .contains("579.916")
        .contains("Source: ENDF/B-VIII.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "categorize|no amount|Missing required parameter",
        "categorize H:1kg|category|not a category: \"H\"; wanted N, D, E, U, P or T",
        "categorize P|shape|not an amount: \"P\"; wanted CATEGORY:MASS",
        "categorize P:1:2:3:4|shape|not an amount: \"P:1:2:3:4\"",
        "categorize P:600|unit|not a mass with unit mg, g, kg or t, such as 2.5kg: \"600\"",
        "categorize P:-1g|sign|not a mass with unit mg, g, kg or t, such as 2.5kg: \"-1g\"",
        "categorize P:0.0000001g|microgram|a mass is whole micrograms up to 9 million tonnes",
        "categorize P:999999999999t|range|a mass is whole micrograms up to 9 million tonnes",
        "categorize E:1kg|fissile|an amount needs the fissile mass of 1000 g of enriched uranium",
        "categorize E:1kg:2kg|fissile|found 1000 g of which 2000 g fissile",
        "categorize E:1kg:101%|percent|found 1000 g of which 1010 g fissile",
        "categorize T:1kg:1g|thorium|thorium has no fissile mass beside the element",
        "categorize P:1kg:2kg|Pu-238|Pu-238 is 0 to all plutonium, found 2000 g of 1000 g",
        "categorize E:1kg:4%:X|isotope|not an isotope of uranium: \"X\"; wanted G, K or J",
        "categorize --table US P:1kg|table|no table named \"US\"; wanted IAEA, FR or GB",
        "categorize --dose-rate -1 P:1kg|dose|a dose rate is 0 to 1000000 Gy/h, found -1",
        "categorize P:9000000t P:9000000t|sum|the sum of the amounts is more than 9 million tonnes",
        "categorize P:1kg T:|second|not a mass with unit mg, g, kg or t, such as 2.5kg: \"\"",
        "sq P:1kg:81%|Pu-238|Pu-238 matters to categorize alone, wanted P:MASS",
        "decay Pu-241:1g|time|--years",
        "decay --years 1 --from 2026-01-01 --to 2026-01-02 Pu-241:1g|time|mutually exclusive",
        "decay --years -1 Pu-241:1g|years|--years is 0 to 10000, found -1",
        "decay --years 10001 Pu-241:1g|years|--years is 0 to 10000, found 10001",
        "decay --from 2026-01-02 --to 2026-01-01 Pu-241:1g|order|decay goes forward",
        "decay --from 2026-02-30 --to 2026-01-01 Pu-241:1g|date|2026-02-30",
        "decay --years 1 Pu-241|shape|not a mass of a nuclide: \"Pu-241\"",
        "decay --years 1 Co-60:1g|nuclide|not a nuclide in the accounts: \"Co-60\"; wanted one of",
        "frobnicate|subcommand|frobnicate"
      })
  void badInputIsRefusedWithTheThingFoundAndTheThingWanted(
      String typed, String about, String message) {
    Run run = run(Stream.of(typed.split(" ")));

    assertThat(run.code()).as(about).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void amountsAreLimited() {
    Stream<String> many = Collections.nCopies(Output.MAX_ARGUMENTS + 1, "P:1g").stream();

    assertThat(run(Stream.concat(Stream.of("sq"), many)).err())
        .contains("at most 1000 amounts at once, found 1001");
  }

  @Test
  void withoutSubcommandNothingIsDone() {
    assertThat(run(Stream.of()).code()).isEqualTo(2);
  }

  private static JsonNode json(String... typed) {
    Run run = run(typed);
    assertThat(run.err()).isEmpty();
    return JsonMapper.shared().readTree(run.out());
  }

  private static Run run(String... typed) {
    return run(Stream.of(typed));
  }

  private static Run run(Stream<String> typed) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new MaterialCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(typed.filter(word -> !word.isEmpty()).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private record Run(int code, String out, String err) {}
}
