package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.CodeDevice;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A test in which the rules take one-time codes for what people ask for.
abstract class CodeSigning extends SigningTest {

  /// The rules of these tests; no pack that we ship takes codes.
  static final String RULES = "codes-of-tests@1";

  private static final Set<Duty> ASKERS = Set.of(Duty.REPORTING_OFFICER);
  private static final Set<Duty> APPROVERS = Set.of(Duty.REPORTING_OFFICER, Duty.MANAGER);

  @Autowired private ApprovalStore store;
  @Autowired private Acts acts;
  @Autowired private Signatories signatories;
  @Autowired private SigningHand hand;
  @Autowired private CodeHand codeHand;
  @Autowired private ApprovalFacts told;
  @Autowired private Facts facts;
  @Autowired private ObjectProvider<EnrolmentWitness> witnesses;
  @Autowired private Clock clock;
  @Autowired private OneTimeCodes codes;
  @Autowired private TransactionTemplate transactions;

  /// Somebody with a device that makes codes, and no key.
  ///
  /// @param code one that nobody has used
  record Coder(Account account, SignedIn person, String code) {

    Coder again() {
      return new Coder(account, signedIn(account), code);
    }
  }

  final Coder coder(Duty duty) {
    return coder(newPerson(Set.of(duty)));
  }

  /// Gives a device to somebody.
  final Coder coder(Account account) {
    SignedIn person = signedIn(account);
    assertThat(codes.offer(person)).isTrue();
    CodeDevice device =
        CodeDevice.of(codes.offered(person).orElseThrow().address("House", account.login()));
    assertThat(codes.turnOn(person, device.first())).isEqualTo(OneTimeCodes.Outcome.DONE);
    return new Coder(account, person, device.next());
  }

  /// Asks for an act, under rules that take keys of browsers and codes.
  final UUID asked(SignedIn person, String what) {
    NewFact act = NewFact.of(TriedAct.TYPE, person.actor(), "trial " + what).with("what", what);
    Requirement rule =
        new Requirement(
            2,
            ASKERS,
            APPROVERS,
            EnumSet.of(KeyKind.DEVICE, KeyKind.TOTP),
            Duration.ofDays(1),
            RULES);
    return opened(Objects.requireNonNull(transactions.execute(_ -> under(rule).open(person, act))));
  }

  private Approvals under(Requirement rule) {
    SigningRules rules = (_, _) -> rule;
    ObjectProvider<SigningRules> only =
        new ObjectProvider<>() {
          @Override
          public SigningRules getObject() {
            return rules;
          }
        };
    return new Approvals(
        store,
        acts,
        new SigningRulesInForce(only),
        signatories,
        hand,
        codeHand,
        told,
        facts,
        witnesses,
        clock);
  }
}
