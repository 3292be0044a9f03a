package org.custodes.verifier.leaf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;

/// A fact as its bytes say it.
///
/// @param index its place in the log, from 0
/// @param bytes what is hashed into the log
/// @param state code of the State whose record it is
/// @param facility the facility it concerns, if it concerns one
/// @param date when it happened, where that is not when it was recorded
/// @param recorded by the house's own clock, in microseconds
/// @param actor pseudonym of who did it, or `house`
/// @param content canonical bytes of what people signed: the fact without identity, record time,
///   actor and what backs it
/// @param signatures as they stand in it; not judged yet
/// @param attested what only the server says that somebody did, by a one-time code
public record Leaf(
    long index,
    Bytes bytes,
    FactType type,
    String id,
    String state,
    Optional<String> facility,
    String subject,
    Optional<LocalDate> date,
    Instant recorded,
    String actor,
    Json.Members fields,
    Bytes content,
    List<Json> signatures,
    List<Attested> attested) {

  /// The server's word that a person showed a code.
  ///
  /// @param act `prepare` or `approve`
  public record Attested(String act, String person) {}

  public Leaf {
    signatures = List.copyOf(signatures);
    attested = List.copyOf(attested);
  }

  /// SHA-256 of what people signed.
  public Digest contentHash() {
    return Digest.of(content);
  }

  /// Whether somebody stands behind it, by a key or by a code.
  public boolean isBacked() {
    return !signatures.isEmpty() || !attested.isEmpty();
  }

  /// Whether it is of this type, whatever the version of its fields.
  public boolean is(String act) {
    return type.act().equals(act);
  }

  /// A field that the catalogue asks for.
  public String text(String field) {
    return fields.text(field).orElse("");
  }

  /// A list of texts; empty where there is none.
  public List<String> texts(String field) {
    return fields.find(field).orElse(new Json.Nothing()) instanceof Json.Items(List<Json> items)
        ? items.stream().flatMap(item -> item.asText().stream()).toList()
        : List.of();
  }

  /// A list of records; empty where there is none.
  public List<Json.Members> records(String field) {
    return records(fields, field);
  }

  /// The same within a record.
  public static List<Json.Members> records(Json.Members owner, String field) {
    return owner.find(field).orElse(new Json.Nothing()) instanceof Json.Items(List<Json> items)
        ? items.stream().map(Json.Members.class::cast).toList()
        : List.of();
  }

  public boolean truth(String field) {
    return truth(fields, field);
  }

  /// The same within a record.
  public static boolean truth(Json.Members owner, String field) {
    return owner.find(field).orElse(new Json.Nothing()) instanceof Json.Truth(boolean is) && is;
  }
}
