package org.custodes.server.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.SignatureEvidence;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.SignatureRefused;
import org.custodes.transparency.signature.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Finds the statement and the key behind each signature of a fact.
@Component
class KnownEvidence implements SignatureEvidence {

  private final SigningKeyStore keys;
  private final FactReader facts;
  private final String log;

  KnownEvidence(SigningKeyStore keys, FactReader facts, @Value("${custodes.log.name}") String log) {
    this.keys = keys;
    this.facts = facts;
    this.log = log;
  }

  @Override
  public String log() {
    return log;
  }

  @Override
  public List<Evidence> of(Fact fact) {
    List<Json> signatures = Backing.signatures(fact);
    List<Evidence> all = new ArrayList<>();
    for (int number = 0; number < signatures.size(); number++) {
      evidence(fact, number, signatures.get(number)).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private Optional<Evidence> evidence(Fact fact, int number, Json written) {
    return read(written)
        .flatMap(signature ->
            keys.find(signature.key().toString())
                .flatMap(key ->
                    signed(fact, signature)
                        .map(signed -> evidence(number, signature.act(), key, signed))));
  }

  private static Evidence evidence(int number, String act, SigningKey key, Signed signed) {
    return new Evidence(
        number,
        act,
        key.person().toString(),
        key.enrolledBy(),
        signed.signature(),
        signed.statement(),
        key.spki());
  }

  /// @return empty for what is no signature of ours
  private static Optional<FactSignature> read(Json written) {
    try {
      return Optional.of(
          FactSignature.parse(
              org.custodes.transparency.Bytes.of(CanonicalJson.write(written).toArray())));
    } catch (SignatureRefused _) {
      return Optional.empty();
    }
  }

  private record Signed(Bytes signature, Bytes statement) {}

  private Optional<Signed> signed(Fact fact, FactSignature signature) {
    return switch (signature) {
      case FactSignature.Batch batch -> list(batch);
      case FactSignature.ByKey byKey ->
          Optional.of(new Signed(own(byKey.canonical()), statement(fact, byKey.act())));
    };
  }

  private Bytes statement(Fact fact, String act) {
    org.custodes.transparency.Bytes content =
        org.custodes.transparency.Bytes.of(Content.of(fact).canonical().toArray());
    return own(Statement.of(log, act, content).bytes());
  }

  /// Statement and signature of a list stand in a fact of their own.
  private Optional<Signed> list(FactSignature.Batch batch) {
    return facts.newest(named(batch.batch()), OptionalLong.empty(), 1).stream()
        .findFirst()
        .map(fact -> Content.of(fact).fields())
        .map(fields -> new Signed(member(fields), statement(fields)));
  }

  private static FactReader.Filter named(Digest list) {
    return new FactReader.Filter(
        Optional.of(SigningHand.LIST),
        Optional.empty(),
        Optional.of(SigningHand.list(Bytes.of(list.bytes().toArray()))),
        Optional.empty(),
        Optional.empty());
  }

  private static Bytes member(Json.Members fields) {
    Json.Members signature = Json.Members.NONE;
    for (var field : fields.values().entrySet()) {
      if (!field.getKey().equals("statement") && !field.getKey().equals("contents")) {
        signature = signature.with(field.getKey(), field.getValue());
      }
    }
    return CanonicalJson.write(signature);
  }

  private static Bytes statement(Json.Members fields) {
    if (fields.values().get("statement") instanceof Json.Text(var text)) {
      return Base64Url.decode(text);
    }
    throw new IllegalArgumentException("the signed list has no statement");
  }

  private static Bytes own(org.custodes.transparency.Bytes bytes) {
    return Bytes.of(bytes.toArray());
  }
}
