package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.Login;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.web.Doorkeeper.Decision;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

  private static final Optional<SignedIn> NOBODY = Optional.empty();
  private static final Optional<SignedIn> INSPECTOR = somebody(Duty.INSPECTOR, false);
  private static final Optional<SignedIn> OFFICER = somebody(Duty.REPORTING_OFFICER, false);
  private static final Optional<SignedIn> ADMINISTRATOR = somebody(Duty.ADMINISTRATOR, false);
  private static final Optional<SignedIn> NEWCOMER = somebody(Duty.INSPECTOR, true);

  private final Doorkeeper doorkeeper =
      keeper(
          AccessRule.everyone("GET", "/sign-in"),
          AccessRule.newcomers("GET", "/account/password"),
          AccessRule.signedIn("GET", "/account"),
          AccessRule.readers("GET", "/reports/**"),
          AccessRule.duty("GET", "/reports/import", Duty.REPORTING_OFFICER),
          AccessRule.duty("POST", "/reports/import", Duty.REPORTING_OFFICER));

  @Test
  void everyoneMayComeToTheDoor() {
    assertThat(doorkeeper.decide("GET", "/sign-in", NOBODY)).isEqualTo(Decision.COME_IN);
    assertThat(doorkeeper.decide("HEAD", "/sign-in", NOBODY)).isEqualTo(Decision.COME_IN);
  }

  @Test
  void dutyOpensAndItsLackCloses() {
    assertThat(doorkeeper.decide("GET", "/reports/7", INSPECTOR)).isEqualTo(Decision.COME_IN);
    assertThat(doorkeeper.decide("GET", "/reports/7", ADMINISTRATOR)).isEqualTo(Decision.NOT_YOURS);
    assertThat(doorkeeper.decide("GET", "/reports/7", NOBODY)).isEqualTo(Decision.SIGN_IN_FIRST);
  }

  @Test
  void mostSpecificRuleDecidesAlone() {
    assertThat(doorkeeper.decide("GET", "/reports/import", OFFICER)).isEqualTo(Decision.COME_IN);
    assertThat(doorkeeper.decide("GET", "/reports/import", INSPECTOR))
        .isEqualTo(Decision.NOT_YOURS);
  }

  @Test
  void whatNoRuleKnowsIsNotThere() {
    assertThat(doorkeeper.decide("GET", "/secret", INSPECTOR)).isEqualTo(Decision.NOTHING_THERE);
    assertThat(doorkeeper.decide("POST", "/account", INSPECTOR)).isEqualTo(Decision.OTHER_METHOD);
  }

  @Test
  void nobodyLearnsWhichPathsThereAre() {
    assertThat(doorkeeper.decide("GET", "/secret", NOBODY)).isEqualTo(Decision.SIGN_IN_FIRST);
    assertThat(doorkeeper.decide("POST", "/account", NOBODY)).isEqualTo(Decision.SIGN_IN_FIRST);
  }

  @Test
  void newcomerChoosesAPasswordBeforeAnythingElse() {
    assertThat(doorkeeper.decide("GET", "/account/password", NEWCOMER)).isEqualTo(Decision.COME_IN);
    assertThat(doorkeeper.decide("GET", "/account", NEWCOMER))
        .isEqualTo(Decision.NEW_PASSWORD_FIRST);
    assertThat(doorkeeper.decide("GET", "/reports/7", NEWCOMER))
        .isEqualTo(Decision.NEW_PASSWORD_FIRST);
  }

  @Test
  void whoOwesASecondFactorSetsOneUpBeforeAnythingElse() {
    Optional<SignedIn> owing =
        INSPECTOR.map(person ->
            new SignedIn(
                person.account(),
                person.person(),
                person.login(),
                person.name(),
                person.held(),
                false,
                person.through(),
                false,
                true));

    assertThat(doorkeeper.decide("GET", "/account/password", owing)).isEqualTo(Decision.COME_IN);
    assertThat(doorkeeper.decide("GET", "/account", owing)).isEqualTo(Decision.SECOND_FACTOR_FIRST);
    assertThat(doorkeeper.decide("GET", "/reports/7", owing))
        .isEqualTo(Decision.SECOND_FACTOR_FIRST);
  }

  @Test
  void twoRulesForOneThingAreAProgrammersError() {
    assertThatThrownBy(
            () -> keeper(AccessRule.everyone("GET", "/a"), AccessRule.signedIn("GET", "/a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two access rules for GET /a");
  }

  private static Doorkeeper keeper(AccessRule... rules) {
    return new Doorkeeper(List.of(() -> List.of(rules)));
  }

  private static Optional<SignedIn> somebody(Duty duty, boolean provisional) {
    return Optional.of(
        new SignedIn(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Login("somebody"),
            "Somebody",
            Held.everywhere(Set.of(duty)),
            provisional,
            UUID.randomUUID(),
            false));
  }
}
