package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a fact says before anybody has said it: the bytes that people sign.
///
/// It is the recorded fact without identity, record time, actor and what backs it. All of it, the
/// salt too, is fixed before the first signature; nothing is filled in afterwards.
///
/// @param members version, type, State, subject, fields, salt and, where it has them, date and
///   facility
/// @param canonical the members in RFC 8785; at most [#LONGEST] bytes if they are to be signed
/// @param hash SHA-256 of the canonical bytes; it stands in the statement that a key signs
public record Content(Json.Members members, Bytes canonical, Bytes hash) {

  /// Signatures and envelope fit a log entry beside it.
  public static final int LONGEST = 60_000;

  private static final Set<String> NEEDED =
      Set.of("version", "type", "state", "subject", "fields", "salt");
  private static final Set<String> OPTIONAL = Set.of("date", "facility");

  public Content {
    requireNonNull(members, "members");
    requireNonNull(canonical, "canonical");
    requireNonNull(hash, "hash");
  }

  /// Reads the bytes of a content.
  ///
  /// @throws IllegalArgumentException if they are not the canonical bytes of one
  public static Content read(Bytes bytes) {
    if (bytes.length() > LONGEST) {
      throw tooLong(bytes.length());
    }
    if (!(JsonReader.read(bytes) instanceof Json.Members members)) {
      throw new IllegalArgumentException("a content is a JSON object");
    }
    Content content = of(members);
    if (!content.canonical.equals(bytes)) {
      throw new IllegalArgumentException("the content is not in its canonical spelling");
    }
    return content;
  }

  /// What was signed of a recorded fact: all that is not identity, record time, actor and
  /// signatures.
  public static Content of(Fact fact) {
    if (!(JsonReader.read(fact.canonical()) instanceof Json.Members(var all))) {
      throw new IllegalArgumentException("the fact is no JSON object: " + fact.id());
    }
    Json.Members signed = Json.Members.NONE;
    for (var member : all.entrySet()) {
      if (NEEDED.contains(member.getKey()) || OPTIONAL.contains(member.getKey())) {
        signed = signed.with(member.getKey(), member.getValue());
      }
    }
    return of(signed);
  }

  static Content of(Json.Members members) {
    requireNames(members.values());
    Bytes canonical = CanonicalJson.write(members);
    Content content = new Content(members, canonical, canonical.sha256());
    content.requireForm();
    return content;
  }

  /// The same, if it leaves room for signatures.
  ///
  /// @throws IllegalArgumentException if it has more than [#LONGEST] bytes
  Content signable() {
    if (canonical.length() > LONGEST) {
      throw tooLong(canonical.length());
    }
    return this;
  }

  /// A type of the [Catalogue].
  public String type() {
    return text("type").orElseThrow();
  }

  /// What it is about; see [NewFact#subject].
  public String subject() {
    return text("subject").orElseThrow();
  }

  public Optional<String> facility() {
    return text("facility");
  }

  /// When it happened or will, where that is not when it is recorded.
  public Optional<LocalDate> eventDate() {
    return text("date").map(LocalDate::parse);
  }

  public Json.Members fields() {
    if (members.values().get("fields") instanceof Json.Members fields) {
      return fields;
    }
    throw new IllegalArgumentException("the content's fields are not an object");
  }

  private Optional<String> text(String name) {
    Json value = members.values().get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Json.Text(var text)) {
      return Optional.of(text);
    }
    throw new IllegalArgumentException("the content's " + name + " is not text");
  }

  private void requireForm() {
    try {
      requireNonNull(type());
      requireNonNull(subject());
      requireNonNull(facility());
      requireNonNull(eventDate());
      requireNonNull(fields());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the content's date is no day like 2026-11-22", e);
    }
  }

  private static void requireNames(Map<String, Json> found) {
    for (String needed : NEEDED) {
      if (!found.containsKey(needed)) {
        throw new IllegalArgumentException("the content has no " + needed);
      }
    }
    for (String name : found.keySet()) {
      if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
        throw new IllegalArgumentException("a content has no " + name);
      }
    }
  }

  private static IllegalArgumentException tooLong(int bytes) {
    return new IllegalArgumentException(
        "the content has "
            + bytes
            + " bytes, more than "
            + LONGEST
            + ": attach what is large by its hash");
  }
}
