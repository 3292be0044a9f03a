package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.ConflictRegister.Pair;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConflictsTest extends SigningTest {

  @Autowired private Approvals approvals;
  @Autowired private AccountRequests requests;
  @Autowired private Conflicts conflicts;

  @Test
  void enteredPairDoesNotSignForEachOther() {
    Signer one = newSigner(Set.of(Duty.KEY_OFFICER));
    Signer other = newSigner(Set.of(Duty.KEY_OFFICER));
    UUID before = prepared(one);

    enter(one, other);

    assertThat(conflicts.of(one.person().person())).contains(other.person().person());
    assertThat(code(sign(other, before))).isEqualTo("identity.in-conflict");
  }

  @Test
  void endedConflictBarsNobody() {
    Signer one = newSigner(Set.of(Duty.KEY_OFFICER));
    Signer other = newSigner(Set.of(Duty.KEY_OFFICER));
    UUID before = prepared(one);
    Pair pair = enter(one, other);

    byTwo(opened(approvals.open(officer().person(), ConflictEnd.asked(officer().person(), pair))));

    assertThat(conflicts.of(one.person().person())).isEmpty();
    assertThat(sign(other, before)).isInstanceOf(Signing.Done.class);
  }

  @Test
  void neitherOfThePairAsksOrAgrees() {
    Signer one = newSigner(Set.of(Duty.KEY_OFFICER));
    Signer other = newSigner(Set.of(Duty.KEY_OFFICER));
    Pair pair = pair(one, other);
    UUID entry =
        opened(approvals.open(officer().person(), ConflictEntry.asked(officer().person(), pair)));
    sign(officer(), entry);

    assertThat(code(approvals.open(one.person(), ConflictEntry.asked(one.person(), pair))))
        .isEqualTo("identity.about-yourself");
    assertThat(code(sign(other, entry))).isEqualTo("identity.about-yourself");
  }

  @Test
  void pairIsEnteredOnceAndEndedOnlyIfItHolds() {
    Signer one = newSigner(Set.of(Duty.INSPECTOR));
    Signer other = newSigner(Set.of(Duty.INSPECTOR));
    SignedIn by = officer().person();
    assertThat(code(approvals.open(by, ConflictEnd.asked(by, pair(one, other)))))
        .isEqualTo("identity.conflict-unknown");

    Pair pair = enter(one, other);

    assertThat(code(approvals.open(by, ConflictEntry.asked(by, pair))))
        .isEqualTo("identity.conflict-known");
  }

  @Test
  void nobodyEntersAStranger() {
    Signer one = newSigner(Set.of(Duty.INSPECTOR));
    SignedIn by = officer().person();
    Pair stranger =
        Pair.of(one.person().person(), UUID.randomUUID(), ConflictKind.RELATIVES).orElseThrow();

    assertThat(code(approvals.open(by, ConflictEntry.asked(by, stranger))))
        .isEqualTo("identity.person-unknown");
  }

  @Test
  void personIsNoPairWithThemselves() {
    UUID person = UUID.randomUUID();

    assertThat(Pair.of(person, person, ConflictKind.RELATIVES)).isEmpty();
    assertThatThrownBy(() -> new Pair(person, person, ConflictKind.RELATIVES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pageAsksByAccountAndShowsThePair() {
    Account one = newPerson(Set.of(Duty.INSPECTOR));
    Account other = newPerson(Set.of(Duty.MANAGER));
    Browser browser = as(officer().account());

    String next =
        Browser.redirect(
            browser.post(
                "/conflicts",
                "/conflicts",
                Map.of(
                    "one", one.login().text(), "other", other.login().text(), "kind", "superior")));
    byTwo(UUID.fromString(next.substring("/approvals/".length())));

    Pair pair = Pair.of(one.person(), other.person(), ConflictKind.SUPERIOR).orElseThrow();
    assertThat(browser.get("/conflicts").body())
        .contains("superior and subordinate", pair.one().toString(), pair.other().toString());
    String end =
        Browser.redirect(
            browser.post(
                "/conflicts",
                "/conflicts/end",
                Map.of(
                    "one",
                    pair.other().toString(),
                    "other",
                    pair.one().toString(),
                    "kind",
                    "superior")));
    assertThat(end).startsWith("/approvals/");
  }

  @Test
  void accountThatIsNotThereIsSaidBesideItsField() {
    assertThat(
            as(officer().account())
                .post(
                    "/conflicts",
                    "/conflicts",
                    Map.of("one", "no-such", "other", "nobody", "kind", "relatives"))
                .body())
        .contains("There is no such account.", "value=\"no-such\"");
  }

  private Pair enter(Signer one, Signer other) {
    SignedIn by = officer().person();
    Pair pair = pair(one, other);
    assertThat(byTwo(opened(approvals.open(by, ConflictEntry.asked(by, pair)))))
        .isInstanceOf(Signing.Done.class);
    return pair;
  }

  private UUID prepared(Signer first) {
    UUID account = newPerson(Set.of(Duty.INSPECTOR)).id();
    UUID approval =
        ((AccountOutcome.Asked) requests.givePassword(first.person(), account)).approval();
    assertThat(sign(first, approval)).isInstanceOf(Signing.Waits.class);
    return approval;
  }

  private Signer officer() {
    return signer(Duty.KEY_OFFICER, "first");
  }

  private static Pair pair(Signer one, Signer other) {
    return Pair.of(one.person().person(), other.person().person(), ConflictKind.SAME_HUMAN)
        .orElseThrow();
  }

  private static String code(Opening opening) {
    return ((Opening.Refused) opening).why().code();
  }

  private static String code(Signing signing) {
    return ((Signing.Refused) signing).why().code();
  }
}
