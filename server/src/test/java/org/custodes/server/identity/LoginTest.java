package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

  @Test
  void capitalsAndSpacesAroundDoNotMatter() {
    assertThat(Login.of("  I.Halvorsen ")).contains(new Login("i.halvorsen"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", ".a", "a b", "å.berg", "a'--", "a\u0000b", "a/b"})
  void otherFormsAreNone(String typed) {
    assertThat(Login.of(typed)).isEmpty();
  }

  @Test
  void fortyCharactersAreTheMost() {
    assertThat(Login.of("a".repeat(40))).isPresent();
    assertThat(Login.of("a".repeat(41))).isEmpty();
  }
}
