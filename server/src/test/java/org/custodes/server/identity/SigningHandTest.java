package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of the counter that a security key shows beside its signature.
class SigningHandTest extends SigningTest {

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeyStore keys;
  @Autowired private SignatureVerifier verifier;
  @Autowired private Conflicts conflicts;
  @Autowired private Facts facts;
  @Autowired private FactReader reader;
  @Autowired private TransactionTemplate transactions;

  @Test
  void counterThatGrowsIsKept() {
    Signer signer = newSigner(java.util.Set.of(Duty.REPORTING_OFFICER));

    assertThat(shown(signer, 5)).isTrue();

    assertThat(key(signer).counter()).isEqualTo(5);
    assertThat(notes(signer)).isEmpty();
  }

  @Test
  void counterThatGoesBackIsANoteAndNoRefusal() {
    Signer signer = newSigner(java.util.Set.of(Duty.REPORTING_OFFICER));
    shown(signer, 5);

    assertThat(shown(signer, 4)).isTrue();

    assertThat(key(signer).counter()).isEqualTo(5);
    assertThat(notes(signer))
        .singleElement()
        .extracting(fact -> fact.canonical().text())
        .asString()
        .contains("\"last\":5", "\"shown\":4");
  }

  @Test
  void keyThatCountsNothingIsNotNoted() {
    Signer signer = newSigner(java.util.Set.of(Duty.REPORTING_OFFICER));

    assertThat(shown(signer, 0)).isTrue();
    assertThat(shown(signer, 0)).isTrue();

    assertThat(notes(signer)).isEmpty();
  }

  /// @return whether the signature was taken
  private boolean shown(Signer signer, long counter) {
    NewFact act =
        NewFact.of(TriedAct.TYPE, signer.person().actor(), "trial of a counter")
            .with("what", "counter " + UUID.randomUUID());
    UUID approval = opened(approvals.open(signer.person(), act));
    SigningHand hand = new SigningHand(keys, new Counting(verifier, counter), conflicts, facts);
    SigningHand.Taken taken =
        transactions.execute(_ ->
            hand.take(
                signer.person(),
                List.of(store.find(approval).orElseThrow()),
                signature(signer.key(), approval)));
    approvals.refuse(signer.person(), approval, "It was a trial.");
    return taken instanceof SigningHand.Taken.Good;
  }

  private SigningKey key(Signer signer) {
    return keys.find(signer.key().id().toString()).orElseThrow();
  }

  private List<Fact> notes(Signer signer) {
    return reader.newest(
        new FactReader.Filter(
            Optional.of(SigningHand.COUNTER),
            Optional.of(signer.person().actor().pseudonym()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        OptionalLong.empty(),
        10);
  }

  /// The real verifier, but for the counter, which software keys do not show.
  private record Counting(SignatureVerifier verifier, long shown) implements SignatureVerifier {

    @Override
    public Optional<Objection> wrong(
        List<Bytes> contents, SignatureAct act, Json.Members signature, SigningKey key) {
      return verifier.wrong(contents, act, signature, key);
    }

    @Override
    public Bytes statement(List<Bytes> contents, SignatureAct act) {
      return verifier.statement(contents, act);
    }

    @Override
    public Optional<Long> counter(Json.Members signature) {
      return Optional.of(shown);
    }
  }
}
