package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Packs are put in force by two people. Only packs of the kind `notices` are, so that no other
/// test of this house signs under other rules.
class ActivatePackTest extends SigningTest {

  @Autowired private ActivatePack activate;
  @Autowired private Packs packs;
  @Autowired private Rules rules;
  @Autowired private PackShelf shelf;
  @Autowired private FactReader facts;
  @Autowired private Preview preview;
  @Autowired private DecisionReplay decisions;
  @Autowired private ObjectProvider<Approvals> approvals;
  @Autowired private JdbcClient jdbc;

  private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

  @Test
  void aPackHoldsOnceTwoPeopleHaveSigned() {
    PackFile pack = kept("activate-two", "41");
    UUID approval = opened(activate.ask(regulator().person(), pack, today));

    assertThat(sign(regulator(), approval)).isEqualTo(new Signing.Waits(approval));
    assertThat(rules.timeline().standing(pack.version(), today))
        .isEqualTo(Timeline.Standing.ON_THE_SHELF);
    Signing done = sign(manager(), approval);

    assertThat(done).isInstanceOf(Signing.Done.class);
    Ruled<Value.Time> ruled = rules.at(today).time(PackKind.NOTICES, "loss.notice").orElseThrow();
    assertThat(ruled.value()).isEqualTo(new Value.Time(41, TimeUnit.MINUTE));
    assertThat(ruled.pack()).isEqualTo(pack.version());
    assertThat(ruled.hash()).isEqualTo(pack.hash());
    Fact fact = facts.find(((Signing.Done) done).fact()).orElseThrow();
    assertThat(fact.type()).isEqualTo("rules.pack-activated.1");
    assertThat(fact.canonical().text())
        .contains(pack.hash().hex(), "\"act\":\"approve\"", "\"effective\":\"" + today + "\"");
  }

  @Test
  void aDecisionIsReplayedByThePackItKept() {
    PackFile first = kept("activate-kept", "51");
    activated(first, today);
    PackVersion version =
        rules.at(today).time(PackKind.NOTICES, "loss.notice").orElseThrow().pack();
    activated(kept("activate-next", "52"), today);

    assertThat(minutes(rules.at(today))).isEqualTo(52);
    assertThat(minutes(rules.replay(version, today).orElseThrow())).isEqualTo(51);
    assertThat(rules.timeline().standing(version, today)).isEqualTo(Timeline.Standing.SUPERSEDED);
  }

  @Test
  void aPackMayBePlanned() {
    PackFile pack = kept("activate-planned", "61");
    LocalDate day = today.plusYears(4);
    activated(pack, day);

    assertThat(rules.timeline().standing(pack.version(), today))
        .isEqualTo(Timeline.Standing.PLANNED);
    assertThat(minutes(rules.at(day))).isEqualTo(61);
  }

  @Test
  void aPackNeverBeginsBeforeItIsPutInForceUnlessItIsTheFirstOfItsKind() {
    PackFile pack = kept("activate-past", "71");
    activated(pack, today);

    assertRefused(
        activate.ask(regulator().person(), kept("activate-earlier", "72"), today.minusDays(1)),
        "rules.effective-wrong");
    assertRefused(
        activate.ask(regulator().person(), kept("activate-far", "73"), today.plusYears(6)),
        "rules.effective-wrong");
    PackFile first =
        keptFile(
            TestPacks.of(
                "activate-first", 1, PackKind.DIFFERENCES, "any.items.difference", "0", "items"));
    assertThat(
            activate.objection(
                new PlannedActivation(first.version(), first.hash(), LocalDate.of(1990, 1, 1))))
        .isEmpty();
  }

  @Test
  void thePackInForceIsNotPutInForceAgain() {
    PackFile pack = kept("activate-again", "81");
    activated(pack, today);

    assertRefused(activate.ask(manager().person(), pack, today), "rules.activated-already");
  }

  @Test
  void aPackWithUnconfirmedValuesIsPutInForceInADemonstrationAlone() {
    PackFile pack =
        keptFile(
            TestPacks.unconfirmed(
                "activate-unread", 1, PackKind.NOTICES, "loss.notice", "9", "minute"));
    ActivatePack demonstrating =
        new ActivatePack(packs, rules, shelf, approvals, Clock.systemUTC(), true);

    assertRefused(activate.ask(regulator().person(), pack, today), "rules.pack-unconfirmed");
    assertThat(demonstrating.objection(new PlannedActivation(pack.version(), pack.hash(), today)))
        .isEmpty();
  }

  @Test
  void otherBytesUnderTheSameVersionAreRefused() {
    PackFile pack = kept("activate-other", "91");
    PlannedActivation other =
        new PlannedActivation(pack.version(), Bytes.ofText("other").sha256(), today);

    assertThat(activate.objection(other).orElseThrow().code()).isEqualTo("rules.pack-gone");
  }

  @Test
  void whoeverLacksTheDutyNeitherAsksNorApproves() {
    PackFile pack = kept("activate-wrong", "42");

    assertRefused(
        activate.ask(signer(Duty.REPORTING_OFFICER, "any").person(), pack, today),
        "identity.duty-missing");
    UUID approval = opened(activate.ask(regulator().person(), pack, today));
    sign(regulator(), approval);
    assertThat(sign(signer(Duty.INSPECTOR, "any"), approval))
        .asInstanceOf(InstanceOfAssertFactories.type(Signing.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo("identity.duty-missing");
  }

  @Test
  void thePreviewAsksOfPastApprovalsWhoWouldHaveSigned() {
    activated(kept("activate-looked-at", "43"), today);
    PackFile smallHolder = packs.find(new PackVersion("signing-small-holder", 1)).orElseThrow();

    Preview.Outcome outcome = preview.of(smallHolder, today, Span.between(today, today));

    assertThat(outcome.inForce()).isEmpty();
    Replay approvalsMade =
        outcome.decisions().stream()
            .filter(shown -> shown.key().equals("rules.signing.replay"))
            .findFirst()
            .orElseThrow()
            .replay();
    assertThat(approvalsMade.different()).isPositive();
    assertThat(approvalsMade.told())
        .anySatisfy(changed -> {
          assertThat(changed.subject()).startsWith("rules.pack-activated.1");
          assertThat(changed.before().arguments().getFirst()).isEqualTo("regulator, manager");
          assertThat(changed.after().arguments().getLast()).isEqualTo(60L * 24);
        });
  }

  @Test
  void anApprovalTellsTheRulesItWasMadeBy() {
    PackFile pack = kept("activate-told", "44");
    UUID approval = opened(activate.ask(regulator().person(), pack, today));
    sign(regulator(), approval);
    Fact prepared = prepared(approval);

    DecisionReplay.Outcome outcome = decisions.of(prepared.id());

    assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(DecisionReplay.Outcome.Found.class))
        .satisfies(found -> {
          assertThat(found.file()).isEmpty();
          assertThat(found.signing().orElseThrow().then().pack()).isEqualTo("built-in");
          assertThat(found.signing().orElseThrow().changed()).isFalse();
        });
    String page = as(Duty.INSPECTOR).get("/rules/decisions?fact=" + prepared.id()).body();
    assertThat(page)
        .contains("the same people had to sign", "built in: the strictest", "Regulator, Manager");
  }

  @Test
  void aDecisionIsReplayedUnderAnotherPackBesideItsOwn() {
    UUID approval = opened(activate.ask(regulator().person(), kept("activate-re", "46"), today));
    sign(regulator(), approval);
    Fact prepared = prepared(approval);
    String path = "/rules/decisions/replay?fact=" + prepared.id() + "&under=";

    String page = as(Duty.MANAGER).get(path + "signing-small-holder@1").body();

    assertThat(page)
        .contains("it would have come out otherwise", "Under signing-small-holder@1")
        .containsPattern("1.440 hours")
        .contains("built in: the strictest");
    assertThat(prepared(approval)).isEqualTo(prepared);
    assertThat(as(Duty.MANAGER).get(path + "state-infcirc153@1").body())
        .contains("wanted one that says who must sign");
    assertThat(as(Duty.MANAGER).get(path + "nowhere@7").statusCode()).isEqualTo(404);
    assertThat(as(Duty.MANAGER).get("/rules/decisions?fact=" + prepared.id()).body())
        .contains("Replay under another pack");
    assertThat(as(Duty.INSPECTOR).get("/rules/decisions?fact=" + prepared.id()).body())
        .doesNotContain("Replay under another pack");
    assertThat(as(Duty.INSPECTOR).get(path + "signing-small-holder@1").statusCode()).isEqualTo(403);
  }

  @Test
  void factsWithoutRulesAreToldSo() {
    UUID unknown = UUID.randomUUID();
    Fact other =
        facts.newest(FactReader.Filter.ALL, OptionalLong.empty(), 200).stream()
            .filter(fact -> fact.type().startsWith("rules."))
            .findFirst()
            .orElseGet(() -> keptFact("activate-plain"));

    assertThat(decisions.of(unknown)).isEqualTo(new DecisionReplay.Outcome.UnknownFact(unknown));
    assertThat(decisions.of(other.id())).isInstanceOf(DecisionReplay.Outcome.NoRules.class);
    assertThat(as(Duty.INSPECTOR).get("/rules/decisions?fact=" + unknown).statusCode())
        .isEqualTo(422);
    assertThat(as(Duty.INSPECTOR).get("/rules/decisions?fact=nonsense").body())
        .contains("Wanted the id of a fact");
  }

  @Test
  void theDatabaseRefusesToChangeAPack() {
    kept("activate-fixed", "45");

    assertThatThrownBy(() ->
            jdbc.sql("update rules.pack set version = 2 where id = 'activate-fixed'").update())
        .isInstanceOf(org.springframework.dao.DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from rules.activation").update())
        .isInstanceOf(org.springframework.dao.DataAccessException.class);
  }

  private Fact prepared(UUID approval) {
    return facts.newest(type("identity.approval-prepared.1"), OptionalLong.empty(), 200).stream()
        .filter(fact -> fact.canonical().text().contains(approval.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Fact keptFact(String id) {
    kept(id, "1");
    return facts.newest(type("rules.pack-kept.1"), OptionalLong.empty(), 1).getFirst();
  }

  private static FactReader.Filter type(String type) {
    return new FactReader.Filter(
        Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Signer regulator() {
    return signer(Duty.REGULATOR, "rules");
  }

  private Signer manager() {
    return signer(Duty.MANAGER, "rules");
  }

  private void activated(PackFile pack, LocalDate effective) {
    UUID approval = opened(activate.ask(regulator().person(), pack, effective));
    sign(regulator(), approval);
    assertThat(sign(manager(), approval)).isInstanceOf(Signing.Done.class);
  }

  private PackFile kept(String id, String minutes) {
    return keptFile(TestPacks.of(id, 1, PackKind.NOTICES, "loss.notice", minutes, "minute"));
  }

  private PackFile keptFile(PackFile file) {
    KeepOutcome outcome = packs.keep("test.yaml", file.bytes(), regulator().person().actor());
    assertThat(outcome).isInstanceOf(KeepOutcome.Kept.class);
    return file;
  }

  private static int minutes(RuleSet set) {
    return set.time(PackKind.NOTICES, "loss.notice").orElseThrow().value().amount();
  }

  private static void assertRefused(Opening opening, String code) {
    assertThat(opening)
        .asInstanceOf(InstanceOfAssertFactories.type(Opening.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo(code);
  }
}
