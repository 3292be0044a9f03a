package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.SigningRules.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DutiesOnAreasTest extends SigningTest {

  private static final Requirement MANAGERS =
      new Requirement(
          2,
          Set.of(Duty.MANAGER),
          Set.of(Duty.MANAGER),
          EnumSet.of(KeyKind.DEVICE),
          Duration.ofDays(1),
          "test@1");

  @Autowired private AccountRequests requests;
  @Autowired private AccountStore accounts;
  @Autowired private ApprovalStore store;
  @Autowired private Signatories signatories;
  @Autowired private SigningHand hand;
  @Autowired private Facts facts;
  @Autowired private JdbcClient jdbc;

  /// Each manager at each approval: the query behind the inbox and [Signatories] say the same.
  @Test
  void whoSignsIsWhoseDutyCoversTheArea() {
    UUID here = waiting(Optional.of("ZQ01"));
    UUID there = waiting(Optional.of("ZQ02"));
    UUID house = waiting(Optional.empty());
    SignedIn whole = manager("");
    SignedIn one = manager("ZQ01");

    assertThat(maySign(whole, here, there, house)).containsExactly(here, there, house);
    assertThat(maySign(one, here, there, house)).containsExactly(here);
    assertThat(maySign(signedIn(person(Duty.INSPECTOR)), here, there, house)).isEmpty();
  }

  @Test
  void dutyElsewhereIsSaidSo() {
    UUID there = waiting(Optional.of("ZQ02"));

    assertThat(signatories.signing(manager("ZQ01"), store.find(there).orElseThrow()))
        .map(Objection::code)
        .contains("identity.duty-elsewhere");
  }

  @Test
  void dutyOnAnAreaIsGrantedByTwoAndShown() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Signer officer = signer(Duty.KEY_OFFICER, "first");
    founder("two");
    String page = "/accounts/" + account.id();

    String next =
        Browser.redirect(
            as(officer.account())
                .post(
                    page,
                    page + "/duties",
                    Map.of("duties", "manager", "on-manager", "zq01, ZQ02")));
    byTwo(UUID.fromString(next.substring("/approvals/".length())));

    assertThat(accounts.find(account.id()).orElseThrow().held())
        .containsExactlyInAnyOrder(new Held(Duty.MANAGER, "ZQ01"), new Held(Duty.MANAGER, "ZQ02"));
    assertThat(as(officer.account()).get(page).body()).contains("value=\"ZQ01 ZQ02\"");
    assertThat(as(account).get("/account").body()).contains("Manager ZQ01", "Manager ZQ02");
  }

  @Test
  void areaThatIsNoneIsSaidBesideItsField() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    String page = "/accounts/" + account.id();

    assertThat(
            as(Duty.ADMINISTRATOR)
                .post(page, page + "/duties", Map.of("duties", "manager", "on-manager", "nowhere"))
                .body())
        .contains("An area is a code of four letters");
  }

  @Test
  void whoKeepsPeopleKeepsThemForTheWholeHouse() {
    Set<Held> onOne = Set.of(new Held(Duty.ADMINISTRATOR, "ZQ01"));
    UUID account = newPerson(Set.of(Duty.INSPECTOR)).id();

    assertThat(requests.changeDuties(signedIn(person(Duty.ADMINISTRATOR)), account, onOne))
        .isEqualTo(Refused.NOT_ON_AN_AREA);
    assertThatThrownBy(() ->
            jdbc.sql("insert into identity.account_duty values (?, 'key-officer', now(), 'ZQ01')")
                .param(account)
                .update())
        .hasStackTraceContaining("people_are_of_the_whole_house");
  }

  @Test
  void tooManyDutiesAreRefused() {
    Set<Held> many =
        java.util.stream.IntStream.rangeClosed(0, DutyRules.MOST)
            .mapToObj(number -> new Held(Duty.MANAGER, "Z%03d".formatted(number)))
            .collect(java.util.stream.Collectors.toSet());

    assertThat(DutyRules.wrong(many)).contains(Refused.TOO_MANY_DUTIES);
  }

  private List<UUID> maySign(SignedIn person, UUID... all) {
    List<UUID> inbox =
        store.waitingFor(hand.asking(person, Instant.now()), 0).stream().map(Approval::id).toList();
    List<UUID> judged =
        java.util.Arrays.stream(all)
            .filter(id -> signatories.signing(person, store.find(id).orElseThrow()).isEmpty())
            .toList();
    assertThat(java.util.Arrays.stream(all).filter(inbox::contains).toList()).isEqualTo(judged);
    return judged;
  }

  private SignedIn manager(String area) {
    Account account = newPerson(Set.of(Duty.MANAGER));
    accounts.setDuties(account.id(), Set.of(new Held(Duty.MANAGER, area)), Instant.now());
    return signedIn(accounts.find(account.id()).orElseThrow());
  }

  /// Something that managers approve; opened and prepared long ago, so that it comes first.
  private UUID waiting(Optional<String> area) {
    String origin = "https://sign-" + UUID.randomUUID() + ".example";
    SignedIn preparer = signedIn(newPerson(Set.of(Duty.MANAGER)));
    Content content =
        facts.close(
            NewFact.of("identity.signing-place.1", preparer.actor(), "signing place " + origin)
                .with("origin", origin)
                .with("rpId", "sign.example"));
    UUID id = UUID.randomUUID();
    store.add(
        new Approval(
            id,
            content,
            area,
            Set.of(),
            MANAGERS,
            State.DRAFT,
            preparer.person(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.now().plus(Duration.ofDays(1)),
            Backing.NOBODY,
            Optional.empty()));
    store.prepared(
        id,
        new Approval.Signed(preparer.person(), UUID.randomUUID(), Instant.EPOCH),
        Backing.NOBODY);
    return id;
  }
}
