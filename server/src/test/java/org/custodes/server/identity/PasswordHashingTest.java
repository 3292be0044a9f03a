package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

  private final PasswordHashing hashing = new PasswordHashing();

  @Test
  void hashIsArgon2idAndSaysWithWhat() {
    assertThat(hashing.hash("heron over still water"))
        .startsWith("$argon2id$v=19$m=32768,t=3,p=1$");
  }

  @Test
  void onlyTheSamePasswordMatches() {
    Optional<String> hash = Optional.of(hashing.hash("heron over still water"));

    assertThat(hashing.matches("heron over still water", hash)).isTrue();
    assertThat(hashing.matches("heron over still waters", hash)).isFalse();
  }

  @Test
  void nothingMatchesNoAccount() {
    assertThat(hashing.matches("the password of nobody", Optional.empty())).isFalse();
  }
}
