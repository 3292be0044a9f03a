package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody with the database's password changes tables; each change is named where it is.
class TamperingTest {

  @TempDir private Path folder;

  private History house = new History();
  private HousePolicy policy =
      new HousePolicy("x", java.util.Set.of(), java.util.Set.of(), false, java.util.List.of());
  private String export = "";

  @BeforeEach
  void writeAnHonestHouse() {
    house = Histories.honest();
    policy = Histories.policy(house);
    export = Export.of(house, policy, folder);
  }

  /// Table, pattern in its rows, replacement, code; `~` stands for a tab.
  private static Stream<Arguments> changes() {
    return Stream.of(
        arguments("books.posting", "~1000000~40000$", "~1000001~40000", "row-differs"),
        arguments("books.posting", "^2~0~.*\\n", "", "row-missing"),
        arguments("books.line", "~RD~", "~RF~", "row-differs"),
        arguments("books.entry", "^3~.*\\n", "", "row-missing"),
        arguments("books.stock", "~690000~", "~690001~", "row-differs"),
        arguments("books.stock", "^(VB01.*)$", "$1\n$1", "row-twice"),
        arguments("books.closing", "2026-02-10", "2026-02-11", "row-strange"),
        arguments("books.book", "~ZF01~", "~ZF02~", "row-differs"),
        arguments("books.inventory", "~t~", "~f~", "row-strange"),
        arguments("books.listing_row", "OLD-1", "OLD-9", "listing"),
        arguments("identity.account_duty", "accountant", "manager", "row-strange"),
        arguments(
            "identity.account", "~\\\\N~(\\S+)$", "~2026-01-01 00:00:00+00~$1", "row-differs"),
        arguments("identity.signing_key", "~device~", "~webauthn~", "row-differs"),
        arguments("identity.conflict", "^.*\\n", "", "row-missing"),
        arguments("identity.signing_place", "localhost:2", "localhost:3", "row-strange"),
        arguments("identity.person", "^.*\\n", "", "row-missing"),
        arguments("site.area", "Hall", "Hell", "row-differs"),
        arguments("site.facility", "^(ZF01.*)$", "$1\nZF09~No~2026-01-01~\\\\\\\\N", "row-strange"),
        arguments("filing.report", "DOE,JA", "ROE,JA", "row-differs"),
        arguments("filing.file", "x303031", "x303032", "file"),
        arguments("filing.delivery", "sent", "received", "row-differs"),
        arguments("reports.overdue_shipment", "ZM01", "ZM03", "row-differs"),
        arguments("cases.step", "look again", "look away", "row-differs"),
        arguments("facts.fact", "site.area-registered.1", "site.area-registered.2", "row-differs"),
        arguments("facts.fact", "^6~.*\\n", "", "fact-missing"),
        arguments(
            "facts.place", "site.area-registered.1", "site.area-registered.2", "row-differs"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangedRowIsNamed(String table, String pattern, String replacement, String code) {
    String changed =
        Verified.changed(export, table, pattern.replace("~", "\t"), replacement.replace("~", "\t"));

    Outcome outcome = new Verified(folder).of(policy, changed);

    assertThat(Verified.codes(outcome)).contains(code);
    assertThat(outcome.listed())
        .anyMatch(one ->
            one.code().equals(code)
                && (one.where() + " ")
                    .matches(".*(" + table.replace("_row", "") + "|export[0-9]+).*"));
  }

  @Test
  void aDifferenceNamesRowFactColumnAndBothValues() {
    String changed =
        Verified.changed(export, "books.posting", "\\t1000000\\t40000$", "\t1000001\t40000");

    Outcome outcome = new Verified(folder).of(policy, changed);

    assertThat(outcome.listed()).hasSize(1);
    Finding finding = outcome.listed().getFirst();
    assertThat(finding.where())
        .isEqualTo("books.posting entry " + Histories.FIRST_ENTRY + " ordinal 0, column element");
    assertThat(finding.found()).isEqualTo("1000001");
    assertThat(finding.wanted()).isEqualTo("1000000");
    assertThat(finding.fact()).isPresent();
    assertThat(finding.index()).isPresent();
    assertThat(finding.step()).isEqualTo(Step.ACCOUNTS);
  }

  @Test
  void whoChangesAFactsBytesAndItsHashIsNamedByItsSignatures() {
    String batch = Bytes.ofText("NEW-1").hex();
    String other = Bytes.ofText("NEW-7").hex();
    String changed = Verified.changed(export, "facts.fact", batch, other);

    assertThat(Verified.codes(new Verified(folder).of(policy, changed)))
        .contains("signature", "row-differs");
  }

  @Test
  void swappedPlacesAreNamed() {
    String swapped =
        Verified.changed(export, "facts.place", "^(40\\t)41(\\t.*\\n41\\t)42\\t", "$142$241\t");

    assertThat(Verified.codes(new Verified(folder).of(policy, swapped))).contains("row-differs");
  }

  @Test
  void aGapInTheLogIsNamed() {
    String gap = Verified.changed(export, "facts.place", "^7\\t", "700\t");

    assertThat(Verified.codes(new Verified(folder).of(policy, gap)))
        .contains("place", "place-missing");
  }

  @Test
  void aFactThatWasLeftOutOfTheLogIsNamed() {
    String left =
        Verified.changed(
            export,
            "facts.fact",
            "^(12\\t.*)$",
            "$1\n-1\t\\\\N\t\\\\N\t\\\\N\t\\\\N\t\\\\N\t\\\\N\t\\\\N\t\\\\N\t\\\\N");

    assertThat(Verified.codes(new Verified(folder).of(policy, left))).contains("unplaced");
  }
}
