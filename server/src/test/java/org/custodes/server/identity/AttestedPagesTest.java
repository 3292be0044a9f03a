package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The field for a code on the page of an approval, and what pages say of an act that rests on one.
class AttestedPagesTest extends CodeSigning {

  private static final String ONLY = "attested by the server only";

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;

  @Test
  void codeIsTypedAndTheActWaitsForTheSecond() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    String page = page(asked(first.person(), "typed " + UUID.randomUUID()));
    Browser browser = as(first.account());

    assertThat(browser.get(page).body())
        .contains("action=\"" + page + "/code\"", ONLY, "Prepare with this code")
        .doesNotContain("You have no key");
    HttpResponse<String> answer = browser.post(page, page + "/code", Map.of("code", first.code()));

    assertThat(Browser.redirect(answer)).isEqualTo(page + "?done=attested");
    assertThat(browser.get(page + "?done=attested").body())
        .contains("Your code is taken", "prepared with a one-time code", ONLY);
  }

  @Test
  void approvedByCodeItIsShownAsAttestedByTheServerOnly() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    Coder second = coder(Duty.MANAGER);
    UUID approval = asked(first.person(), "shown " + UUID.randomUUID());
    sign(first, approval);
    Browser browser = as(second.account());

    HttpResponse<String> answer =
        browser.post(page(approval), page(approval) + "/code", Map.of("code", second.code()));

    assertThat(Browser.redirect(answer)).isEqualTo(page(approval) + "?done=done");
    assertThat(browser.get(page(approval)).body())
        .contains("approved with a one-time code", "prepared and signed", ONLY);
    UUID fact = store.find(approval).orElseThrow().fact().orElseThrow();
    assertThat(as(Duty.INSPECTOR).get("/record/" + fact).body())
        .contains(
            "id=\"attested\"",
            "Approved with a code by",
            second.person().person().toString(),
            ONLY,
            "One signature stands in the bytes")
        .doesNotContain("Prepared with a code by");
  }

  @Test
  void factThatKeysSignedSaysNothingOfCodes() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    UUID approval = asked(first.person(), "keys only " + UUID.randomUUID());
    done(approval, first, signer(Duty.MANAGER, "any"));
    UUID fact = store.find(approval).orElseThrow().fact().orElseThrow();

    assertThat(as(Duty.INSPECTOR).get("/record/" + fact).body())
        .doesNotContain("id=\"attested\"", ONLY);
  }

  @Test
  void wrongCodeComesBackBesideItsField() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    UUID approval = asked(first.person(), "mistyped " + UUID.randomUUID());
    String page = page(approval);

    HttpResponse<String> answer =
        as(first.account()).post(page, page + "/code", Map.of("code", "12 34"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing is changed", "id=\"code-error\"");
    assertThat(store.find(approval).orElseThrow().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void keyAndCodeAreOfferedBesideEachOther() {
    Signer first = newSigner(java.util.Set.of(Duty.REPORTING_OFFICER));
    coder(first.account());
    String page = page(asked(first.person(), "both " + UUID.randomUUID()));

    assertThat(as(first.account()).get(page).body())
        .contains("href=\"http://sign.", "action=\"" + page + "/code\"");
  }

  @Test
  void whoeverHasNoCodesIsSentToSetThemUp() {
    Signer first = signer(Duty.REPORTING_OFFICER, "any");
    String page = page(asked(first.person(), "none " + UUID.randomUUID()));
    Browser browser = as(first.account());

    assertThat(browser.get(page).body())
        .contains("you have set up none", "href=\"/account/factors\"")
        .doesNotContain(page + "/code");
    HttpResponse<String> answer = browser.post(page, page + "/code", Map.of("code", "123456"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("You have no codes");
  }

  @Test
  void whereTheRulesTakeNoCodesThereIsNoFieldAndACodeIsRefused() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    NewFact act =
        NewFact.of(TriedAct.TYPE, first.person().actor(), "trial of keys").with("what", "keys");
    String page = page(opened(approvals.open(first.person(), act)));
    Browser browser = as(first.account());

    assertThat(browser.get(page).body()).contains("You have no key").doesNotContain(page + "/code");
    HttpResponse<String> answer = browser.post(page, page + "/code", Map.of("code", first.code()));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("A code is not enough");
  }

  @Test
  void nobodyElseFindsIt() {
    Coder first = coder(Duty.REPORTING_OFFICER);
    String page = page(asked(first.person(), "hidden " + UUID.randomUUID()));
    Coder other = coder(Duty.INSPECTOR);

    HttpResponse<String> answer =
        as(other.account()).post("/approvals", page + "/code", Map.of("code", other.code()));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private static String page(UUID approval) {
    return "/approvals/" + approval;
  }
}
