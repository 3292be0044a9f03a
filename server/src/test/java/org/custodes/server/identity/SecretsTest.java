package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void secretHas256Bits() {
    assertThat(Secret.made(random).reveal()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void secretIsKnownAgainByItsHash() {
    Secret made = Secret.made(random);

    assertThat(Secret.shown(made.reveal()).hash()).isEqualTo(made.hash());
  }

  @Test
  void veryLongSecretIsNotReadWhole() {
    assertThat(Secret.shown("a".repeat(100_000)).reveal()).hasSize(Secret.LONGEST);
  }

  @Test
  void oneTimePasswordMayBeAPassword() {
    String password = OneTimePassword.made(random).text();

    assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}").doesNotContainPattern("[ilo01]");
    assertThat(Passwords.fault(password, new Login("somebody"))).isEmpty();
  }

  @Test
  void nothingSecretStandsInALog() {
    Secret secret = Secret.made(random);
    OneTimePassword password = OneTimePassword.made(random);
    SignedIn person =
        new SignedIn(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Login("i.halvorsen"),
            "Ines Halvorsen",
            Held.everywhere(Set.of(Duty.INSPECTOR)),
            false,
            UUID.randomUUID(),
            false);

    assertThat(secret.toString()).doesNotContain(secret.reveal());
    assertThat(password.toString()).doesNotContain(password.text());
    assertThat(person.toString()).doesNotContain("alvorsen");
  }
}
