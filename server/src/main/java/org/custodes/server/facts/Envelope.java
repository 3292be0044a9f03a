package org.custodes.server.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
    return Content.of(new Json.Members(open(fact))).signable();
  }

  private NavigableMap<String, Json> open(NewFact fact) {
    NavigableMap<String, Json> all = new TreeMap<>();
    all.put("version", new Json.Whole(VERSION));
    all.put("type", new Json.Text(fact.type()));
    all.put("state", new Json.Text(state));
    all.put("subject", new Json.Text(fact.subject()));
    all.put("fields", fact.fields());
    all.put("salt", new Json.Text(salt()));
    fact.eventDate().ifPresent(date -> all.put("date", new Json.Text(date.toString())));
    fact.facility().ifPresent(facility -> all.put("facility", new Json.Text(facility)));
    return all;
  }

  /// The fact as it is to be stored, signed by nobody; its `entered` is not known yet and 0.
  public Fact close(NewFact fact) {
    return close(
        open(fact), fact.type(), fact.subject(), fact.eventDate(), fact.actor(), Backing.NOBODY);
  }

  /// The fact as it is to be stored; its `entered` is not known yet and 0.
  ///
  /// @param backing what people signed it with; what there is none of is not written
  public Fact close(Content content, Actor actor, Backing backing) {
    return close(
        new TreeMap<>(content.members().values()),
        content.type(),
        content.subject(),
        content.eventDate(),
        actor,
        backing);
  }

  private Fact close(
      NavigableMap<String, Json> all,
      String type,
      String subject,
      Optional<LocalDate> eventDate,
      Actor actor,
      Backing backing) {
    UUID id = identity();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    all.put("id", new Json.Text(id.toString()));
    all.put("recorded", new Json.Text(MICROSECONDS.format(now)));
    all.put("actor", new Json.Text(actor.pseudonym()));
    Bytes canonical = CanonicalJson.write(backing.in(new Json.Members(all)));
    if (canonical.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the fact "
              + type
              + " has "
              + canonical.length()
              + " bytes, more than "
              + LONGEST
              + ": attach what is large by its hash");
    }
    return new Fact(0, id, type, actor, subject, eventDate, now, canonical, canonical.sha256());
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
