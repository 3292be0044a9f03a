package org.custodes.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores the exact bytes of an act, gathers the signatures it needs, and does it in the
/// transaction of the last one.
@Service
public class Approvals {

  /// The most contents of one signature (`reference/signatures.md`, batches).
  public static final int MOST_IN_BATCH = 500;

  private final ApprovalStore store;
  private final Acts acts;
  private final SigningRulesInForce rules;
  private final Signatories signatories;
  private final SigningHand hand;
  private final CodeHand codeHand;
  private final ApprovalFacts told;
  private final Facts facts;
  private final ObjectProvider<EnrolmentWitness> witnesses;
  private final Clock clock;

  Approvals(
      ApprovalStore store,
      Acts acts,
      SigningRulesInForce rules,
      Signatories signatories,
      SigningHand hand,
      CodeHand codeHand,
      ApprovalFacts told,
      Facts facts,
      ObjectProvider<EnrolmentWitness> witnesses,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.rules = rules;
    this.signatories = signatories;
    this.hand = hand;
    this.codeHand = codeHand;
    this.told = told;
    this.facts = facts;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /// What became of asking for an act.
  public sealed interface Opening {
    /// Its bytes are stored; the person who asked signs first.
    record Opened(UUID approval) implements Opening {}

    /// Nothing is stored.
    record Refused(Objection why) implements Opening {}
  }

  /// What became of a signature.
  public sealed interface Signing {
    /// It is taken; another person's is needed.
    record Waits(UUID approval) implements Signing {}

    /// It was the last: the act is done.
    record Done(UUID approval, UUID fact) implements Signing {}

    /// Nothing is changed.
    record Refused(UUID approval, Objection why) implements Signing {}
  }

  /// Asks for an act. The person who asks signs first; see [#sign].
  ///
  /// @param act of a type of which some room has an [Act]
  @Transactional
  public Opening open(SignedIn person, NewFact act) {
    return open(person, facts.close(act), State.DRAFT, Set.of());
  }

  /// The same for a key that first signs for itself; whoever holds the duty may prepare it.
  Opening offer(SignedIn person, NewFact act) {
    return open(person, facts.close(act), State.OFFERED, Set.of(person.person()));
  }

  private Opening open(SignedIn person, Content content, State state, Set<UUID> offered) {
    Acts.Known<?> act = acts.read(content);
    Requirement rule = rules.of(content.type(), today());
    Set<UUID> about = new HashSet<>(act.about());
    about.addAll(offered);
    Optional<Objection> no =
        (state == State.OFFERED
                ? Optional.<Objection>empty()
                : signatories.asking(person, rule, act.area(), about))
            .or(() -> Legible.wrong(content))
            .or(act::objection);
    if (no.isPresent()) {
      return new Opening.Refused(no.get());
    }
    Approval approval = approval(person, content, act, rule, state, about);
    store.add(approval);
    return new Opening.Opened(approval.id());
  }

  /// Takes a person's signature under one act, or under a list of them that were signed at once.
  ///
  /// @param ids at most [#MOST_IN_BATCH], in the order in which the statement lists them
  /// @param signature what the key gave, in the form of `reference/signatures.md`
  /// @return one outcome each, in this order; one refusal and nothing of the list is changed
  @Transactional
  public List<Signing> sign(SignedIn person, List<UUID> ids, Json.Members signature) {
    if (ids.isEmpty() || ids.size() > MOST_IN_BATCH || new HashSet<>(ids).size() != ids.size()) {
      throw new IllegalArgumentException(
          "1 to " + MOST_IN_BATCH + " different approvals are signed, not " + ids.size());
    }
    List<Approval> approvals = store.lock(ids);
    if (approvals.size() < ids.size()) {
      throw unknown();
    }
    return sign(person, signatories.conflicting(person), approvals, signature);
  }

  private List<Signing> sign(
      SignedIn person, Set<UUID> conflicting, List<Approval> approvals, Json.Members signature) {
    List<Acts.Known<?>> read = new ArrayList<>();
    for (Approval approval : approvals) {
      Optional<Objection> no = mayNot(person, conflicting, approval);
      if (no.isEmpty()) {
        read.add(acts.read(approval.content()));
        no = read.getLast().objection();
      }
      if (no.isPresent()) {
        return List.of(refused(approval, no.get()));
      }
    }
    return switch (hand.take(person, approvals, signature)) {
      case SigningHand.Taken.Wrong(var why) -> List.of(refused(approvals.getFirst(), why));
      case SigningHand.Taken.Good(var member) -> goOn(person, approvals, read, member);
    };
  }

  /// Signs one.
  @Transactional
  public Signing sign(SignedIn person, UUID id, Json.Members signature) {
    return sign(person, List.of(id), signature).getFirst();
  }

  /// Signs one that [#find] would find; any other is not there.
  @Transactional
  public Optional<Signing> signFound(SignedIn person, UUID id, Json.Members signature) {
    Optional<Approval> approval = store.lock(id);
    if (approval.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> conflicting = signatories.conflicting(person);
    return approval
        .filter(found -> concerns(person, conflicting, found))
        .map(found -> sign(person, conflicting, List.of(found), signature).getFirst());
  }

  /// Takes a person's one-time code for one act, where the rules take codes. Who may sign, how
  /// often and until when is as for a signature; what stands in the fact is the server's word.
  ///
  /// A code that is not taken counts as a failure to sign in; one that is taken is used, unless the
  /// act fails with it.
  @Transactional
  public Signing attest(SignedIn person, UUID id, String code) {
    Approval approval = locked(id);
    Optional<Objection> no = wrong(person, approval);
    if (no.isPresent()) {
      return refused(approval, no.get());
    }
    return switch (codeHand.take(person, approval, code)) {
      case CodeHand.Taken.Wrong(var why) -> refused(approval, why);
      case CodeHand.Taken.Good(var attestation) ->
          goOn(
              person,
              approval,
              acts.read(approval.content()),
              approval.backing().attested(attestation));
    };
  }

  /// Says no, for a reason. Whoever may sign next may refuse, and whoever asked may take it back.
  @Transactional
  public Signing refuse(SignedIn person, UUID id, String reason) {
    Approval approval = locked(id);
    String said = reason.strip();
    if (said.isEmpty() || said.length() > Approval.LONGEST_REASON) {
      return refused(approval, Objection.of("identity.reason-missing", Approval.LONGEST_REASON));
    }
    boolean own = approval.openedBy().equals(person.person()) && approval.state().open();
    Optional<Objection> no =
        over(approval).or(() -> own ? Optional.empty() : signatories.signing(person, approval));
    if (no.isPresent()) {
      return refused(approval, no.get());
    }
    Fact fact = told.refused(person.actor(), approval, said, own);
    store.ended(
        id,
        own ? State.WITHDRAWN : State.REFUSED,
        Optional.of(person.person()),
        Optional.of(said),
        now());
    return new Signing.Done(id, fact.id());
  }

  /// Ends what waited too long.
  ///
  /// @return how many were ended, at most 100 at a time
  @Transactional
  public int expire() {
    Instant now = now();
    int ended = 0;
    for (UUID id : store.overdue(now, 100)) {
      Optional<Approval> late = store.lock(id).filter(approval -> approval.expired(now));
      if (late.isPresent()) {
        told.expired(late.get());
        store.ended(id, State.EXPIRED, Optional.empty(), Optional.empty(), now);
        ended++;
      }
    }
    return ended;
  }

  /// One that this person opened, signed or may sign now. For anybody else it is not there.
  @Transactional(readOnly = true)
  public Optional<Approval> find(SignedIn person, UUID id) {
    return store
        .find(id)
        .filter(approval -> concerns(person, signatories.conflicting(person), approval));
  }

  /// What waits for this person, oldest first.
  public List<Approval> waitingFor(SignedIn person, int offset) {
    return store.waitingFor(hand.asking(person, now()), offset);
  }

  /// What is open in an area and a room, and waits for this person or comes from them, oldest
  /// first. For anybody else it is not there.
  ///
  /// @param room with a full stop, for example `books.`
  public List<Approval> concerning(SignedIn person, String room, String area) {
    return store.concerning(hand.asking(person, now()), room, area);
  }

  public int countWaitingFor(SignedIn person) {
    return store.countWaitingFor(hand.asking(person, now()));
  }

  /// What this person opened or prepared, newest first.
  public List<Approval> of(SignedIn person, int offset) {
    return store.of(person.person(), offset);
  }

  /// Why this person cannot sign it now; empty when they can.
  @Transactional(readOnly = true)
  public Optional<Objection> wrongNow(SignedIn person, Approval approval) {
    return wrong(person, approval);
  }

  /// What whoever signs sees beside the bytes; see [Act#beside]. Nothing once it has ended.
  @Transactional(readOnly = true)
  public Map<String, String> beside(Approval approval) {
    return approval.state().open() ? acts.read(approval.content()).beside() : Map.of();
  }

  private boolean concerns(SignedIn person, Set<UUID> conflicting, Approval approval) {
    UUID me = person.person();
    return approval.openedBy().equals(me)
        || approval.prepared().filter(first -> first.person().equals(me)).isPresent()
        || approval.approver().filter(me::equals).isPresent()
        || (approval.state().open()
            && signatories.signing(person, conflicting, approval).isEmpty());
  }

  private Optional<Objection> wrong(SignedIn person, Approval approval) {
    return mayNot(person, signatories.conflicting(person), approval)
        .or(() -> acts.read(approval.content()).objection());
  }

  private Optional<Objection> mayNot(SignedIn person, Set<UUID> conflicting, Approval approval) {
    return over(approval).or(() -> signatories.signing(person, conflicting, approval));
  }

  private Optional<Objection> over(Approval approval) {
    if (!approval.state().open()) {
      return Optional.of(Signatories.ended(approval.state()));
    }
    return approval.expired(now())
        ? Optional.of(Objection.of("identity.approval-expired", approval.expiresAt()))
        : Optional.empty();
  }

  /// @param acts what each approval says, in their order
  private List<Signing> goOn(
      SignedIn person, List<Approval> approvals, List<Acts.Known<?>> acts, Json member) {
    return IntStream.range(0, approvals.size())
        .mapToObj(i ->
            goOn(person, approvals.get(i), acts.get(i), approvals.get(i).backing().signed(member)))
        .toList();
  }

  private Signing goOn(SignedIn person, Approval approval, Acts.Known<?> act, Backing backing) {
    Approval.Signed by = new Approval.Signed(person.person(), person.through(), now());
    if (approval.state() == State.OFFERED && !approval.type().equals(FoundKey.TYPE)) {
      store.enrolled(approval.id(), backing);
      witnesses.ifAvailable(witness -> witness.offered(approval.id()));
      return new Signing.Waits(approval.id());
    }
    if (approval.state() == State.DRAFT && approval.requirement().people() == 2) {
      store.prepared(approval.id(), by, backing);
      told.prepared(person.actor(), approval);
      return new Signing.Waits(approval.id());
    }
    return carryOut(approval, act, by, backing);
  }

  private Signing carryOut(
      Approval approval, Acts.Known<?> act, Approval.Signed last, Backing backing) {
    UUID preparer = approval.prepared().map(Approval.Signed::person).orElse(last.person());
    Optional<UUID> approver = approval.prepared().map(_ -> last.person());
    Fact fact = facts.record(approval.content(), Actor.of(preparer), backing);
    act.carryOut(fact, preparer, approver);
    store.done(approval.id(), last, backing, fact.id());
    return new Signing.Done(approval.id(), fact.id());
  }

  private Approval locked(UUID id) {
    return store.lock(id).orElseThrow(Approvals::unknown);
  }

  private static Refusal unknown() {
    return Objection.of("identity.approval-unknown").refusal();
  }

  private static Signing refused(Approval approval, Objection why) {
    return new Signing.Refused(approval.id(), why);
  }

  private Approval approval(
      SignedIn person,
      Content content,
      Acts.Known<?> act,
      Requirement rule,
      State state,
      Set<UUID> about) {
    Instant now = now();
    return new Approval(
        UUID.randomUUID(),
        content,
        act.area(),
        about,
        rule,
        state,
        person.person(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now.plus(rule.expires()),
        Backing.NOBODY,
        Optional.empty());
  }

  /// Duties of which one is needed to ask for acts of this type today.
  public Set<Duty> askers(String factType) {
    return rules.of(factType, today()).prepare();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
