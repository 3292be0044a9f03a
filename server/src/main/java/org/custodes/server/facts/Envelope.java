package org.custodes.server.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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

  /// The fact as it is to be stored; its `entered` is not known yet and 0.
  public Fact close(NewFact fact) {
    UUID id = identity();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Bytes canonical = CanonicalJson.write(members(fact, id, now));
    if (canonical.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the fact "
              + fact.type()
              + " has "
              + canonical.length()
              + " bytes, more than "
              + LONGEST
              + ": attach what is large by its hash");
    }
    return new Fact(
        0,
        id,
        fact.type(),
        fact.actor(),
        fact.subject(),
        fact.eventDate(),
        now,
        canonical,
        canonical.sha256());
  }

  private Json.Members members(NewFact fact, UUID id, Instant now) {
    Json.Members all =
        Json.Members.NONE
            .with("version", new Json.Whole(VERSION))
            .with("type", new Json.Text(fact.type()))
            .with("state", new Json.Text(state))
            .with("id", new Json.Text(id.toString()))
            .with("recorded", new Json.Text(MICROSECONDS.format(now)))
            .with("actor", new Json.Text(fact.actor().pseudonym()))
            .with("subject", new Json.Text(fact.subject()))
            .with("fields", fact.fields())
            .with("salt", new Json.Text(salt()));
    Json.Members dated =
        fact.eventDate()
            .map(LocalDate::toString)
            .map(day -> all.with("date", new Json.Text(day)))
            .orElse(all);
    return fact.facility().map(code -> dated.with("facility", new Json.Text(code))).orElse(dated);
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
