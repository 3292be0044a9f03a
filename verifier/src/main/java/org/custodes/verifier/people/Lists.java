package org.custodes.verifier.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.verifier.leaf.Leaf;

/// The lists that were signed at once, each in a fact of its own before those that refer to it.
final class Lists implements Batches {

  static final String TYPE = "identity.signature";

  private static final List<String> NO_SIGNATURE = List.of("statement", "contents");

  private final Map<Name, Signed> lists = new ConcurrentHashMap<>();

  private record Name(Digest statement, Digest key) {}

  @Override
  public Optional<Signed> find(Digest statement, Digest key) {
    return Optional.ofNullable(lists.get(new Name(statement, key)));
  }

  /// @throws IllegalArgumentException if the fact has no list and signature in their form
  Signed add(Leaf fact) {
    Bytes statement = Bytes.ofBase64Url(fact.text("statement"));
    Map<String, Json> members = new HashMap<>(fact.fields().values());
    NO_SIGNATURE.forEach(members::remove);
    if (!(FactSignature.read(new Json.Members(members)) instanceof FactSignature.ByKey signature)) {
      throw new IllegalArgumentException("found a reference to a list, wanted a signature of one");
    }
    Signed signed = new Signed(statement, signature);
    lists.put(new Name(Digest.of(statement), signature.key()), signed);
    return signed;
  }
}
