package org.custodes.server.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands behind a content: signatures by keys, which anybody can check, and codes, for which
/// the server alone stands. Neither says anything of the other.
///
/// @param signatures as `reference/signatures.md` forms them
/// @param attested at most [#MOST_ATTESTED], each of another act and another person
public record Backing(List<Json> signatures, List<Attestation> attested) {

  /// One who prepared and one who approved.
  public static final int MOST_ATTESTED = 2;

  public static final Backing NOBODY = new Backing(List.of(), List.of());

  public Backing {
    signatures = List.copyOf(signatures);
    attested = List.copyOf(attested);
    requireOthers(attested.size(), attested.stream().map(Attestation::act).distinct().count());
    requireOthers(attested.size(), attested.stream().map(Attestation::person).distinct().count());
  }

  private static void requireOthers(int all, long others) {
    if (all > MOST_ATTESTED || all != others) {
      throw new IllegalArgumentException(
          "found %d acts attested by codes, wanted at most %d, of other acts and persons"
              .formatted(all, MOST_ATTESTED));
    }
  }

  /// The same and a signature.
  public Backing signed(Json signature) {
    return new Backing(and(signatures, signature), attested);
  }

  /// The same and a code.
  public Backing attested(Attestation attestation) {
    return new Backing(signatures, and(attested, attestation));
  }

  /// Whether this act rests on a code.
  public boolean attests(String act) {
    return attested.stream().anyMatch(one -> one.act().equals(act));
  }

  /// The attestations as they stand in a fact.
  public Json.Items written() {
    return new Json.Items(attested.stream().<Json>map(Attestation::written).toList());
  }

  /// The fact's members with these; what there is nothing of is not written.
  Json.Members in(Json.Members fact) {
    Json.Members signed =
        signatures.isEmpty() ? fact : fact.with("signatures", new Json.Items(signatures));
    return attested.isEmpty() ? signed : signed.with("attested", written());
  }

  /// The signatures that stand in a recorded fact. Whether they hold is not judged here.
  public static List<Json> signatures(Fact fact) {
    return items(fact, "signatures");
  }

  /// The attestations that stand in a recorded fact, as far as they are well-formed.
  public static List<Attestation> attestations(Fact fact) {
    return read(items(fact, "attested"));
  }

  /// Attestations as they stand in a fact; what is none is left out.
  public static List<Attestation> read(List<Json> written) {
    return written.stream().map(Attestation::read).flatMap(Optional::stream).toList();
  }

  private static List<Json> items(Fact fact, String name) {
    return JsonReader.read(fact.canonical()) instanceof Json.Members(var members)
            && members.get(name) instanceof Json.Items(var items)
        ? items
        : List.of();
  }

  private static <T> List<T> and(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }
}
