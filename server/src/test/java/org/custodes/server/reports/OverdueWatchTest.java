package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Transfer;
import org.custodes.accounting.report.Transfer.Side;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Facts;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.House;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Ruling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OverdueWatchTest extends SiteTest {

  private static final Mba FROM = new Mba("OW01");
  private static final Mba TO = new Mba("OW02");
  private static final House HOUSE = new House("House", "ZZ", ZoneOffset.UTC);

  @Autowired private Rules rules;
  @Autowired private OverdueNotes notes;
  @Autowired private Facts facts;
  @Autowired private FactReader reader;
  @Autowired private Transit transit;
  @Autowired private ImportReports imports;
  @Autowired private TransactionTemplate transactions;

  private final Open open = new Open(new ArrayList<>());
  private final SettableClock clock = new SettableClock();

  /// 62 days after 8 January is 11 March.
  @Test
  void aShipmentIsOverdueOnTheDayAfterItsTimeHasPassedAndNotedOnce() {
    open.sides().add(shipment("OW-1"));

    look("2026-03-11");
    assertThat(overdue("OW-1")).isEmpty();

    look("2026-03-12");
    look("2026-03-12");
    look("2026-03-30");
    assertThat(overdue("OW-1"))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.eventDate()).contains(LocalDate.of(2026, 3, 11));
          assertThat(fact.actor()).isEqualTo(Actor.HOUSE);
          assertThat(fact.canonical().text())
              .contains("\"due\":\"2026-03-11\"", "\"entry\":\"OW01 1/1\"")
              .contains("\"pack\":\"case-clocks@1\"", "\"shipped\":\"2026-01-08\"");
        });
    assertThat(resolved("OW-1")).isEmpty();
  }

  @Test
  void aReceiptThatDiffersResolvesItOnce() {
    open.sides().add(shipment("OW-2"));
    look("2026-04-01");

    open.sides().add(receipt("OW-2", "999"));
    look("2026-04-02");
    look("2026-04-03");

    assertThat(resolved("OW-2"))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.canonical().text())
                .contains("\"overdue\":\"" + overdue("OW-2").getFirst().id() + "\""));
  }

  @Test
  void aReceiptThatIsTakenBackMakesItOverdueAnew() {
    open.sides().add(shipment("OW-3"));
    look("2026-04-01");
    open.sides().clear();
    look("2026-04-02");

    open.sides().add(shipment("OW-3"));
    look("2026-04-03");

    assertThat(overdue("OW-3")).hasSize(2);
    assertThat(resolved("OW-3")).hasSize(1);
  }

  @Test
  void aShipmentOfSeveralEntriesIsNotedOnce() {
    open.sides().add(shipment("OW-4"));
    open.sides().add(transfer(Side.SHIPPER, FROM, 2, "OW-4", "500"));

    look("2026-04-01");

    assertThat(overdue("OW-4")).hasSize(1);
  }

  @Test
  void whereMoreIsOpenThanIsLookedAtNothingIsSaidToBeOver() {
    open.sides().add(shipment("OW-5"));
    look("2026-04-01");

    open.sides().clear();
    for (int entry = 1; entry <= Transit.MOST; entry++) {
      open.sides().add(transfer(Side.RECEIVER, TO, entry, "OW-R" + entry, "1"));
    }
    look("2026-04-02");
    assertThat(resolved("OW-5")).isEmpty();

    open.sides().removeLast();
    look("2026-04-03");
    assertThat(resolved("OW-5")).hasSize(1);
  }

  @Test
  void withoutARuleNothingIsOverdue() {
    Ruling silent = day -> rules.replay(new PackVersion("state-infcirc153", 1), day).orElseThrow();

    assertThat(OverdueShipment.of(List.of(shipment("OW-6")), LocalDate.of(2030, 1, 1), silent))
        .isEmpty();
  }

  @Test
  void whatIsNotCommittedIsNotNotedAndComesWithTheNextLook() {
    open.sides().add(shipment("OW-7"));
    clock.day("2026-04-01");
    transactions.executeWithoutResult(status -> {
      assertThat(watch(open).look().overdue()).isEqualTo(1);
      status.setRollbackOnly();
    });
    assertThat(overdue("OW-7")).isEmpty();

    look("2026-04-01");
    assertThat(overdue("OW-7")).hasSize(1);
  }

  /// From the files of two areas to the list of irregularities.
  @Test
  void aReportedShipmentWithoutReportedReceiptOpensAnIrregularity() throws Exception {
    enterFacility("OF01", "Works OF01");
    enterArea("OW03", "OF01", "Hall", "bulk");
    enterArea("OW04", "OF01", "Store", "bulk");
    taken("shipped.txt", entry("OW03", "SD"));
    OverdueWatch watch = watch(new FromArea(transit, "OW03"));
    clock.day("2026-04-01");

    transactions.executeWithoutResult(_ -> watch.look());

    assertThat(overdue("CYL-OW", "OW03", "OW04")).hasSize(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(as(Duty.DUTY_OFFICER).get("/irregularities").body())
                .contains("Shipment without receipt", "shipment CYL-OW OW03 to OW04"));

    taken("received.txt", entry("OW04", "RD"));
    transactions.executeWithoutResult(_ -> watch.look());
    assertThat(facts("reports.transfer-resolved.1", "shipment CYL-OW OW03 to OW04")).hasSize(1);
  }

  private void taken(String name, String text) throws Exception {
    assertThat(imports.take(List.of(Samples.upload(name, text)), Actor.of(UUID.randomUUID())))
        .isInstanceOf(ImportOutcome.Taken.class);
  }

  private static String entry(String area, String code) {
    String batch = code.equals("RD") ? "#446:CYL-OW#447:CYL-OW" : "#446:CYL-OW";
    return "001:OI/ZZ;1#002:1/1#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:OF01#307:"
        + area
        + "#309:N#370:ZZ/OW03#372:ZZ/OW04#407:1#411:"
        + code
        + "#412:20260108#430:O/G/R/B"
        + batch
        + "#469:N#470:1#630:1500000G#670:60000G#\r\n";
  }

  private void look(String day) {
    clock.day(day);
    transactions.executeWithoutResult(_ -> watch(open).look());
  }

  private OverdueWatch watch(Transit sides) {
    Ruling clocks = day -> rules.replay(new PackVersion("case-clocks", 1), day).orElseThrow();
    return new OverdueWatch(sides, clocks, notes, facts, HOUSE, clock);
  }

  private List<Fact> overdue(String batch) {
    return overdue(batch, "OW01", "OW02");
  }

  private List<Fact> overdue(String batch, String from, String to) {
    return facts("reports.transfer-overdue.1", "shipment " + batch + " " + from + " to " + to);
  }

  private List<Fact> resolved(String batch) {
    return facts("reports.transfer-resolved.1", "shipment " + batch + " OW01 to OW02");
  }

  private List<Fact> facts(String type, String subject) {
    return reader.newest(
        new FactReader.Filter(
            Optional.of(type),
            Optional.empty(),
            Optional.of(subject),
            Optional.empty(),
            Optional.empty()),
        OptionalLong.empty(),
        FactReader.MOST_ROWS);
  }

  private static Transfer shipment(String batch) {
    return transfer(Side.SHIPPER, FROM, 1, batch, "1000");
  }

  private static Transfer receipt(String batch, String grams) {
    return transfer(Side.RECEIVER, TO, 1, batch, grams);
  }

  private static Transfer transfer(Side side, Mba by, int entry, String batch, String grams) {
    return new Transfer(
        side,
        new EntryReference(by, 1, entry),
        FROM,
        TO,
        batch,
        "O/G/R/B",
        LocalDate.of(2026, 1, 8),
        List.of(new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ZERO)));
  }

  /// Open sides that a test chooses.
  private record Open(List<Transfer> sides) implements Transit {

    @Override
    public List<Transfer> open() {
      return List.copyOf(sides);
    }

    @Override
    public long count() {
      return sides.size();
    }
  }

  /// Of what is open in the tables, that which one area shipped.
  private record FromArea(Transit all, String area) implements Transit {

    @Override
    public List<Transfer> open() {
      return all.open().stream().filter(one -> one.shipper().code().equals(area)).toList();
    }

    @Override
    public long count() {
      return open().size();
    }
  }

  private static final class SettableClock extends Clock {

    private Instant now = Instant.EPOCH;

    void day(String day) {
      now = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
