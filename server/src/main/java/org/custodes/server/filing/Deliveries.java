package org.custodes.server.filing;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.filing.ReportLine;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what became of filed reports: sent, received, rejected for a reason, sent again.
///
/// A rejected report does not count as reported. Its bytes may be sent again, or it is filed anew
/// under the same number, made from the books as they are then.
@Service
public class Deliveries {

  private static final String TYPE = "filing.report-delivered.1";

  private final FilingStore store;
  private final ReportMaker maker;
  private final Facts facts;

  Deliveries(FilingStore store, ReportMaker maker, Facts facts) {
    this.store = store;
    this.maker = maker;
    this.facts = facts;
  }

  /// What somebody tells, as typed.
  ///
  /// @param reason why it was rejected; empty otherwise
  public record Typed(String receiver, String step, String reason) {}

  /// Takes in what became of a report: of its last attempt.
  @Transactional
  public FilingOutcome tell(SignedIn by, Mba area, int number, Typed typed) {
    store.keepOthersOut(area);
    Optional<Receiver> receiver = Receiver.of(typed.receiver());
    Optional<Delivery.Step> step = Delivery.Step.of(typed.step());
    String reason = typed.reason().strip();
    if (receiver.isEmpty()) {
      return malformed("receiver", typed.receiver());
    }
    if (step.isEmpty()) {
      return malformed("step", typed.step());
    }
    boolean wanted = step.get() == Delivery.Step.REJECTED;
    if (reason.isEmpty() == wanted || reason.length() > Delivery.LONGEST_REASON) {
      return malformed("reason", String.valueOf(reason.length()));
    }
    SentAs sent = maker.sentAs(area, maker.now());
    FiledReport report = sent.byNumber().get(number);
    if (report == null) {
      return new FilingOutcome.Refused(
          new FilingRefusal.NoReport(area.code(), String.valueOf(number)));
    }
    return refusal(sent, report, receiver.get(), step.get())
        .<FilingOutcome>map(FilingOutcome.Refused::new)
        .orElseGet(() -> told(by, report.submission(), receiver.get(), step.get(), reason));
  }

  private static FilingOutcome malformed(String field, String found) {
    return new FilingOutcome.Refused(new FilingRefusal.Malformed(field, found));
  }

  private static Optional<FilingRefusal> refusal(
      SentAs sent, FiledReport report, Receiver receiver, Delivery.Step step) {
    Optional<Delivery.Step> last = sent.last(report.submission(), receiver).map(Delivery::step);
    if (!Delivery.Step.follows(last, step)) {
      return Optional.of(
          new FilingRefusal.OutOfStep(step.word(), last.map(Delivery.Step::word).orElse("")));
    }
    return step == Delivery.Step.REJECTED
        ? correctedBy(sent.standing(), report.number())
            .map(by -> new FilingRefusal.CorrectedBy(report.number(), by))
        : Optional.empty();
  }

  /// A report that stands and is about entries of this one.
  private static Optional<Integer> correctedBy(List<FiledReport> standing, int number) {
    return standing.stream()
        .filter(one -> one.made().lines().stream().anyMatch(line -> isAbout(line, number)))
        .map(FiledReport::number)
        .findFirst();
  }

  private static boolean isAbout(ReportLine line, int number) {
    return line.about().filter(place -> place.report() == number).isPresent();
  }

  private FilingOutcome told(
      SignedIn by, Submission said, Receiver receiver, Delivery.Step step, String reason) {
    NewFact act =
        NewFact.of(TYPE, by.actor(), "report " + said.area() + " " + said.number())
            .at(said.head().facility().code())
            .with("area", said.area().code())
            .with("number", said.number())
            .with("attempt", said.attempt())
            .with("receiver", receiver.word())
            .with("step", step.word())
            .withIfPresent("reason", Optional.of(reason).filter(text -> !text.isEmpty()));
    Fact fact = facts.record(act);
    Delivery delivery =
        new Delivery(
            said.area(),
            said.number(),
            said.attempt(),
            receiver,
            step,
            reason,
            by.person(),
            fact.recordedAt(),
            fact.id());
    store.add(delivery);
    return new FilingOutcome.Told(delivery);
  }
}
