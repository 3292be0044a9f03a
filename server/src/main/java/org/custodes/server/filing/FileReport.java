package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodes.accounting.Country;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Letterhead;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.TextualReport;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.filing.ReportMaker.Draft;
import org.custodes.server.filing.ReportMaker.Form;
import org.custodes.server.filing.ReportMaker.NoDraft;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files a report, once two people have signed its bytes.
///
/// In the transaction of each signature it is made again from the books as they were known when it
/// was prepared. Only what the books give byte for byte is filed.
@Service
public class FileReport implements Act<FileReport.Signed> {

  static final String TYPE = "filing.report-filed.1";

  private final ReportMaker maker;
  private final FilingStore store;
  private final Approvals approvals;

  FileReport(ReportMaker maker, FilingStore store, Approvals approvals) {
    this.maker = maker;
    this.store = store;
    this.approvals = approvals;
  }

  /// What is signed.
  ///
  /// @param says what the report says, in a sentence made from it
  public record Signed(Submission submission, String says) {}

  /// Asks to file a report, made from the books as they are now.
  @Transactional
  public FilingOutcome ask(SignedIn by, Wanted wanted, Form form) {
    return switch (maker.draft(wanted, form)) {
      case NoDraft(var why) -> new FilingOutcome.Refused(why);
      case Draft draft -> ask(by, draft);
    };
  }

  private FilingOutcome ask(SignedIn by, Draft draft) {
    store.keep(draft.made());
    NewFact act = act(new Signed(draft.submission(), Says.of(draft.made())), by.actor());
    return switch (approvals.open(by, act)) {
      case Approvals.Opening.Opened(var approval) ->
          new FilingOutcome.Asked(approval, draft.submission());
      case Approvals.Opening.Refused(var why) -> new FilingOutcome.NotAllowed(why);
    };
  }

  private static NewFact act(Signed signed, Actor actor) {
    Submission said = signed.submission();
    Letterhead head = said.head();
    return NewFact.of(TYPE, actor, "report " + said.area() + " " + said.number())
        .at(head.facility().code())
        .on(head.date())
        .with("area", said.area().code())
        .with("country", head.country().code())
        .with("facility", head.facility().code())
        .with("kind", said.type().name())
        .with("correcting", said.correcting())
        .with("number", said.number())
        .with("attempt", said.attempt())
        .with("made", head.date())
        .with("from", head.period().start())
        .with("to", head.period().end())
        .with("balanceFrom", said.balance().start())
        .with("balanceTo", said.balance().end())
        .with("encoder", head.encoder())
        .withIfPresent("remark", said.remark())
        .withIfPresent("about", said.about().map(TextualReport.About::label))
        .with("gramDecimals", said.precision().gramDecimals())
        .with("kilogramDecimals", said.precision().kilogramDecimals())
        .with("bothFissile", said.precision().bothFissile())
        .with("knownAt", said.known().at().toString())
        .withLarge("lastEntry", said.known().lastEntry())
        .with("entries", said.entries())
        .with("sha256", said.sha256())
        .with("says", signed.says());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Signed read(Json.Members fields) {
    Said said = new Said(fields);
    Letterhead head =
        new Letterhead(
            new Country(said.text("country")),
            new Facility(said.text("facility")),
            new Mba(said.text("area")),
            said.number("number"),
            LocalDate.parse(said.text("made")),
            said.period("from", "to"),
            said.text("encoder"));
    Submission submission =
        new Submission(
            head,
            ReportType.valueOf(said.text("kind")),
            said.truth("correcting"),
            said.period("balanceFrom", "balanceTo"),
            said.number("attempt"),
            said.find("remark"),
            said.find("about").flatMap(label -> TextualReport.About.parse(head.area(), label)),
            new Precision(
                said.number("gramDecimals"),
                said.number("kilogramDecimals"),
                said.truth("bothFissile")),
            new Known(Instant.parse(said.text("knownAt")), Long.parseLong(said.text("lastEntry"))),
            said.number("entries"),
            Bytes.ofHex(said.text("sha256")));
    return new Signed(submission, said.text("says"));
  }

  @Override
  public Optional<String> area(Signed signed) {
    return Optional.of(signed.submission().area().code());
  }

  @Override
  public Optional<Objection> objection(Signed signed) {
    Submission said = signed.submission();
    store.keepOthersOut(said.area());
    return taken(said).or(() -> moved(signed)).map(FilingRefusal::objection);
  }

  private Optional<FilingRefusal> taken(Submission said) {
    SentAs sent = maker.sentAs(said.area(), maker.now());
    Optional<FiledReport> before = Optional.ofNullable(sent.byNumber().get(said.number()));
    boolean next =
        before
            .map(old -> !sent.counts(old) && said.attempt() == old.submission().attempt() + 1)
            .orElseGet(() -> said.number() == sent.next() && said.attempt() == 1);
    return next
        ? Optional.empty()
        : Optional.of(new FilingRefusal.NotNext(said.number(), sent.next()));
  }

  /// What is signed is what the books give, and what its sentence says.
  private Optional<FilingRefusal> moved(Signed signed) {
    Submission said = signed.submission();
    Optional<MadeReport> made = maker.again(said);
    boolean same =
        made.filter(one -> Bytes.of(one.bytes()).sha256().equals(said.sha256()))
            .filter(one -> one.entries() == said.entries())
            .filter(one -> Says.of(one).equals(signed.says()))
            .isPresent();
    return same && store.file(said.sha256()).isPresent()
        ? Optional.empty()
        : Optional.of(new FilingRefusal.Moved(said.number()));
  }

  @Override
  public void carryOut(Approved<Signed> approved) {
    store.add(
        approved.said().submission(),
        approved.fact().id(),
        approved.preparer(),
        approved.approver(),
        approved.fact().recordedAt());
  }

  /// The fields of what was signed, whose form the catalogue has checked.
  private record Said(Json.Members fields) {

    String text(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("the report has no " + name));
    }

    Optional<String> find(String name) {
      return fields.values().get(name) instanceof Json.Text(var text)
          ? Optional.of(text)
          : Optional.empty();
    }

    int number(String name) {
      if (fields.values().get(name) instanceof Json.Whole(var value)) {
        return Math.toIntExact(value);
      }
      throw new IllegalArgumentException("the report has no " + name);
    }

    boolean truth(String name) {
      return fields.values().get(name) instanceof Json.Truth(var value) && value;
    }

    Period period(String from, String to) {
      return new Period(LocalDate.parse(text(from)), LocalDate.parse(text(to)));
    }
  }
}
