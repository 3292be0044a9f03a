package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_7;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_8;
import static org.custodes.accounting.report.code10.Code10CheckTest.MBR_10;
import static org.custodes.accounting.report.code10.Code10CheckTest.PIL_9;
import static org.custodes.accounting.report.code10.Code10CheckTest.TEXT_11;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule: what breaks it and what is told then, and nothing else.
class RulesTest {

  private static final String NE = Samples.read("constructed-code10-icr-category-change-NE.txt");
  private static final String REACTOR = Samples.read("constructed-code10-icr-reactor-LN-NP.txt");
  private static final String EMPTY_MBR = Samples.read("constructed-code10-mbr-empty.txt");
  private static final String EMPTY_PIL = Samples.read("constructed-code10-pil-empty.txt");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsWhatIsBrokenAndNothingElse(String what, List<String> files, List<String> expected) {
    assertThat(Checked.of(files.toArray(String[]::new)).brief())
        .as(what)
        .containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> cases() {
    return Stream.of(
            syntax(),
            references(),
            composition(),
            codes(),
            weights(),
            parties(),
            dates(),
            batches(),
            corrections(),
            notes(),
            balances(),
            transfers())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> syntax() {
    return Stream.of(
        one(
            "a forgotten end sign",
            ICR_7,
            "411:LD#412:20260119",
            "411:LD412:20260119",
            "E1 OI/5 411 element-not-ended"),
        one("an unknown label", ICR_7, "407:4#", "407:4#604:5G#", "E1 OI/7 604 label-unknown"),
        one("a label twice", ICR_7, "407:4#", "407:4#407:4#", "E1 OI/7 407 label-twice"),
        one(
            "letter O in a label",
            ICR_7,
            "470:1#630:900G",
            "47O:1#630:900G",
            "E1 OI/7  not-an-element",
            "E4 OI/7 470 label-missing"),
        one(
            "a small letter in a text",
            ICR_7,
            "006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#307:ZM01#309:N#407:4",
            "006:Doe,JA#010:I#015:20260101/20260131#207:ZF01#307:ZM01#309:N#407:4",
            "W2 OI/7 006 header-varies",
            "W1 OI/7 006 character-unusual"),
        one(
            "a control character",
            ICR_7,
            "446:DRUM-0044",
            "446:DRUM\u000744",
            "E1 OI/7 446 character-refused"),
        one(
            "an impossible date",
            ICR_7,
            "412:20260127",
            "412:20260230",
            "E1 OI/7 412 date-impossible"),
        one(
            "a year nobody means",
            ICR_7,
            "412:20260127",
            "412:02260127",
            "E1 OI/7 412 date-impossible",
            "E13 OI/7 412 date-outside-period"),
        one(
            "a date with letters",
            ICR_7,
            "412:20260127",
            "412:2O260127",
            "E1 OI/7 412 value-malformed"),
        one(
            "an absurd weight",
            ICR_7,
            "630:900G",
            "630:9000000000000G",
            "E1 OI/7 630 number-absurd"),
        one("a weight with a comma", ICR_7, "630:900G", "630:9,5G", "E1 OI/7 630 value-malformed"),
        one(
            "an empty value",
            ICR_7,
            "407:4#",
            "407:#",
            "E1 OI/7 407 value-empty",
            "E6 OI/7 407 code-unknown"),
        arguments("an empty file", List.of(""), List.of("E1 null/0  file-empty")),
        arguments(
            "a file of junk",
            List.of("hello\nworld\n"),
            List.of("E1 null/0  not-an-element", "E1 null/0  file-empty")));
  }

  private static Stream<Arguments> references() {
    return Stream.of(
        one(
            "digit zero in OI",
            ICR_7,
            "001:OI/ZZ;7#002:7",
            "001:0I/ZZ;7#002:7",
            "E2 OI/7 001 zero-for-letter"),
        one(
            "a reference without a number",
            ICR_7,
            "001:OI/ZZ;7#002:7",
            "001:OI/ZZ;#002:7",
            "E2 OI/7 001 reference-malformed"),
        arguments(
            "a gap in report numbers",
            List.of(ICR_7, PIL_9),
            List.of("W2 OI/1 001 report-number-gap")),
        arguments(
            "a number below the last",
            List.of(PIL_9, ICR_7),
            List.of("W2 OI/1 001 report-number-back")),
        arguments(
            "a number used before",
            List.of(ICR_7, EMPTY_PIL.replace("ZM09", "ZM01").replace(";3", ";7")),
            List.of("E2 OI/1 001 report-number-used")),
        arguments(
            "the same file again", List.of(ICR_7, ICR_7), List.of("E2 null/0  same-file-again")),
        arguments(
            "another State",
            List.of(ICR_7, EMPTY_PIL.replace("ZZ", "YY")),
            List.of("E2 OI/1 001 country-differs")),
        one(
            "another facility in one report",
            ICR_7,
            "207:ZF01#307:ZM01#309:N#407:4",
            "207:ZF02#307:ZM01#309:N#407:4",
            "E2 OI/7 207 header-differs"),
        one(
            "a gap in entry numbers",
            ICR_7,
            "002:7#",
            "002:9#",
            "E3 OI/9 002 entry-number-out-of-sequence",
            "E3 OI/8 002 entry-number-out-of-sequence"),
        one(
            "an entry number that is none",
            ICR_7,
            "002:7#",
            "002:A#",
            "E3 OI/0 002 entry-number-malformed"),
        one(
            "no total on the first entry",
            ICR_7,
            "002:1/8#",
            "002:1#",
            "E3 OI/1 002 total-missing"),
        one("a wrong total", ICR_7, "002:1/8#", "002:1/9#", "E3 OI/1 002 total-differs"));
  }

  private static Stream<Arguments> composition() {
    return Stream.of(
        one("a label missing", ICR_7, "470:1#630:900G", "630:900G", "E4 OI/7 470 label-missing"),
        one(
            "a label of another report",
            PIL_9,
            "407:C#",
            "407:C#412:20260131#",
            "E4 OI/4 412 label-not-used-here"),
        one("no weight", ICR_7, "#630:900G#670:36G", "", "E4 OI/7 309 weight-missing"),
        one(
            "letters of another alphabet",
            ICR_7,
            "446:DRUM-0044",
            "446:БАК-0044",
            "E4 OI/7 445 alphabet-missing"),
        one(
            "an empty balance with a weight",
            EMPTY_MBR,
            "309:U#",
            "309:U#630:1G#670:1G#",
            "E4 OI/1 309 empty-report-with-content"),
        one(
            "an empty listing with a weight",
            EMPTY_PIL,
            "309:U#",
            "309:U#630:1G#670:1G#",
            "E4 OI/1 309 empty-report-with-content"),
        one(
            "a balance without a line",
            MBR_10,
            "411:MF#630:670G#670:25.8G",
            "411:RAMF#630:0G#670:0G",
            "E19 OI/0 411 balance-line-missing",
            "W19 OI/0 411 changes-unknown",
            "W19 OI/0 411 listing-unknown"),
        one(
            "an encoder of 31 characters",
            EMPTY_PIL,
            "DOE,JA",
            "A".repeat(31),
            "E5 OI/1 006 too-long"),
        one("an area of 5 characters", EMPTY_PIL, "ZM09", "ZM009", "E5 OI/1 307 wrong-length"),
        one(
            "a batch of 17 characters",
            ICR_7,
            "DRUM-0044",
            "DRUM-004412345678",
            "E5 OI/7 446 too-long"),
        one(
            "an operator's code of 13",
            ICR_7,
            "446:DRUM-0044",
            "435:N/ABCDEFGHIJKLM#446:DRUM-0044",
            "E5 OI/7 435 too-long"));
  }

  private static Stream<Arguments> codes() {
    return Stream.of(
        one("a Euratom code", REACTOR, "411:LN", "411:NL", "E6 OI/1 411 code-unknown"),
        one(
            "a balance line in a change report",
            ICR_7,
            "411:TW",
            "411:PE",
            "E6 OI/7 411 code-not-used-here"),
        one(
            "rebatching in a balance",
            MBR_10,
            "411:RALD",
            "411:RARM",
            "E6 OI/5 411 code-unknown",
            "W19 OI/0 411 changes-unknown",
            "W19 OI/0 411 listing-unknown"),
        one(
            "zero for O in a description",
            ICR_7,
            "430:O/G/R/B#446:CYL30B0001#447",
            "430:0/G/R/B#446:CYL30B0001#447",
            "E6 OI/1 430 code-unknown"),
        one(
            "a description without slashes",
            ICR_7,
            "430:T/R/N/E",
            "430:TRNE",
            "E1 OI/7 430 value-malformed"),
        one(
            "an unknown basis",
            ICR_7,
            "446:DRUM-0044#469:M",
            "446:DRUM-0044#469:X",
            "E6 OI/7 469 code-unknown"),
        one(
            "a measurement point with T",
            ICR_7,
            "446:DRUM-0044#469:M",
            "446:DRUM-0044#469:T/3",
            "E6 OI/7 469 code-not-used-here"),
        one(
            "a measurement point of 3 characters",
            ICR_7,
            "407:4",
            "407:444",
            "E6 OI/7 407 code-unknown"),
        one(
            "plutonium lost in fuel",
            REACTOR,
            "670:13900.0G",
            "670:13900.0G#700:170G",
            "E6 OI/1 700 loss-of-produced-plutonium"),
        one(
            "in-core that is no fuel",
            ICR_7,
            "430:T/R/N/E",
            "430:T/R/4/E",
            "E24 OI/7 430 description-inconsistent"),
        one(
            "waste of fuel quality",
            ICR_7,
            "430:T/R/N/E",
            "430:T/R/N/B",
            "E24 OI/7 430 description-inconsistent"));
  }

  private static Stream<Arguments> weights() {
    return Stream.of(
        one(
            "no fissile weight",
            ICR_7,
            "630:900G#670:36G",
            "630:900G",
            "E7 OI/7 630 fissile-missing"),
        one(
            "unified beside enriched",
            ICR_7,
            "630:900G#670:36G",
            "600:900G#630:900G#670:36G",
            "E7 OI/7 600 unified-with-other"),
        one(
            "kilograms where grams belong",
            ICR_7,
            "630:900G",
            "630:900K",
            "E8 OI/7 630 unit-wrong"),
        one(
            "finer than a milligram",
            ICR_7,
            "630:900G",
            "630:900.0001G",
            "W8 OI/7 630 finer-than-milligram"),
        one(
            "more fissile than element",
            ICR_7,
            "670:36G",
            "670:901G",
            "E9 OI/7 670 fissile-above-element"),
        one(
            "two isotopes above the element",
            ICR_7,
            "670:36G",
            "640:500G#670:500G",
            "E9 OI/7 670 fissile-above-element"),
        one(
            "an isotope sum",
            ICR_7,
            "670:36G",
            "640:1G#660:38G#670:36G",
            "E9 OI/7 660 isotope-sum-wrong"),
        one(
            "a plutonium isotope sum",
            REACTOR,
            "700:4600.0G",
            "700:4600.0G#720:3000G#740:500G#760:3400G",
            "E9 OI/2 760 isotope-sum-wrong"),
        one(
            "a negative weight",
            ICR_7,
            "630:900G#670:36G",
            "630:-900G#670:-901G",
            "E9 OI/7 630 weight-negative",
            "E9 OI/7 670 weight-negative"),
        one(
            "enriched below natural",
            ICR_7,
            "670:36G",
            "670:6G",
            "W10 OI/7 630 enrichment-unlikely"),
        one(
            "a category change of one category",
            NE,
            "610:100.000K#",
            "",
            "E16 OI/1 610 category-change-incomplete"),
        one(
            "a category change without fissile",
            NE,
            "#770:711G",
            "",
            "E16 OI/1 610 category-change-incomplete"),
        one(
            "a category change that makes mass",
            NE,
            "630:100000G",
            "630:100001G",
            "E16 OI/1 630 category-change-unequal"),
        one(
            "a category change that makes fissile mass",
            NE,
            "670:711G",
            "670:800G",
            "W16 OI/1 630 category-change-fissile-unequal"),
        arguments(
            "rebatching that loses mass",
            List.of(ICR_7.replaceFirst("630:5000G", "630:5001G")),
            List.of("E15 OI/0 411 rebatching-unequal")));
  }

  private static Stream<Arguments> parties() {
    return Stream.of(
        one(
            "a receipt without a shipper",
            ICR_7,
            "370:ZZ/ZM02#372:ZZ/ZM01#",
            "372:ZZ/ZM01#",
            "E11 OI/1 370 party-missing"),
        one(
            "a receipt without a shipper's batch",
            ICR_7,
            "447:CYL30B0001#",
            "",
            "E11 OI/1 447 party-missing"),
        one(
            "a shipment by another area",
            ICR_7,
            "370:ZZ/ZM01",
            "370:ZZ/ZM03",
            "E11 OI/8 370 party-not-own"),
        one(
            "a shipper's batch in a discard",
            ICR_7,
            "446:DRUM-0044#",
            "446:DRUM-0044#447:X#",
            "E11 OI/7 447 party-not-used-here"),
        one(
            "an export to the same State",
            ICR_7,
            "372:YY/YM09",
            "372:ZZ/YM09",
            "E12 OI/8 372 counterpart-wrong"),
        one(
            "a domestic receipt from abroad",
            ICR_7,
            "370:ZZ/ZM02",
            "370:YY/ZM02",
            "E12 OI/1 370 counterpart-wrong"),
        one(
            "a domestic receipt from itself",
            ICR_7,
            "370:ZZ/ZM02",
            "370:ZZ/ZM01",
            "E12 OI/1 370 counterpart-wrong"),
        one("an export to an unknown area", ICR_7, "372:YY/YM09", "372:YY"),
        one(
            "a party that cannot be read",
            ICR_7,
            "372:YY/YM09",
            "372:YY-YM09",
            "E1 OI/8 372 value-malformed"));
  }

  private static Stream<Arguments> dates() {
    return Stream.of(
        one(
            "a change outside the period",
            ICR_7,
            "412:20260127",
            "412:20260201",
            "E13 OI/7 412 date-outside-period"),
        arguments(
            "a period that ends before it starts",
            List.of(EMPTY_MBR.replace("20250201/20260131", "20260131/20250201")),
            List.of("E13 OI/1 015 period-reversed")),
        one(
            "a report before its period ends",
            EMPTY_MBR,
            "003:20260225",
            "003:20260130",
            "E13 OI/1 003 report-before-period-end"),
        one(
            "one date where two belong",
            EMPTY_MBR,
            "20250201/20260131",
            "20260131",
            "E1 OI/1 015 value-malformed"),
        one("dates of six digits", EMPTY_MBR, "20250201/20260131", "250201/260131"),
        one(
            "a late balance",
            EMPTY_MBR,
            "003:20260225",
            "003:20260303",
            "W23 OI/1 003 report-late"),
        one("a balance on its last day", EMPTY_MBR, "003:20260225", "003:20260302"),
        arguments(
            "a late change report",
            List.of(NE.replace("003:20260212", "003:20260303")),
            List.of("W23 OI/1 003 report-late")));
  }

  private static Stream<Arguments> batches() {
    return Stream.of(
        one(
            "a batch twice in a kind of change",
            ICR_7,
            "412:20260126#430:U/J/6/E#446:LIQW-0008",
            "412:20260119#430:U/J/6/E#446:LIQW-0007",
            "E14 OI/6 446 batch-used-twice"),
        arguments(
            "a batch used in an earlier report",
            List.of(ICR_7, again(ICR_7)),
            List.of("E14 OI/1 446 batch-used-twice")),
        one(
            "a batch twice in a listing",
            PIL_9,
            "446:PWD-0101",
            "446:CYL30B0001",
            "W14 OI/2 446 batch-listed-twice"),
        one("a batch at two points of a listing", PIL_9, "446:PEL-0500", "446:CYL30B0001"),
        one(
            "a difference without shipper's data",
            ICR_7,
            "447:CYL30B0001#469:N",
            "447:CYL30B0001#469:M",
            "E21 OI/2 411 difference-without-receipt"),
        one(
            "a difference before the receipt",
            ICR_7,
            "411:DI#412:20260115",
            "411:DI#412:20260107",
            "E21 OI/2 411 difference-without-receipt"),
        one("an accidental loss", ICR_7, "411:TW", "411:LA", "W22 OI/7 411 special-report-due"));
  }

  /// Report 8 with the fifth entry of report 7 once more.
  private static String again(String report) {
    return report.lines().toList().get(4).replace(";7#002:5#", ";8#002:1/1#") + "\n";
  }

  private static Stream<Arguments> corrections() {
    return Stream.of(
        arguments(
            "a correction of a report not known",
            List.of(ICR_8.lines().toList().getFirst().replace("1/4", "1/1")),
            List.of("E17 OI/1 309 corrected-entry-unknown")),
        story(
            "a correction of an entry not there",
            ICR_8.replace("C/ZZ;7/6", "C/ZZ;7/9"),
            "E17 OI/1 309 corrected-entry-unknown"),
        story(
            "a correction without a reference",
            ICR_8.replace("C/ZZ;7/6", "C"),
            "E17 OI/1 309 reference-missing"),
        story(
            "a correction in its own report",
            ICR_8.replace("C/ZZ;7/6", "C/ZZ;8/2"),
            "E17 OI/1 309 correction-in-own-report"),
        story(
            "a correction of another State's",
            ICR_8.replace("C/ZZ;7/6", "C/YY;7/6"),
            "E17 OI/1 309 correction-of-other-state"),
        story(
            "a reference that cannot be read",
            ICR_8.replace("C/ZZ;7/6", "C/ZZ7/6"),
            "E1 OI/1 309 value-malformed"),
        story(
            "a deletion twice",
            ICR_8.replace("D/ZZ;7/4", "D/ZZ;7/3"),
            "E17 OI/3 309 corrected-entry-deleted",
            "E15 OI/0 411 rebatching-unequal"),
        story(
            "an addition under a taken number",
            ICR_8.replace("A/ZZ;7/9", "A/ZZ;7/8"),
            "E17 OI/4 309 added-number-taken"),
        story(
            "an addition to a report not known",
            ICR_8.replace("A/ZZ;7/9", "A/ZZ;6/9"),
            "E17 OI/4 309 corrected-report-unknown"),
        story(
            "a new entry with a reference",
            ICR_8.replace("C/ZZ;7/6", "N/ZZ;7/6").replace("LIQW-0008", "LIQW-0009"),
            "E17 OI/1 309 reference-not-used-here"),
        arguments(
            "a correction of a listing by a change report",
            List.of(
                PIL_9,
                ICR_8
                    .lines()
                    .toList()
                    .getFirst()
                    .replace(";8#", ";10#")
                    .replace("1/4", "1/1")
                    .replace("7/6", "9/2")),
            List.of("E17 OI/1 010 correction-type-differs")),
        arguments(
            "corrections of the latest and of the original",
            List.of(
                ICR_7, ICR_8, correction(9, "8/1"), correction(10, "7/6"), correction(11, "10/1")),
            List.of()),
        arguments(
            "a correction of an old version",
            List.of(ICR_7, ICR_8, correction(9, "8/1"), correction(10, "8/1")),
            List.of("W17 OI/1 309 correction-of-old-version")));
  }

  private static String correction(int report, String place) {
    return ICR_8
        .lines()
        .toList()
        .getFirst()
        .replace(";8#", ";" + report + "#")
        .replace("1/4", "1/1")
        .replace("7/6", place);
  }

  private static Stream<Arguments> notes() {
    return Stream.of(
        one(
            "a note about an entry that does not say so",
            ICR_7,
            "390:Y#",
            "",
            "E18 OI/2 390 note-indicator-missing"),
        one(
            "an indicator without a note",
            ICR_7,
            "407:4",
            "390:Y#407:4",
            "W18 OI/7 390 note-missing"),
        one(
            "a note about an entry not there",
            ICR_7,
            "099:E/2",
            "099:E/9",
            "E18 OI/9 390 note-reference-unknown",
            "W18 OI/2 390 note-missing"),
        one(
            "a note of another facility",
            ICR_7,
            "207:ZF01#307:ZM01#391",
            "207:ZF02#307:ZM01#391",
            "E18 NC/1 207 note-differs"),
        one(
            "a note reference that cannot be read",
            ICR_7,
            "099:E/2",
            "099:E2",
            "E1 NC/1 099 value-malformed",
            "W18 OI/2 390 note-missing"),
        one(
            "a note without text",
            ICR_7,
            "391:SHIPPER-RECEIVER DIFFERENCE ESTABLISHED BY REWEIGHING AND SAMPLING, WITHIN 3 SIGMA.#",
            "",
            "E4 NC/1 391 label-missing"),
        arguments(
            "a text about an entry not there",
            List.of(ICR_7, TEXT_11.replace("E/7/2", "E/7/20").replace(";11", ";8")),
            List.of("W18 NC/1 099 text-reference-unknown")),
        one(
            "a text of another type",
            TEXT_11,
            "010:T",
            "010:I",
            "E4 NC/1 010 no-accounting-entry"));
  }

  private static Stream<Arguments> balances() {
    return Stream.of(
        balance(
            "a consolidated figure",
            "411:SF#630:1350000G",
            "411:SF#630:1350001G",
            "E19 OI/7 411 balance-formula",
            "E19 OI/9 411 balance-formula",
            "E19 OI/3 411 consolidation-wrong"),
        balance(
            "a fissile figure",
            "411:TW#630:1020G#670:40.8G",
            "411:TW#630:1020G#670:40.9G",
            "E19 OI/7 411 balance-formula",
            "E19 OI/9 411 balance-formula",
            "E19 OI/6 411 consolidation-wrong"),
        balance(
            "a forgotten adjustment",
            "411:RALD#630:1G",
            "411:RALD#630:0G",
            "E19 OI/4 411 consolidation-wrong"),
        balance(
            "a wrong book",
            "411:BA#630:1346070G",
            "411:BA#630:1346080G",
            "E19 OI/9 411 balance-formula",
            "E19 OI/11 411 balance-formula"),
        balance(
            "a wrong difference",
            "411:MF#630:670G",
            "411:MF#630:-670G",
            "E19 OI/11 411 balance-formula"),
        balance(
            "an inventory that is not the listing",
            "411:PE#630:1345400G",
            "411:PE#630:1345300G",
            "E19 OI/11 411 balance-formula",
            "E19 OI/10 411 listing-differs"),
        balance(
            "a line twice",
            "411:BE#630:1346820G#670:53872.8G",
            "411:BA#630:0G#670:0G",
            "E19 OI/9 411 balance-line-twice"),
        balance(
            "a change left out",
            "411:TW#630:1020G#670:40.8G",
            "411:TU#630:1020G#670:40.8G",
            "E19 OI/6 411 consolidation-wrong",
            "E19 OI/0 411 change-not-consolidated"),
        arguments(
            "a balance without its past",
            List.of(MBR_10),
            List.of("W19 OI/0 411 changes-unknown", "W19 OI/0 411 listing-unknown")),
        arguments(
            "a listing after its balance that differs",
            List.of(
                ICR_7,
                ICR_8,
                MBR_10.replace(";10#", ";9#"),
                PIL_9.replace(";9#", ";10#").replace("200000G", "200001G")),
            List.of("W19 OI/0 411 listing-unknown", "E19 OI/0 411 listing-differs")),
        arguments(
            "a beginning that is not the previous end",
            List.of(ICR_7, ICR_8, PIL_9, MBR_10, nextEmptyBalance()),
            List.of("E19 OI/0 411 beginning-not-previous-end")),
        arguments(
            "a second balance of one day",
            List.of(ICR_7, ICR_8, PIL_9, MBR_10, MBR_10.replace(";10#", ";11#")),
            List.of("E19 OI/1 411 balance-repeated")),
        arguments(
            "a late change in a closed period",
            List.of(ICR_7, ICR_8, PIL_9, MBR_10, correction(11, "7/6")),
            List.of("W19 OI/0 412 balance-affected")));
  }

  private static String nextEmptyBalance() {
    return EMPTY_MBR
        .replace("ZM09", "ZM01")
        .replace(";4#", ";11#")
        .replace("20250201/20260131", "20260201/20260220");
  }

  private static Stream<Arguments> transfers() {
    String shipment = shipment();
    return Stream.of(
        arguments("a shipment and its receipt", List.of(shipment, ICR_7), List.of()),
        arguments("a receipt and its shipment later", List.of(ICR_7, shipment), List.of()),
        arguments(
            "other weights",
            List.of(shipment.replace("630:1500000G", "630:1500001G"), ICR_7),
            List.of("W20 OI/1 447 transfer-differs")),
        arguments(
            "another description",
            List.of(shipment.replace("O/G/R/B", "O/G/U/B"), ICR_7),
            List.of("W20 OI/1 447 transfer-differs")),
        arguments(
            "received before it was shipped",
            List.of(shipment.replace("412:20260107", "412:20260109"), ICR_7),
            List.of("W20 OI/1 447 transfer-differs")),
        arguments(
            "another batch",
            List.of(shipment.replace("446:CYL30B0001", "446:CYL30B0002"), ICR_7),
            List.of("W20 OI/1 447 transfer-open", "W20 OI/1 446 transfer-open")));
  }

  private static String shipment() {
    return ICR_7
            .lines()
            .toList()
            .getFirst()
            .replace("002:1/8", "002:1/1")
            .replace("307:ZM01", "307:ZM02")
            .replace("411:RD#412:20260108", "411:SD#412:20260107")
            .replace("447:CYL30B0001#469:N", "469:M")
        + "\n";
  }

  private static Arguments one(
      String what, String report, String found, String changed, String... expected) {
    return arguments(what, List.of(changed(report, found, changed)), List.of(expected));
  }

  private static Arguments story(String what, String corrections, String... expected) {
    return arguments(what, List.of(ICR_7, corrections), List.of(expected));
  }

  private static Arguments balance(String what, String found, String changed, String... expected) {
    return arguments(
        what, List.of(ICR_7, ICR_8, PIL_9, changed(MBR_10, found, changed)), List.of(expected));
  }

  private static String changed(String report, String found, String changed) {
    assertThat(report).contains(found);
    return report.replace(found, changed);
  }
}
