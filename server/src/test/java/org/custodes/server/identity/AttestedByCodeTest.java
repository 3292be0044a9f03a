package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.UUID;
import org.custodes.server.facts.Attestation;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.SignatureEvidence;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttestedByCodeTest extends CodeSigning {

  private static final String NO_CODE = "none";

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private FactReader facts;
  @Autowired private SignatureEvidence evidence;
  @Autowired private TriedAct tried;
  @Autowired private JdbcClient jdbc;

  @Test
  void twoPeopleDoAnActWithCodesAlone() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    Coder second = coder(Duty.MANAGER);
    String what = "codes alone " + UUID.randomUUID();
    UUID approval = asked(first.person(), what);

    assertThat(attest(first, approval)).isEqualTo(new Signing.Waits(approval));
    Fact fact = done(attest(second, approval));

    assertThat(tried.times(what)).isEqualTo(1);
    assertThat(Backing.attestations(fact))
        .containsExactly(
            new Attestation("prepare", first.person().person()),
            new Attestation("approve", second.person().person()));
    assertThat(fact.canonical().text()).doesNotContain("\"signatures\"");
    assertThat(evidence.of(fact)).isEmpty();
  }

  @Test
  void recordedFactStillHoldsTheContentThatWasAskedFor() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "content " + UUID.randomUUID());
    attest(first, approval);

    Fact fact = done(attest(coder(Duty.MANAGER), approval));

    Approval ended = store.find(approval).orElseThrow();
    assertThat(Content.of(fact)).isEqualTo(ended.content());
    assertThat(ended.backing().attested()).isEqualTo(Backing.attestations(fact));
    assertThat(fact.actor()).isEqualTo(first.person().actor());
  }

  @Test
  void keyPreparesAndCodeApproves() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Coder second = coder(Duty.MANAGER);
    UUID approval = asked(first.person(), "key and code " + UUID.randomUUID());
    sign(first, approval);

    Fact fact = done(attest(second, approval));

    assertThat(Backing.attestations(fact))
        .containsExactly(new Attestation("approve", second.person().person()));
    assertThat(evidence.of(fact))
        .singleElement()
        .matches(one -> one.act().equals("prepare") && one.number() == 0);
  }

  @Test
  void codePreparesAndKeyApproves() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    Signer second = signer(Duty.MANAGER, "any");
    UUID approval = asked(first.person(), "code and key " + UUID.randomUUID());
    attest(first, approval);

    Fact fact = done(sign(second, approval));

    assertThat(Backing.attestations(fact))
        .containsExactly(new Attestation("prepare", first.person().person()));
    assertThat(evidence.of(fact)).singleElement().matches(one -> one.act().equals("approve"));
  }

  @Test
  void usedCodeIsNotTakenForAnotherAct() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID one = asked(first.person(), "once " + UUID.randomUUID());
    UUID other = asked(first.person(), "twice " + UUID.randomUUID());
    attest(first, one);

    assertRefused(attest(first, other), "identity.code-wrong");
    assertThat(store.find(other).orElseThrow())
        .matches(asked -> asked.state() == State.DRAFT && asked.backing().equals(Backing.NOBODY));
  }

  @Test
  void codeOfAnotherIsNotTaken() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    Coder other = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "another's " + UUID.randomUUID());

    assertRefused(approvals.attest(first.person(), approval, other.code()), "identity.code-wrong");
  }

  @Test
  void wrongCodesLockTheAccount() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "guessed " + UUID.randomUUID());
    for (int failure = 0; failure < Lockout.ACCOUNT_TRIES; failure++) {
      assertRefused(approvals.attest(first.person(), approval, NO_CODE), "identity.code-wrong");
    }

    assertRefused(attest(first, approval), "identity.code-locked");
  }

  @Test
  void whoeverHasNoCodesIsTold() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    UUID approval = asked(first.person(), "without " + UUID.randomUUID());

    assertRefused(approvals.attest(first.person(), approval, NO_CODE), "identity.code-not-set-up");
  }

  @Test
  void rulesThatTakeNoCodesRefuseOneAndLeaveItUnused() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    NewFact act =
        NewFact.of(TriedAct.TYPE, first.person().actor(), "trial of keys").with("what", "keys");
    UUID approval = opened(approvals.open(first.person(), act));

    assertRefused(attest(first, approval), "identity.code-not-taken");
    UUID other = asked(first.person(), "unused " + UUID.randomUUID());
    assertThat(attest(first, other)).isInstanceOf(Signing.Waits.class);
  }

  @Test
  void newKeySignsForItselfAndNoCodeStandsForIt() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    Approval offered = state(asked(first.person(), "offered " + UUID.randomUUID()), State.OFFERED);

    assertThat(offered.takesCode()).isFalse();
  }

  @Test
  void preparerIsNeverTheSecondByCodeEither() {
    Signer first = newSigner(java.util.Set.of(Duty.REPORTING_OFFICER));
    UUID approval = asked(first.person(), "twice me " + UUID.randomUUID());
    sign(first, approval);

    assertRefused(attest(coder(first.account()).again(), approval), "identity.preparer-twice");
  }

  @Test
  void whoeverLacksTheDutyCannotApproveByCode() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "no duty " + UUID.randomUUID());
    attest(first, approval);

    assertRefused(attest(coder(Duty.INSPECTOR), approval), "identity.duty-missing");
  }

  @Test
  void programsShowNoCodes() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "program " + UUID.randomUUID());
    Account account = first.account();
    SignedIn program =
        new SignedIn(
            account.id(),
            account.person(),
            account.login(),
            "",
            account.held(),
            false,
            UUID.randomUUID(),
            true);

    assertRefused(
        approvals.attest(program, approval, first.code()), "identity.programs-do-not-sign");
  }

  @Test
  void approvalAfterItsTimeTakesNoCode() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "late " + UUID.randomUUID());
    jdbc.sql(
            "update identity.approval set expires_at = opened_at + interval '1 microsecond' where id = ?")
        .param(approval)
        .update();

    assertRefused(attest(first, approval), "identity.approval-expired");
  }

  @Test
  void codeIsUnusedWhereTheActFailsWithIt() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    Coder second = coder(Duty.MANAGER);
    String what = "killed by code " + UUID.randomUUID();
    UUID approval = asked(first.person(), what);
    attest(first, approval);
    tried.dieOnceOf(what);

    assertThat(catchThrowable(() -> attest(second, approval))).isNotNull();
    assertThat(store.find(approval).orElseThrow().state()).isEqualTo(State.WAITING);
    done(attest(second, approval));

    assertThat(tried.times(what)).isEqualTo(1);
  }

  private Signing attest(Coder coder, UUID approval) {
    return approvals.attest(coder.person(), approval, coder.code());
  }

  private Fact done(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Done.class);
    return facts.find(((Signing.Done) signing).fact()).orElseThrow();
  }

  /// The same in another state.
  private Approval state(UUID id, State state) {
    Approval one = store.find(id).orElseThrow();
    return new Approval(
        one.id(),
        one.content(),
        one.area(),
        one.about(),
        one.requirement(),
        state,
        one.openedBy(),
        one.openedAt(),
        one.prepared(),
        one.approver(),
        one.endedAt(),
        one.reason(),
        one.expiresAt(),
        one.backing(),
        one.fact());
  }

  private static void assertRefused(Signing signing, String code) {
    assertThat(signing)
        .asInstanceOf(type(Signing.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo(code);
  }
}
