package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.custodes.accounting.Mass;
import org.custodes.server.facts.Bytes;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

  private static final String HEAD =
      """
      format: 1
      pack: test-deadlines
      version: 3
      kind: state-reporting
      title: Deadlines
      authority: Nobody
      values:
      """;

  private static final String VALUE =
      """
        - key: inventory-change.due
          value: 30
          unit: day
          citation: paragraph 63
          source: read
          confirmed: true
      """;

  @Test
  void aPackIsReadWithEveryValueAndItsLine() {
    Pack pack = good(HEAD + VALUE);

    assertThat(pack.version()).hasToString("test-deadlines@3");
    assertThat(pack.kind()).isEqualTo(PackKind.STATE_REPORTING);
    Rule rule = pack.rules().getFirst();
    assertThat(rule.value()).isEqualTo(new Value.Time(30, TimeUnit.DAY));
    assertThat(rule.citation()).isEqualTo("paragraph 63");
    assertThat(rule.confirmed()).isTrue();
    assertThat(rule.line()).isEqualTo(8);
  }

  @Test
  void everyKindOfValueIsReadExactly() {
    assertThat(value("categories", "plutonium.I.from", "2.000000001", "kg"))
        .isEqualTo(new Value.Amount(new Mass(2_000_000_001L), org.custodes.accounting.Unit.KG));
    assertThat(value("differences", "any.standard-error.share", "0.125", "percent"))
        .isEqualTo(new Value.Percentage(new BigDecimal("0.125")));
    assertThat(value("differences", "any.process.sigmas", "3", "standard-deviations"))
        .isEqualTo(new Value.Decimal(new BigDecimal("3")));
    assertThat(value("signing", "any.people", "2", "people")).isEqualTo(new Value.Count(2));
    assertThat(value("signing", "any.prepare", "[manager, regulator]", "duties"))
        .isEqualTo(new Value.Duties(Set.of(Duty.MANAGER, Duty.REGULATOR)));
    assertThat(value("signing", "any.keys", "[webauthn]", "keys"))
        .isEqualTo(new Value.Keys(Set.of("webauthn")));
    assertThat(value("categories", "irradiated.scope", "all-fuel", "word"))
        .isEqualTo(new Value.Text("all-fuel"));
  }

  @Test
  void aKeyMayHaveOtherValuesOnOtherDays() {
    Pack pack =
        good(
            HEAD
                + VALUE
                + "    until: 2025-07-05\n"
                + VALUE.replace("30", "15")
                + "    from: 2025-07-06\n");

    assertThat(days(pack, "2025-07-05")).isEqualTo(30);
    assertThat(days(pack, "2025-07-06")).isEqualTo(15);
  }

  @Test
  void aSuspendedValueDoesNotHoldOnTheDaysOfItsSuspension() {
    Pack pack =
        good(
            HEAD
                + VALUE
                + """
                    suspended:
                      - by: a court
                        from: 2026-01-01
                        until: 2026-01-31
                """);

    assertThat(pack.rule("inventory-change.due", LocalDate.of(2025, 12, 31))).isPresent();
    assertThat(pack.rule("inventory-change.due", LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(pack.rule("inventory-change.due", LocalDate.of(2026, 1, 31))).isEmpty();
    assertThat(pack.rule("inventory-change.due", LocalDate.of(2026, 2, 1))).isPresent();
  }

  @Test
  void overlappingDatesOfOneKeyAreRefusedWithBothLines() {
    List<PackFault> faults =
        faults(HEAD + VALUE + "    until: 2025-07-06\n" + VALUE + "    from: 2025-07-06\n");

    assertThat(faults)
        .containsExactly(
            new PackFault(
                "test.yaml",
                15,
                PackFault.Kind.DATES_OVERLAP,
                "inventory-change.due",
                "days that the value on line 8 does not have"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit: day            | unit: fortnight              | UNKNOWN_UNIT        | 10 | fortnight",
        "unit: day            | unit: kg                     | UNIT_OF_ANOTHER_KEY | 10 | kg",
        "value: 30            | value: thirty                | VALUE_MALFORMED     | 9  | thirty",
        "value: 30            | value: 30.5                  | VALUE_MALFORMED     | 9  | 30.5",
        "value: 30            | value: -1                    | VALUE_MALFORMED     | 9  | -1",
        "value: 30            | value: [30]                  | VALUE_MALFORMED     | 9  | a list",
        "citation: paragraph 63 | citation: ''               | NO_CITATION         | 11 | no citation",
        "key: inventory-change.due | key: inventory-change.do | UNKNOWN_KEY        | 8  | inventory-change.do",
        "source: read         | source: hearsay              | UNKNOWN_MARK        | 12 | hearsay",
        "source: read         | source: recalled             | CONFIRMED_UNREAD    | 13 | source: recalled",
        "source: read         | source: older                | CONFIRMED_UNREAD    | 13 | source: older",
        "confirmed: true      | confirmed: yes               | MALFORMED           | 13 | yes",
        "confirmed: true      | confirmd: true               | UNKNOWN_MEMBER      | 13 | confirmd",
        "kind: state-reporting | kind: laws                  | UNKNOWN_PACK_KIND   | 4  | laws",
        "pack: test-deadlines | pack: Deadlines              | MALFORMED           | 2  | Deadlines",
        "version: 3           | version: 3.1                 | MALFORMED           | 3  | 3.1",
        "version: 3           | version: 0                   | MALFORMED           | 3  | 0",
        "format: 1            | format: 2                    | MALFORMED           | 1  | 2",
        "title: Deadlines     | title: ''                    | MEMBER_MISSING      | 5  | no title",
      })
  void whatIsWrongIsNamedWithItsLine(
      String right, String wrong, PackFault.Kind kind, int line, String found) {
    String text = HEAD + VALUE;
    assertThat(text).contains(right);

    assertThat(faults(text.replace(right, wrong)))
        .anySatisfy(fault -> {
          assertThat(fault.kind()).isEqualTo(kind);
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.found()).isEqualTo(found);
          assertThat(fault.wanted()).isNotBlank();
        });
  }

  @Test
  void aValueWithoutCitationIsRefused() {
    assertThat(kinds(HEAD + VALUE.replace("    citation: paragraph 63\n", "")))
        .containsExactly(PackFault.Kind.NO_CITATION);
  }

  @Test
  void datesThatRunBackwardsAreRefused() {
    List<PackFault> faults = faults(HEAD + VALUE + "    from: 2026-02-01\n    until: 2026-01-31\n");

    assertThat(faults)
        .containsExactly(
            new PackFault(
                "test.yaml",
                15,
                PackFault.Kind.DATES_REVERSED,
                "until 2026-01-31",
                "2026-02-01 or later"));
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30", "22.11.2026", "2026-1-1", "9999-12-31", "soon"})
  void aDayThatIsNoneIsRefused(String day) {
    assertThat(faults(HEAD + VALUE + "    from: " + day + "\n"))
        .singleElement()
        .extracting(PackFault::found)
        .isEqualTo(day);
  }

  @Test
  void membersTwiceAreRefused() {
    assertThat(kinds(HEAD + VALUE + "    unit: day\n"))
        .containsExactly(PackFault.Kind.MEMBER_TWICE);
    assertThat(kinds("pack: another\n" + HEAD + VALUE))
        .containsExactly(PackFault.Kind.MEMBER_TWICE);
  }

  @Test
  void everythingWrongIsToldAtOnceInTheOrderOfTheFile() {
    List<PackFault> faults =
        faults(
            HEAD.replace("version: 3", "version: x")
                + VALUE.replace("unit: day", "unit: days").replace("source: read", "source: x"));

    assertThat(faults).extracting(PackFault::line).containsExactly(3, 10, 12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citation: &c paragraph 63   | ANCHOR",
        "citation: *c                | ANCHOR",
        "citation: !!str paragraph   | TAG",
        "citation: !!java.net.URL x  | TAG",
        "citation: [paragraph        | SYNTAX",
      })
  void whatCouldMeanMoreThanItSaysIsRefused(String citation, PackFault.Kind kind) {
    assertThat(kinds(HEAD + VALUE.replace("citation: paragraph 63", citation))).contains(kind);
  }

  @Test
  void aBombOfAliasesIsRefusedBeforeItIsBuilt() {
    String bomb = "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n";

    assertThat(kinds(bomb)).contains(PackFault.Kind.ANCHOR);
  }

  @Test
  void deepFilesAreRefused() {
    assertThat(kinds("values: " + "[".repeat(10_000))).containsExactly(PackFault.Kind.TOO_DEEP);
  }

  @Test
  void largeFilesAreRefused() {
    Bytes largest = Bytes.ofText(" ".repeat(PackReader.MOST_BYTES + 1));

    assertThat(PackReader.read("test.yaml", largest))
        .isEqualTo(
            new PackReading.Faulty(
                List.of(
                    new PackFault(
                        "test.yaml",
                        1,
                        PackFault.Kind.TOO_LARGE,
                        "262145 bytes",
                        "at most 262144"))));
  }

  @Test
  void manyValuesAreRefusedAndTheMostAreTaken() {
    assertThat(good(HEAD + dated(PackReader.MOST_VALUES)).rules()).hasSize(PackReader.MOST_VALUES);
    assertThat(kinds(HEAD + dated(PackReader.MOST_VALUES + 1)))
        .containsExactly(PackFault.Kind.TOO_MANY_VALUES);
  }

  @Test
  void atMostAHundredFaultsAreTold() {
    assertThat(faults(HEAD + VALUE.replace("unit: day", "unit: x").repeat(500)))
        .hasSize(PackReader.MOST_FAULTS);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(kinds(Bytes.of(new byte[] {(byte) 0xC3, (byte) 0x28})))
        .containsExactly(PackFault.Kind.NOT_TEXT);
    assertThat(kinds(Bytes.ofText("pack: a\u0000b"))).containsExactly(PackFault.Kind.NOT_TEXT);
  }

  @Test
  void filesThatAreNoPackAreRefused() {
    assertThat(kinds("")).containsExactly(PackFault.Kind.WRONG_SHAPE);
    assertThat(kinds("- a\n- b\n")).containsExactly(PackFault.Kind.WRONG_SHAPE);
    assertThat(kinds("just text")).containsExactly(PackFault.Kind.WRONG_SHAPE);
    assertThat(kinds(HEAD + VALUE + "---\nsecond: 1\n"))
        .containsExactly(PackFault.Kind.SEVERAL_DOCUMENTS);
    assertThat(kinds(HEAD + "  - text\n")).containsExactly(PackFault.Kind.WRONG_SHAPE);
    assertThat(kinds(HEAD.replace("values:\n", ""))).containsExactly(PackFault.Kind.MEMBER_MISSING);
  }

  /// Whatever is changed in a good file, the answer is a pack or a list of faults, never a failure.
  @Test
  void noChangeOfAFileMakesTheReaderFail() {
    Random random = new Random(20261122);
    String text = HEAD + VALUE + "    suspended:\n      - by: a court\n        from: 2026-01-01\n";
    for (int round = 0; round < 3000; round++) {
      char[] changed = text.toCharArray();
      for (int change = 0; change <= random.nextInt(3); change++) {
        changed[random.nextInt(changed.length)] =
            "\n :-[]{}&*!|>'\"%@`#,?x0\t\u0001".charAt(random.nextInt(24));
      }

      PackReading reading = read(new String(changed));

      assertThat(reading)
          .satisfiesAnyOf(
              one -> assertThat(one).isInstanceOf(PackReading.Good.class),
              one -> assertThat(((PackReading.Faulty) one).faults()).isNotEmpty());
    }
  }

  private static String dated(int values) {
    StringBuilder text = new StringBuilder();
    LocalDate day = LocalDate.of(2000, 1, 1);
    for (int number = 0; number < values; number++) {
      LocalDate next = day.plusDays(number);
      text.append(VALUE).append("    from: " + next + "\n    until: " + next + "\n");
    }
    return text.toString();
  }

  private static int days(Pack pack, String day) {
    Rule rule = pack.rule("inventory-change.due", LocalDate.parse(day)).orElseThrow();
    return ((Value.Time) rule.value()).amount();
  }

  private static Value value(String kind, String key, String value, String unit) {
    String text =
        HEAD.replace("state-reporting", kind)
            + VALUE
                .replace("inventory-change.due", key)
                .replace("value: 30", "value: " + value)
                .replace("unit: day", "unit: " + unit);
    return good(text).rules().getFirst().value();
  }

  private static Pack good(String text) {
    PackReading reading = read(text);
    assertThat(reading).isInstanceOf(PackReading.Good.class);
    return ((PackReading.Good) reading).pack();
  }

  private static List<PackFault> faults(String text) {
    return ((PackReading.Faulty) read(text)).faults();
  }

  private static List<PackFault.Kind> kinds(String text) {
    return kinds(Bytes.ofText(text));
  }

  private static List<PackFault.Kind> kinds(Bytes bytes) {
    return ((PackReading.Faulty) PackReader.read("test.yaml", bytes))
        .faults().stream().map(PackFault::kind).toList();
  }

  private static PackReading read(String text) {
    return PackReader.read("test.yaml", Bytes.ofText(text));
  }
}
