package org.custodes.server.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.custodes.accounting.Source;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.accounting.protection.Threshold;
import org.custodes.accounting.safeguards.Exemption;
import org.custodes.accounting.safeguards.SafeguardsMaterial;
import org.custodes.accounting.safeguards.SignificantQuantity;
import org.custodes.accounting.safeguards.TimelinessGoal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The packs that come with the program: they can be read, and they say no other figures than the
/// tables of the library `accounting`.
class ShippedPacksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final List<PackFile> SHIPPED = ShippedPacks.read();

  private static final Map<String, String> TABLES =
      Map.of(
          "IAEA", "categories-iaea", "FR", "categories-france", "GB", "categories-united-kingdom");

  @Test
  void everyKindHasAPack() {
    assertThat(SHIPPED).extracting(PackFile::kind).contains(PackKind.values());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aPackIsNamedAfterItsFile(PackFile file) throws IOException {
    String resource = "/packs/" + file.version().id() + ".yaml";

    try (var stream = ShippedPacksTest.class.getResourceAsStream(resource)) {
      assertThat(stream).isNotNull();
      assertThat(stream.readAllBytes()).isEqualTo(file.bytes().toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatWasNotReadIsNotConfirmed(PackFile file) {
    assertThat(file.pack().rules())
        .allSatisfy(rule -> assertThat(rule.confirmed()).isEqualTo(rule.mark().isConfirmable()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void categoriesAreThoseOfTheLibrary(CategoryTable table) {
    Pack pack = pack(requireNonNull(TABLES.get(table.name())));
    List<String> expected = new ArrayList<>();
    for (Threshold row : table.thresholds()) {
      String key =
          "%s.%s.%s".formatted(word(row.kind()), row.category(), row.included() ? "from" : "over");
      expected.add(key);
      Rule rule = pack.rule(key, DAY).orElseThrow();
      assertThat(((Value.Amount) rule.value()).mass()).as(key).isEqualTo(row.mass());
      assertSource(rule, row.source());
    }
    assertThat(pack.rules().stream().map(Rule::key).filter(key -> !key.startsWith("irradiated")))
        .containsExactlyInAnyOrderElementsOf(expected);
    Rule irradiated = pack.rule("irradiated.category", DAY).orElseThrow();
    assertThat(irradiated.value()).isEqualTo(new Value.Text(table.irradiatedFuel().name()));
    assertSource(irradiated, table.irradiatedSource());
    assertThat(pack.rule("irradiated.scope", DAY).orElseThrow().value())
        .isEqualTo(new Value.Text(word(table.irradiatedScope())));
  }

  @Test
  void significantQuantitiesAreThoseOfTheLibrary() {
    Pack pack = pack("quantities-iaea");
    for (SafeguardsMaterial material : SafeguardsMaterial.values()) {
      SignificantQuantity quantity = SignificantQuantity.of(material);
      Rule rule = pack.rule(word(material) + ".significant-quantity", DAY).orElseThrow();
      assertThat(((Value.Amount) rule.value()).mass()).isEqualTo(quantity.mass());
      assertSource(rule, quantity.source());
    }
  }

  @Test
  void timelinessIsThatOfTheLibrary() {
    Pack pack = pack("quantities-iaea");
    Map.of(
            "unirradiated-direct-use", TimelinessGoal.UNIRRADIATED_DIRECT_USE,
            "irradiated-direct-use", TimelinessGoal.IRRADIATED_DIRECT_USE,
            "indirect-use", TimelinessGoal.INDIRECT_USE)
        .forEach((key, goal) -> {
          Rule rule = pack.rule(key + ".timeliness", DAY).orElseThrow();
          assertThat(((Value.Time) rule.value()).after(DAY)).isEqualTo(DAY.plus(goal.within()));
          assertSource(rule, goal.source());
        });
  }

  @Test
  void exemptionIsThatOfTheLibrary() {
    Pack pack = pack("quantities-iaea");
    for (Exemption.Group group : Exemption.Group.values()) {
      Rule rule = pack.rule("exemption." + word(group), DAY).orElseThrow();
      BigDecimal limit = Exemption.MODEL.limits().get(group);
      assertThat(((Value.Amount) rule.value()).mass().kilograms()).isEqualByComparingTo(limit);
      assertSource(rule, Exemption.MODEL.source());
    }
  }

  @Test
  void theDeadlineOfABalanceChangesWithTheRegulation() {
    Pack pack = pack("operator-euratom");

    Rule old = pack.rule("material-balance.due", LocalDate.of(2025, 7, 5)).orElseThrow();
    Rule young = pack.rule("material-balance.due", LocalDate.of(2025, 7, 6)).orElseThrow();

    assertThat(old.value()).isEqualTo(new Value.Time(15, TimeUnit.DAY));
    assertThat(old.confirmed()).isFalse();
    assertThat(young.value()).isEqualTo(new Value.Time(30, TimeUnit.DAY));
    assertThat(young.confirmed()).isTrue();
  }

  @Test
  void decisionsOfTheHouseAndTheModelAgreementAreConfirmedAsAWhole() {
    assertThat(SHIPPED.stream().filter(file -> file.pack().isConfirmed()))
        .extracting(file -> file.version().id())
        .containsExactlyInAnyOrder(
            "case-clocks",
            "signing-demonstration",
            "signing-facility",
            "signing-small-holder",
            "state-infcirc153");
  }

  private static void assertSource(Rule rule, Source source) {
    assertThat(rule.confirmed()).as(rule.key()).isEqualTo(source.confirmed());
    assertThat(rule.citation()).as(rule.key()).isEqualTo(source.citation());
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Pack pack(String id) {
    return SHIPPED.stream()
        .map(PackFile::pack)
        .filter(pack -> pack.version().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Stream<PackFile> shipped() {
    return SHIPPED.stream();
  }

  static Stream<CategoryTable> tables() {
    return CategoryTables.all().stream();
  }
}
