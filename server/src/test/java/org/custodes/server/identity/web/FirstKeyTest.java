package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.junit.jupiter.api.Test;

/// A house that is served, where nobody's browser makes a key unasked. The way through the desk is
/// tried in a browser.
class FirstKeyTest extends PageTest {

  @Test
  void thereIsNoSuchPage() {
    Browser manager = as(Duty.MANAGER);

    assertThat(manager.get("/account/first-key").statusCode()).isEqualTo(404);
    assertThat(manager.get("/account/first-key/00000000-0000-0000-0000-000000000000").statusCode())
        .isEqualTo(404);
    assertThat(
            manager
                .post("/account", "/account/first-key", Map.of("signed", "e30", "next", "/"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void signingInLeadsStraightOn() {
    Account engineer = newPerson(EnumSet.of(Duty.FACILITY_ENGINEER));

    var welcome =
        nobody()
            .post(
                "/sign-in",
                "/sign-in",
                Map.of("login", engineer.login().text(), "password", PASSWORD, "next", "/areas"));

    assertThat(Browser.redirect(welcome)).isEqualTo("/areas");
    assertThat(welcome.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("first_key"));
  }

  @Test
  void aPathElsewhereIsNoWayOn() {
    assertThat(FirstKeyController.path("https://elsewhere.example/"))
        .isEqualTo("/account/first-key?next=%2F");
    assertThat(FirstKeyController.path("/" + "a".repeat(480)))
        .isEqualTo("/account/first-key?next=%2F");
    assertThat(FirstKeyController.path("/record?type=a&before=7"))
        .isEqualTo("/account/first-key?next=%2Frecord%3Ftype%3Da%26before%3D7");
  }
}
