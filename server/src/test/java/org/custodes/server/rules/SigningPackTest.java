package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SigningRules.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningPackTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void withoutAPackTheStrictestRuleHolds() {
    Requirement rule =
        SigningPack.requirement(new RuleSet(DAY, Map.of()), "site.area-registered.2");

    assertThat(rule.people()).isEqualTo(2);
    assertThat(rule.pack()).isEqualTo("built-in");
    assertThat(rule).isEqualTo(SigningRules.strictest("site.area-registered.2"));
  }

  @Test
  void aFacilitysActTakesTwoPeopleWithSecurityKeys() {
    Requirement rule = requirement("signing-facility", "site.area-registered.2");

    assertThat(rule.people()).isEqualTo(2);
    assertThat(rule.prepare())
        .containsExactlyInAnyOrder(Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER);
    assertThat(rule.kinds()).containsExactly(KeyKind.WEBAUTHN);
    assertThat(rule.expires()).isEqualTo(Duration.ofDays(7));
    assertThat(rule.pack()).isEqualTo("signing-facility@1");
  }

  @Test
  void aSmallHoldersOrdinaryActTakesOne() {
    assertThat(requirement("signing-small-holder", "books.entry-posted.1").people()).isOne();
    assertThat(requirement("signing-small-holder", "site.area-registered.1").people()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"signing-facility", "signing-small-holder", "signing-demonstration"})
  void rulesAreChangedByTwoOfThoseWhoAnswerForThem(String pack) {
    Requirement rule = requirement(pack, "rules.pack-activated.1");

    assertThat(rule.people()).isEqualTo(2);
    assertThat(rule.prepare()).containsExactlyInAnyOrder(Duty.REGULATOR, Duty.MANAGER);
    assertThat(rule.approve()).containsExactlyInAnyOrder(Duty.REGULATOR, Duty.MANAGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity.signing-place.1", "identity.account-made.1", "rules.x.1"})
  void noPackLetsOnePersonChangeRulesAccountsOrKeys(String act) {
    PackFile lax = TestPacks.of("lax", 1, PackKind.SIGNING, "any.people", "1", "people");

    assertThat(SigningPack.requirement(set(lax), act).people()).isEqualTo(2);
    assertThat(SigningPack.requirement(set(lax), "books.entry-posted.1").people()).isOne();
  }

  @Test
  void whatIsSaidOfAnyActIsNotSaidOfAccountsAndKeys() {
    PackFile any =
        TestPacks.of("any-duty", 1, PackKind.SIGNING, "any.prepare", "[manager]", "duties");

    assertThat(SigningPack.requirement(set(any), "identity.signing-place.1").prepare())
        .containsExactlyInAnyOrder(Duty.ADMINISTRATOR, Duty.KEY_OFFICER);
    assertThat(SigningPack.requirement(set(any), "site.area-registered.1").prepare())
        .containsExactly(Duty.MANAGER);
  }

  @Test
  void whatARoomIsToldComesBeforeWhatIsToldOfAll() {
    PackFile room = TestPacks.of("room", 1, PackKind.SIGNING, "site.any.expires", "3", "hour");

    assertThat(SigningPack.requirement(set(room), "site.area-registered.1").expires())
        .isEqualTo(Duration.ofHours(3));
    assertThat(SigningPack.requirement(set(room), "books.entry-posted.1").expires())
        .isEqualTo(Duration.ofDays(7));
  }

  private static Requirement requirement(String pack, String act) {
    PackFile file =
        ShippedPacks.read().stream()
            .filter(one -> one.version().id().equals(pack))
            .findFirst()
            .orElseThrow();
    return SigningPack.requirement(set(file), act);
  }

  private static RuleSet set(PackFile file) {
    return new RuleSet(DAY, Map.of(file.kind(), file));
  }
}
