package org.custodes.server.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.HalfLife;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Nuclear losses by the decay of plutonium, calculated to the end of a month for each batch whose
/// isotopic composition is known.
///
/// Decay never changes a balance by itself: a calculation proposes, two people post. Whoever looks
/// sees what is due through the last month that is over, and [DecayWatch] proposes it as often as
/// the rules say; asking for it is asking for ordinary changes. Their keys come from area, batch,
/// day and mass, so the same loss is never posted twice.
@Service
public class DecayProposals {

  private final BookStore store;
  private final BookLedger ledger;
  private final Bookkeeping bookkeeping;
  private final Clock clock;

  DecayProposals(BookStore store, BookLedger ledger, Bookkeeping bookkeeping, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.bookkeeping = bookkeeping;
    this.clock = clock;
  }

  /// A loss that is due.
  ///
  /// @param from the day through which decay is booked: of the composition, or of the last loss
  /// @param through the month's last day
  /// @param held what the batch holds at its end, before the loss
  /// @param loss whole micrograms of plutonium, at least one
  public record Proposal(
      BatchName batch,
      LocalDate from,
      LocalDate through,
      Content held,
      Mass loss,
      TypedChange change) {}

  /// The last day of the last month that is over.
  public LocalDate lastMonthEnd() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1).minusDays(1);
  }

  /// What is due in an area, by batch.
  ///
  /// @param through the last day of a month that is over
  @Transactional(readOnly = true)
  public List<Proposal> due(Mba area, LocalDate through) {
    if (through.plusDays(1).getDayOfMonth() != 1 || through.isAfter(lastMonthEnd())) {
      throw new IllegalArgumentException(
          "decay is calculated to the end of a month that is over, found " + through);
    }
    return store.composed(area, through).stream()
        .flatMap(batch -> proposal(area, batch, through).stream())
        .toList();
  }

  /// Asks to post them, at most [Bookkeeping#MOST_CHANGES] at once.
  public BookOutcome ask(SignedIn by, Mba area, List<Proposal> due) {
    return ask(by, area, due, Optional.empty());
  }

  /// The same into days that may be closed.
  ///
  /// @param reason why they come late; see [Bookkeeping#post]
  public BookOutcome ask(SignedIn by, Mba area, List<Proposal> due, Optional<String> reason) {
    return bookkeeping.post(by, area, due.stream().map(Proposal::change).toList(), reason);
  }

  private Optional<Proposal> proposal(Mba area, Composed batch, LocalDate through) {
    IsotopicVector vector = batch.line().isotopes().orElseThrow();
    LocalDate from =
        batch
            .lost()
            .filter(day -> day.isAfter(vector.referenceDate()))
            .orElse(vector.referenceDate());
    Optional<Content> held =
        ledger.batch(area, batch.line().batch(), AsKnown.now(through)).stream()
            .filter(content -> content.category() == Category.PLUTONIUM)
            .findFirst();
    return held.filter(_ -> from.isBefore(through))
        .map(content -> loss(content.element(), vector, from, through))
        .filter(loss -> loss.signum() > 0)
        .map(loss ->
            new Proposal(
                batch.line().batch(),
                from,
                through,
                held.orElseThrow(),
                loss,
                change(area, batch.line(), from, through, loss)));
  }

  /// The share of the composition's plutonium that decays between two days, of what is held.
  static Mass loss(Mass held, IsotopicVector vector, LocalDate from, LocalDate through) {
    BigDecimal first = micrograms(vector.on(from).element(Element.PU));
    BigDecimal lost = first.subtract(micrograms(vector.on(through).element(Element.PU)));
    if (first.signum() == 0) {
      return Mass.ZERO;
    }
    return new Mass(
        micrograms(held).multiply(lost).divide(first, 0, RoundingMode.HALF_EVEN).longValueExact());
  }

  private static BigDecimal micrograms(Mass mass) {
    return BigDecimal.valueOf(mass.micrograms());
  }

  private static TypedChange change(
      Mba area, ChangeLine line, LocalDate from, LocalDate through, Mass loss) {
    IsotopicVector vector = line.isotopes().orElseThrow();
    TypedLine typed =
        new TypedLine(
            ChangeCode.LN.code(),
            line.point().code(),
            line.batch().name(),
            line.description().toString(),
            Integer.toString(line.items()),
            line.measurement().basis().measuredHere() ? "T" : "L",
            List.of(new TypedLine.TypedMass("P", loss.inGrams(), "")),
            "",
            "",
            vector.referenceDate().toString(),
            isotopes(vector),
            note(vector, from, through));
    return new TypedChange(
        key(area, line.batch(), through, loss), through.toString(), List.of(typed));
  }

  private static Map<String, String> isotopes(IsotopicVector vector) {
    Map<String, String> isotopes = new LinkedHashMap<>();
    vector.masses().forEach((nuclide, mass) -> isotopes.put(nuclide.label(), mass.inGrams()));
    return isotopes;
  }

  private static String note(IsotopicVector vector, LocalDate from, LocalDate through) {
    return "Decay of plutonium from %s to %s, calculated from the composition of %s with half-lives of %s."
        .formatted(from, through, vector.referenceDate(), HalfLife.of(Nuclide.PU241).source());
  }

  /// The same loss always has the same key.
  private static UUID key(Mba area, BatchName batch, LocalDate through, Mass loss) {
    String name = "decay of %s in %s to %s: %s".formatted(batch, area, through, loss);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// A batch whose composition is known.
  ///
  /// @param line the newest that states masses of nuclides and is not taken back
  /// @param lost the day of the latest nuclear loss of the batch
  public record Composed(ChangeLine line, Optional<LocalDate> lost) {}
}
