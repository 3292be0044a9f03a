package org.custodes.server.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Puts a fact into the bytes that are hashed, and later sealed: version, type, State, facility,
/// identity, event date, record time, actor, subject, fields and a salt.
///
/// @param state country code of the State whose record this is
/// @param random source of identity and salt; in the server a cryptographic one
public record Envelope(String state, Clock clock, RandomGenerator random) {

  /// The form of these bytes; a reader that does not know it must refuse.
  public static final long VERSION = 1;

  /// A log entry is no longer than 65,535 bytes (C2SP tlog-tiles).
  public static final int LONGEST = 65_535;

  /// Without it, a fact with few possible contents could be guessed from its hash.
  static final int SALT_BYTES = 16;

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /// Fixes the bytes of a fact that is still to be signed.
  public Content content(NewFact fact) {
    return open(fact).signable();
  }

  private Content open(NewFact fact) {
    Json.Members all =
        Json.Members.NONE
            .with("version", new Json.Whole(VERSION))
            .with("type", new Json.Text(fact.type()))
            .with("state", new Json.Text(state))
            .with("subject", new Json.Text(fact.subject()))
            .with("fields", fact.fields())
            .with("salt", new Json.Text(salt()));
    Json.Members dated = with(all, "date", fact.eventDate().map(LocalDate::toString));
    return Content.of(with(dated, "facility", fact.facility()));
  }

  /// The fact as it is to be stored, signed by nobody; its `entered` is not known yet and 0.
  public Fact close(NewFact fact) {
    return close(open(fact), fact.actor(), Backing.NOBODY);
  }

  /// The fact as it is to be stored; its `entered` is not known yet and 0.
  ///
  /// @param backing what people signed it with; what there is none of is not written
  public Fact close(Content content, Actor actor, Backing backing) {
    UUID id = identity();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Json.Members all =
        content
            .members()
            .with("id", new Json.Text(id.toString()))
            .with("recorded", new Json.Text(MICROSECONDS.format(now)))
            .with("actor", new Json.Text(actor.pseudonym()));
    Bytes canonical = CanonicalJson.write(backing.in(all));
    if (canonical.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the fact "
              + content.type()
              + " has "
              + canonical.length()
              + " bytes, more than "
              + LONGEST
              + ": attach what is large by its hash");
    }
    return new Fact(
        0,
        id,
        content.type(),
        actor,
        content.subject(),
        content.eventDate(),
        now,
        canonical,
        canonical.sha256());
  }

  private static Json.Members with(Json.Members all, String name, Optional<String> text) {
    return text.map(value -> all.with(name, new Json.Text(value))).orElse(all);
  }

  private String salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Bytes.of(salt).hex();
  }

  /// A random UUID, version 4 of RFC 9562.
  private UUID identity() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
