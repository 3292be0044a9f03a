package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.custodes.server.identity.Passwords.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final Login LOGIN = new Login("i.halvorsen");

  @Test
  void severalWordsAreTaken() {
    assertThat(Passwords.fault("heron over still water", LOGIN)).isEmpty();
  }

  @Test
  void twelveCharactersAreTheLeast() {
    assertThat(Passwords.fault("abcdefgh1jk", LOGIN)).contains(Fault.TOO_SHORT);
    assertThat(Passwords.fault("abcdefgh1jkl", LOGIN)).isEmpty();
  }

  @Test
  void hundredAndTwentyEightAreTheMost() {
    String long128 = "heron over still water ".repeat(6).substring(0, 128);

    assertThat(Passwords.fault(long128, LOGIN)).isEmpty();
    assertThat(Passwords.fault(long128 + "!", LOGIN)).contains(Fault.TOO_LONG);
  }

  @Test
  void charactersAreCountedNotCodeUnits() {
    assertThat(Passwords.fault("🜁🜂🜃🜄🜅🜆", LOGIN)).contains(Fault.TOO_SHORT);
  }

  @Test
  void loginIsNotInIt() {
    assertThat(Passwords.fault("my I.Halvorsen word", LOGIN)).contains(Fault.CONTAINS_LOGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password2026!",
        "passwordpassword",
        "qwertyuiop123",
        "123456789012",
        "1qaz2wsx3edc4rfv",
        "Administrator1",
        "correcthorsebatterystaple"
      })
  void wellKnownOnesAreNotTaken(String password) {
    assertThat(Passwords.fault(password, LOGIN)).contains(Fault.WELL_KNOWN);
  }

  @Test
  void fewDifferentCharactersAreNotTaken() {
    assertThat(Passwords.fault("abababababababab", LOGIN)).contains(Fault.TOO_FEW_DIFFERENT);
  }

  @Test
  void sameCharactersFromOtherKeyboardsAreTheSame() {
    assertThat(Passwords.normal("cafe\u0301")).isEqualTo("caf\u00e9");
  }
}
