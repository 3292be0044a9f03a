package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.custodes.server.frame.AccessRule.Audience;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  @Test
  void readersAreAllWhoSeeContent() {
    assertThat(AccessRule.readers("GET", "/material").duties())
        .isEqualTo(
            java.util.EnumSet.complementOf(
                java.util.EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER)));
  }

  @Test
  void ruleForDutiesNamesSome() {
    assertThatThrownBy(() -> new AccessRule("GET", "/material", Audience.DUTIES, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rule for duties, and no other, names some: /material");
  }

  @Test
  void patternIsAPath() {
    assertThatThrownBy(() -> AccessRule.everyone("GET", "material"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a path pattern begins with /: material");
  }

  @Test
  void dutyIsReadAsItIsWritten() {
    assertThat(Duty.values()).allMatch(duty -> Duty.of(duty.word()) == duty);
    assertThatThrownBy(() -> Duty.of("director")).hasMessage("not a duty: director");
  }
}
