package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_7;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_8;
import static org.custodes.accounting.report.code10.Code10CheckTest.MBR_10;
import static org.custodes.accounting.report.code10.Code10CheckTest.PIL_9;
import static org.custodes.accounting.report.code10.Code10CheckTest.TEXT_11;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Questions;
import org.custodes.accounting.report.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A check on top of a history says what a check of everything at once says.
class HistoryTest {

  private static final Mba AREA = new Mba("ZM01");
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  private static final List<String> STORY =
      List.of(
          ICR_7,
          ICR_8,
          PIL_9,
          MBR_10,
          TEXT_11,
          correction(12, "7/6", "630:86G#670:3.4G"),
          correction(13, "12/1", "630:96G#670:3.8G"),
          correction(14, "8/1", "630:76G#670:3G"),
          deletion(15, "8/4"),
          deletion(16, "7/9"),
          addition(17, "7/9"),
          shipment());

  static IntStream places() {
    return IntStream.rangeClosed(0, STORY.size());
  }

  @ParameterizedTest
  @MethodSource("places")
  void findsTheSameWhereverTheStoryIsCut(int place) {
    CompactLedger whole = new Story(History.none()).take(STORY).ledger;
    Story first = new Story(History.none()).take(STORY.subList(0, place));
    Story second = new Story(first.ledger).take(STORY.subList(place, STORY.size()));

    assertThat(Stream.concat(first.told(), second.told()).toList())
        .isEqualTo(new Story(History.none()).take(STORY).told().toList());
    assertThat(second.ledger.book(AREA, Category.ENRICHED, LATER))
        .isEqualTo(whole.book(AREA, Category.ENRICHED, LATER));
    assertThat(second.ledger.physicalInventories(AREA)).isEqualTo(whole.physicalInventories(AREA));
    assertThat(second.ledger.listing(AREA, LocalDate.of(2026, 1, 31)))
        .isEqualTo(whole.listing(AREA, LocalDate.of(2026, 1, 31)));
    assertThat(second.ledger.entry(new EntryReference(AREA, 12, 1)))
        .isEqualTo(whole.entry(new EntryReference(AREA, 12, 1)));
    assertThat(second.ledger.openTransfers())
        .containsExactlyInAnyOrderElementsOf(whole.openTransfers());
  }

  @Test
  void resolvesEveryVersionToTheLogicalEntry() {
    CompactLedger ledger = new Story(History.none()).take(STORY).ledger;

    for (String place : List.of("7/6", "8/1", "12/1", "13/1")) {
      assertThat(ledger.entry(reference(place)))
          .hasValueSatisfying(standing -> {
            assertThat(standing.original()).isEqualTo(reference("7/6"));
            assertThat(standing.current()).isEqualTo(reference("14/1"));
            assertThat(standing.live()).isTrue();
          });
    }
    assertThat(ledger.entry(reference("7/3")))
        .hasValueSatisfying(s -> assertThat(s.live()).isFalse());
    assertThat(ledger.entry(reference("7/10"))).isEmpty();
  }

  @Test
  void knowsAFileAgain() throws IOException {
    CompactLedger before = new Story(History.none()).take(List.of(ICR_7)).ledger;
    Code10Check check = new Code10Check(before, Sink.NONE);
    check.file("again", new ByteArrayInputStream(ICR_7.getBytes(StandardCharsets.US_ASCII)));

    assertThat(check.finish().findings().listed())
        .extracting(Finding::fault)
        .containsExactly(Fault.SAME_FILE_AGAIN);
  }

  @Test
  void refusesAnAreaThatIsNotRegistered() {
    assertThat(new Story(History.ofAreas(Set.of(AREA))).take(List.of(ICR_7)).told()).isEmpty();
    assertThat(new Story(History.ofAreas(Set.of(new Mba("ZM02")))).take(List.of(ICR_7)).told())
        .containsExactly("E6 1 307 area-unknown");
  }

  @Test
  void announcesWhatItWillAsk() {
    List<Questions> announced = new ArrayList<>();
    new Story(new Announced(new CompactLedger(History.none()), announced))
        .take(List.of(ICR_7, ICR_8));

    assertThat(announced).hasSize(2);
    assertThat(announced.get(0).batches()).hasSize(8);
    assertThat(announced.get(0).receipts())
        .containsExactly(new Questions.Received(AREA, "CYL30B0001"));
    assertThat(announced.get(1).entries())
        .containsExactlyInAnyOrder(
            reference("7/6"), reference("7/3"), reference("7/4"), reference("7/9"));
  }

  private static EntryReference reference(String place) {
    String[] numbers = place.split("/", 2);
    return new EntryReference(AREA, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  private static String correction(int report, String place, String weights) {
    return ICR_8
        .lines()
        .toList()
        .getFirst()
        .replace(";8#002:1/4#", ";" + report + "#002:1/1#")
        .replace("7/6", place)
        .replace("630:1086G#670:43.4G", weights);
  }

  private static String deletion(int report, String place) {
    return ICR_8
        .lines()
        .toList()
        .get(1)
        .replace(";8#002:2#", ";" + report + "#002:1/1#")
        .replace("7/3", place);
  }

  private static String addition(int report, String place) {
    return ICR_8
        .lines()
        .toList()
        .get(3)
        .replace(";8#002:4#", ";" + report + "#002:1/1#")
        .replace("7/9", place);
  }

  private static String shipment() {
    return ICR_7
        .lines()
        .toList()
        .getFirst()
        .replace("002:1/8", "002:1/1")
        .replace("307:ZM01", "307:ZM02")
        .replace("411:RD#412:20260108", "411:SD#412:20260107")
        .replace("447:CYL30B0001#469:N", "469:M");
  }

  /// Files taken by one check.
  private static final class Story {

    private final Code10Check check;
    private CompactLedger ledger;
    private List<Finding> findings = List.of();

    Story(History before) {
      check =
          new Code10Check(Policy.STANDARD, Limits.STANDARD, Delimiters.STANDARD, before, Sink.NONE);
      ledger = new CompactLedger(before);
    }

    Story take(List<String> files) {
      try {
        for (String file : files) {
          byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
          check.file("", new ByteArrayInputStream(bytes));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      CheckResult result = check.finish();
      ledger = result.ledger();
      findings = result.findings().listed();
      return this;
    }

    Stream<String> told() {
      return findings.stream()
          .map(f -> f.level() + "" + f.rule() + " " + f.entry() + " " + f.label() + " " + f.code());
    }
  }
}
