package org.custodes.server.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do about irregularities. Each act is a step and a fact, in one transaction. Closing
/// waits for two signatures and is done by `CloseIrregularity`.
@Service
public class Work {

  /// Who works on irregularities.
  public static final Duty DUTY = Duty.DUTY_OFFICER;

  /// The most facts named as evidence for one irregularity, beside the one that opened it.
  public static final int MOST_LINKED = 100;

  private final CaseFile file;
  private final Facts facts;
  private final FactReader reader;
  private final Accounts accounts;
  private final Approvals approvals;
  private final Affected affected;
  private final Clock clock;

  Work(
      CaseFile file,
      Facts facts,
      FactReader reader,
      Accounts accounts,
      Approvals approvals,
      Affected affected,
      Clock clock) {
    this.file = file;
    this.approvals = approvals;
    this.affected = affected;
    this.facts = facts;
    this.reader = reader;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome act(UUID id, Asked asked, SignedIn person) {
    file.keepOthersOut(id);
    Optional<Standing> standing = file.find(id);
    Optional<Step.Act> act = Step.Act.of(asked.act());
    if (standing.isEmpty()) {
      return new CaseOutcome.Unknown();
    }
    if (act.isEmpty()) {
      return notOneOf("act", asked.act(), acts());
    }
    Attempt attempt = new Attempt(standing.get(), asked, person);
    return attempt.forbidden(act.get()).orElseGet(() -> attempt.make(act.get()));
  }

  /// What one person can ask for.
  private static Stream<String> acts() {
    return Arrays.stream(Step.Act.values())
        .filter(act -> act != Step.Act.CLOSE)
        .map(Step.Act::word);
  }

  private static CaseOutcome notOneOf(String field, String found, Stream<String> wanted) {
    return new CaseOutcome.NotOneOf(field, found, wanted.toList());
  }

  /// One act of one person.
  private final class Attempt {

    private final Standing standing;
    private final Asked asked;
    private final SignedIn person;
    private final String note;

    Attempt(Standing standing, Asked asked, SignedIn person) {
      this.standing = standing;
      this.asked = asked;
      this.person = person;
      this.note = asked.note().strip();
    }

    /// What speaks against it, whatever it is about.
    Optional<CaseOutcome> forbidden(Step.Act act) {
      boolean writes = act != Step.Act.TAKE;
      if (standing.state() == State.CLOSED) {
        return Optional.of(new CaseOutcome.Closed());
      }
      if (note.length() > Step.LONGEST_NOTE || (writes && note.isEmpty())) {
        return Optional.of(new CaseOutcome.Note(note.length()));
      }
      if (ownersAct(act) && !standing.isOwnedBy(person.person())) {
        return Optional.of(new CaseOutcome.NotOwner());
      }
      return decides(act) && affected.concerns(person.person(), standing.irregularity())
          ? Optional.of(new CaseOutcome.Affected())
          : Optional.empty();
    }

    CaseOutcome make(Step.Act act) {
      return switch (act) {
        case TAKE -> take();
        case HAND_OVER -> handOver();
        case NOTE -> done(act, fact("cases.noted.1"));
        case LINK -> link();
        case MOVE -> move();
        case PROPOSE -> propose();
        case CLOSE -> notOneOf("act", asked.act(), acts());
      };
    }

    private CaseOutcome take() {
      if (standing.owner().isPresent()) {
        return new CaseOutcome.Owned();
      }
      return owned(Step.Act.TAKE, person.person(), bare("cases.taken.1"));
    }

    private CaseOutcome handOver() {
      String login = asked.owner().strip().toLowerCase(Locale.ROOT);
      Optional<Account> other =
          accounts.list(login, "").stream()
              .filter(account -> account.login().text().equals(login))
              .filter(account -> !account.disabled() && account.duties().contains(DUTY))
              .filter(account -> !account.person().equals(person.person()))
              .findFirst();
      if (other.isEmpty()) {
        return new CaseOutcome.NoSuchPerson(asked.owner());
      }
      if (affected.concerns(other.get().person(), standing.irregularity())) {
        return new CaseOutcome.Affected();
      }
      return owned(Step.Act.HAND_OVER, other.get().person(), fact("cases.handed-over.1"));
    }

    private CaseOutcome link() {
      Optional<Fact> found = id(asked.fact()).flatMap(reader::find);
      if (found.isEmpty()) {
        return new CaseOutcome.NoSuchFact(asked.fact());
      }
      UUID linked = found.get().id();
      List<UUID> evidence =
          file.steps(standing.irregularity().id()).stream()
              .flatMap(step -> step.linked().stream())
              .toList();
      if (evidence.contains(linked) || linked.equals(standing.irregularity().id())) {
        return new CaseOutcome.LinkedAlready();
      }
      if (evidence.size() >= MOST_LINKED) {
        return new CaseOutcome.TooMuchEvidence(MOST_LINKED);
      }
      return done(
          Step.Act.LINK,
          standing.state(),
          standing.owner(),
          Optional.of(linked),
          fact("cases.linked.1").with("fact", linked.toString()));
    }

    private CaseOutcome move() {
      Optional<State> to = State.of(asked.state());
      if (to.isEmpty()) {
        return notOneOf("state", asked.state(), Arrays.stream(State.values()).map(State::word));
      }
      Set<State> next = standing.state().next();
      if (!next.contains(to.get())) {
        return new CaseOutcome.NotNext(standing.state(), to.get(), next);
      }
      return done(
          Step.Act.MOVE,
          to.get(),
          standing.owner(),
          Optional.empty(),
          fact("cases.moved.1").with("from", standing.state().word()).with("to", to.get().word()));
    }

    private CaseOutcome propose() {
      Optional<Outcome> outcome = Outcome.of(asked.outcome());
      if (outcome.isEmpty()) {
        return notOneOf(
            "outcome", asked.outcome(), Arrays.stream(Outcome.values()).map(Outcome::word));
      }
      Set<Outcome> possible = standing.state().outcomes();
      if (!possible.contains(outcome.get())) {
        return new CaseOutcome.NotAnOutcome(standing.state(), possible);
      }
      NewFact closing = Closing.of(standing, outcome.get(), note).fact(person.actor());
      return switch (approvals.open(person, closing)) {
        case Approvals.Opening.Refused(var why) -> new CaseOutcome.NotToBeSigned(why);
        case Approvals.Opening.Opened(var approval) -> proposed(outcome.get(), approval);
      };
    }

    private CaseOutcome proposed(Outcome outcome, UUID approval) {
      NewFact fact =
          fact("cases.closing-proposed.1")
              .with("outcome", outcome.word())
              .with("approval", approval.toString());
      add(
          Step.Act.PROPOSE,
          standing.state(),
          standing.owner(),
          Optional.of(outcome),
          Optional.empty(),
          Optional.of(approval),
          fact);
      return new CaseOutcome.Waits(approval);
    }

    private CaseOutcome owned(Step.Act act, UUID owner, NewFact fact) {
      return done(
          act,
          standing.state(),
          Optional.of(owner),
          Optional.empty(),
          fact.with("owner", owner.toString()));
    }

    private CaseOutcome done(Step.Act act, NewFact fact) {
      return done(act, standing.state(), standing.owner(), Optional.empty(), fact);
    }

    private CaseOutcome done(
        Step.Act act, State state, Optional<UUID> owner, Optional<UUID> linked, NewFact fact) {
      return new CaseOutcome.Done(
          add(act, state, owner, Optional.empty(), linked, Optional.empty(), fact));
    }

    private Step add(
        Step.Act act,
        State state,
        Optional<UUID> owner,
        Optional<Outcome> outcome,
        Optional<UUID> linked,
        Optional<UUID> approval,
        NewFact fact) {
      Step step =
          new Step(
              standing.irregularity().id(),
              act,
              state,
              owner,
              person.person(),
              now(),
              note,
              outcome,
              linked,
              approval,
              facts.record(fact).id());
      file.add(step);
      return step;
    }

    private NewFact fact(String type) {
      return bare(type).with("noteSha256", Bytes.ofText(note).sha256());
    }

    private NewFact bare(String type) {
      Irregularity irregularity = standing.irregularity();
      return NewFact.of(type, person.actor(), "irregularity " + irregularity.index())
          .with("irregularity", irregularity.id().toString());
    }
  }

  /// Acts of the owner alone.
  private static boolean ownersAct(Step.Act act) {
    return act == Step.Act.HAND_OVER || act == Step.Act.MOVE || act == Step.Act.PROPOSE;
  }

  /// Acts that judge, and hence are not for those whom it is about.
  private static boolean decides(Step.Act act) {
    return act != Step.Act.NOTE && act != Step.Act.LINK && act != Step.Act.HAND_OVER;
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
