package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two megabytes of what would make a check slow if anything in it were not linear.
class HostileInputTest {

  private static final int SIZE = 2 << 20;

  private static final String HEAD =
      "#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#307:";

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  @Timeout(value = 90, unit = TimeUnit.SECONDS)
  void isAnsweredInTime(String what, IntFunction<String> part) {
    StringBuilder text = new StringBuilder(SIZE + 1000);
    for (int i = 1; text.length() < SIZE; i++) {
      text.append(part.apply(i));
    }

    Checked checked = Checked.of(text.toString());

    assertThat(checked.result().entries()).as(what).isPositive();
    assertThat(checked.findings()).hasSizeLessThanOrEqualTo(10_000);
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        input("entries with nothing in them", i -> "001:OI/ZZ;1#"),
        input("entries with unknown labels", i -> "001:OI/ZZ;1#" + "999:#".repeat(100)),
        input("a report for each entry", i -> entry(i, 1, "N", "ZM01", 20260101, "B" + i)),
        input("an area for each entry", i -> entry(1, 1, "N", area(i), 20260101, "B")),
        input("the same report again and again", i -> entry(1, 1, "N", "ZM01", 20260101, "B")),
        input("one batch in every entry", i -> entry(1, i, "N", "ZM01", 20260101, "B")),
        input(
            "corrections of one entry",
            i -> entry(i, 1, i == 1 ? "N" : "C/ZZ;1/1", "ZM01", 20260101, "B")),
        input(
            "deletions of entries not there",
            i -> entry(i, 1, "D/ZZ;1/" + (i + 7), "ZM01", 20260101, "B")),
        input(
            "additions to one report",
            i -> entry(i, 1, i == 1 ? "N" : "A/ZZ;1/" + i, "ZM01", 20260101, "B" + i)),
        input(
            "changes from the last day to the first",
            i -> entry(1, i, "N", "ZM01", 20991231 - 10_000 * (i % 150) - (i % 28), "B" + i)),
        input("a balance and a late change in turn", HostileInputTest::balanceAndLateChange),
        input("shipments and receipts that do not match", HostileInputTest::transfer),
        input(
            "receipts of one batch",
            i ->
                entry(1, i, "N", "ZM01", 20260101, "B")
                    .replace("411:LD", "411:RD")
                    .replace("469:M", "469:N")),
        input(
            "notes about entries far away",
            i ->
                "001:NC/ZZ;1#002:"
                    + i
                    + "#003:20260212#099:E/"
                    + 99_999_999
                    + "#207:ZF01#307:ZM01#391:X#"),
        input("an absurd total", i -> "001:OI/ZZ;" + i + "#002:1/999999999#"),
        input(
            "descriptions that do not exist",
            i ->
                entry(1, i, "N", "ZM01", 20260101, "B" + i)
                    .replace(
                        "O/G/R/B",
                        (char) ('!' + i % 90) + "/" + (char) ('!' + i / 90 % 90) + "/R/B")));
  }

  private static String balanceAndLateChange(int i) {
    int day = 20000101 + i % 28 + 100 * (i / 28 % 12) + 10_000 * (i / 336 % 90);
    String balance =
        ("001:OI/ZZ;%d#002:1/1#003:20990212#006:DOE,JA#010:M#015:%d/%d#207:ZF01#307:ZM01"
                + "#309:N#411:PE#630:1G#670:0G#")
            .formatted(2 * i, day, day);
    return balance + entry(2 * i + 1, 1, "N", "ZM01", 20000101, "B" + i);
  }

  private static String transfer(int i) {
    boolean shipment = i % 2 == 0;
    return entry(i, 1, "N", shipment ? "ZM01" : "ZM02", shipment ? 20260131 : 20260101, "B")
        .replace("#407", "#370:ZZ/ZM01#372:ZZ/ZM02#407")
        .replace("411:LD", shipment ? "411:SD" : "411:RD")
        .replace("#469", shipment ? "#469" : "#447:B#469");
  }

  private static String area(int i) {
    return "" + letter(i / 17_576) + letter(i / 676) + letter(i / 26) + letter(i);
  }

  private static char letter(int i) {
    return (char) ('A' + i % 26);
  }

  private static String entry(
      int report, int number, String status, String area, int day, String batch) {
    return "001:OI/ZZ;%d#002:%d%s%s#309:%s#407:1#411:LD#412:%d#430:O/G/R/B#446:%s#469:M#470:1#630:100G#670:4G#"
        .formatted(report, number, HEAD, area, status, day, batch);
  }

  private static Arguments input(String what, IntFunction<String> part) {
    return arguments(what, part);
  }
}
