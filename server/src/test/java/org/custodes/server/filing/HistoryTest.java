package org.custodes.server.filing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.facts.Actor;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.Samples;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that takes in reports from elsewhere and opens books with them.
public abstract class HistoryTest extends FilingTest {

  private static final Actor SENDER = Actor.of(UUID.randomUUID());

  /// The day of the inventory taking that the samples list.
  protected static final LocalDate TAKEN = LocalDate.of(2026, 1, 31);

  @Autowired private ImportReports imports;
  @Autowired private OpenFromReports openings;
  @Autowired private Reconciliation reconciliation;

  /// An area on the list, without books.
  protected final Mba place(String facility, String area) {
    enterFacility(facility, "Works " + facility);
    return enterArea(area, facility, "Area " + area, "bulk");
  }

  /// Takes sample reports in, told of this area.
  protected final void samples(Mba area, String... names) throws IOException {
    for (String name : names) {
      taken(imports.take(List.of(Samples.of(name, area.code())), SENDER));
    }
  }

  /// Changes, corrections, listing and balance of the samples.
  protected final void story(Mba area) throws IOException {
    samples(area, "icr-7", "icr-8-corrections", "pil-9", "mbr-10");
  }

  /// Takes a change report of February in.
  ///
  /// @param entries by [#entry]
  protected final void reported(Mba area, int number, String... entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.length; i++) {
      text.append(
          "001:OI/ZZ;%d#002:%d%s#003:20260305#006:DOE,JA#010:I#015:20260201/20260228#207:ZF01#307:%s#%s\n"
              .formatted(number, i + 1, i == 0 ? "/" + entries.length : "", area, entries[i]));
    }
    take("icr-%d-%s.txt".formatted(number, area), text.toString());
  }

  protected final void take(String name, String text) {
    taken(imports.take(List.of(Samples.upload(name, text)), SENDER));
  }

  /// An entry of a change report, from its status on.
  ///
  /// @param day of February
  protected static String entry(
      String status, String code, int day, String batch, String basis, String grams, String u235) {
    return "309:%s#407:3#411:%s#412:202602%02d#430:G/Q/H/B#446:%s#469:%s#470:0#630:%sG#670:%sG#"
        .formatted(status, code, day, batch, basis, grams, u235);
  }

  protected final OpeningProposal proposal(Mba area, LocalDate day) {
    OpenFromReports.Proposed proposed = openings.propose(area, Optional.of(day));
    if (proposed instanceof OpenFromReports.Proposed.Found(var found)) {
      return found;
    }
    throw new IllegalStateException("not proposed: " + proposed);
  }

  protected final OpenFromReports.Asked askToOpen(Mba area, LocalDate day) {
    return openings.ask(accountant().person(), area, day);
  }

  /// Opens the books with what was reported, signed by two.
  protected final void opened(Mba area, LocalDate day) {
    OpenFromReports.Asked asked = askToOpen(area, day);
    if (asked instanceof OpenFromReports.Asked.Book(BookOutcome outcome)) {
      signed(outcome);
    } else {
      throw new IllegalStateException("not opened: " + asked);
    }
  }

  protected final Reconciled reconciled(Mba area, Optional<LocalDate> day) {
    Reconciliation.Outcome outcome = reconciliation.of(area, day);
    if (outcome instanceof Reconciliation.Outcome.Done(var reconciled)) {
      return reconciled;
    }
    throw new IllegalStateException("not reconciled: " + outcome);
  }

  private static void taken(ImportOutcome outcome) {
    if (!(outcome instanceof ImportOutcome.Taken)) {
      throw new IllegalStateException("not taken in: " + outcome);
    }
  }
}
