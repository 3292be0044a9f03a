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
    SignatureCheck check =
        new SignatureCheck(policy(shown), KeyRegister.of(List.of(enrolled(key))));
    return objection(
        contents.size() == 1
            ? check.one(own(contents.getFirst()), NOW, shown)
            : check.list(
                new Batches.Signed(listed(contents, act).bytes(), byKey(shown)),
                contents.stream().map(LibraryVerifier::own).toList(),
                NOW));
  }

  private static FactSignature.ByKey byKey(FactSignature shown) {
    if (shown instanceof FactSignature.ByKey byKey) {
      return byKey;
    }
    throw new IllegalArgumentException("found a list's name, wanted a signature of the list");
  }

  private static Optional<Objection> objection(Verdict verdict) {
    return verdict instanceof Verdict.Refused(var reason, var text)
        ? Optional.of(objection(reason.code(), text))
        : Optional.empty();
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

  private SigningPolicy policy(FactSignature shown) {
    return new SigningPolicy(
        log,
        origins(shown),
        Set.of(org.custodes.transparency.signature.KeyKind.values()),
        false,
        List.of());
  }

  /// Where people sign; only a security key says where it was asked.
  private Set<String> origins(FactSignature shown) {
    return shown instanceof FactSignature.WebAuthn
        ? places.all().stream().map(SigningPlace::origin).collect(Collectors.toUnmodifiableSet())
        : Set.of();
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
