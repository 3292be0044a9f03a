package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApprovalsTest extends SigningTest {

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeys keys;
  @Autowired private SigningPlaces places;
  @Autowired private FactReader facts;
  @Autowired private TriedAct tried;
  @Autowired private JdbcClient jdbc;

  @Test
  void twoPeopleOpenASigningPlace() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    String origin = origin();
    UUID approval = opened(approvals.open(first.person(), place(first, origin)));

    assertThat(sign(first, approval)).isEqualTo(new Signing.Waits(approval));
    assertThat(places.all()).doesNotContain(SigningPlace.of(java.net.URI.create(origin)));
    Signing done = sign(second, approval);

    assertThat(places.all()).contains(SigningPlace.of(java.net.URI.create(origin)));
    Approval ended = store.find(approval).orElseThrow();
    assertThat(ended.state()).isEqualTo(State.DONE);
    assertThat(done).isEqualTo(new Signing.Done(approval, ended.fact().orElseThrow()));
    Fact fact = facts.find(ended.fact().orElseThrow()).orElseThrow();
    assertThat(fact.actor()).isEqualTo(first.person().actor());
    assertThat(fact.canonical().text())
        .contains("\"act\":\"prepare\"", "\"act\":\"approve\"", first.key().id().toString());
  }

  @Test
  void preparerIsNeverTheSecond() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = prepared(first);

    assertRefused(sign(first.again(), approval), "identity.preparer-twice");
  }

  @Test
  void sameHumanBehindTwoAccountsIsNotTwoPeople() {
    Signer first = newSigner(Set.of(Duty.KEY_OFFICER));
    Signer second = newSigner(Set.of(Duty.KEY_OFFICER));
    UUID approval = prepared(first);
    conflict(first, second, "same-human");

    assertRefused(sign(second, approval), "identity.in-conflict");
  }

  @Test
  void whoeverLacksTheDutyCannotAsk() {
    Signer officer = signer(Duty.REPORTING_OFFICER, "any");

    assertThat(approvals.open(officer.person(), place(officer, origin())))
        .asInstanceOf(type(Opening.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo("identity.duty-missing");
  }

  @Test
  void whoeverLacksTheDutyCannotApprove() {
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));

    assertRefused(sign(signer(Duty.INSPECTOR, "any"), approval), "identity.duty-missing");
  }

  @Test
  void programsDoNotSign() {
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));
    SignedIn program =
        new SignedIn(
            second.account().id(),
            second.account().person(),
            second.account().login(),
            "",
            second.account().held(),
            false,
            UUID.randomUUID(),
            true);

    assertRefused(
        approvals.sign(program, approval, signature(second.key(), approval)),
        "identity.programs-do-not-sign");
  }

  @Test
  void keyOfAnotherPersonIsRefused() {
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    Signer other = signer(Duty.ADMINISTRATOR, "other");
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));

    assertRefused(
        approvals.sign(second.person(), approval, signature(other.key(), approval)),
        "identity.key-not-yours");
  }

  @Test
  void signatureOfAnotherContentIsRefused() {
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID one = prepared(signer(Duty.KEY_OFFICER, "first"));
    UUID other = prepared(signer(Duty.KEY_OFFICER, "first"));

    Signing refused = approvals.sign(second.person(), one, signature(second.key(), other));

    assertRefused(refused, "identity.signature-refused");
    assertThat(store.find(one).orElseThrow().state()).isEqualTo(State.WAITING);
  }

  @Test
  void preparersSignatureDoesNotApprove() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = opened(approvals.open(first.person(), place(first, origin())));
    Json.Members prepares = signature(second.key(), approval);
    sign(first, approval);

    assertRefused(
        approvals.sign(second.person(), approval, prepares), "identity.signature-refused");
  }

  @Test
  void alteredSignatureIsRefused() {
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));
    Json.Members good = signature(second.key(), approval);
    String bytes =
        ((Json.Text) java.util.Objects.requireNonNull(good.values().get("signature"))).value();
    String other = (bytes.charAt(0) == 'A' ? "B" : "A") + bytes.substring(1);
    Json.Members altered =
        (Json.Members)
            org.custodes.server.facts.JsonReader.read(
                org.custodes.server.facts.Bytes.ofText(
                    org.custodes.server.facts.CanonicalJson.write(good)
                        .text()
                        .replace(bytes, other)));

    assertRefused(approvals.sign(second.person(), approval, altered), "identity.signature-refused");
  }

  @Test
  void withdrawnKeySignsNothing() {
    Signer second = newSigner(Set.of(Duty.KEY_OFFICER));
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));
    assertThat(
            keys.withdraw(second.person(), second.key().id().toString(), SigningKeys.Reason.LOST))
        .isEmpty();

    assertRefused(sign(second, approval), "identity.key-withdrawn");
  }

  @Test
  void keyEnrolledForAnotherIsNotEnrolledAgain() {
    Signer holder = signer(Duty.KEY_OFFICER, "first");
    Signer thief = signer(Duty.REPORTING_OFFICER, "any");

    assertThat(keys.offer(thief.person(), offered(holder.key(), "Mine")))
        .asInstanceOf(type(Opening.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo("identity.key-known");
  }

  @Test
  void nobodyEnrolsTheirOwnKey() {
    Signer officer = newSigner(Set.of(Duty.KEY_OFFICER));
    var key =
        org.custodes.transparency.signature.SoftwareKey.make(new java.security.SecureRandom());
    UUID approval = opened(keys.offer(officer.person(), offered(key, "Second key")));
    approvals.sign(officer.person(), approval, signature(key, approval));

    assertRefused(sign(officer, approval), "identity.about-yourself");
  }

  @Test
  void keyThatDoesNotSignForItselfIsNotEnrolled() {
    Signer officer = newSigner(Set.of(Duty.REPORTING_OFFICER));
    var key =
        org.custodes.transparency.signature.SoftwareKey.make(new java.security.SecureRandom());
    UUID approval = opened(keys.offer(officer.person(), offered(key, "Second key")));

    Signing refused =
        approvals.sign(officer.person(), approval, signature(officer.key(), approval));

    assertRefused(refused, "identity.signature-refused");
    assertThat(store.find(approval).orElseThrow().state()).isEqualTo(State.OFFERED);
  }

  @Test
  void refusalHasAReasonAndIsAFact() {
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));
    Signer second = signer(Duty.ADMINISTRATOR, "second");

    assertRefused(approvals.refuse(second.person(), approval, "  "), "identity.reason-missing");
    approvals.refuse(second.person(), approval, "The port is not ours.");

    Approval ended = store.find(approval).orElseThrow();
    assertThat(ended.state()).isEqualTo(State.REFUSED);
    assertThat(ended.reason()).contains("The port is not ours.");
    assertThat(recorded("identity.approval-refused.1", ended)).hasSize(1);
    assertRefused(sign(second, approval), "identity.approval-ended");
  }

  @Test
  void approvalAfterItsTimeIsRefused() {
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));
    expireNow(approval);

    assertRefused(
        sign(signer(Duty.ADMINISTRATOR, "second"), approval), "identity.approval-expired");
    approvals.expire();

    Approval ended = store.find(approval).orElseThrow();
    assertThat(ended.state()).isEqualTo(State.EXPIRED);
    assertThat(recorded("identity.approval-expired.1", ended)).hasSize(1);
  }

  @Test
  void listIsSignedOnce() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    List<UUID> list = List.of(prepared(first), prepared(first), prepared(first));

    List<Signing> done =
        approvals.sign(second.person(), list, signature(second.key(), list.toArray(UUID[]::new)));

    assertThat(done).hasSize(3).allMatch(Signing.Done.class::isInstance);
    Approval one = store.find(list.get(1)).orElseThrow();
    assertThat(facts.find(one.fact().orElseThrow()).orElseThrow().canonical().text())
        .contains("\"batch\":\"");
  }

  @Test
  void listWithOneMoreThanWasSignedIsRefusedWhole() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID one = prepared(first);
    UUID two = prepared(first);
    UUID smuggled = prepared(first);

    List<Signing> refused =
        approvals.sign(
            second.person(), List.of(one, two, smuggled), signature(second.key(), one, two));

    assertRefused(refused.getFirst(), "identity.signature-refused");
    assertThat(store.find(one).orElseThrow().state()).isEqualTo(State.WAITING);
  }

  @Test
  void pendingApprovalIsThereForThoseItWaitsForAndNobodyElse() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = prepared(first);

    assertThat(approvals.find(first.person(), approval)).isPresent();
    assertThat(approvals.find(second.person(), approval)).isPresent();
    assertThat(approvals.find(signer(Duty.INSPECTOR, "any").person(), approval)).isEmpty();
    assertThat(inbox(second)).contains(approval);
    assertThat(inbox(first)).doesNotContain(approval);
    assertThat(inbox(signer(Duty.INSPECTOR, "any"))).doesNotContain(approval);
  }

  @Test
  void killedBetweenSignatureAndHandlerNothingIsHalfDone() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Signer second = signer(Duty.MANAGER, "any");
    String what = "killed " + UUID.randomUUID();
    UUID approval = opened(approvals.open(first.person(), tried(first, what)));
    sign(first, approval);
    tried.dieOnceOf(what);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sign(second, approval)))
        .isNotNull();
    Approval waiting = store.find(approval).orElseThrow();
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.backing().signatures()).hasSize(1);
    assertThat(recorded(TriedAct.TYPE, waiting)).isEmpty();

    assertThat(sign(second, approval)).isInstanceOf(Signing.Done.class);
    assertThat(tried.times(what)).isEqualTo(1);
    assertThat(recorded(TriedAct.TYPE, waiting)).hasSize(1);
  }

  @Test
  void ofTwoApproversAtOnceOneApproves() throws Exception {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Signer second = signer(Duty.MANAGER, "any");
    Signer third = signer(Duty.DUTY_OFFICER, "any");
    String what = "at once " + UUID.randomUUID();
    UUID approval = opened(approvals.open(first.person(), tried(first, what)));
    sign(first, approval);
    List<Signing> signed;
    try (var both = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      signed =
          both
              .invokeAll(
                  List.<java.util.concurrent.Callable<Signing>>of(
                      () -> sign(second, approval), () -> sign(third, approval)))
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
    }

    assertThat(signed).filteredOn(Signing.Done.class::isInstance).hasSize(1);
    assertThat(signed).filteredOn(Signing.Refused.class::isInstance).hasSize(1);
    assertThat(tried.times(what)).isEqualTo(1);
  }

  @Test
  void inboxAndSignatoriesSayTheSameForEveryDuty() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    UUID content = opened(approvals.open(first.person(), tried(first, "table")));
    sign(first, content);
    UUID people = prepared(signer(Duty.KEY_OFFICER, "first"));

    for (Duty duty : Duty.values()) {
      Signer somebody = signer(duty, "table");
      List<UUID> waiting = inbox(somebody);
      for (UUID approval : List.of(content, people)) {
        boolean may =
            approvals.wrongNow(somebody.person(), store.find(approval).orElseThrow()).isEmpty();
        assertThat(waiting.contains(approval)).as(duty + " " + approval).isEqualTo(may);
        assertThat(approvals.find(somebody.person(), approval).isPresent())
            .as(duty + " sees " + approval)
            .isEqualTo(may);
      }
    }
    approvals.refuse(first.person(), content, "It was a trial.");
  }

  @Test
  void whatCannotBeSeenIsNotSigned() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");

    assertThat(approvals.open(first.person(), tried(first, "ten\u202E thousand")))
        .asInstanceOf(type(Opening.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo("identity.hidden-character");
  }

  @Test
  void bytesOfAnApprovalNeverChange() {
    UUID approval = prepared(signer(Duty.KEY_OFFICER, "first"));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() ->
                jdbc.sql("update identity.approval set content = '\\x7b7d' where id = ?")
                    .param(approval)
                    .update()))
        .hasRootCauseMessage("ERROR: permission denied for table approval");
  }

  private UUID prepared(Signer first) {
    UUID approval = opened(approvals.open(first.person(), place(first, origin())));
    assertThat(sign(first, approval)).isInstanceOf(Signing.Waits.class);
    return approval;
  }

  private List<Fact> recorded(String type, Approval approval) {
    return facts.newest(
        new FactReader.Filter(
            java.util.Optional.of(type),
            java.util.Optional.empty(),
            java.util.Optional.of(approval.content().subject()),
            java.util.Optional.empty(),
            java.util.Optional.empty()),
        java.util.OptionalLong.empty(),
        10);
  }

  private void conflict(Signer one, Signer other, String kind) {
    List<UUID> pair =
        java.util.stream.Stream.of(one.person().person(), other.person().person())
            .sorted(java.util.Comparator.comparing(UUID::toString))
            .toList();
    jdbc.sql(
            """
            insert into identity.conflict (one, other, kind, since, entered_by)
            select ?::uuid, ?::uuid, ?, now(), id from facts.fact limit 1
            """)
        .params(pair.getFirst(), pair.getLast(), kind)
        .update();
  }

  private void expireNow(UUID approval) {
    jdbc.sql(
            "update identity.approval set expires_at = opened_at + interval '1 microsecond' where id = ?")
        .param(approval)
        .update();
  }

  /// All pages of it; other tests leave things waiting too.
  private List<UUID> inbox(Signer signer) {
    List<UUID> all = new java.util.ArrayList<>();
    for (int from = 0;
        from < approvals.countWaitingFor(signer.person());
        from += ApprovalStore.MOST_ROWS) {
      approvals.waitingFor(signer.person(), from).stream().map(Approval::id).forEach(all::add);
    }
    return all;
  }

  private static String origin() {
    return "https://sign-" + UUID.randomUUID() + ".example";
  }

  private static NewFact tried(Signer by, String what) {
    return NewFact.of(TriedAct.TYPE, by.person().actor(), "trial " + what).with("what", what);
  }

  private static NewFact place(Signer by, String origin) {
    return NewFact.of("identity.signing-place.1", by.person().actor(), "signing place " + origin)
        .with("origin", origin)
        .with("rpId", java.net.URI.create(origin).getHost());
  }

  private static void assertRefused(Signing signing, String code) {
    assertThat(signing)
        .asInstanceOf(type(Signing.Refused.class))
        .extracting(refused -> refused.why().code())
        .isEqualTo(code);
  }
}
