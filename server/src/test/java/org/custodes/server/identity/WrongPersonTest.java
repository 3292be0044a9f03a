package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.custodes.server.SigningTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Asked;
import org.custodes.server.identity.AccountOutcome.NotAsked;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every duty at every act that lets somebody in or lets them do more.
class WrongPersonTest extends SigningTest {

  private static final Set<Duty> MAY = EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER);

  @Autowired private AccountRequests requests;
  @Autowired private Accounts accounts;

  @Test
  void onlyAdministratorsAndKeyOfficersAsk() {
    founder("two");
    for (Duty duty : Duty.values()) {
      SignedIn person = signer(duty, "tried").person();
      acts()
          .forEach((act, ask) ->
              assertThat(ask.apply(person))
                  .as("%s asks for %s", duty, act)
                  .isInstanceOf(MAY.contains(duty) ? Asked.class : NotAsked.class));
    }
  }

  @Test
  void onlyAdministratorsAndKeyOfficersApprove() {
    Signer preparer = signer(Duty.KEY_OFFICER, "first");
    founder("two");
    for (Duty duty : Duty.values()) {
      Signer person = signer(duty, "tried");
      acts()
          .forEach((act, ask) -> {
            UUID approval = ((Asked) ask.apply(preparer.person())).approval();
            assertThat(sign(preparer, approval)).isInstanceOf(Signing.Waits.class);
            assertThat(sign(person, approval))
                .as("%s approves %s", duty, act)
                .isInstanceOf(MAY.contains(duty) ? Signing.Done.class : Signing.Refused.class);
          });
    }
  }

  @Test
  void nobodyApprovesWhatIsAboutThemselves() {
    Signer preparer = signer(Duty.KEY_OFFICER, "first");
    founder("two");
    Signer subject = newSigner(Set.of(Duty.KEY_OFFICER));
    UUID approval =
        ((Asked) requests.givePassword(preparer.person(), subject.account().id())).approval();
    sign(preparer, approval);

    assertThat(sign(subject, approval))
        .extracting(signing -> ((Signing.Refused) signing).why().code())
        .isEqualTo("identity.about-yourself");
  }

  /// Each on an account of its own.
  private Map<String, Function<SignedIn, AccountOutcome>> acts() {
    Map<String, Function<SignedIn, AccountOutcome>> all = new LinkedHashMap<>();
    all.put(
        "make",
        by -> requests.make(by, login(), "Somebody", Held.everywhere(Set.of(Duty.INSPECTOR))));
    all.put(
        "duties",
        by -> requests.changeDuties(by, account(), Held.everywhere(Set.of(Duty.MANAGER))));
    all.put("password", by -> requests.givePassword(by, account()));
    all.put("enable", by -> requests.enable(by, closed()));
    all.put("erase", by -> requests.eraseName(by, account(), "Article 17"));
    return all;
  }

  private UUID account() {
    return newPerson(Set.of(Duty.INSPECTOR)).id();
  }

  private UUID closed() {
    UUID account = account();
    accounts.disable(signedIn(person(Duty.ADMINISTRATOR)), account);
    return account;
  }

  private static String login() {
    return "w" + UUID.randomUUID().toString().substring(0, 12);
  }
}
