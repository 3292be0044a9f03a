package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentTest {

  private static final Actor ACTOR = new Actor("somebody");

  private final Envelope envelope =
      new Envelope(
          "ZZ",
          Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
          new SplittableRandom(7));

  @Test
  void readsItsOwnBytes() {
    Content content = envelope.content(told());

    assertThat(Content.read(content.canonical())).isEqualTo(content);
    assertThat(content.eventDate()).contains(LocalDate.of(2026, 11, 1));
    assertThat(content.facility()).contains("ZF01");
  }

  @Test
  void twoContentsWithTheSameWordsHaveOtherBytes() {
    assertThat(envelope.content(told()).hash()).isNotEqualTo(envelope.content(told()).hash());
  }

  @Test
  void recordedFactHoldsTheSignedBytes() {
    Content content = envelope.content(told());
    Backing backing = Backing.NOBODY.signed(new Json.Text("signed"));

    Json.Members fact =
        (Json.Members) JsonReader.read(envelope.close(content, ACTOR, backing).canonical());

    assertThat(fact.values())
        .containsEntry("signatures", new Json.Items(List.of(new Json.Text("signed"))));
    assertThat(fact.values()).containsAllEntriesOf(content.members().values());
    assertThat(fact.values().keySet())
        .containsExactlyInAnyOrder(
            "version",
            "type",
            "state",
            "subject",
            "fields",
            "salt",
            "date",
            "facility",
            "id",
            "recorded",
            "actor",
            "signatures");
  }

  @Test
  void refusesBytesInAnotherSpelling() {
    Bytes spaced = Bytes.ofText(envelope.content(told()).canonical().text().replace(",", ", "));

    assertThatThrownBy(() -> Content.read(spaced))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the content is not in its canonical spelling");
  }

  @Test
  void refusesAMemberThatNoContentHas() {
    Bytes more =
        Bytes.ofText(
            envelope.content(told()).canonical().text().replaceFirst("\\{", "{\"approved\":true,"));

    assertThatThrownBy(() -> Content.read(more)).hasMessage("a content has no approved");
  }

  @Test
  void refusesAContentWithoutSalt() {
    String text = envelope.content(told()).canonical().text();
    Bytes bare = Bytes.ofText(text.replaceFirst("\"salt\":\"[0-9a-f]+\",", ""));

    assertThatThrownBy(() -> Content.read(bare)).hasMessage("the content has no salt");
  }

  @Test
  void refusesWhatLeavesNoRoomForSignatures() {
    NewFact large = told().with("long", "x".repeat(Content.LONGEST));

    assertThatThrownBy(() -> envelope.content(large))
        .hasMessageContaining("more than 60000: attach what is large by its hash");
  }

  private static NewFact told() {
    return NewFact.of("site.tried.1", ACTOR, "area ZM01")
        .at("ZF01")
        .on(LocalDate.of(2026, 11, 1))
        .with("code", "ZM01");
  }
}
