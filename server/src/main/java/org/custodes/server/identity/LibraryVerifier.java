package org.custodes.server.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Json;
import org.custodes.server.identity.SigningKey.SecurityKey;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.Counters;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.transparency.signature.SignatureCheck;
import org.custodes.transparency.signature.SigningPolicy;
import org.custodes.transparency.signature.Statement;
import org.custodes.transparency.signature.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the library that the outside verifier is made of.
@Component
class LibraryVerifier implements SignatureVerifier {

  /// Where the key stands in this question: it is enrolled, and the fact comes after.
  private static final long NOW = 1;

  private final SigningPlaces places;
  private final String log;

  LibraryVerifier(SigningPlaces places, @Value("${custodes.log.name}") String log) {
    this.places = places;
    this.log = log;
  }

  @Override
  public Optional<Objection> wrong(
      List<Bytes> contents, SignatureAct act, Json.Members signature, SigningKey key) {
    try {
      return judged(contents, act, signature, key);
    } catch (IllegalArgumentException refused) {
      return Optional.of(objection("form", String.valueOf(refused.getMessage())));
    }
  }

  private Optional<Objection> judged(
      List<Bytes> contents, SignatureAct act, Json.Members signature, SigningKey key) {
    FactSignature shown = FactSignature.parse(own(CanonicalJson.write(signature)));
    if (!shown.act().equals(act.word())) {
      return Optional.of(objection("act", "found " + shown.act() + ", wanted " + act.word()));
    }
    Statement statement = listed(contents, act);
    FactSignature judged = contents.size() == 1 ? shown : batch(statement, shown);
    SignatureCheck check =
        new SignatureCheck(
            policy(),
            KeyRegister.of(List.of(enrolled(key))),
            batches(statement, shown),
            Counters.NONE);
    for (Bytes content : contents) {
      if (check.one(own(content), NOW, judged) instanceof Verdict.Refused(var reason, var text)) {
        return Optional.of(objection(reason.code(), text));
      }
    }
    return Optional.empty();
  }

  @Override
  public Bytes statement(List<Bytes> contents, SignatureAct act) {
    return Bytes.of(listed(contents, act).bytes().toArray());
  }

  @Override
  public Optional<Long> counter(Json.Members signature) {
    return FactSignature.parse(own(CanonicalJson.write(signature)))
            instanceof FactSignature.WebAuthn hard
        ? Optional.of(unsigned(hard.authenticatorData().toArray()))
        : Optional.empty();
  }

  private Statement listed(List<Bytes> contents, SignatureAct act) {
    return new Statement(
        log, act.word(), contents.stream().map(content -> Digest.of(own(content))).toList());
  }

  private static FactSignature batch(Statement statement, FactSignature shown) {
    return new FactSignature.Batch(shown.act(), statement.digest(), shown.key());
  }

  private static Batches batches(Statement statement, FactSignature shown) {
    return shown instanceof FactSignature.ByKey byKey
        ? (_, _) -> Optional.of(new Batches.Signed(statement.bytes(), byKey))
        : Batches.NONE;
  }

  private SigningPolicy policy() {
    Set<String> origins =
        places.all().stream().map(SigningPlace::origin).collect(Collectors.toUnmodifiableSet());
    return new SigningPolicy(
        log,
        origins,
        Set.of(org.custodes.transparency.signature.KeyKind.values()),
        false,
        List.of());
  }

  private static EnrolledKey enrolled(SigningKey key) {
    return new EnrolledKey(
        Digest.parse(key.id()),
        key.person().toString(),
        Arrays.stream(org.custodes.transparency.signature.KeyKind.values())
            .filter(kind -> kind.word().equals(key.kind().word()))
            .findFirst()
            .orElseThrow(),
        Arrays.stream(Algorithm.values())
            .filter(algorithm -> algorithm.word().equals(key.algorithm()))
            .findFirst()
            .orElseThrow(),
        own(key.spki()),
        key.webauthn().map(SecurityKey::rpId).orElse(""),
        key.webauthn().map(SecurityKey::backupEligible).orElse(false),
        0,
        OptionalLong.empty());
  }

  /// Bytes 33 to 36 of authenticator data.
  private static long unsigned(byte[] data) {
    long count = 0;
    for (int at = 33; at < 37; at++) {
      count = count << 8 | (data[at] & 0xff);
    }
    return count;
  }

  private static org.custodes.transparency.Bytes own(Bytes bytes) {
    return org.custodes.transparency.Bytes.of(bytes.toArray());
  }

  private static Objection objection(String check, String text) {
    return Objection.of("identity.signature-refused", check, text);
  }
}
