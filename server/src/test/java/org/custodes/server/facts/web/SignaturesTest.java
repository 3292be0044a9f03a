package org.custodes.server.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  @Test
  void eachSignatureIsShownMemberByMember() {
    Signatures signatures =
        Signatures.of(
            fact(
                "{\"signatures\":[{\"key\":\"k1\",\"signer\":\"a\"},{\"counter\":7,\"of\":[1,2]}]}"));

    assertThat(signatures.each()).hasSize(2);
    assertThat(signatures.each().getFirst())
        .containsExactly(new Signatures.Part("key", "k1"), new Signatures.Part("signer", "a"));
    assertThat(signatures.each().getLast())
        .containsExactly(new Signatures.Part("counter", "7"), new Signatures.Part("of", "[1,2]"));
  }

  @Test
  void whatNobodySignedHasNone() {
    assertThat(Signatures.of(fact("{\"fields\":{}}")).each()).isEmpty();
    assertThat(Signatures.of(fact("{\"signatures\":\"none\"}")).each()).isEmpty();
  }

  private static Fact fact(String canonical) {
    Bytes bytes = Bytes.ofText(canonical);
    return new Fact(
        1,
        new UUID(0, 1),
        "site.tried.1",
        Actor.HOUSE,
        "trial",
        Optional.empty(),
        Instant.EPOCH,
        bytes,
        bytes.sha256());
  }
}
