package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Asked;
import org.custodes.server.identity.AccountOutcome.NotAsked;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.transparency.signature.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The founders enrol; a third key officer confirms.
class SignerConfirmationTest extends SigningTest {

  @Autowired private AccountRequests requests;
  @Autowired private SigningKeys keys;

  @Test
  void resetSignerSignsAgainOnlyAfterAThirdConfirmed() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    withdrawnByAnother(before);
    Signer after = enrolled(before);
    UUID approval = prepared();
    assertThat(keys.usable(after.person().person())).isEmpty();
    assertThat(code(sign(after, approval))).isEqualTo("identity.signer-unconfirmed");

    assertThat(sign(third(), asked(third(), after))).isInstanceOf(Signing.Done.class);

    assertThat(sign(after, approval)).isInstanceOf(Signing.Done.class);
  }

  @Test
  void neitherOfTheTwoWhoEnrolledNorThePersonConfirms() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    withdrawnByAnother(before);
    Signer after = enrolled(before);

    for (Signer enroller : Set.of(founder("one"), founder("two"))) {
      assertThat(requests.confirmSigner(enroller.person(), after.account().id()))
          .isEqualTo(new NotAsked(Objection.of("identity.about-yourself")));
    }
    assertThat(requests.confirmSigner(after.person(), after.account().id()))
        .isEqualTo(AccountOutcome.Refused.OWN_ACCOUNT);
  }

  @Test
  void secondNewKeyDoesNotSlipPastTheThird() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    withdrawnByAnother(before);
    enrolled(before);
    Signer again = enrolled(before);

    assertThat(code(sign(again, prepared()))).isEqualTo("identity.signer-unconfirmed");
  }

  @Test
  void withdrawingOnesOwnLastKeyIsNoWayAround() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    keys.withdraw(before.person(), before.key().id().toString(), SigningKeys.Reason.LOST);

    assertThat(code(sign(enrolled(before), prepared()))).isEqualTo("identity.signer-unconfirmed");
  }

  @Test
  void keyEnrolledWhileAnotherStillSignsNeedsNoThird() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    Signer after = enrolled(before);
    withdrawnByAnother(before);

    assertThat(sign(after, prepared())).isInstanceOf(Signing.Done.class);
  }

  @Test
  void keyThatCameAfterTheQuestionIsNotConfirmedWithIt() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    withdrawnByAnother(before);
    Signer after = enrolled(before);
    UUID approval = asked(third(), after);
    enrolled(before);

    assertThat(code(sign(third(), approval))).isEqualTo("identity.nothing-to-confirm");
  }

  @Test
  void confirmationIsAskedForOnTheAccountsPage() {
    Signer before = newSigner(Set.of(Duty.KEY_OFFICER));
    withdrawnByAnother(before);
    Signer after = enrolled(before);
    String page = "/accounts/" + after.account().id();
    Browser browser = as(third().account());

    assertThat(as(after.account()).get("/account/keys").body())
        .contains("waits for a third person");
    assertThat(browser.get(page).body()).contains("Confirm the new keys");
    assertThat(Browser.redirect(browser.post(page, page + "/confirmation", Map.of())))
        .startsWith("/approvals/");
  }

  private void withdrawnByAnother(Signer signer) {
    assertThat(
            keys.withdraw(third().person(), signer.key().id().toString(), SigningKeys.Reason.RESET))
        .isEmpty();
  }

  /// The same person with one more key, which the founders enrolled.
  private Signer enrolled(Signer signer) {
    SoftwareKey key = SoftwareKey.make(new SecureRandom());
    Signer after = new Signer(signer.account(), signer.person(), key);
    UUID approval = opened(keys.offer(after.person(), offered(key, "New key")));
    for (Signer by : java.util.List.of(after, founder("one"), founder("two"))) {
      assertThat(sign(by, approval)).isNotInstanceOf(Signing.Refused.class);
    }
    return after;
  }

  private UUID asked(Signer by, Signer about) {
    return ((Asked) requests.confirmSigner(by.person(), about.account().id())).approval();
  }

  private UUID prepared() {
    UUID account = newPerson(Set.of(Duty.INSPECTOR)).id();
    UUID approval = ((Asked) requests.givePassword(third().person(), account)).approval();
    assertThat(sign(third(), approval)).isInstanceOf(Signing.Waits.class);
    return approval;
  }

  private Signer third() {
    return signer(Duty.KEY_OFFICER, "third");
  }

  private static String code(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Refused.class);
    return ((Signing.Refused) signing).why().code();
  }
}
