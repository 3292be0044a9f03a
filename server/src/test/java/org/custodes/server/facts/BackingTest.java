package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackingTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Attestation PREPARED = new Attestation("prepare", ONE);
  private static final Json SIGNATURE = new Json.Text("signed");

  private final Envelope envelope =
      new Envelope(
          "ZZ",
          Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
          new SplittableRandom(7));
  private final Content content =
      envelope.content(NewFact.of("site.tried.1", Actor.HOUSE, "area ZM01"));

  @Test
  void codeStandsBesideTheSignaturesInTheCanonicalBytes() {
    Fact fact =
        envelope.close(
            content,
            Actor.HOUSE,
            Backing.NOBODY.signed(SIGNATURE).attested(new Attestation("approve", OTHER)));

    assertThat(fact.canonical().text())
        .contains(
            "\"attested\":[{\"act\":\"approve\",\"by\":\"totp\",\"person\":\"" + OTHER + "\"}],",
            "\"signatures\":[\"signed\"],");
    assertThat(Backing.signatures(fact)).containsExactly(SIGNATURE);
    assertThat(Backing.attestations(fact)).containsExactly(new Attestation("approve", OTHER));
    assertThat(Content.of(fact)).isEqualTo(content);
  }

  @Test
  void whatThereIsNothingOfIsNotWritten() {
    Fact nobody = envelope.close(content, Actor.HOUSE, Backing.NOBODY);
    Fact byCode = envelope.close(content, Actor.HOUSE, Backing.NOBODY.attested(PREPARED));

    assertThat(nobody.canonical().text()).doesNotContain("signatures", "attested");
    assertThat(byCode.canonical().text()).contains("attested").doesNotContain("signatures");
  }

  @Test
  void eachActAndEachPersonIsAttestedOnce() {
    Backing prepared = Backing.NOBODY.attested(PREPARED);

    assertThat(prepared.attests("prepare")).isTrue();
    assertThat(prepared.attests("approve")).isFalse();
    assertThatThrownBy(() -> prepared.attested(new Attestation("prepare", OTHER)))
        .hasMessage("found 2 acts attested by codes, wanted at most 2, of other acts and persons");
    assertThatThrownBy(() -> prepared.attested(new Attestation("approve", ONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnActThatIsNone() {
    assertThatThrownBy(() -> new Attestation("enrol", ONE))
        .hasMessage("found the act enrol attested by a code, wanted prepare or approve");
  }

  @Test
  void readsOnlyWhatItWrites() {
    String written = CanonicalJson.write(PREPARED.written()).text();

    assertThat(read(written)).contains(PREPARED);
    assertThat(read(written.replace("totp", "word"))).isEmpty();
    assertThat(read(written.replace("{", "{\"also\":1,"))).isEmpty();
    assertThat(read(written.replace("\"by\":\"totp\",", ""))).isEmpty();
    assertThat(read(written.replace("prepare", "enrol"))).isEmpty();
    assertThat(read(written.replace(ONE.toString(), "Amina"))).isEmpty();
    assertThat(read(written.replace(ONE.toString(), "0-0-0-0-1"))).isEmpty();
    assertThat(read("\"prepare\"")).isEmpty();
  }

  private static Optional<Attestation> read(String json) {
    return Attestation.read(JsonReader.read(Bytes.ofText(json)));
  }
}
